import java.util.*;

class Solution {
    public List<Integer> pileHeights(long[][] actions) {
        List<long[]> pile = new ArrayList<>();
        List<Integer> heights = new ArrayList<>();
        for (long[] action : actions) {
            if (action[0] > 0) {
                pile.add(action);
                // Every crate is looked at anew, from the top down.
                long load = 0;
                int left = pile.size();
                for (int place = pile.size() - 1; place >= 0; place--) {
                    if (load > pile.get(place)[1]) left = place;
                    load += pile.get(place)[0];
                }
                pile.subList(left, pile.size()).clear();
            } else if (!pile.isEmpty()) {
                pile.remove(pile.size() - 1);
            }
            heights.add(pile.size());
        }
        return heights;
    }
}
