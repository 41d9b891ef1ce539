import java.util.*;

class Solution {
    // The ships stand in a tree: above each is the one before it in the plan for which it was added. A jump leads so
    // far up that any ancestor is a logarithmic number of jumps and single steps away. The root belongs to no plan.
    private static class Node {
        final long ship;
        final int depth;
        final Node above, jump;

        Node() {
            ship = -1;
            depth = 0;
            above = jump = this;
        }

        Node(long ship, Node above) {
            this.ship = ship;
            this.above = above;
            depth = above.depth + 1;
            // Two jumps of one length make one that is longer than both; else a jump is a single step.
            Node far = above.jump;
            jump = above.depth - far.depth == far.depth - far.jump.depth ? far.jump : above;
        }
    }

    // A plan is the way of some length that leads up from its last ship.
    private record Plan(Node last, int length) {
        Plan add(long ship) {
            return new Plan(new Node(ship, last), length + 1);
        }

        Plan withoutFirst() {
            return length == 0 ? this : new Plan(last, length - 1);
        }

        Plan withoutLast() {
            return length == 0 ? this : new Plan(last.above, length - 1);
        }

        long shipAt(long place) {
            if (place < 0 || place >= length) return -1;
            Node at = last;
            long goal = at.depth - (length - 1 - place);
            while (at.depth > goal) at = at.jump.depth >= goal ? at.jump : at.above;
            return at.ship;
        }
    }

    public List<Long> tryPlans(long[][] operations) {
        List<Plan> plans = new ArrayList<>(List.of(new Plan(new Node(), 0)));
        List<Long> replies = new ArrayList<>();
        for (long[] now : operations) {
            Plan from = plans.get((int) now[1]);
            if (now[0] == 0) {
                plans.add(from.add(now[2]));
            } else if (now[0] == 1) {
                replies.add(from.shipAt(0));
                plans.add(from.withoutFirst());
            } else if (now[0] == 2) {
                replies.add(from.shipAt(now[2]));
            } else {
                replies.add(from.shipAt(from.length() - 1));
                plans.add(from.withoutLast());
            }
        }
        return replies;
    }
}
