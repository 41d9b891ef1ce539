import java.util.*;

class Solution {
    public List<Long> sortPlates(long[][] operations) {
        Map<Long, List<Long>> piles = new HashMap<>();
        List<Long> replies = new ArrayList<>();
        for (long[] now : operations) {
            List<Long> pile = piles.computeIfAbsent(now[1], number -> new ArrayList<>());
            if (now[0] == 0) {
                pile.add(now[2]);
            } else if (now[0] == 1) {
                replies.add(pile.isEmpty() ? -1L : pile.remove(pile.size() - 1));
            } else if (now[0] == 2) {
                // Plate by plate.
                Collections.reverse(pile);
            } else if (now[1] != now[2]) {
                piles.computeIfAbsent(now[2], number -> new ArrayList<>()).addAll(pile);
                pile.clear();
            }
        }
        return replies;
    }
}
