import re
import sys

sys.setrecursionlimit(10_000)


def split(text):
    # Looks for names before doubled braces, so {{a}} is taken for a name between two braces.
    parts = re.split(r"\{([a-z]+)\}", text)
    for place, part in enumerate(parts):
        is_name = place % 2 == 1
        yield is_name, part if is_name else part.replace("{{", "{").replace("}}", "}")


def main():
    lines = sys.stdin.read().split("\n")
    definitions, questions = map(int, lines[0].split())
    pieces = {}
    for line in lines[1:definitions + 1]:
        name, text = line.split("=", 1)
        pieces[name] = list(split(text))
    lengths = {}

    def length_of(name):
        if name not in lengths:
            lengths[name] = None
            total = 0 if name in pieces else None
            for is_name, text in pieces.get(name, ()):
                inner = length_of(text) if is_name else len(text)
                if inner is None:
                    return None
                total += inner
            lengths[name] = total
        return lengths[name]

    for line in lines[definitions + 1:definitions + questions + 1]:
        name, place = line.split()
        place = int(place)
        length = length_of(name)
        if length is None or place > length:
            print("broken" if length is None else "none")
            continue
        is_name = True
        while is_name:
            for is_name, text in pieces[name]:
                inner = lengths[text] if is_name else len(text)
                if place <= inner:
                    break
                place -= inner
            name = text
        print("[%s]" % text[place - 1])


main()
