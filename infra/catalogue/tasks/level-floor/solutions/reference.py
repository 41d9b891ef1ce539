from collections import deque


def cart_route(heights):
    rows, columns = len(heights), len(heights[0])
    goal = (rows - 1, columns - 1)
    came = {(0, 0): None}
    waiting = deque([(0, 0)])
    while waiting and goal not in came:
        row, column = waiting.popleft()
        for letter, r, c in (
            ("U", row - 1, column),
            ("D", row + 1, column),
            ("L", row, column - 1),
            ("R", row, column + 1),
        ):
            if 0 <= r < rows and 0 <= c < columns and (r, c) not in came:
                if abs(heights[r][c] - heights[row][column]) <= 1:
                    came[r, c] = (letter, row, column)
                    waiting.append((r, c))
    if goal not in came:
        return None
    moves = []
    place = goal
    while came[place]:
        letter, *place = came[place]
        place = tuple(place)
        moves.append(letter)
    return "".join(reversed(moves))
