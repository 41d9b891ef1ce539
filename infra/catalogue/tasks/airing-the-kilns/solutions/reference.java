import java.util.*;

class Solution {
    public Optional<Long> firstMinute(long[][] potters, long pots) {
        if (pots == 0) return Optional.of(0L);
        if (potters.length == 0) return Optional.empty();
        // At the latest when the fastest one would have made them all alone. So no potter counts more than `pots`.
        long low = 1, high = Long.MAX_VALUE;
        for (long[] potter : potters) high = Math.min(high, pots * potter[0] + (pots - 1) / potter[1] * potter[2]);
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (ready(potters, middle) >= pots) high = middle;
            else low = middle + 1;
        }
        return Optional.of(low);
    }

    private long ready(long[][] potters, long minute) {
        long count = 0;
        for (long[] potter : potters) {
            long pace = potter[0], batch = potter[1], pause = potter[2];
            long round = pace * batch + pause, rest = minute % round;
            // The rest of the time may reach into the pause.
            count += minute / round * batch + Math.min(rest / pace, batch);
        }
        return count;
    }
}
