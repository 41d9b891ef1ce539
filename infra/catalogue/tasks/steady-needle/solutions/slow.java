import java.util.*;

class Solution {
    public List<Double> steadyNeedle(double[] readings, int width) {
        List<Double> shown = new ArrayList<>();
        for (int end = width; end <= readings.length; end++) {
            // The whole window is sorted anew for each reading.
            double[] window = Arrays.copyOfRange(readings, end - width, end);
            Arrays.sort(window);
            shown.add(width % 2 == 1 ? window[width / 2] : window[width / 2 - 1] / 2 + window[width / 2] / 2);
        }
        return shown;
    }
}
