"""Reads a Python program without running it and writes findings as wire text: a list of [line, rule, severity, message].

Without an argument it writes the Debian packages that it lacks instead, one a line. The names, imports and variables are
pyflakes' business, cyclomatic complexity is radon's; what stands here are a few checks that neither has.
"""
import ast
import re
import sys

sys.path.append("/usr/lib/python3/dist-packages")
try:
    from pyflakes.checker import Checker
except ImportError:
    Checker = None
try:
    from radon.complexity import cc_visit_ast
except ImportError:
    cc_visit_ast = None

MOST_LINES = 60
MOST_COMPLEXITY = 10
MOST_FINDINGS = 200
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
GIVEN = ["ListNode", "TreeNode"]  # by the driver
ERRORS = ("UndefinedName", "UndefinedLocal", "UndefinedExport", "ReturnOutsideFunction", "DuplicateArgument")


def kebab(name):
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()


def flakes(tree):
    if Checker is None:
        return
    for message in Checker(tree, "solution.py", builtins=GIVEN).messages:
        kind = type(message).__name__
        yield message.lineno, kebab(kind), "error" if kind in ERRORS else "warning", message.message % message.message_args


def complexity(tree):
    if cc_visit_ast is None:
        return
    waiting = list(cc_visit_ast(tree))
    while waiting:
        block = waiting.pop()
        waiting += getattr(block, "methods", []) + getattr(block, "closures", []) + getattr(block, "inner_classes", [])
        if not hasattr(block, "methods") and block.complexity > MOST_COMPLEXITY:
            yield (block.lineno, "complex-function", "warning",
                   "%s has a cyclomatic complexity of %d" % (block.name, block.complexity))


def own_checks(tree):
    for node in ast.walk(tree):
        if isinstance(node, FUNCTIONS):
            if (length := node.end_lineno - node.lineno + 1) > MOST_LINES:
                yield node.lineno, "long-function", "warning", "%s has %d lines" % (node.name, length)
            for default in node.args.defaults + [d for d in node.args.kw_defaults if d is not None]:
                if isinstance(default, (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)):
                    yield default.lineno, "mutable-default", "warning", "a default value that all calls of %s share" % node.name
        elif isinstance(node, ast.ExceptHandler) and node.type is None:
            yield node.lineno, "bare-except", "warning", "catches everything, exits and interrupts too"
        elif isinstance(node, ast.Compare):
            for operator, right in zip(node.ops, node.comparators):
                if isinstance(operator, (ast.Eq, ast.NotEq)) and isinstance(right, ast.Constant) and right.value is None:
                    yield node.lineno, "none-comparison", "info", "compare with None by 'is'"


def findings_of(source):
    try:
        tree = ast.parse(source)
        return sorted({*flakes(tree), *complexity(tree), *own_checks(tree)})
    except (SyntaxError, ValueError) as error:
        return [(getattr(error, "lineno", None) or 0, "syntax", "error", getattr(error, "msg", None) or str(error))]
    except (RecursionError, MemoryError):
        return [(0, "too-deep", "error", "the program is nested too deeply to be analysed")]


def main():
    if len(sys.argv) < 2:
        for package, found in (("python3-pyflakes", Checker), ("radon", cc_visit_ast)):
            if found is None:
                print(package)
        return
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
