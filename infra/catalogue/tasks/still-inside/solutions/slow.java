import java.util.*;

class Solution {
    public List<Long> stillInside(long[] badges) {
        List<Long> inside = new ArrayList<>();
        for (Long badge : badges) {
            // Both the search and the removal walk along the list.
            if (!inside.remove(badge)) inside.add(badge);
        }
        return inside;
    }
}
