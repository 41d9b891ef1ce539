import java.util.*;

class Solution {
    /** A fork, the place of the one below it, and the nuts from the root up to it. */
    private record Place(TreeNode fork, int below, long nuts) {}

    public long meetings(TreeNode tree, long wanted) {
        List<Place> forks = new ArrayList<>();
        if (tree != null) forks.add(new Place(tree, 0, tree.val));
        for (int at = 0; at < forks.size(); at++) {
            Place here = forks.get(at);
            for (TreeNode above : new TreeNode[] {here.fork().left, here.fork().right}) {
                if (above != null) forks.add(new Place(above, at, here.nuts() + above.val));
            }
        }

        long found = 0;
        // For each fork: how often there is which number of nuts in what stands above it and has been dealt with.
        List<Map<Long, Long>> grown = new ArrayList<>(Collections.nCopies(forks.size(), null));
        for (int at = forks.size() - 1; at > 0; at--) {
            Place here = forks.get(at);
            Map<Long, Long> sums = grown.get(at) == null ? new HashMap<>() : grown.get(at);
            grown.set(at, null);
            sums.merge(here.nuts(), 1L, Long::sum);
            Map<Long, Long> others = grown.get(here.below());
            if (others == null) {
                grown.set(here.below(), sums);
                continue;
            }
            // Both sides of the fork below are known now. The smaller one is looked up in the larger one and joins it.
            Map<Long, Long> small = sums.size() > others.size() ? others : sums;
            Map<Long, Long> large = small == sums ? others : sums;
            Place meeting = forks.get(here.below());
            long both = wanted + 2 * meeting.nuts() - meeting.fork().val;
            for (Map.Entry<Long, Long> each : small.entrySet()) {
                found += each.getValue() * large.getOrDefault(both - each.getKey(), 0L);
            }
            small.forEach((nuts, count) -> large.merge(nuts, count, Long::sum));
            grown.set(here.below(), large);
        }
        return found;
    }
}
