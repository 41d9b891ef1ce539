class Solution {
    public long cleanClimbs(long[] heights, long least) {
        long climbs = 0;
        for (int start = 0; start < heights.length; start++) {
            // Goes on from each start as far as nothing is lower than it.
            long highest = heights[start];
            for (int end = start + 1; end < heights.length && heights[end] >= heights[start]; end++) {
                if (heights[end] < highest) continue;
                highest = heights[end];
                if (end - start >= least) climbs++;
            }
        }
        return climbs;
    }
}
