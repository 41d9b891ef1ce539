import java.util.*;

class Solution {
    // A plate does not know which neighbour is above it: that depends on the end from which the pile is looked at, so
    // turning a pile is to swap its ends.
    private static class Plate {
        final long value;
        Plate one, other;

        Plate(long value) {
            this.value = value;
        }

        void replace(Plate old, Plate by) {
            if (one == old) one = by;
            else other = by;
        }
    }

    private record Ends(Plate top, Plate bottom) {}

    private static class Piles {
        private final Map<Long, Ends> ends = new HashMap<>();

        void put(long pile, long value) {
            Plate alone = new Plate(value);
            set(new Ends(alone, alone), pile);
        }

        long take(long pile) {
            Ends at = ends.remove(pile);
            if (at == null) return -1;
            if (at.top() != at.bottom()) {
                Plate below = at.top().one != null ? at.top().one : at.top().other; // the top plate has only one
                below.replace(at.top(), null);
                ends.put(pile, new Ends(below, at.bottom()));
            }
            return at.top().value;
        }

        void turn(long pile) {
            ends.computeIfPresent(pile, (number, at) -> new Ends(at.bottom(), at.top()));
        }

        void stack(long from, long to) {
            if (from == to) return;
            Ends lifted = ends.remove(from);
            if (lifted != null) set(lifted, to);
        }

        private void set(Ends lifted, long pile) {
            Ends at = ends.get(pile);
            if (at == null) {
                ends.put(pile, lifted);
                return;
            }
            lifted.bottom().replace(null, at.top());
            at.top().replace(null, lifted.bottom());
            ends.put(pile, new Ends(lifted.top(), at.bottom()));
        }
    }

    public List<Long> sortPlates(long[][] operations) {
        Piles piles = new Piles();
        List<Long> replies = new ArrayList<>();
        for (long[] now : operations) {
            if (now[0] == 0) piles.put(now[1], now[2]);
            else if (now[0] == 1) replies.add(piles.take(now[1]));
            else if (now[0] == 2) piles.turn(now[1]);
            else piles.stack(now[1], now[2]);
        }
        return replies;
    }
}
