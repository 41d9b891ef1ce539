"""Reads a C++ program without running it and writes findings as wire text: a list of [line, rule, severity, message].

Without an argument it writes the Debian packages that it lacks instead, one a line. The warnings are the compiler's and
cppcheck's, the complexity is pmccabe's; here they only get one shape.
"""
import os
import re
import subprocess
import sys

MOST_LINES = 60
MOST_COMPLEXITY = 10
MOST_FINDINGS = 200
SECONDS = 8
TOOLS = (("g++", "g++"), ("cppcheck", "cppcheck"), ("pmccabe", "pmccabe"))
# One name for what both the compiler and cppcheck find.
SAME = {"unread-variable": "unused-variable", "unused-but-set-variable": "unused-variable",
        "unassigned-variable": "unused-variable", "uninitvar": "uninitialized", "maybe-uninitialized": "uninitialized",
        "shadow-variable": "shadow", "shadow-argument": "shadow", "shadow-function": "shadow",
        "zerodiv": "div-by-zero", "return-local-addr": "dangling", "return-dangling-lifetime": "dangling",
        "missing-return": "return-type", "null-pointer": "null-dereference"}
# What the solution may use without declaring it.
NODES = ("struct ListNode { long long val; ListNode* next; ListNode(long long v = 0, ListNode* n = nullptr); };\n"
         "struct TreeNode { long long val; TreeNode* left; TreeNode* right;"
         " TreeNode(long long v = 0, TreeNode* l = nullptr, TreeNode* r = nullptr); };\n")


def kebab(name):
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()
    return SAME.get(name, name)


def have(tool):
    return os.access("/usr/bin/" + tool, os.X_OK)


def start(*command):
    try:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except OSError:
        return None


def lines_of(process):
    if process is None:
        return []
    try:
        said = process.communicate(timeout=SECONDS)[0]
    except subprocess.TimeoutExpired:
        process.kill()
        said = process.communicate()[0]
    return said.decode("utf-8", "replace").splitlines()


def compiler_findings(lines, source_name, own_nodes):
    told = False
    for line in lines:
        found = re.match(r"(?:[^:]*/)?([^:/]+):(\d+):\d+: (warning|error|fatal error): (.*)$", line)
        if not found or found[1] != source_name:
            continue
        number, severity, message = int(found[2]), found[3], found[4]
        if severity == "warning":
            flag = re.search(r" \[-W([a-z0-9+-]+)=?\d*\]$", message)
            yield number, kebab(flag[1]) if flag else "warning", "warning", message[:flag.start()] if flag else message
        elif not told and not own_nodes:
            # The first error; the others often follow from it. Nodes of other values than ours would be errors of ours.
            told = True
            yield number, "syntax", "error", message


def cppcheck_findings(lines):
    for line in lines:
        parts = line.split("\t", 3)
        if len(parts) == 4 and parts[0].isdigit() and parts[2] in ("error", "warning", "style", "performance", "portability"):
            number, rule, severity, message = parts
            if rule not in ("syntaxError", "unknownMacro", "internalAstError", "internalError"):
                yield int(number), kebab(rule), severity if severity in ("error", "warning") else "info", message


def complexity_findings(lines):
    for line in lines:
        found = re.match(r"\d+\t(\d+)\t\d+\t(\d+)\t(\d+)\t[^(]*\(\d+\): (.*)$", line)
        if not found:
            continue
        branches, number, length = (int(n) for n in found.groups()[:3])
        if branches > MOST_COMPLEXITY:
            yield number, "complex-function", "warning", "%s has a cyclomatic complexity of %d" % (found[4], branches)
        if length > MOST_LINES:
            yield number, "long-function", "warning", "%s has %d lines" % (found[4], length)


def findings_of(path):
    name = os.path.basename(path)
    with open(path, encoding="utf-8", errors="replace") as file:
        source = file.read()
    # The compiler sees the solution as the judge compiles it; the others see its lines alone, under the same numbers.
    with open("/work/check.cpp", "w") as file:
        file.write("#include <driver.hpp>\n%susing namespace std;\n#include \"%s\"\n" % (NODES, name))
    with open("/work/alone.cpp", "w", encoding="utf-8") as file:
        file.write("using namespace std; " + source)
    compiler = start("/usr/bin/g++", "-std=c++20", "-O2", "-Wall", "-Wextra", "-Wshadow", "-Wnull-dereference", "-fmax-errors=20",
                     "-fno-diagnostics-show-caret", "-I/prepared", "-I/box", "-c", "-o", "/dev/null", "/work/check.cpp")
    cppcheck = start("/usr/bin/cppcheck", "-q", "--std=c++20", "--enable=warning,style,performance,portability",
                     "--suppress=unmatchedSuppression", "--template={line}\\t{id}\\t{severity}\\t{message}", "/work/alone.cpp")
    pmccabe = start("/usr/bin/pmccabe", "/work/alone.cpp")
    found = list(compiler_findings(lines_of(compiler), name, re.search(r"\b(ListNode|TreeNode)", source)))
    if not any(rule == "syntax" for _, rule, _, _ in found):
        found += cppcheck_findings(lines_of(cppcheck))
        found += complexity_findings(lines_of(pmccabe))
    once, kept = set(), []
    last = source.count("\n") + 1
    for one in found:
        if one[:2] not in once and 0 <= one[0] <= last:
            once.add(one[:2])
            kept.append(one)
    return sorted(kept)


def main():
    if len(sys.argv) < 2:
        for package, tool in TOOLS:
            if not have(tool):
                print(package)
        return
    found = findings_of(sys.argv[1])[:MOST_FINDINGS]
    out = b"l%d;" % len(found)
    for line, *texts in found:
        out += b"l4;i%d;" % line
        for text in texts:
            data = text.replace("/box/", "").encode("utf-8", "replace")
            out += b"s%d:%s" % (len(data), data)
    sys.stdout.buffer.write(out)


main()
