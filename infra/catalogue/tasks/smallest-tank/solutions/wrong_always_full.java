import java.util.*;

class Solution {
    private int count;
    private long[] stops, prices, ahead;

    public Optional<Long> smallestTank(long length, long[][] stations, long budget) {
        if (stations.length == 0 || stations[0][0] > 0) return Optional.empty();
        count = stations.length;
        stops = new long[count + 1];
        prices = new long[count + 1];
        for (int at = 0; at < count; at++) {
            stops[at] = stations[at][0];
            prices[at] = stations[at][1];
        }
        stops[count] = length;
        prices[count] = -1; // the end of the road is free
        // For each station, how far the next one is that is not dearer.
        ahead = new long[count];
        Deque<Integer> waiting = new ArrayDeque<>(List.of(count));
        long low = 1, high = length;
        for (int at = count - 1; at >= 0; at--) {
            while (prices[waiting.peek()] > prices[at]) waiting.pop();
            ahead[at] = stops[waiting.peek()] - stops[at];
            waiting.push(at);
            low = Math.max(low, stops[at + 1] - stops[at]);
        }
        if (cost(high) > budget) return Optional.empty();
        while (low < high) {
            long middle = (low + high) / 2;
            if (cost(middle) <= budget) high = middle;
            else low = middle + 1;
        }
        return Optional.of(low);
    }

    private long cost(long tank) {
        long fuel = 0, spent = 0;
        for (int at = 0; at < count; at++) {
            // As far as the fuel of this station should last.
            long wanted = tank;
            if (wanted > fuel) {
                spent += (wanted - fuel) * prices[at];
                fuel = wanted;
            }
            fuel -= stops[at + 1] - stops[at];
        }
        return spent;
    }
}
