import java.util.*;

class Solution {
    private static final int NONE = -1;
    private boolean[][] foes;
    private Integer[] order;
    private int[] tankOf;
    private long[] rooms, free;

    public int[] shareTanks(int fish, int[][] quarrels, long[] rooms) {
        this.rooms = rooms;
        free = rooms.clone();
        foes = new boolean[fish][fish];
        int[] many = new int[fish];
        for (int[] pair : quarrels) {
            int one = pair[0], other = pair[1];
            if (!foes[one][other]) {
                many[one]++;
                many[other]++;
            }
            foes[one][other] = foes[other][one] = true;
        }
        order = new Integer[fish];
        for (int i = 0; i < fish; i++) order[i] = i;
        // The fish with the most foes first: they leave the least choice.
        Arrays.sort(order, (a, b) -> many[b] - many[a]);
        tankOf = new int[fish];
        Arrays.fill(tankOf, NONE);
        if (Arrays.stream(rooms).sum() < fish || !place(0)) return null;
        return tankOf;
    }

    private boolean place(int at) {
        if (at == order.length) return true;
        int one = order[at];
        Set<Long> emptyRooms = new HashSet<>();
        for (int tank = 0; tank < rooms.length; tank++) {
            if (free[tank] == 0 || bitesIn(tank, one)) continue;
            // Empty tanks of one size are all alike.
            if (free[tank] == rooms[tank] && !emptyRooms.add(rooms[tank])) continue;
            tankOf[one] = tank;
            free[tank]--;
            return place(at + 1);
        }
        return false;
    }

    private boolean bitesIn(int tank, int one) {
        for (int foe = 0; foe < tankOf.length; foe++) {
            if (foes[one][foe] && tankOf[foe] == tank) return true;
        }
        return false;
    }
}
