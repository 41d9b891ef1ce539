import java.util.Arrays;

class Solution {
    public long terraceCost(long[] heights, long step, long dig, long fill) {
        if (heights.length == 0) return 0;
        long[] levels = new long[heights.length];
        for (int strip = 0; strip < levels.length; strip++) levels[strip] = heights[strip] - strip * step;
        // A best solution uses levels that are there already. All of them are tried for each strip.
        long[] allowed = Arrays.stream(levels).sorted().distinct().toArray();
        long[] costs = new long[allowed.length];
        for (long level : levels) {
            long least = costs[0];
            for (int at = 0; at < allowed.length; at++) {
                least = Math.min(least, costs[at]);
                costs[at] = least + (allowed[at] > level ? fill * (allowed[at] - level) : dig * (level - allowed[at]));
            }
        }
        return Arrays.stream(costs).min().getAsLong();
    }
}
