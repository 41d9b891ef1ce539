import re
import sys

sys.setrecursionlimit(10_000)


def main():
    lines = sys.stdin.read().split("\n")
    definitions, questions = map(int, lines[0].split())
    pieces = {}
    for line in lines[1:definitions + 1]:
        name, text = line.split("=", 1)
        pieces[name] = re.findall(r"\{\{|\}\}|\{[a-z]+\}|[^{}]+", text)

    def length_of(name, seen, lengths):
        # Takes any name that comes up for a second time for a loop.
        if name not in pieces or name in seen:
            return None
        seen.add(name)
        total = 0
        for piece in pieces[name]:
            inner = len(piece)
            if piece in ("{{", "}}"):
                inner = 1
            elif piece[0] == "{":
                inner = length_of(piece[1:-1], seen, lengths)
                if inner is None:
                    return None
            total += inner
        lengths[name] = total
        return total

    for line in lines[definitions + 1:definitions + questions + 1]:
        name, place = line.split()
        place = int(place)
        lengths = {}
        length = length_of(name, set(), lengths)
        if length is None or place > length:
            print("broken" if length is None else "none")
            continue
        while True:
            for piece in pieces[name]:
                inner = len(piece)
                if piece in ("{{", "}}"):
                    inner = 1
                elif piece[0] == "{":
                    inner = lengths[piece[1:-1]]
                if place <= inner:
                    break
                place -= inner
            if piece[0] != "{" or piece == "{{":
                break
            name = piece[1:-1]
        print("[%s]" % piece[place - 1])


main()
