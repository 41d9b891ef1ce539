import java.util.*;

class Solution {
    private record Road(int to, long toll) {}

    private record State(long cost, int town, int used) {}

    public Optional<Long> cheapestTrip(int towns, long[][] roads, int tickets) {
        List<List<Road>> leads = new ArrayList<>();
        for (int i = 0; i < towns; i++) leads.add(new ArrayList<>());
        for (long[] road : roads) {
            leads.get((int) road[0]).add(new Road((int) road[1], road[2]));
            leads.get((int) road[1]).add(new Road((int) road[0], road[2]));
        }
        // A state is a town and the number of tickets used.
        long[][] paid = new long[towns][tickets + 1];
        for (long[] each : paid) Arrays.fill(each, Long.MAX_VALUE);
        paid[0][0] = 0;
        PriorityQueue<State> waiting = new PriorityQueue<>((a, b) -> Long.compare(a.cost(), b.cost()));
        waiting.add(new State(0, 0, 0));
        while (!waiting.isEmpty()) {
            State now = waiting.poll();
            if (now.town() == towns - 1) return Optional.of((long) now.cost());
            if (now.cost() > paid[now.town()][now.used()]) continue;
            for (Road road : leads.get(now.town())) {
                for (int ticket = 0; ticket < 2; ticket++) {
                    int spent = now.used() + ticket;
                    long cost = now.cost() + (ticket == 0 ? road.toll() : road.toll() / 2);
                    if (spent > tickets || cost >= paid[road.to()][spent]) continue;
                    paid[road.to()][spent] = cost;
                    waiting.add(new State(cost, road.to(), spent));
                }
            }
        }
        return Optional.empty();
    }
}
