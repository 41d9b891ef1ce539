def cart_route(heights):
    rows, columns = len(heights), len(heights[0])
    far = rows * columns
    distance = [[far] * columns for _ in range(rows)]
    distance[0][0] = 0
    letter = [[""] * columns for _ in range(rows)]
    steps = (("D", -1, 0), ("U", 1, 0), ("R", 0, -1), ("L", 0, 1))
    changed = True
    while changed:
        # The whole floor is gone over until nothing gets nearer.
        changed = False
        for row in range(rows):
            here, own = distance[row], heights[row]
            for column in range(columns):
                for name, down, right in steps:
                    r, c = row + down, column + right
                    if 0 <= r < rows and 0 <= c < columns and distance[r][c] + 1 < here[column]:
                        if abs(heights[r][c] - own[column]) <= 1:
                            here[column] = distance[r][c] + 1
                            letter[row][column] = name
                            changed = True
    if distance[-1][-1] == far:
        return None
    back = {"D": (-1, 0), "U": (1, 0), "R": (0, -1), "L": (0, 1)}
    moves = []
    row, column = rows - 1, columns - 1
    while (row, column) != (0, 0):
        moves.append(letter[row][column])
        down, right = back[moves[-1]]
        row, column = row + down, column + right
    return "".join(reversed(moves))
