import java.util.*;

class Solution {
    private static final long NEVER = Long.MAX_VALUE;

    public long leastCost(long[][] moorings) {
        int count = moorings.length;
        // The least cost up to each mooring, by whether the stop there is an odd or an even one.
        long[] odd = new long[count], even = new long[count];
        Arrays.fill(odd, NEVER);
        Arrays.fill(even, NEVER);
        even[0] = 0;
        for (int i = 1; i < count; i++) {
            // Every mooring before is looked at.
            for (int j = 0; j < i; j++) {
                long leg = moorings[i][0] - moorings[j][0];
                if (even[j] != NEVER) odd[i] = Math.min(odd[i], even[j] + leg * leg);
                if (odd[j] != NEVER) even[i] = Math.min(even[i], odd[j] + leg * leg);
            }
            if (i + 1 < count) odd[i] += moorings[i][1];
        }
        return Math.min(odd[count - 1], even[count - 1]);
    }
}
