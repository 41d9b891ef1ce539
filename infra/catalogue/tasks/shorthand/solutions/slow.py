import sys

sys.setrecursionlimit(10_000)


def split(text):
    """The parts of a text: characters, and names in braces."""
    at = 0
    while at < len(text):
        if text[at:at + 2] in ("{{", "}}"):
            yield text[at]
            at += 2
        elif text[at] == "{":
            end = text.index("}", at)
            yield text[at:end + 1]
            at = end + 1
        else:
            yield text[at]
            at += 1


def length_of(name, texts, lengths):
    if name not in texts:
        return None
    if name not in lengths:
        lengths[name] = None
        length = 0
        for part in split(texts[name]):
            inner = 1 if len(part) == 1 else length_of(part[1:-1], texts, lengths)
            if inner is None:
                return None
            length += inner
        lengths[name] = length
    return lengths[name]


def answer(name, place, texts):
    # All lengths are worked out anew for each question, and texts are gone through part by part.
    lengths = {}
    length = length_of(name, texts, lengths)
    if length is None:
        return "broken"
    if place > length:
        return "none"
    while True:
        for part in split(texts[name]):
            inner = 1 if len(part) == 1 else lengths[part[1:-1]]
            if place <= inner:
                break
            place -= inner
        if len(part) == 1:
            return "[%s]" % part
        name = part[1:-1]


def main():
    lines = sys.stdin.read().split("\n")
    definitions, questions = map(int, lines[0].split())
    texts = dict(line.split("=", 1) for line in lines[1:definitions + 1])
    for line in lines[definitions + 1:definitions + questions + 1]:
        name, place = line.split()
        print(answer(name, int(place), texts))


main()
