import java.util.*;

class Solution {
    private static final long NEVER = Long.MAX_VALUE;

    public long leastEffort(long[] stones, long leap) {
        // The least effort up to the place just reached, by the last move; and up to the one before it by a step.
        long stepped = 0, leapt = NEVER, steppedBefore = NEVER;
        for (int i = 0; i <= stones.length; i++) {
            long effort = i < stones.length ? stones[i] : 0; // the other bank costs nothing
            long byStep = Math.min(stepped, leapt) + effort;
            leapt = steppedBefore == NEVER ? NEVER : steppedBefore + leap + effort;
            steppedBefore = stepped;
            stepped = byStep;
        }
        return Math.min(stepped, leapt);
    }
}
