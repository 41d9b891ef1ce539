import java.util.*;

class Solution {
    public long[][] keepersLog(long[][] lights, long entries) {
        List<long[]> log = new ArrayList<>();
        List<long[]> burning = new ArrayList<>(Arrays.asList(lights));
        while (!burning.isEmpty() && log.size() < entries) {
            // All lights are looked through for each line.
            long second = burning.get(0)[0];
            for (long[] light : burning) second = Math.min(second, light[0]);
            long count = 0;
            for (long[] light : burning) {
                if (light[0] != second) continue;
                count++;
                if (--light[2] > 0) light[0] += light[1];
            }
            log.add(new long[] {second, count});
            burning.removeIf(light -> light[2] == 0);
        }
        return log.toArray(new long[0][]);
    }
}
