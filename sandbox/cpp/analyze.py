"""Reads a Python program without running it and writes findings as wire text: a list of [line, rule, severity, message]."""
import ast
import sys

MOST_LINES = 60
MOST_BRANCHES = 10
MOST_FINDINGS = 200
BRANCHES = (ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.comprehension, ast.Assert)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def own_nodes(function):
    """All nodes of a function but those of functions inside it."""
    waiting = list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, FUNCTIONS + (ast.Lambda,)):
            waiting.extend(ast.iter_child_nodes(node))


def complexity(function):
    count = 1
    for node in own_nodes(function):
        if isinstance(node, BRANCHES):
            count += 1
        elif isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
    return count


def check_function(function):
    if (length := function.end_lineno - function.lineno + 1) > MOST_LINES:
        yield function.lineno, "long-function", "warning", "%s has %d lines" % (function.name, length)
    if (count := complexity(function)) > MOST_BRANCHES:
        yield function.lineno, "complex-function", "warning", "%s has a cyclomatic complexity of %d" % (function.name, count)
    arguments = function.args
    for default in arguments.defaults + [d for d in arguments.kw_defaults if d is not None]:
        if isinstance(default, (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)):
            yield default.lineno, "mutable-default", "warning", "a default value that all calls of %s share" % function.name
    yield from check_variables(function)


def check_variables(function):
    """Local names that are given a value and never read, by this function or by one inside it."""
    written, free = {}, set()
    for node in own_nodes(function):
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            free.update(node.names)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            written.setdefault(node.id, node.lineno)
    # Loop variables and parts of tuples are often there for their place only.
    excused = set()
    for node in own_nodes(function):
        targets = [node.target] if isinstance(node, (ast.For, ast.AsyncFor, ast.comprehension)) else []
        targets += [t for t in getattr(node, "targets", []) if isinstance(t, (ast.Tuple, ast.List))]
        for target in targets:
            excused.update(n.id for n in ast.walk(target) if isinstance(n, ast.Name))
    read = {n.id for n in ast.walk(function) if isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Store)}
    for name, line in written.items():
        if name not in read | free | excused and not name.startswith("_"):
            yield line, "unused-variable", "warning", "%s is never read" % name


def check_imports(tree):
    read = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
    exported = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Import, ast.ImportFrom)) or getattr(node, "module", "") == "__future__":
            continue
        for alias in node.names:
            name = alias.asname or alias.name.split(".")[0]
            # A name in a string may be an annotation.
            if name != "*" and name not in read and not any(name in text for text in exported):
                yield node.lineno, "unused-import", "warning", "%s is never used" % name
            if name == "*":
                yield node.lineno, "star-import", "warning", "a star import hides where names come from"


def check(tree):
    for node in ast.walk(tree):
        if isinstance(node, FUNCTIONS):
            yield from check_function(node)
        elif isinstance(node, ast.ExceptHandler) and node.type is None:
            yield node.lineno, "bare-except", "warning", "catches everything, exits and interrupts too"
        elif isinstance(node, ast.Compare):
            for operator, right in zip(node.ops, node.comparators):
                if isinstance(operator, (ast.Eq, ast.NotEq)) and isinstance(right, ast.Constant) and right.value is None:
                    yield node.lineno, "none-comparison", "info", "compare with None by 'is'"
    yield from check_imports(tree)


def findings_of(source):
    try:
        tree = ast.parse(source)
        return sorted(check(tree))
    except (SyntaxError, ValueError) as error:
        return [(getattr(error, "lineno", None) or 0, "syntax", "error", getattr(error, "msg", None) or str(error))]
    except (RecursionError, MemoryError):
        return [(0, "too-deep", "error", "the program is nested too deeply to be analysed")]


def main():
    with open(sys.argv[1], "rb") as file:
        found = findings_of(file.read())[:MOST_FINDINGS]
    out = b"l%d;" % len(found)
    for line, *texts in found:
        out += b"l4;i%d;" % line
        for text in texts:
            data = text.encode("utf-8", "replace")
            out += b"s%d:%s" % (len(data), data)
    sys.stdout.buffer.write(out)


main()
