import java.util.*;

class Solution {
    public Optional<Long> runsNeeded(String tape, String message) {
        int[] played = tape.codePoints().toArray(), wanted = message.codePoints().toArray();
        Set<Integer> there = new HashSet<>();
        for (int symbol : played) there.add(symbol);
        for (int symbol : wanted) {
            if (!there.contains(symbol)) return Optional.empty();
        }
        long runs = 0;
        int written = 0;
        while (written < wanted.length) {
            // Every run is played from end to end.
            for (int i = 0; i < played.length && written < wanted.length; i++) {
                int symbol = played[runs % 2 == 0 ? i : played.length - 1 - i];
                if (symbol == wanted[written]) written++;
            }
            runs++;
        }
        return Optional.of(runs);
    }
}
