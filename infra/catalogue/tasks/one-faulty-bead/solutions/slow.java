import java.util.*;

class Solution {
    public int shortestMotif(String text) {
        int[] beads = text.codePoints().toArray();
        int motif = 1;
        while (!canBe(beads, motif)) motif++;
        return motif;
    }

    private static boolean canBe(int[] beads, int motif) {
        // Every pair of beads a motif apart is looked at.
        int pairs = beads.length - motif, count = 0;
        int[] differ = new int[3];
        for (int place = 0; place < pairs && count < 3; place++) {
            if (beads[place] != beads[place + motif]) differ[count++] = place;
        }
        if (count == 1) return differ[0] < motif || differ[0] + motif >= pairs;
        if (count == 2) return differ[1] == differ[0] + motif && beads[differ[0]] == beads[differ[1] + motif];
        return count == 0;
    }
}
