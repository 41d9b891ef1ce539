import java.util.*;

class Solution {
    public long[] longestStay(long[] departures, long ride, long[][] guests) {
        long[] stays = new long[guests.length];
        for (int i = 0; i < guests.length; i++) {
            long now = guests[i][0], curfew = guests[i][1];
            stays[i] = -1;
            // Every tram is looked at for every guest.
            for (long departure : departures) {
                if (departure >= now && departure + ride <= curfew) stays[i] = departure - now;
            }
        }
        return stays;
    }
}
