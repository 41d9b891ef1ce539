import java.util.*;

class Solution {
    private record Sum(long high, long low) {
        Sum plus(Sum weight, long times) {
            return new Sum(high + weight.high * times, low + weight.low * times);
        }
    }

    public int longestEven(long[] colours, long legs) {
        SplittableRandom random = new SplittableRandom();
        Map<Long, Sum> weights = new HashMap<>();
        Map<Long, Long> counts = new HashMap<>();
        // The state after some socks is the sum of all counts, taken modulo `legs`, times the colours' random
        // weights: when it is the same at two places, so are (but for bad luck) all counts, and what lies between
        // comes out even.
        Sum state = new Sum(0, 0);
        Map<Sum, Integer> first = new HashMap<>(Map.of(state, 0));
        int longest = 0;
        for (int end = 1; end <= colours.length; end++) {
            long colour = colours[end - 1];
            Sum weight = weights.computeIfAbsent(colour, none -> new Sum(random.nextLong(), random.nextLong()));
            state = state.plus(weight, 1);
            if (counts.merge(colour, 1L, Long::sum) == legs) {
                counts.put(colour, 0L);
                state = state.plus(weight, -legs);
            }
            Integer start = first.putIfAbsent(state, end);
            if (start != null) longest = Math.max(longest, end - start);
        }
        return longest;
    }
}
