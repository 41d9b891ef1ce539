import java.util.*;

class Solution {
    public List<Integer> pileHeights(long[][] actions) {
        List<long[]> pile = new ArrayList<>();
        List<Integer> heights = new ArrayList<>();
        for (long[] action : actions) {
            if (action[0] > 0) {
                pile.add(action);
                long load = 0;
                for (int place = pile.size() - 1; place >= 0; place--) {
                    if (load > pile.get(place)[1]) {
                        pile.subList(place, pile.size()).clear(); // the highest of the broken ones
                        break;
                    }
                    load += pile.get(place)[0];
                }
            } else if (!pile.isEmpty()) {
                pile.remove(pile.size() - 1);
            }
            heights.add(pile.size());
        }
        return heights;
    }
}
