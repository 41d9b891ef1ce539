class Solution {
    public long cleanClimbs(long[] heights, long least) {
        // Places so far with nothing lower behind them, and places with nothing as high behind them.
        int[] lows = new int[heights.length], highs = new int[heights.length];
        int low = 0, high = 0;
        long climbs = 0;
        for (int end = 0; end < heights.length; end++) {
            while (low > 0 && heights[lows[low - 1]] > heights[end]) low--;
            while (high > 0 && heights[highs[high - 1]] <= heights[end]) high--;
            // A climb that ends here begins behind the last higher place, far enough back.
            int wall = high > 0 ? highs[high - 1] : -1;
            climbs += Math.max(0, upTo(lows, low, end - least) - upTo(lows, low, wall));
            lows[low++] = end;
            highs[high++] = end;
        }
        return climbs;
    }

    /** How many of the first `count` places are not beyond `most`. */
    private static int upTo(int[] places, int count, long most) {
        int from = 0, to = count;
        while (from < to) {
            int middle = (from + to) / 2;
            if (places[middle] <= most) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
