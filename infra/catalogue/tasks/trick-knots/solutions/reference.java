import java.util.*;

class Solution {
    /** A state of the rope: it hangs below the state without the last knot. */
    private static class State {
        final long last;
        final State shorter;
        final Map<Long, State> longer = new HashMap<>(2);
        long times;

        State(long last, State shorter) {
            this.last = last;
            this.shorter = shorter;
        }
    }

    public long workingStretches(long[] knots) {
        // Between two times at which the whole list leaves the rope in the same state lies a stretch that undoes
        // itself.
        State state = new State(0, null);
        state.times = 1;
        long stretches = 0;
        for (long knot : knots) {
            State before = state;
            if (state.last == -knot) state = state.shorter;
            else state = state.longer.computeIfAbsent(knot, last -> new State(last, before));
            stretches += state.times++;
        }
        return stretches;
    }
}
