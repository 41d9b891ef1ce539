import java.util.*;
import java.util.stream.IntStream;

class Solution {
    public long[] dryVillages(int villages, int[][] pipes, int[] springs, int[] shut) {
        List<List<Integer>> below = new ArrayList<>();
        for (int i = 0; i < villages; i++) below.add(new ArrayList<>());
        for (int[] pipe : pipes) below.get(pipe[0]).add(pipe[1]);
        boolean[] closed = new boolean[villages];
        for (int village : shut) closed[village] = true;

        boolean[] hasWater = new boolean[villages];
        Deque<Integer> openEnds = new ArrayDeque<>();
        for (int village : springs) openEnds.push(village);
        while (!openEnds.isEmpty()) {
            int village = openEnds.pop();
            if (hasWater[village] || closed[village]) continue; // takes shut villages for dry ones
            hasWater[village] = true;
            for (int other : below.get(village)) openEnds.push(other);
        }
        return IntStream.range(0, villages).filter(i -> !hasWater[i]).asLongStream().toArray();
    }
}
