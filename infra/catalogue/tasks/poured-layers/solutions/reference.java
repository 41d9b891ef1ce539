import java.util.*;

class Solution {
    public List<List<Long>> settledLayers(long[][] pours) {
        Deque<List<Long>> glass = new ArrayDeque<>();
        for (long[] pour : pours) {
            long volume = pour[0], mass = pour[1];
            // Denser than the layer below: both densities are multiplied by both volumes.
            while (!glass.isEmpty() && mass * glass.peekLast().get(0) > glass.peekLast().get(1) * volume) {
                List<Long> below = glass.pollLast();
                volume += below.get(0);
                mass += below.get(1);
            }
            glass.addLast(List.of(volume, mass));
        }
        return new ArrayList<>(glass);
    }
}
