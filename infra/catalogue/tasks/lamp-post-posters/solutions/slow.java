import java.util.*;

class Solution {
    public List<Long> visiblePosters(long[] events) {
        List<Long> post = new ArrayList<>();
        for (long event : events) {
            if (event > 0) post.add(event);
            else if (!post.isEmpty()) post.remove(post.size() - 1);
        }
        List<Long> seen = new ArrayList<>();
        for (int i = post.size() - 1; i >= 0; i--) {
            // Each poster is held against all those over it.
            long height = post.get(i);
            boolean covered = false;
            for (int over = i + 1; over < post.size() && !covered; over++) covered = post.get(over) >= height;
            if (!covered) seen.add(height);
        }
        return seen;
    }
}
