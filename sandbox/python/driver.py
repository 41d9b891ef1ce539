"""Runs a candidate's function, a task's generator or its predicate, for the judge; see sandbox/judge/runner.hpp for the frames.

Only modules that are built in or already loaded are imported here: every millisecond is paid by each judgement.
"""
import posix
import sys

sys.path.insert(0, "/box")
from values import ListNode, Mistyped, TreeNode, builder, decode, encoder, plain, text_form

# What a candidate imports is never ours.
sys.path[:] = [path for path in sys.path if path != "/box"]
del sys.modules["values"]

NAME = "{{name}}"
PARAMETERS = "{{parameter_names}}".split()
TYPES = "{{parameter_types}}".split()
RETURNS = "{{return_type}}"
SOURCE = "/box/{{source_name}}"

REQUESTS, ANSWERS = 3, 4
MOST_TEXT = 2000
OWNER = posix.getpid()


# --- frames -------------------------------------------------------------------------------------------------------------
requests = None
SOURCE_REFUSED = 111  # the exit code of a whole program that does not compile; see sandbox/judge/program.hpp


def connect():
    global requests
    requests = open(REQUESTS, "rb")
    posix.set_inheritable(REQUESTS, False)
    posix.set_inheritable(ANSWERS, False)


def send(kind, *parts):
    if posix.getpid() != OWNER:
        posix._exit(1)  # a child that the candidate's code forked has no say here
    data = b"l%d;" % (1 + len(parts)) + text_form(kind) + b"".join(parts)
    data = b"%d\n%s" % (len(data), data)
    while data:
        data = data[posix.write(ANSWERS, data):]


def receive():
    header = requests.readline()
    if not header:
        leave()
    return decode(requests.read(int(header)), 0)[0]


def flush():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            pass  # the candidate may have closed or replaced it


def leave():
    flush()
    posix._exit(0)  # threads of the candidate's code must not keep us


# --- the candidate's code -----------------------------------------------------------------------------------------------
def places(error):
    """The candidate's own frames, the innermost last."""
    lines = []
    frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == SOURCE:
            lines.append("line %d, in %s" % (frame.tb_lineno, frame.tb_frame.f_code.co_name))
        frame = frame.tb_next
    if len(lines) > 8:
        lines[4:-4] = ["... %d more" % (len(lines) - 8)]
    return lines


def explain(error):
    """The error and where it arose."""
    lines = places(error)
    try:
        message = str(error)
    except BaseException:
        message = ""
    lines.append(type(error).__name__ + (": " + message if message else ""))
    return "\n".join(lines)[-MOST_TEXT:]


def read_source():
    """The code, or what is wrong with the source."""
    with open(SOURCE, "rb") as file:
        source = file.read()
    try:
        return compile(source, SOURCE, "exec", dont_inherit=True), None
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        line = getattr(error, "lineno", None) or 0
        what = getattr(error, "msg", None) or str(error) or type(error).__name__
        text = ("%s\n" % error.text.rstrip()) if getattr(error, "text", None) else ""
        return None, "line %d: %s: %s\n%s" % (line, type(error).__name__, what, text)


def compile_source():
    version = text_form("Python " + sys.version)
    code, wrong = read_source()
    if wrong:
        send("compile_error", version, text_form(wrong))
        leave()
    send("compiled", version)
    return code


def find_entry(names):
    """The function itself, or the method of a class Solution; two_sum may also be called twoSum."""
    first, *rest = NAME.split("_")
    spellings = (NAME, first + "".join(word.capitalize() for word in rest))
    for name in spellings:
        if callable(names.get(name)):
            return names[name]
    if isinstance(names.get("Solution"), type):
        for name in spellings:
            if hasattr(names["Solution"], name):
                return getattr(names["Solution"](), name)
    return None


def load(code, wanted):
    module = type(sys)("solution")
    module.__file__ = SOURCE
    module.ListNode, module.TreeNode = ListNode, TreeNode
    sys.modules["solution"] = module
    try:
        exec(code, module.__dict__)
        entry = wanted(module.__dict__)
    except MemoryError:
        send("memory")
        leave()
    except BaseException as error:
        flush()
        send("raised", text_form(explain(error)))
        leave()
    if entry is None:
        send("missing", text_form("there is no function %s(%s)" % (NAME, ", ".join(PARAMETERS))))
        leave()
    send("ready")
    return entry


def attempt(nonce, action):
    """Does something of the candidate's and tells how it went."""
    try:
        parts = action()
    except MemoryError:
        send("memory", nonce)
    except Mistyped as error:
        send("mistyped", nonce, text_form(str(error)))
    except BaseException as error:
        flush()
        send("raised", nonce, text_form(explain(error)))
    else:
        flush()
        if parts:
            send("value", nonce, b"".join(parts))
        else:
            send("done", nonce)


def solve():
    connect()
    code = compile_source()
    entry = load(code, find_entry)
    encode = encoder(RETURNS)
    builders = [builder(kind) for kind in TYPES]
    arguments, answer = [], None

    def build(values):
        return [value if make is None else make(value) for make, value in zip(builders, values)]

    def encoded(value):
        out = []
        encode(value, out)
        return out

    def call():
        nonlocal answer
        answer = entry(*arguments)

    while True:
        what, nonce, *rest = receive()
        nonce = text_form(nonce)
        if what == "case":
            attempt(nonce, lambda: encoded(entry(*build(rest[0]))))
        elif what == "prepare":
            arguments, answer = build(rest[0]), None
            send("done", nonce)
        elif what == "call":  # for the clock; decoding and encoding are not in it
            attempt(nonce, call)
        else:  # "answer"
            attempt(nonce, lambda: encoded(answer))


def generate():
    connect()
    code = compile_source()
    functions = load(code, lambda names: names if callable(names.get("generate")) else None)
    from random import Random
    encoders = [encoder(plain(kind)) for kind in TYPES]

    def make(what, size, seed):
        if what == "generate":
            values = functions["generate"](size, Random(seed))
        elif callable(functions.get("sample")):
            values = functions["sample"](Random(seed))
        else:
            raise Mistyped("there is no function sample(rng)")
        if isinstance(values, str):  # a program's whole stdin
            values = [values]
        if not isinstance(values, (list, tuple)) or len(values) != len(encoders):
            raise Mistyped("expected a list of %d arguments" % len(encoders))
        out = [b"l%d;" % len(values)]
        for encode, value in zip(encoders, values):
            encode(value, out)
        return out

    while True:
        what, nonce, size, seed = receive()
        attempt(text_form(nonce), lambda: make(what, size, seed))


def check():
    """The predicate of a task; its values are plain, so linked lists and trees are lists."""
    connect()
    code = compile_source()
    function = load(code, lambda names: names.get("check") if callable(names.get("check")) else None)

    def examine(values):
        try:
            said = function(*values)
        except MemoryError:
            raise
        except BaseException as error:
            # Not its message: that may quote a hidden case.
            raise Mistyped(", ".join(places(error)[-1:] + [type(error).__name__])) from None
        right, message = said if isinstance(said, tuple) and len(said) == 2 else (said, "")
        if not isinstance(right, bool) or not isinstance(message, str):
            raise Mistyped("check should answer a bool or (bool, str)")
        return [b"l2;T" if right else b"l2;F", text_form(message)]

    while True:
        _, nonce, *values = receive()
        attempt(text_form(nonce), lambda: examine(values))


def program():
    """Runs the source as a program of its own: stdin, stdout and an exit code, no frames."""
    code, wrong = read_source()
    if wrong:
        sys.stderr.write(wrong)
        flush()
        posix._exit(SOURCE_REFUSED)
    module = type(sys)("__main__")
    module.__file__ = SOURCE
    sys.modules["__main__"] = module
    sys.argv[:] = [SOURCE]
    try:
        exec(code, module.__dict__)
    except SystemExit:
        raise
    except MemoryError:
        raise
    except BaseException as error:
        flush()
        sys.stderr.write(explain(error) + "\n")
        flush()
        posix._exit(1)


{"solve": solve, "generate": generate, "check": check, "program": program}[sys.argv.pop()]()
