"""The values of a signature: from the wire (sandbox/judge/wire.hpp) to what a candidate's function is given, and back."""

MOST_NODES = 10_000_000


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right


class Mistyped(Exception):
    """The answer is not of the type that the signature promises."""


def decode(data, at):
    """The value at a position, and the position after it. The judge's text is trusted."""
    tag = data[at]
    if tag == 105:  # i
        end = data.index(b";", at)
        return int(data[at + 1:end]), end + 1
    if tag == 108:  # l
        end = data.index(b";", at)
        count, at = int(data[at + 1:end]), end + 1
        values = []
        add, find = values.append, data.index
        for _ in range(count):
            if data[at] == 105:
                end = find(b";", at)
                add(int(data[at + 1:end]))
                at = end + 1
            else:
                value, at = decode(data, at)
                add(value)
        return values, at
    if tag == 115:  # s
        end = data.index(b":", at)
        begin = end + 1
        end = begin + int(data[at + 1:end])
        return data[begin:end].decode(), end
    if tag == 102:  # f
        end = data.index(b";", at)
        return float(data[at + 1:end]), end + 1
    if tag == 109:  # m
        end = data.index(b";", at)
        count, at = int(data[at + 1:end]), end + 1
        values = {}
        for _ in range(count):
            key, at = decode(data, at)
            values[key], at = decode(data, at)
        return values, at
    if tag == 84:
        return True, at + 1
    if tag == 70:
        return False, at + 1
    return None, at + 1


def text_form(text):
    data = text.encode("utf-8", "replace")
    return b"s%d:%s" % (len(data), data)


def nodes_of_list(node):
    values = []
    while node is not None:
        if len(values) >= MOST_NODES:
            raise Mistyped("the linked list has no end")
        values.append(node.val)
        node = node.next
    return values


def nodes_of_tree(root):
    values, level = [], [root]
    while any(node is not None for node in level):
        below = []
        for node in level:
            if node is None:
                values.append(None)
                continue
            values.append(node.val)
            below += (node.left, node.right)
        level = below
        if len(values) > MOST_NODES:
            raise Mistyped("the binary tree has no end")
    while values and values[-1] is None:
        values.pop()
    return values


def encoder(kind):
    """A function that writes a value of this type to a list of byte strings."""
    name, _, inner = kind.partition("<")
    inner = inner[:-1]

    def wrong(value):
        given = type(value).__name__
        raise Mistyped("expected %s, got %s" % (kind, given))

    def integer(value, out):
        if not isinstance(value, int) or isinstance(value, bool):
            wrong(value)
        if not -(1 << 63) <= value < 1 << 63:
            raise Mistyped("an int of more than 64 bits")
        out.append(b"i%d;" % value)

    def floating(value, out):
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            wrong(value)
        out.append(("f%.17g;" % value).encode())

    def boolean(value, out):
        if not isinstance(value, bool):
            wrong(value)
        out.append(b"T" if value else b"F")

    def string(value, out):
        if not isinstance(value, str):
            wrong(value)
        try:
            data = value.encode()
        except UnicodeEncodeError:
            raise Mistyped("a string that is not Unicode text") from None
        out.append(b"s%d:%s" % (len(data), data))

    scalars = {"int": integer, "float": floating, "bool": boolean, "string": string}
    if name in scalars:
        return scalars[name]
    element = encoder(inner[len("string,"):] if name == "map" else inner)

    def sequence(value, out):
        if not isinstance(value, (list, tuple)):
            wrong(value)
        out.append(b"l%d;" % len(value))
        for item in value:
            element(item, out)

    def mapping(value, out):
        if not isinstance(value, dict):
            wrong(value)
        out.append(b"m%d;" % len(value))
        for key, item in value.items():
            string(key, out)
            element(item, out)

    def optional(value, out):
        out.append(b"N") if value is None else element(value, out)

    def nodes(walk):
        def write(value, out):
            try:
                values = walk(value)
            except AttributeError:
                wrong(value)
            out.append(b"l%d;" % len(values))
            for item in values:
                optional(item, out)
        return write

    return {"list": sequence, "map": mapping, "optional": optional, "linked_list": nodes(nodes_of_list),
            "binary_tree": nodes(nodes_of_tree), "grid": encoder("list<list<%s>>" % inner) if name == "grid" else None}[name]


def builder(kind):
    """A function that turns a decoded value into what the candidate's function is given, or None where it is that already."""
    name, _, inner = kind.partition("<")
    inner = inner[:-1]
    if name == "linked_list":
        return build_list
    if name == "binary_tree":
        return build_tree
    within = builder(inner.removeprefix("string,")) if inner else None
    if within is None:
        return None
    if name == "map":
        return lambda value: {key: within(item) for key, item in value.items()}
    if name == "optional":
        return lambda value: None if value is None else within(value)
    if name == "grid":
        return lambda value: [[within(item) for item in row] for row in value]
    return lambda value: [within(item) for item in value]


def build_list(values):
    head = None
    for value in reversed(values):
        head = ListNode(value, head)
    return head


def build_tree(values):
    if not values:
        return None
    nodes = [None if value is None else TreeNode(value) for value in values]
    children = iter(nodes[1:])
    for node in nodes:
        if node is not None:
            node.left = next(children, None)
            node.right = next(children, None)
    return nodes[0]


def plain(kind):
    """The type as it stands in task files, where linked lists and trees are lists."""
    for scalar in ("int", "float", "bool", "string"):
        kind = kind.replace("linked_list<%s>" % scalar, "list<%s>" % scalar)
        kind = kind.replace("binary_tree<%s>" % scalar, "list<optional<%s>>" % scalar)
    return kind
