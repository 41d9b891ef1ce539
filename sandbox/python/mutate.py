"""Writes mutants of a Python program as wire text: a list of [line, what was changed, the changed source].

A mutant is the program with one small change, such as a mistake that people make. They come in a fixed order, each only once.
"""
import ast
import copy
import sys

COMPARISONS = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
}
OPERATORS = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitOr, ast.LShift: ast.RShift, ast.RShift: ast.LShift,
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
DROPPABLE = (ast.Expr, ast.Assign, ast.AugAssign, ast.Return, ast.Break, ast.Continue)


def _is_text(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _changes_of(node):
    """What can be changed at a node: pairs of a description and a function that changes a copy of the node."""
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            for other in COMPARISONS[type(operator)]:
                change = lambda n, at=at, other=other: n.ops.__setitem__(at, other())
                yield f"{type(operator).__name__} becomes {other.__name__}", change
    elif isinstance(node, (ast.BinOp, ast.AugAssign)) and type(node.op) in OPERATORS:
        other = OPERATORS[type(node.op)]
        yield f"{type(node.op).__name__} becomes {other.__name__}", lambda n: setattr(n, "op", other())
    elif isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        yield f"{type(node.op).__name__} becomes {other.__name__}", lambda n: setattr(n, "op", other())
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        for by in (1, -1):
            yield f"{node.value} becomes {node.value + by}", lambda n, by=by: setattr(n, "value", n.value + by)
    elif isinstance(node, ast.Constant) and type(node.value) is bool:
        yield f"{node.value} becomes {not node.value}", lambda n: setattr(n, "value", not n.value)
    elif isinstance(node, ast.Name) and node.id in NAMES and isinstance(node.ctx, ast.Load):
        yield f"{node.id} becomes {NAMES[node.id]}", lambda n: setattr(n, "id", NAMES[n.id])
    if isinstance(node, (ast.If, ast.While, ast.IfExp)):
        yield "a condition is turned round", lambda n: setattr(n, "test", ast.UnaryOp(ast.Not(), n.test))
    if isinstance(node, ast.If) and node.orelse:
        yield "an else branch is dropped", lambda n: setattr(n, "orelse", [])
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield "a minus is dropped", lambda n: setattr(n, "op", ast.UAdd())
    for field in ("body", "orelse"):
        block = getattr(node, field, None)
        if not isinstance(block, list):
            continue
        for at, statement in enumerate(block):
            if isinstance(statement, DROPPABLE) and not _is_text(statement):
                change = lambda n, at=at, field=field: getattr(n, field).__setitem__(at, ast.Pass())
                yield f"line {statement.lineno} is dropped", change


def mutants(source):
    tree = ast.parse(source)
    seen = {ast.unparse(tree)}
    for at, node in enumerate(ast.walk(tree)):
        for what, change in _changes_of(node):
            other = copy.deepcopy(tree)
            change(next(n for i, n in enumerate(ast.walk(other)) if i == at))
            text = ast.unparse(ast.fix_missing_locations(other))
            if text in seen:
                continue
            seen.add(text)
            yield getattr(node, "lineno", 0), what, text + "\n"


def text_form(text):
    data = text.encode("utf-8", "replace")
    return b"s%d:%s" % (len(data), data)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        made = [b"l3;i%d;" % line + text_form(what) + text_form(source) for line, what, source in mutants(file.read())]
    sys.stdout.buffer.write(b"l%d;" % len(made) + b"".join(made))


main()
