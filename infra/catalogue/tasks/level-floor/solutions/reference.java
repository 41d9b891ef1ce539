import java.util.*;

class Solution {
    private static final String LETTERS = "UDLR";
    private static final int[][] STEPS = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};

    public Optional<String> cartRoute(long[][] heights) {
        int rows = heights.length, columns = heights[0].length;
        // The step by which each cell was first reached; 0 where it was not.
        char[][] came = new char[rows][columns];
        came[0][0] = 'S';
        int[] waiting = new int[rows * columns]; // as row * columns + column
        int count = 1;
        for (int next = 0; next < count; next++) {
            int row = waiting[next] / columns, column = waiting[next] % columns;
            for (int i = 0; i < 4; i++) {
                int r = row + STEPS[i][0], c = column + STEPS[i][1];
                if (r < 0 || r >= rows || c < 0 || c >= columns || came[r][c] != 0) continue;
                if (Math.abs(heights[r][c] - heights[row][column]) > 1) continue;
                came[r][c] = LETTERS.charAt(i);
                waiting[count++] = r * columns + c;
            }
        }
        if (came[rows - 1][columns - 1] == 0) return Optional.empty();
        StringBuilder moves = new StringBuilder();
        for (int row = rows - 1, column = columns - 1; came[row][column] != 'S';) {
            int i = LETTERS.indexOf(came[row][column]);
            moves.append(LETTERS.charAt(i));
            row -= STEPS[i][0];
            column -= STEPS[i][1];
        }
        return Optional.of(moves.reverse().toString());
    }
}
