import java.util.*;

class Main {
    private final int[][] plankAt;
    private final int[] lengthOf;
    private final boolean[] used;

    private Main(Scanner in) {
        int rows = in.nextInt(), columns = in.nextInt();
        plankAt = new int[rows][columns];
        for (int[] row : plankAt) {
            String line = in.next();
            for (int column = 0; column < columns; column++) row[column] = line.charAt(column) == '.' ? -1 : -2;
        }
        lengthOf = new int[in.nextInt()];
        used = new boolean[lengthOf.length];
        for (int i = 0; i < lengthOf.length; i++) lengthOf[i] = in.nextInt();
    }

    public static void main(String[] args) {
        Main floor = new Main(new Scanner(System.in));
        long ways = floor.lay();
        Map<Integer, Integer> many = new HashMap<>();
        for (int length : floor.lengthOf) ways /= many.merge(length, 1, Integer::sum);
        System.out.println(ways);
    }

    private int plank(int row, int column) {
        boolean inside = row >= 0 && row < plankAt.length && column >= 0 && column < plankAt[0].length;
        return inside ? plankAt[row][column] : -2;
    }

    private boolean isTight() {
        for (int row = 1; row < plankAt.length; row++) {
            for (int column = 1; column < plankAt[row].length; column++) {
                int a = plank(row - 1, column - 1), b = plank(row - 1, column);
                int c = plank(row, column - 1), d = plank(row, column);
                if (a >= 0 && b >= 0 && c >= 0 && d >= 0 && a != b && a != c && b != d && c != d) return false;
            }
        }
        return true;
    }

    private long lay() {
        int row = 0, column = 0;
        while (row < plankAt.length && plankAt[row][column] != -1) {
            if (++column < plankAt[row].length) continue;
            column = 0;
            row++;
        }
        if (row == plankAt.length) {
            // Only the whole floor is looked at.
            for (boolean laid : used) {
                if (!laid) return 0;
            }
            return isTight() ? 1 : 0;
        }
        long ways = 0;
        // Each of the equal planks is tried.
        for (int number = 0; number < lengthOf.length; number++) {
            if (used[number]) continue;
            for (int down = 0; down < (lengthOf[number] > 1 ? 2 : 1); down++) {
                int right = 1 - down;
                boolean fits = true;
                int length = lengthOf[number];
                for (int i = 0; i < length && fits; i++) fits = plank(row + down * i, column + right * i) == -1;
                if (!fits) continue;
                for (int i = 0; i < length; i++) plankAt[row + down * i][column + right * i] = number;
                used[number] = true;
                ways += lay();
                used[number] = false;
                for (int i = 0; i < length; i++) plankAt[row + down * i][column + right * i] = -1;
            }
        }
        return ways;
    }
}
