import java.util.*;

class Solution {
    public List<List<Long>> settledLayers(List<List<Long>> pours) {
        List<List<Long>> glass = new ArrayList<>();
        for (List<Long> pour : pours) {
            glass.add(pour);
            // The whole glass is looked through, from the bottom on.
            for (int i = denser(glass); i > 0; i = denser(glass)) {
                List<Long> above = glass.remove(i), below = glass.get(i - 1);
                glass.set(i - 1, List.of(below.get(0) + above.get(0), below.get(1) + above.get(1)));
            }
        }
        return glass;
    }

    /** The lowest layer that is denser than the one below it, or 0. */
    private static int denser(List<List<Long>> glass) {
        for (int i = 1; i < glass.size(); i++) {
            List<Long> above = glass.get(i), below = glass.get(i - 1);
            if (above.get(1) * below.get(0) > below.get(1) * above.get(0)) return i;
        }
        return 0;
    }
}
