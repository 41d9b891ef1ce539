def cart_route(heights):
    rows, columns = len(heights), len(heights[0])
    seen = {(0, 0)}
    ways = [(0, 0, "")]
    while ways:
        # The latest place first, so the first route that is found need not be the shortest.
        row, column, route = ways.pop()
        if (row, column) == (rows - 1, columns - 1):
            return route
        for letter, r, c in (
            ("U", row - 1, column),
            ("R", row, column + 1),
            ("L", row, column - 1),
            ("D", row + 1, column),
        ):
            if 0 <= r < rows and 0 <= c < columns and (r, c) not in seen:
                if abs(heights[r][c] - heights[row][column]) <= 1:
                    seen.add((r, c))
                    ways.append((r, c, route + letter))
    return None
