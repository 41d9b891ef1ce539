import java.util.*;

class Solution {
    public long[] fillAlbum(long[][] photos, long pageWidth, long pageHeight) {
        if (photos.length == 0) return new long[2];
        // For each number of photos the pages and the filled height of the last one; the smaller pair is never worse
        // for what comes after. Before the first photo there is a page that takes nothing more.
        long[] pages = new long[photos.length + 1], filled = new long[photos.length + 1];
        filled[0] = pageHeight;
        for (int end = 1; end <= photos.length; end++) {
            pages[end] = Long.MAX_VALUE;
            long rowWidth = 0, rowHeight = 0;
            // The last row holds the photos from `start` on.
            for (int start = end - 1; start >= 0; start--) {
                rowWidth += photos[start][0];
                if (rowWidth > pageWidth) break;
                rowHeight = Math.max(rowHeight, photos[start][1]);
                boolean fits = filled[start] + rowHeight <= pageHeight;
                long used = fits ? pages[start] : pages[start] + 1;
                long height = fits ? filled[start] + rowHeight : rowHeight;
                if (used < pages[end]) {
                    pages[end] = used;
                    filled[end] = height;
                }
            }
        }
        return new long[] {pages[photos.length], filled[photos.length]};
    }
}
