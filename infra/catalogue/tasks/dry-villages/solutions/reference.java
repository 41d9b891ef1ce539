import java.util.*;
import java.util.stream.IntStream;

class Solution {
    public long[] dryVillages(int villages, int[][] pipes, int[] springs, int[] shut) {
        List<List<Integer>> below = new ArrayList<>();
        for (int i = 0; i < villages; i++) below.add(new ArrayList<>());
        for (int[] pipe : pipes) below.get(pipe[0]).add(pipe[1]);
        for (int village : shut) below.get(village).clear();

        boolean[] hasWater = new boolean[villages];
        Deque<Integer> openEnds = new ArrayDeque<>();
        for (int village : springs) {
            hasWater[village] = true;
            openEnds.push(village);
        }
        while (!openEnds.isEmpty()) {
            for (int other : below.get(openEnds.pop())) {
                if (hasWater[other]) continue;
                hasWater[other] = true;
                openEnds.push(other);
            }
        }
        return IntStream.range(0, villages).filter(village -> !hasWater[village]).asLongStream().toArray();
    }
}
