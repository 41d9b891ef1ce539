import java.util.*;

class Solution {
    public List<Long> visiblePosters(long[] events) {
        Deque<Long> post = new ArrayDeque<>();
        for (long event : events) {
            if (event > 0) post.push(event);
            else post.poll();
        }
        // From the outside inwards a poster shows when it is taller than all those over it.
        List<Long> seen = new ArrayList<>();
        long tallest = 0;
        for (long height : post) {
            if (height <= tallest) continue;
            seen.add(height);
            tallest = height;
        }
        return seen;
    }
}
