import java.util.*;

class Solution {
    public long[] fillAlbum(long[][] photos, long pageWidth, long pageHeight) {
        if (photos.length == 0) return new long[2];
        long[] pages = new long[photos.length + 1], filled = new long[photos.length + 1];
        filled[0] = pageHeight;
        for (int end = 1; end <= photos.length; end++) {
            pages[end] = Long.MAX_VALUE;
            for (int start = 0; start < end; start++) {
                // Every row is measured from scratch.
                long rowWidth = 0, rowHeight = 0;
                for (int i = start; i < end && rowWidth <= pageWidth; i++) {
                    rowWidth += photos[i][0];
                    rowHeight = Math.max(rowHeight, photos[i][1]);
                }
                if (rowWidth > pageWidth) continue;
                boolean fits = filled[start] + rowHeight <= pageHeight;
                long used = fits ? pages[start] : pages[start] + 1;
                long height = fits ? filled[start] + rowHeight : rowHeight;
                if (used < pages[end] || used == pages[end] && height < filled[end]) {
                    pages[end] = used;
                    filled[end] = height;
                }
            }
        }
        return new long[] {pages[photos.length], filled[photos.length]};
    }
}
