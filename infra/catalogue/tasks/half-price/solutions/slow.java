import java.util.*;

class Solution {
    private static final long UNPAID = Long.MAX_VALUE;
    private boolean changed = true;

    public Optional<Long> cheapestTrip(int towns, long[][] roads, int tickets) {
        long[][] paid = new long[towns][tickets + 1];
        for (int i = 1; i < towns; i++) Arrays.fill(paid[i], UNPAID);
        while (changed) {
            // All roads are gone over until nothing gets cheaper.
            changed = false;
            for (long[] road : roads) {
                int from = (int) road[0], to = (int) road[1];
                pass(paid[from], paid[to], road[2]);
                pass(paid[to], paid[from], road[2]);
            }
        }
        long cost = paid[towns - 1][tickets];
        return cost == UNPAID ? Optional.empty() : Optional.of(cost);
    }

    private void pass(long[] here, long[] there, long toll) {
        for (int used = 0; used < there.length; used++) {
            long cost = there[used];
            if (here[used] != UNPAID) cost = Math.min(cost, here[used] + toll);
            if (used > 0 && here[used - 1] != UNPAID) cost = Math.min(cost, here[used - 1] + toll / 2);
            if (cost == there[used]) continue;
            there[used] = cost;
            changed = true;
        }
    }
}
