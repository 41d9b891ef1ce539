import java.util.*;

class Solution {
    private static final long PRIME = (1L << 61) - 1;

    public List<Integer> findFigure(long[] steps, long[] figure) {
        int length = figure.length;
        int[] back = distances(steps), ahead = new int[steps.length];
        for (int place = 0; place < steps.length; place++) ahead[place - back[place]] = back[place];

        long base = new SplittableRandom().nextLong(1, PRIME);
        long[] powers = new long[Math.max(length, steps.length)];
        powers[0] = 1;
        for (int place = 1; place < powers.length; place++) powers[place] = times(powers[place - 1], base);
        long wanted = 0;
        int[] within = distances(figure);
        for (int place = 0; place < length; place++) wanted = (wanted + times(within[place], powers[place])) % PRIME;

        // The distances within the stretch that ends at `end`, each times the power of its place.
        long state = 0;
        List<Integer> found = new ArrayList<>();
        for (int end = 0; end < steps.length; end++) {
            int start = end - length + 1;
            if (start > 0 && ahead[start - 1] < length) {
                // With its first step gone, a dancer's next one becomes the first one.
                state += PRIME - times(ahead[start - 1], powers[start - 1 + ahead[start - 1]]);
            }
            if (back[end] < length) state += times(back[end], powers[end]);
            state %= PRIME;
            if (start >= 0 && state == times(wanted, powers[start])) found.add(start);
        }
        return found;
    }

    /** How long ago the same dancer stepped forward, 0 for the first time. */
    private static int[] distances(long[] dancers) {
        Map<Long, Integer> latest = new HashMap<>();
        int[] back = new int[dancers.length];
        for (int place = 0; place < dancers.length; place++) {
            Integer before = latest.put(dancers[place], place);
            back[place] = before == null ? 0 : place - before;
        }
        return back;
    }

    private static long times(long a, long b) {
        // 2^61 is 1 modulo the prime, so the bits above are added to those below.
        long high = Math.multiplyHigh(a, b), low = a * b;
        long sum = (low & PRIME) + (low >>> 61 | high << 3);
        return sum >= PRIME ? sum - PRIME : sum;
    }
}
