import java.util.*;

class Solution {
    public long[] longestStay(long[] departures, long ride, long[][] guests) {
        long[] stays = new long[guests.length];
        for (int i = 0; i < guests.length; i++) {
            long now = guests[i][0], curfew = guests[i][1];
            // The trams before `low` arrive in time, those from `high` on do not.
            int low = 0, high = departures.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (departures[middle] + ride < curfew) low = middle + 1;
                else high = middle;
            }
            stays[i] = low > 0 && departures[low - 1] >= now ? departures[low - 1] - now : -1;
        }
        return stays;
    }
}
