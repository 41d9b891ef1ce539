import java.util.*;

class Solution {
    private long[] stones;
    private long leap;

    public long leastEffort(long[] stones, long leap) {
        this.stones = stones;
        this.leap = leap;
        return fromHere(0, false);
    }

    // The same places are tried again and again. So many stones are passed, the one underfoot included.
    private long fromHere(int passed, boolean hasLeapt) {
        if (passed > stones.length) return 0;
        long best = effort(passed) + fromHere(passed + 1, false);
        if (!hasLeapt && passed < stones.length)
            best = Math.min(best, leap + effort(passed + 1) + fromHere(passed + 2, true));
        return best;
    }

    private long effort(int at) {
        return at < stones.length ? stones[at] : 0;
    }
}
