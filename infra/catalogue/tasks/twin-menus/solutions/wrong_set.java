import java.util.*;

class Solution {
    public List<String> twinMenus(Map<String, List<String>> menus) {
        Map<Set<String>, List<String>> cafes = new HashMap<>();
        menus.forEach((name, card) -> {
            Set<String> key = new HashSet<>(card);
            cafes.computeIfAbsent(key, none -> new ArrayList<>()).add(name);
        });
        List<String> twins = new ArrayList<>();
        for (List<String> names : cafes.values()) {
            if (names.size() > 1) twins.addAll(names);
        }
        return twins;
    }
}
