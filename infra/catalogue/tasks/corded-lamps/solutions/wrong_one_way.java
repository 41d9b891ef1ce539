class Solution {
    public long brightestStretch(long[] watts, int[] stops) {
        int[] changes = new int[watts.length + 1];
        for (int i = 1; i < stops.length; i++) {
            if (stops[i - 1] >= stops[i]) continue; // walks back are left out
            changes[stops[i - 1] + 1]++;
            changes[stops[i] + 1]--;
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
