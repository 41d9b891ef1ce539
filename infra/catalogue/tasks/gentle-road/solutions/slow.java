import java.util.*;

class Solution {
    public long smallestGrade(long[] heights, long changes) {
        long low = 0, high = 0;
        for (int i = 1; i < heights.length; i++) high = Math.max(high, Math.abs(heights[i] - heights[i - 1]));
        while (low < high) {
            long middle = (low + high) / 2;
            if (heights.length - mostKept(heights, middle) <= changes) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private int mostKept(long[] heights, long grade) {
        int[] kept = new int[heights.length]; // the most posts that can be kept up to each one, itself included
        int most = 0;
        for (int i = 0; i < kept.length; i++) {
            // Every post before is looked at.
            for (int j = 0; j < i; j++) {
                long rise = heights[i] - heights[j];
                if (kept[j] > kept[i] && rise <= grade * (i - j) && -rise <= 2 * grade * (i - j)) kept[i] = kept[j];
            }
            most = Math.max(most, ++kept[i]);
        }
        return most;
    }
}
