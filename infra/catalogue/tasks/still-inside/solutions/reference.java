import java.util.*;

class Solution {
    public List<Long> stillInside(long[] badges) {
        Set<Long> inside = new LinkedHashSet<>();
        for (long badge : badges) {
            if (!inside.remove(badge)) inside.add(badge);
        }
        return new ArrayList<>(inside);
    }
}
