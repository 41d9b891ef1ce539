import java.util.*;

class Solution {
    public Optional<Long> firstMinute(long[][] potters, long pots) {
        if (pots == 0) return Optional.of(0L);
        long best = Long.MAX_VALUE;
        for (long[] potter : potters) {
            // Whose pot is the last one? Every potter is tried, with a search for each.
            long low = 1, high = pots;
            while (low < high) {
                long middle = (low + high) / 2;
                if (isEnough(potters, minuteOf(potter, middle), pots)) high = middle;
                else low = middle + 1;
            }
            best = Math.min(best, minuteOf(potter, low));
        }
        return potters.length == 0 ? Optional.empty() : Optional.of(best);
    }

    private long minuteOf(long[] potter, long pot) {
        return pot * potter[0] + (pot - 1) / potter[1] * potter[2];
    }

    private boolean isEnough(long[][] potters, long minute, long pots) {
        long missing = pots;
        for (long[] potter : potters) {
            long round = potter[0] * potter[1] + potter[2];
            missing -= Math.min(missing, minute / round * potter[1] + Math.min(minute % round / potter[0], potter[1]));
        }
        return missing == 0;
    }
}
