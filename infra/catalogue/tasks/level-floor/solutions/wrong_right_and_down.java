import java.util.*;

class Solution {
    public String cartRoute(long[][] heights) {
        int rows = heights.length, columns = heights[0].length;
        String[][] came = new String[rows][columns];
        came[0][0] = "";
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                step(heights, came, row - 1, column, row, column, "D");
                step(heights, came, row, column - 1, row, column, "R");
            }
        }
        return came[rows - 1][columns - 1];
    }

    private void step(long[][] heights, String[][] came, int r, int c, int row, int column, String letter) {
        if (r < 0 || c < 0 || came[r][c] == null) return;
        if (Math.abs(heights[r][c] - heights[row][column]) <= 1) came[row][column] = came[r][c] + letter;
    }
}
