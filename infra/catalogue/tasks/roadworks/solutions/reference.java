import java.util.*;

class Solution {
    private static final long UNREACHED = Long.MAX_VALUE;

    private record RoadEnd(int town, long length, int road) {}

    /** A town at a distance, or a detour of a length that ends at a place of the trip. */
    private record Entry(long length, int at) {}

    private List<List<RoadEnd>> leads;

    public long[] waysLeft(int towns, long[][] roads) {
        leads = new ArrayList<>();
        for (int i = 0; i < towns; i++) leads.add(new ArrayList<>());
        for (int road = 0; road < roads.length; road++) {
            int a = (int) roads[road][0], b = (int) roads[road][1];
            leads.get(a).add(new RoadEnd(b, roads[road][2], road));
            leads.get(b).add(new RoadEnd(a, roads[road][2], road));
        }
        long[] fromStart = distances(0), fromEnd = distances(towns - 1);
        long shortest = fromStart[towns - 1];
        long[] answers = new long[roads.length];
        Arrays.fill(answers, shortest == UNREACHED ? -1 : shortest);
        if (shortest == UNREACHED) return answers;

        List<Integer> trip = new ArrayList<>(); // the roads of one shortest way
        boolean[] onTrip = new boolean[roads.length];
        int[] place = new int[towns];
        Arrays.fill(place, -1);
        place[0] = 0;
        for (int town = 0; town != towns - 1;) {
            for (RoadEnd end : leads.get(town)) {
                if (fromEnd[end.town()] + end.length() != fromEnd[town]) continue;
                trip.add(end.road());
                onTrip[end.road()] = true;
                town = end.town();
                place[town] = trip.size();
                break;
            }
        }

        // A road from u to v replaces those of the trip between the place where the way to u leaves it and the place
        // where the way on from v comes back to it.
        int[] leaves = placesOnTrip(fromStart, place), joins = placesOnTrip(fromEnd, place);
        List<List<Entry>> begins = new ArrayList<>();
        for (int i = 0; i < trip.size(); i++) begins.add(new ArrayList<>());
        for (int road = 0; road < roads.length; road++) {
            for (int direction = 0; direction < 2; direction++) {
                int u = (int) roads[road][direction], v = (int) roads[road][1 - direction];
                if (leaves[u] < 0 || onTrip[road] || leaves[u] >= joins[v]) continue;
                begins.get(leaves[u]).add(new Entry(fromStart[u] + roads[road][2] + fromEnd[v], joins[v]));
            }
        }

        PriorityQueue<Entry> detours = new PriorityQueue<>(Comparator.comparingLong(Entry::length));
        for (int at = 0; at < trip.size(); at++) {
            detours.addAll(begins.get(at));
            while (!detours.isEmpty() && detours.peek().at() <= at) detours.poll();
            answers[trip.get(at)] = detours.isEmpty() ? -1 : detours.peek().length();
        }
        return answers;
    }

    private long[] distances(int start) {
        long[] far = new long[leads.size()];
        Arrays.fill(far, UNREACHED);
        far[start] = 0;
        PriorityQueue<Entry> waiting = new PriorityQueue<>(Comparator.comparingLong(Entry::length));
        waiting.add(new Entry(0, start));
        while (!waiting.isEmpty()) {
            Entry now = waiting.poll();
            if (now.length() > far[now.at()]) continue;
            for (RoadEnd end : leads.get(now.at())) {
                long through = now.length() + end.length();
                if (through >= far[end.town()]) continue;
                far[end.town()] = through;
                waiting.add(new Entry(through, end.town()));
            }
        }
        return far;
    }

    /**
     * Where a shortest way between each town and the town that {@code far} counts from touches the trip. {@code place}
     * knows that of the towns on the trip, and -1 of all others.
     */
    private int[] placesOnTrip(long[] far, int[] place) {
        int[] touches = place.clone();
        List<Integer> order = new ArrayList<>();
        for (int town = 0; town < far.length; town++) {
            if (far[town] != UNREACHED) order.add(town);
        }
        order.sort(Comparator.comparingLong(town -> far[town]));
        for (int town : order) {
            for (RoadEnd end : leads.get(town)) {
                if (touches[town] >= 0 || far[end.town()] + end.length() != far[town]) continue;
                touches[town] = touches[end.town()];
            }
        }
        return touches;
    }
}
