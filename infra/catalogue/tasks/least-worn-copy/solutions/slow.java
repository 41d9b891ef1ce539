class Solution {
    public long[] handOut(long[] wear, long[] pages, long limit) {
        long[] given = new long[pages.length];
        for (int visitor = 0; visitor < pages.length; visitor++) {
            // All copies are looked through for each visitor.
            int least = 0;
            for (int number = 1; number < wear.length; number++) {
                if (wear[number] < wear[least]) least = number;
            }
            if (wear[least] >= limit) {
                given[visitor] = -1;
                continue;
            }
            given[visitor] = least;
            wear[least] += pages[visitor];
        }
        return given;
    }
}
