import java.util.*;

class Solution {
    public List<String> twinMenus(Map<String, String[]> menus) {
        menus.values().forEach(Arrays::sort);
        List<String> twins = new ArrayList<>();
        for (String name : menus.keySet()) {
            // Every café is compared with every other one.
            for (String other : menus.keySet()) {
                if (name.equals(other) || !Arrays.equals(menus.get(name), menus.get(other))) continue;
                twins.add(name);
                break;
            }
        }
        return twins;
    }
}
