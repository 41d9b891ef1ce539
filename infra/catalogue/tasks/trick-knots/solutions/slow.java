class Solution {
    public long workingStretches(long[] knots) {
        long stretches = 0;
        long[] rope = new long[knots.length];
        for (int start = 0; start < knots.length; start++) {
            // A bare rope for each place to start from.
            int length = 0;
            for (int place = start; place < knots.length; place++) {
                if (length > 0 && rope[length - 1] == -knots[place]) length--;
                else rope[length++] = knots[place];
                if (length == 0) stretches++;
            }
        }
        return stretches;
    }
}
