import java.util.*;

class Solution {
    // The moorings from which the next leg may start. Seen from farther and farther away, a later one gets better than
    // an earlier one for good, so each in the queue is the best from some position up to where the next one is.
    private static class Departures {
        private final long[] first; // the first position where it is the best
        private final long[] place, cost;
        private int begin, end;

        Departures(int most) {
            first = new long[most];
            place = new long[most];
            cost = new long[most];
        }

        boolean isEmpty() {
            return begin == end;
        }

        void add(long newPlace, long newCost) {
            long from = 0;
            while (end > begin) {
                long last = place[end - 1];
                // newCost + (x - newPlace)^2 < cost + (x - last)^2
                long more = newCost + newPlace * newPlace - cost[end - 1] - last * last;
                from = Math.floorDiv(more, 2 * (newPlace - last)) + 1;
                if (from > first[end - 1]) break;
                end--;
            }
            first[end] = from;
            place[end] = newPlace;
            cost[end++] = newCost;
        }

        long costTo(long position) {
            // Positions only grow, so what is passed is of no use any more.
            while (end - begin > 1 && first[begin + 1] <= position) begin++;
            long leg = position - place[begin];
            return cost[begin] + leg * leg;
        }
    }

    public long leastCost(long[][] moorings) {
        int last = moorings.length - 1;
        if (last == 0) return 0;
        Departures paysNext = new Departures(last), freeNext = new Departures(last);
        paysNext.add(moorings[0][0], 0);
        for (int i = 1; i < last; i++) {
            long position = moorings[i][0], fee = moorings[i][1];
            long paid = paysNext.costTo(position) + fee;
            if (!freeNext.isEmpty()) paysNext.add(position, freeNext.costTo(position));
            freeNext.add(position, paid);
        }
        long least = paysNext.costTo(moorings[last][0]);
        return freeNext.isEmpty() ? least : Math.min(least, freeNext.costTo(moorings[last][0]));
    }
}
