import sys
from math import factorial


def main():
    words = sys.stdin.read().split()
    rows = int(words[0])
    cells = [(r, c) for r in range(rows) for c, cell in enumerate(words[2 + r]) if cell == "."]
    planks = list(map(int, words[3 + rows:]))
    plank_at = {cell: None for cell in cells}
    used = [False] * len(planks)

    def is_tight():
        for row, column in cells:
            around = {plank_at.get((r, c)) for r in (row - 1, row) for c in (column - 1, column)}
            if len(around) == 4 and None not in around:
                return False
        return True

    def lay():
        start = next((cell for cell in cells if plank_at[cell] is None), None)
        if start is None:
            # Only the whole floor is looked at.
            return 1 if all(used) and is_tight() else 0
        row, column = start
        ways = 0
        # Each of the equal planks is tried.
        for number, length in enumerate(planks):
            if used[number]:
                continue
            for down in range(2 if length > 1 else 1):
                plank = [(row + down * i, column + (1 - down) * i) for i in range(length)]
                if any(plank_at.get(cell, number) is not None for cell in plank):
                    continue
                for cell in plank:
                    plank_at[cell] = number
                used[number] = True
                ways += lay()
                used[number] = False
                for cell in plank:
                    plank_at[cell] = None
        return ways

    ways = lay()
    for length in set(planks):
        ways //= factorial(planks.count(length))
    print(ways)


main()
