import java.util.*;

class Solution {
    public List<Integer> findFigure(long[] steps, long[] figure) {
        List<Integer> found = new ArrayList<>();
        // The dancers of each stretch are matched anew.
        for (int start = 0; start + figure.length <= steps.length; start++) {
            if (shows(steps, start, figure)) found.add(start);
        }
        return found;
    }

    private static boolean shows(long[] steps, int start, long[] figure) {
        Map<Long, Long> maskOf = new HashMap<>(), dancerOf = new HashMap<>();
        for (int place = 0; place < figure.length; place++) {
            long dancer = figure[place], mask = steps[start + place];
            Long knownMask = maskOf.putIfAbsent(dancer, mask), knownDancer = dancerOf.putIfAbsent(mask, dancer);
            if (knownMask != null && knownMask != mask || knownDancer != null && knownDancer != dancer) return false;
        }
        return true;
    }
}
