import sys
from collections import Counter


def main():
    words = sys.stdin.read().split()
    rows = int(words[0])
    cells = [(r, c) for r in range(rows) for c, cell in enumerate(words[2 + r]) if cell == "."]
    left = Counter(map(int, words[3 + rows:]))
    plank_at = {cell: None for cell in cells}

    def leaks(row, column):
        # Whether four planks meet at the upper left corner of a cell.
        around = {plank_at.get((r, c), (r, c)) for r in (row - 1, row) for c in (column - 1, column)}
        return len(around) == 4 and None not in around

    def lay(number):
        # The first free cell can only be the beginning of a plank.
        start = next((cell for cell in cells if plank_at[cell] is None), None)
        if start is None:
            return 1
        row, column = start
        ways = 0
        for length in left:
            if left[length] == 0:
                continue
            for down in range(2 if length > 1 else 1):
                plank = [(row + down * i, column + (1 - down) * i) for i in range(length)]
                if any(plank_at.get(cell, number) is not None for cell in plank):
                    continue
                for cell in plank:
                    plank_at[cell] = number
                left[length] -= 1
                if not any(leaks(r + i, c + j) for r, c in plank for i in (0, 1) for j in (0, 1)):
                    ways += lay(number + 1)
                left[length] += 1
                for cell in plank:
                    plank_at[cell] = None
        return ways

    print(lay(0) if sum(left.elements()) == len(cells) else 0)


main()
