import java.util.*;

class Solution {
    private record Crate(long total, long most) {}

    public int[] pileHeights(long[][] actions) {
        // For each crate the weight of the pile up to it, and the most that the whole pile may weigh before it or one
        // below it breaks. The ground is the first one.
        Deque<Crate> pile = new ArrayDeque<>();
        pile.push(new Crate(0, Long.MAX_VALUE));
        int[] heights = new int[actions.length];
        for (int i = 0; i < actions.length; i++) {
            long weight = actions[i][0], strength = actions[i][1];
            Crate top = pile.peek();
            long total = top.total() + weight;
            if (weight == 0) {
                if (pile.size() > 1) pile.pop();
            } else if (total <= top.most()) {
                pile.push(new Crate(total, Math.min(top.most(), total + strength)));
            } else {
                // From the top down to the lowest broken one, everything has too low a limit.
                while (pile.peek().most() < total) pile.pop();
            }
            heights[i] = pile.size() - 1;
        }
        return heights;
    }
}
