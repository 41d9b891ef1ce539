import java.util.*;

class Solution {
    /** A drop on a wire that is linked both ways; {@code at} tells which of two is further to the left. */
    private static class Drop {
        final int at;
        long weight;
        boolean gone = false;
        Drop before, after;

        Drop(int at, long weight) {
            this.at = at;
            this.weight = weight;
        }
    }

    private record Entry(long weight, Drop drop) {
        int at() {
            return drop.at;
        }
    }

    public ListNode mergeDrops(ListNode drops, long left) {
        List<Drop> wire = new ArrayList<>();
        for (; drops != null; drops = drops.next) {
            Drop drop = new Drop(wire.size(), drops.val);
            if (!wire.isEmpty()) {
                drop.before = wire.get(drop.at - 1);
                drop.before.after = drop;
            }
            wire.add(drop);
        }

        PriorityQueue<Entry> lightest =
            new PriorityQueue<>(Comparator.comparingLong(Entry::weight).thenComparingInt(Entry::at));
        for (Drop drop : wire) lightest.add(new Entry(drop.weight, drop));
        for (long there = wire.size(); there > left;) {
            Entry entry = lightest.poll();
            Drop drop = entry.drop();
            if (drop.gone) continue; // does not ask whether it has grown since
            Drop a = drop.before, b = drop.after;
            Drop onto = b == null || (a != null && a.weight <= b.weight) ? a : b;
            onto.weight += drop.weight;
            drop.gone = true;
            lightest.add(new Entry(onto.weight, onto));
            if (a != null) a.after = b;
            if (b != null) b.before = a;
            there--;
        }

        ListNode merged = null;
        for (int at = wire.size() - 1; at >= 0; at--) {
            if (!wire.get(at).gone) merged = new ListNode(wire.get(at).weight, merged);
        }
        return merged;
    }
}
