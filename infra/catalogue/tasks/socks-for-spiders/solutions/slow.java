import java.util.*;

class Solution {
    public int longestEven(long[] colours, long legs) {
        int longest = 0;
        for (int start = 0; start < colours.length; start++) {
            // Counts anew from each place on.
            Map<Long, Long> counts = new HashMap<>();
            int incomplete = 0;
            for (int end = start; end < colours.length; end++) {
                long count = counts.merge(colours[end], 1L, Long::sum);
                if (count == 1) incomplete++;
                if (count == legs) {
                    incomplete--;
                    counts.remove(colours[end]);
                }
                if (incomplete == 0) longest = Math.max(longest, end - start + 1);
            }
        }
        return longest;
    }
}
