import java.util.*;

class Solution {
    private int[] cars, rooms;
    private final List<Integer> plan = new ArrayList<>();

    public List<Integer> shunt(int[] cars, int[] rooms) {
        this.cars = cars;
        this.rooms = rooms;
        List<List<Integer>> sidings = new ArrayList<>();
        for (int i = 0; i < rooms.length; i++) sidings.add(List.of());
        return arrive(0, 1, sidings) ? plan : null;
    }

    private boolean arrive(int at, int turn, List<List<Integer>> sidings) {
        if (at == cars.length) return turn > cars.length;
        // In the order of arrival, whatever comes later.
        for (int siding = 0; siding < rooms.length; siding++) {
            List<Integer> held = sidings.get(siding);
            if (held.size() == rooms[siding] || !held.isEmpty() && held.get(held.size() - 1) < cars[at]) continue;
            List<List<Integer>> after = new ArrayList<>();
            for (List<Integer> each : sidings) after.add(new ArrayList<>(each));
            after.get(siding).add(cars[at]);
            int now = turn;
            for (boolean left = true; left; ) {
                left = false;
                for (List<Integer> each : after) {
                    if (each.isEmpty() || each.get(each.size() - 1) != now) continue;
                    each.remove(each.size() - 1);
                    now++;
                    left = true;
                }
            }
            plan.add(siding);
            if (arrive(at + 1, now, after)) return true;
            plan.remove(plan.size() - 1);
        }
        return false;
    }
}
