import java.util.*;

class Solution {
    public int longestEven(long[] colours, long legs) {
        SplittableRandom random = new SplittableRandom();
        Map<Long, Long> weights = new HashMap<>();
        // Only tells odd counts from even ones.
        long state = 0;
        Map<Long, Integer> first = new HashMap<>(Map.of(state, 0));
        int longest = 0;
        for (int end = 1; end <= colours.length; end++) {
            state ^= weights.computeIfAbsent(colours[end - 1], none -> random.nextLong());
            Integer start = first.putIfAbsent(state, end);
            if (start != null) longest = Math.max(longest, end - start);
        }
        return longest;
    }
}
