import java.util.*;

class Solution {
    /** The next flash of a light; {@code left} counts it and those that follow. */
    private record Flash(long second, long period, long left) {}

    public long[][] keepersLog(long[][] lights, long entries) {
        PriorityQueue<Flash> ahead = new PriorityQueue<>(Comparator.comparingLong(Flash::second));
        for (long[] light : lights) ahead.add(new Flash(light[0], light[1], light[2]));

        List<long[]> log = new ArrayList<>();
        while (!ahead.isEmpty()) {
            Flash flash = ahead.poll();
            if (log.isEmpty() || log.get(log.size() - 1)[0] != flash.second()) {
                if (log.size() == entries) break;
                log.add(new long[] {flash.second(), 0});
            }
            log.get(log.size() - 1)[1]++;
            if (flash.left() == 1) continue;
            ahead.add(new Flash(flash.second() + flash.period(), flash.period(), flash.left() - 1));
        }
        return log.toArray(new long[0][]);
    }
}
