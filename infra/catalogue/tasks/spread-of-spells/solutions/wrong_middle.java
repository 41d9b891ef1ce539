import java.util.*;

class Solution {
    public long kthSpread(long[] temperatures, long k) {
        long low = 0;
        long high = Arrays.stream(temperatures).max().getAsLong() - Arrays.stream(temperatures).min().getAsLong();
        while (low < high) {
            long middle = (low + high) / 2; // the sum may overflow
            if (spellsWithin(temperatures, middle) >= k) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static long spellsWithin(long[] temperatures, long limit) {
        Deque<Integer> warmest = new ArrayDeque<>(), coldest = new ArrayDeque<>();
        long start = 0, spells = 0;
        for (int end = 0; end < temperatures.length; end++) {
            while (!warmest.isEmpty() && temperatures[warmest.getLast()] <= temperatures[end]) warmest.removeLast();
            while (!coldest.isEmpty() && temperatures[coldest.getLast()] >= temperatures[end]) coldest.removeLast();
            warmest.addLast(end);
            coldest.addLast(end);
            while (temperatures[warmest.getFirst()] - temperatures[coldest.getFirst()] > limit) {
                Deque<Integer> first = warmest.getFirst() < coldest.getFirst() ? warmest : coldest;
                start = first.removeFirst() + 1;
            }
            spells += end - start + 1;
        }
        return spells;
    }
}
