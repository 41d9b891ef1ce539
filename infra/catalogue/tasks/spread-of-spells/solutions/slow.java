import java.util.*;

class Solution {
    public long kthSpread(long[] temperatures, long k) {
        long low = 0;
        long high = Arrays.stream(temperatures).max().getAsLong() - Arrays.stream(temperatures).min().getAsLong();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (spellsWithin(temperatures, middle) >= k) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static long spellsWithin(long[] temperatures, long limit) {
        long spells = 0;
        for (int start = 0; start < temperatures.length; start++) {
            // Each spell is followed from its first day on.
            long coldest = temperatures[start], warmest = coldest;
            for (int end = start; end < temperatures.length; end++) {
                coldest = Math.min(coldest, temperatures[end]);
                warmest = Math.max(warmest, temperatures[end]);
                if (warmest - coldest > limit) break;
                spells++;
            }
        }
        return spells;
    }
}
