import java.util.*;

class Solution {
    private static final int NONE = -1;
    private int[] rooms, leaves, sidingOf;
    private List<List<Integer>> rivals;
    private int[][] load; // how many cars each siding holds at each arrival

    public int[] shunt(int[] cars, int[] rooms) {
        int count = cars.length;
        this.rooms = rooms;
        leaves = new int[count];
        sidingOf = new int[count];
        Arrays.fill(sidingOf, NONE);
        load = new int[rooms.length][count];
        // Where nothing is blocked, a car leaves when all smaller ones have arrived; no choice changes that moment.
        int[] byNumber = new int[count];
        for (int moment = 0; moment < count; moment++) byNumber[cars[moment] - 1] = moment;
        int latest = 0;
        for (int moment : byNumber) leaves[moment] = latest = Math.max(latest, count - 1);
        // Two cars cannot share a siding if the smaller one would still stand behind the other.
        rivals = new ArrayList<>();
        for (int late = 0; late < count; late++) {
            rivals.add(new ArrayList<>());
            for (int early = 0; early < late; early++) {
                if (cars[early] > cars[late] || leaves[early] < late) continue;
                rivals.get(early).add(late);
                rivals.get(late).add(early);
            }
        }
        return place() ? sidingOf : null;
    }

    private boolean place() {
        // The car with the least choice; of unused sidings with the same room only one.
        int car = NONE;
        List<Integer> choice = List.of();
        for (int each = 0; each < sidingOf.length; each++) {
            if (sidingOf[each] != NONE) continue;
            List<Integer> sidings = sidingsFor(each);
            boolean better = car == NONE || sidings.size() < choice.size()
                || sidings.size() == choice.size() && rivals.get(each).size() > rivals.get(car).size();
            if (!better) continue;
            car = each;
            choice = sidings;
        }
        if (car == NONE) return true;
        Set<Integer> unusedRooms = new HashSet<>();
        for (int siding : choice) {
            boolean unused = Arrays.stream(load[siding]).allMatch(held -> held == 0);
            if (unused && !unusedRooms.add(rooms[siding])) continue;
            sidingOf[car] = siding;
            fill(siding, car, 1);
            if (place()) return true;
            fill(siding, car, -1);
            sidingOf[car] = NONE;
        }
        return false;
    }

    private List<Integer> sidingsFor(int car) {
        List<Integer> sidings = new ArrayList<>();
        for (int siding = 0; siding < rooms.length; siding++) {
            boolean fits = true;
            for (int moment = car; moment <= leaves[car]; moment++) fits &= load[siding][moment] < rooms[siding];
            for (int rival : rivals.get(car)) fits &= sidingOf[rival] != siding;
            if (fits) sidings.add(siding);
        }
        return sidings;
    }

    private void fill(int siding, int car, int change) {
        for (int moment = car; moment <= leaves[car]; moment++) load[siding][moment] += change;
    }
}
