import java.util.*;

class Solution {
    private static final long NEVER = Long.MAX_VALUE;

    public Optional<Long> smallestTank(long length, long[][] stations, long budget) {
        if (stations.length == 0 || stations[0][0] > 0) return Optional.empty();
        long[][] road = Arrays.copyOf(stations, stations.length + 1);
        road[stations.length] = new long[] {length, -1};
        long low = 1, high = length;
        if (cost(road, high) > budget) return Optional.empty();
        while (low < high) {
            long middle = (low + high) / 2;
            if (cost(road, middle) <= budget) high = middle;
            else low = middle + 1;
        }
        return Optional.of(low);
    }

    private long cost(long[][] road, long tank) {
        long fuel = 0, spent = 0;
        for (int at = 0; at + 1 < road.length; at++) {
            long position = road[at][0], price = road[at][1], wanted = tank;
            // All stations within reach are looked through, until one is not dearer.
            for (int other = at + 1; other < road.length && road[other][0] - position <= tank; other++) {
                if (road[other][1] > price) continue;
                wanted = road[other][0] - position;
                break;
            }
            if (wanted > fuel) {
                spent += (wanted - fuel) * price;
                fuel = wanted;
            }
            fuel -= road[at + 1][0] - position;
            if (fuel < 0) return NEVER;
        }
        return spent;
    }
}
