import java.util.*;

class Solution {
    public Optional<Long> runsNeeded(String tape, String message) {
        Map<Integer, TreeSet<Integer>> places = new HashMap<>();
        int[] played = tape.codePoints().toArray();
        for (int place = 0; place < played.length; place++) {
            places.computeIfAbsent(played[place], none -> new TreeSet<>()).add(place);
        }
        // The place played last; before the first run the recorder stands as after a run backwards.
        int at = -1;
        boolean forwards = false;
        long runs = 0;
        for (int symbol : message.codePoints().toArray()) {
            TreeSet<Integer> known = places.get(symbol);
            if (known == null) return Optional.empty();
            Integer next = forwards ? known.higher(at) : known.lower(at);
            if (next == null) {
                // This run plays it no more; the next one meets it first where it is nearest to the turn.
                next = forwards ? known.last() : known.first();
                forwards = !forwards;
                runs++;
            }
            at = next;
        }
        return Optional.of(runs);
    }
}
