import java.util.*;

class Solution {
    public long smallestGrade(long[] heights, long changes) {
        long low = 0, high = 0;
        for (int i = 1; i < heights.length; i++) {
            long rise = heights[i] - heights[i - 1];
            high = Math.max(high, Math.max(rise, (1 - rise) / 2));
        }
        while (low < high) {
            long middle = (low + high) / 2;
            if (heights.length - mostKept(heights, middle) <= changes) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    // Posts i < j can both be kept if the road between them can be made to fit: -2d(j - i) <= h[j] - h[i] <= d(j - i).
    // So both di - h[i] and 2di + h[i] must not fall from one kept post to the next, and then i does not fall either.
    private int mostKept(long[] heights, long grade) {
        long[][] posts = new long[heights.length][];
        for (int i = 0; i < posts.length; i++)
            posts[i] = new long[] {grade * i - heights[i], 2 * grade * i + heights[i]};
        Arrays.sort(posts, (a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        long[] ends = new long[posts.length]; // for each number of kept posts the least end of such a row
        int kept = 0;
        for (long[] post : posts) {
            int low = 0, high = kept;
            while (low < high) {
                int middle = (low + high) / 2;
                if (ends[middle] < post[1]) low = middle + 1;
                else high = middle;
            }
            ends[low] = post[1];
            if (low == kept) kept++;
        }
        return kept;
    }
}
