import java.util.*;

class Solution {
    public List<Double> steadyNeedle(double[] readings, int width) {
        List<Double> window = new ArrayList<>(), shown = new ArrayList<>();
        for (int i = 0; i < readings.length; i++) {
            int at = Collections.binarySearch(window, readings[i]);
            window.add(at < 0 ? -at - 1 : at, readings[i]);
            if (i >= width) window.remove(Collections.binarySearch(window, readings[i - width]));
            if (i + 1 >= width) shown.add(window.get(width / 2));
        }
        return shown;
    }
}
