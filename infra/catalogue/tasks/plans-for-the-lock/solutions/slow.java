import java.util.*;

class Solution {
    private record Node(long ship, Node above) {}

    private record Plan(Node last, int length) {
        long shipAt(long place) {
            if (place < 0 || place >= length) return -1;
            Node at = last;
            // Ship by ship.
            for (long steps = length - 1 - place; steps > 0; steps--) at = at.above();
            return at.ship();
        }
    }

    public List<Long> tryPlans(long[][] operations) {
        List<Plan> plans = new ArrayList<>(List.of(new Plan(null, 0)));
        List<Long> replies = new ArrayList<>();
        for (long[] now : operations) {
            Plan from = plans.get((int) now[1]);
            boolean empty = from.length() == 0;
            if (now[0] == 0) {
                plans.add(new Plan(new Node(now[2], from.last()), from.length() + 1));
            } else if (now[0] == 1) {
                replies.add(from.shipAt(0));
                plans.add(empty ? from : new Plan(from.last(), from.length() - 1));
            } else if (now[0] == 2) {
                replies.add(from.shipAt(now[2]));
            } else {
                replies.add(from.shipAt(from.length() - 1));
                plans.add(empty ? from : new Plan(from.last().above(), from.length() - 1));
            }
        }
        return replies;
    }
}
