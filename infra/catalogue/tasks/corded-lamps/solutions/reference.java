class Solution {
    public long brightestStretch(long[] watts, int[] stops) {
        // How many more pulls a lamp gets than the one before it.
        int[] changes = new int[watts.length + 1];
        for (int i = 1; i < stops.length; i++) {
            int start = stops[i - 1], end = stops[i];
            changes[start < end ? start + 1 : end]++;
            changes[start < end ? end + 1 : start]--;
        }
        int pulls = 0;
        long stretch = 0, best = 0;
        for (int lamp = 0; lamp < watts.length; lamp++) {
            pulls += changes[lamp];
            stretch = pulls % 2 == 1 ? stretch + watts[lamp] : 0;
            best = Math.max(best, stretch);
        }
        return best;
    }
}
