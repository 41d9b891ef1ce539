import java.util.stream.IntStream;

class Solution {
    public long[] dryVillages(int villages, int[][] pipes, int[] springs, int[] shut) {
        boolean[] closed = new boolean[villages], wet = new boolean[villages];
        for (int village : shut) closed[village] = true;
        for (int village : springs) wet[village] = true;
        boolean changed = true;
        while (changed) {
            // All pipes are gone over until no further village gets water.
            changed = false;
            for (int[] pipe : pipes) {
                if (!wet[pipe[0]] || closed[pipe[0]] || wet[pipe[1]]) continue;
                wet[pipe[1]] = true;
                changed = true;
            }
        }
        return IntStream.range(0, villages).filter(village -> !wet[village]).asLongStream().toArray();
    }
}
