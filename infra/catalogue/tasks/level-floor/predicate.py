STEPS = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def check(arguments, expected, actual):
    heights = arguments[0]
    if expected is None:
        return actual is None, "there is no route here"
    if actual is None:
        return False, "there is a route"
    row = column = 0
    for number, letter in enumerate(actual, 1):
        if letter not in STEPS:
            return False, "move %d is none of U, D, L, R" % number
        down, right = STEPS[letter]
        if not (0 <= row + down < len(heights) and 0 <= column + right < len(heights[0])):
            return False, "move %d leads out of the floor" % number
        if abs(heights[row + down][column + right] - heights[row][column]) > 1:
            return False, "the step of move %d is too high" % number
        row, column = row + down, column + right
    if (row, column) != (len(heights) - 1, len(heights[0]) - 1):
        return False, "the route ends in row %d, column %d" % (row, column)
    return len(actual) == len(expected), "the route has %d moves; there is one of %d" % (len(actual), len(expected))
