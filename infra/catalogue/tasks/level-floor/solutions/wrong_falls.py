from collections import deque


def cart_route(heights):
    rows, columns = len(heights), len(heights[0])
    routes = {(0, 0): ""}
    waiting = deque([(0, 0)])
    while waiting:
        row, column = waiting.popleft()
        for letter, r, c in (
            ("U", row - 1, column),
            ("D", row + 1, column),
            ("L", row, column - 1),
            ("R", row, column + 1),
        ):
            if 0 <= r < rows and 0 <= c < columns and (r, c) not in routes:
                # Only the way up is limited.
                if heights[r][c] - heights[row][column] <= 1:
                    routes[r, c] = routes[row, column] + letter
                    waiting.append((r, c))
    return routes.get((rows - 1, columns - 1))
