import java.util.*;

class Solution {
    public List<Integer> findFigure(long[] steps, long[] figure) {
        // Only how often each dancer steps forward is compared, but not when.
        List<Integer> wanted = counts(figure), found = new ArrayList<>();
        for (int start = 0; start + figure.length <= steps.length; start++) {
            if (counts(Arrays.copyOfRange(steps, start, start + figure.length)).equals(wanted)) found.add(start);
        }
        return found;
    }

    private static List<Integer> counts(long[] dancers) {
        Map<Long, Integer> counts = new HashMap<>();
        for (long dancer : dancers) counts.merge(dancer, 1, Integer::sum);
        List<Integer> sorted = new ArrayList<>(counts.values());
        Collections.sort(sorted);
        return sorted;
    }
}
