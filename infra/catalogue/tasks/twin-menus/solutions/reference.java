import java.util.*;

class Solution {
    public List<String> twinMenus(Map<String, List<String>> menus) {
        Map<List<String>, List<String>> cafes = new HashMap<>();
        menus.forEach((name, card) -> {
            List<String> key = new ArrayList<>(card);
            Collections.sort(key);
            cafes.computeIfAbsent(key, none -> new ArrayList<>()).add(name);
        });
        List<String> twins = new ArrayList<>();
        for (List<String> names : cafes.values()) {
            if (names.size() > 1) twins.addAll(names);
        }
        return twins;
    }
}
