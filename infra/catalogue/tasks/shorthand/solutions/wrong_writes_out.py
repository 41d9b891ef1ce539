import re
import sys

sys.setrecursionlimit(10_000)


def main():
    lines = sys.stdin.read().split("\n")
    definitions, questions = map(int, lines[0].split())
    texts = dict(line.split("=", 1) for line in lines[1:definitions + 1])
    full = {}

    def written_out(name):
        if name not in full:
            full[name] = None
            if name in texts:
                parts = []
                for piece in re.findall(r"\{\{|\}\}|\{[a-z]+\}|[^{}]+", texts[name]):
                    if piece in ("{{", "}}"):
                        piece = piece[0]
                    elif piece[0] == "{":
                        piece = written_out(piece[1:-1])
                    if piece is None:
                        return None
                    parts.append(piece)
                full[name] = "".join(parts)  # far too long
        return full[name]

    for line in lines[definitions + 1:definitions + questions + 1]:
        name, place = line.split()
        text = written_out(name)
        if text is None:
            print("broken")
        elif int(place) > len(text):
            print("none")
        else:
            print("[%s]" % text[int(place) - 1])


main()
