import re
import sys
from bisect import bisect_left


def main():
    sys.setrecursionlimit(10_000)
    lines = sys.stdin.read().split("\n")
    definitions, questions = map(int, lines[0].split())
    pieces = {}
    for line in lines[1:definitions + 1]:
        name, text = line.split("=", 1)
        pieces[name] = re.findall(r"\{\{|\}\}|\{[a-z]+\}|[^{}]+", text)

    ends = {}

    def ends_of(name):
        """Where each piece of a text ends, after a 0, or None if the text is broken."""
        if name not in ends:
            # Whoever comes back to a name that is not done yet finds it broken.
            ends[name] = None
            known = [0] if name in pieces else None
            for piece in pieces.get(name, ()):
                length = len(piece)
                if piece in ("{{", "}}"):
                    length = 1
                elif piece[0] == "{":
                    inner = ends_of(piece[1:-1])
                    if inner is None:
                        return None
                    length = inner[-1]
                known.append(known[-1] + length)
            ends[name] = known
        return ends[name]

    for line in lines[definitions + 1:definitions + questions + 1]:
        name, place = line.split()
        place = int(place)
        if ends_of(name) is None:
            print("broken")
            continue
        if place > ends[name][-1]:
            print("none")
            continue
        while True:
            i = bisect_left(ends[name], place) - 1
            place -= ends[name][i]
            piece = pieces[name][i]
            if piece[0] != "{" or piece == "{{":
                break
            name = piece[1:-1]
        print("[%s]" % piece[place - 1])


main()
