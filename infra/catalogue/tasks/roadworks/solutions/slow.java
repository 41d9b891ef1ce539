import java.util.*;

class Solution {
    private record RoadEnd(int town, long length, int road) {}

    private record Entry(long length, int town) {}

    private List<List<RoadEnd>> leads;

    public long[] waysLeft(int towns, long[][] roads) {
        leads = new ArrayList<>();
        for (int i = 0; i < towns; i++) leads.add(new ArrayList<>());
        for (int road = 0; road < roads.length; road++) {
            int a = (int) roads[road][0], b = (int) roads[road][1];
            leads.get(a).add(new RoadEnd(b, roads[road][2], road));
            leads.get(b).add(new RoadEnd(a, roads[road][2], road));
        }
        long[] answers = new long[roads.length];
        // The way is looked for anew for each day.
        for (int closed = 0; closed < roads.length; closed++) answers[closed] = shortestWithout(closed);
        return answers;
    }

    private long shortestWithout(int closed) {
        boolean[] done = new boolean[leads.size()];
        PriorityQueue<Entry> waiting = new PriorityQueue<>(Comparator.comparingLong(Entry::length));
        waiting.add(new Entry(0, 0));
        while (!waiting.isEmpty()) {
            Entry now = waiting.poll();
            if (now.town() == done.length - 1) return now.length();
            if (done[now.town()]) continue;
            done[now.town()] = true;
            for (RoadEnd end : leads.get(now.town())) {
                if (end.road() == closed || done[end.town()]) continue;
                waiting.add(new Entry(now.length() + end.length(), end.town()));
            }
        }
        return -1;
    }
}
