import java.util.*;

class Solution {
    public int[] shareTanks(int fish, int[][] quarrels, long[] rooms) {
        int[] tankOf = new int[fish];
        while (true) {
            // Every way to fill the tanks, as if counting up, and only then a look at who is where.
            if (isFine(tankOf, quarrels, rooms)) return tankOf;
            int one = fish - 1;
            while (one >= 0 && tankOf[one] == rooms.length - 1) tankOf[one--] = 0;
            if (one < 0) return null;
            tankOf[one]++;
        }
    }

    private boolean isFine(int[] tankOf, int[][] quarrels, long[] rooms) {
        long[] free = rooms.clone();
        for (int tank : tankOf) {
            if (--free[tank] < 0) return false;
        }
        for (int[] pair : quarrels) {
            if (tankOf[pair[0]] == tankOf[pair[1]]) return false;
        }
        return true;
    }
}
