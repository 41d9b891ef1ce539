import java.util.*;

class Main {
    private static final int PILLAR = -2, FREE = -1;
    private final int[][] plankAt;
    private final Map<Integer, Integer> left = new TreeMap<>();
    private int freeCells, total;

    private Main(Scanner in) {
        int rows = in.nextInt(), columns = in.nextInt();
        // A border of pillars all around, so that nothing leads out.
        plankAt = new int[rows + 2][columns + 2];
        for (int[] row : plankAt) Arrays.fill(row, PILLAR);
        for (int row = 1; row <= rows; row++) {
            String line = in.next();
            for (int column = 1; column <= columns; column++) {
                if (line.charAt(column - 1) != '.') continue;
                plankAt[row][column] = FREE;
                freeCells++;
            }
        }
        for (int planks = in.nextInt(); planks > 0; planks--) {
            int length = in.nextInt();
            left.merge(length, 1, Integer::sum);
            total += length;
        }
    }

    public static void main(String[] args) {
        Main floor = new Main(new Scanner(System.in));
        System.out.println(floor.total == floor.freeCells ? floor.lay(1, 1, 0) : 0);
    }

    // From the cell where the search for a free one goes on. That one can only be the beginning of a plank.
    private long lay(int row, int column, int number) {
        while (plankAt[row][column] != FREE) {
            if (++column < plankAt[row].length) continue;
            column = 1;
            if (++row == plankAt.length) return 1;
        }
        long ways = 0;
        for (Map.Entry<Integer, Integer> each : left.entrySet()) {
            int length = each.getKey(), count = each.getValue();
            if (count == 0) continue;
            each.setValue(count - 1);
            ways += layOne(row, column, 0, 1, length, number);
            ways += layOne(row, column, 1, 0, length, number);
            each.setValue(count);
        }
        return ways;
    }

    private long layOne(int row, int column, int down, int right, int length, int number) {
        for (int i = 0; i < length; i++) {
            if (plankAt[row + down * i][column + right * i] != FREE) return 0; // the border ends the loop in time
        }
        for (int i = 0; i < length; i++) plankAt[row + down * i][column + right * i] = number;
        boolean tight = true;
        for (int i = 0; i < length; i++) {
            int r = row + down * i, c = column + right * i;
            tight = tight && !leaks(r, c) && !leaks(r + 1, c) && !leaks(r, c + 1) && !leaks(r + 1, c + 1);
        }
        long ways = tight ? lay(row, column, number + 1) : 0;
        for (int i = 0; i < length; i++) plankAt[row + down * i][column + right * i] = FREE;
        return ways;
    }

    // Whether four planks meet at the upper left corner of a cell. Equal ones around a point are neighbours.
    private boolean leaks(int row, int column) {
        int a = plankAt[row - 1][column - 1], b = plankAt[row - 1][column];
        int c = plankAt[row][column - 1], d = plankAt[row][column];
        return a >= 0 && b >= 0 && c >= 0 && d >= 0 && a != b && a != c && b != d && c != d;
    }
}
