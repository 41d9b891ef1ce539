# attack: reading the driver, its memory and its channel for expected answers and for cases to come
# held by: expected answers never enter, and a case comes when the one before is answered
# cases: 2
# time: 3000
# outcome: accepted
import gc, os, select


def f(n):
    found = [x for x in gc.get_objects() if isinstance(x, dict) and ("expected" in x or "cases" in x)]
    files = sorted(os.path.join(d, name) for top in ("/box", "/work") for d, _, names in os.walk(top) for name in names)
    text = "".join(open(path).read() for path in files if not path.endswith("solution.py"))
    found += [word for word in ("case-1", "case-2") if word in text]
    if n == 1 and select.select([3], [], [], 0.02)[0]:
        found.append("the next case")
    print(found, files)
    return n + 1 if not found and files == ["/box/driver.py", "/box/solution.py", "/box/values.py"] else 0
