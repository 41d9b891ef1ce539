import java.util.*;

class Solution {
    private static final long PRIME = (1L << 61) - 1;

    private int[] beads;
    private long[] powers, hashes;

    public int shortestMotif(String text) {
        beads = text.codePoints().toArray();
        int count = beads.length;
        long base = new SplittableRandom().nextLong(1L << 32, PRIME);
        powers = new long[count + 1];
        hashes = new long[count + 1];
        powers[0] = 1;
        for (int i = 0; i < count; i++) {
            powers[i + 1] = times(powers[i], base);
            hashes[i + 1] = (times(hashes[i], base) + beads[i]) % PRIME;
        }
        int motif = 1;
        while (motif < count && !canBe(motif)) motif++;
        return motif;
    }

    private boolean canBe(int motif) {
        int pairs = beads.length - motif;
        int first = difference(motif, 0);
        if (first == pairs) return true;
        int second = difference(motif, first + 1);
        // One pair differs. The bead that was replaced has no other partner, so it is at one of the ends.
        if (second == pairs) return first < motif || first + motif >= pairs;
        // The faulty bead stands between two that agree.
        return second == first + motif
                && beads[first] == beads[second + motif]
                && difference(motif, second + 1) == pairs;
    }

    /** The first bead from `begin` on that differs from the one a motif further on, or the number of such pairs. */
    private int difference(int motif, int begin) {
        int low = begin, high = beads.length - motif;
        while (low < high) {
            int middle = (low + high) / 2;
            if (hashOf(begin, middle + 1) == hashOf(begin + motif, middle + 1 + motif)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private long hashOf(int begin, int end) {
        return (hashes[end] + PRIME - times(hashes[begin], powers[end - begin])) % PRIME;
    }

    private static long times(long a, long b) {
        // 2^61 is 1 modulo the prime, so the bits above are added to those below.
        long high = Math.multiplyHigh(a, b), low = a * b;
        long sum = (low & PRIME) + (low >>> 61 | high << 3);
        return sum >= PRIME ? sum - PRIME : sum;
    }
}
