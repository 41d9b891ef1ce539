import java.util.*;

class Solution {
    private static final String LETTERS = "DURL";
    private static final int[][] ORIGINS = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}; // from where one comes by each letter

    public Optional<String> cartRoute(long[][] heights) {
        int rows = heights.length, columns = heights[0].length, far = rows * columns;
        int[][] distance = new int[rows][columns];
        int[][] came = new int[rows][columns];
        for (int[] row : distance) Arrays.fill(row, far);
        distance[0][0] = 0;
        for (boolean changed = true; changed;) {
            // The whole floor is gone over until nothing gets nearer.
            changed = false;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    for (int i = 0; i < 4; i++) {
                        int r = row + ORIGINS[i][0], c = column + ORIGINS[i][1];
                        if (r < 0 || r >= rows || c < 0 || c >= columns) continue;
                        if (distance[r][c] + 1 >= distance[row][column]) continue;
                        if (Math.abs(heights[r][c] - heights[row][column]) > 1) continue;
                        distance[row][column] = distance[r][c] + 1;
                        came[row][column] = i;
                        changed = true;
                    }
                }
            }
        }
        if (distance[rows - 1][columns - 1] == far) return Optional.empty();
        StringBuilder moves = new StringBuilder();
        for (int row = rows - 1, column = columns - 1; row > 0 || column > 0;) {
            int i = came[row][column];
            moves.append(LETTERS.charAt(i));
            row += ORIGINS[i][0];
            column += ORIGINS[i][1];
        }
        return Optional.of(moves.reverse().toString());
    }
}
