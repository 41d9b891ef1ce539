import java.util.*;

class Solution {
    public double[] steadyNeedle(double[] readings, int width) {
        if (readings.length < width) return new double[0];
        // Places of readings; equal readings are told apart by their places. `low` holds the smaller half of the window
        // and, when the width is odd, the middle one.
        Comparator<Integer> order = (a, b) -> {
            int by = Double.compare(readings[a] + 0.0, readings[b] + 0.0);
            return by != 0 ? by : Integer.compare(a, b);
        };
        TreeSet<Integer> low = new TreeSet<>(order), high = new TreeSet<>(order);
        double[] shown = new double[readings.length - width + 1];
        for (int i = 0; i < readings.length; i++) {
            if (low.isEmpty() || order.compare(i, low.last()) <= 0) low.add(i);
            else high.add(i);
            if (i >= width && !low.remove(i - width)) high.remove(i - width);
            while (low.size() > high.size() + 1) high.add(low.pollLast());
            while (low.size() < high.size()) low.add(high.pollFirst());
            if (i + 1 < width) continue;
            double lower = readings[low.last()];
            // Halved before they are added: the sum of two large readings may be no number any more.
            shown[i + 1 - width] = width % 2 == 1 ? lower : lower / 2 + readings[high.first()] / 2;
        }
        return shown;
    }
}
