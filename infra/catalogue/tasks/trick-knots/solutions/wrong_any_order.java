import java.util.*;

class Solution {
    public long workingStretches(long[] knots) {
        // Counts knots and mirror images, as if they came undone at any distance.
        long stretches = 0;
        for (int start = 0; start < knots.length; start++) {
            Map<Long, Integer> left = new HashMap<>();
            for (int place = start; place < knots.length; place++) {
                int change = knots[place] > 0 ? 1 : -1;
                if (left.merge(Math.abs(knots[place]), change, Integer::sum) == 0) left.remove(Math.abs(knots[place]));
                if (left.isEmpty()) stretches++;
            }
        }
        return stretches;
    }
}
