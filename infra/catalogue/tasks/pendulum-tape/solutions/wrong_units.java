import java.util.*;

class Solution {
    public Optional<Long> runsNeeded(String tape, String message) {
        // Halves of characters beyond the basic plane are taken for characters, and their order turns round, too.
        Map<Character, TreeSet<Integer>> places = new HashMap<>();
        for (int place = 0; place < tape.length(); place++) {
            places.computeIfAbsent(tape.charAt(place), none -> new TreeSet<>()).add(place);
        }
        int at = -1;
        boolean forwards = false;
        long runs = 0;
        for (char symbol : message.toCharArray()) {
            TreeSet<Integer> known = places.get(symbol);
            if (known == null) return Optional.empty();
            Integer next = forwards ? known.higher(at) : known.lower(at);
            if (next == null) {
                next = forwards ? known.last() : known.first();
                forwards = !forwards;
                runs++;
            }
            at = next;
        }
        return Optional.of(runs);
    }
}
