def cart_route(heights):
    rows, columns = len(heights), len(heights[0])
    came = {(0, 0): ""}
    for row in range(rows):
        for column in range(columns):
            for letter, r, c in (("D", row - 1, column), ("R", row, column - 1)):
                if (r, c) in came and abs(heights[r][c] - heights[row][column]) <= 1:
                    came[row, column] = came[r, c] + letter
    return came.get((rows - 1, columns - 1))
