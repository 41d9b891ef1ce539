class Solution {
    public long brightestStretch(long[] watts, int[] stops) {
        boolean[] lit = new boolean[watts.length];
        for (int i = 1; i < stops.length; i++) {
            // Every single step of the caretaker is taken.
            for (int place = stops[i - 1]; place != stops[i];) {
                place += place < stops[i] ? 1 : -1;
                lit[place] = !lit[place];
            }
        }
        long stretch = 0, best = 0;
        for (int lamp = 0; lamp < watts.length; lamp++) {
            stretch = lit[lamp] ? stretch + watts[lamp] : 0;
            best = Math.max(best, stretch);
        }
        return best;
    }
}
