import java.util.*;

class Solution {
    public List<int[]> watchRotas(int nights, long[] most) {
        List<int[]> rotas = new ArrayList<>();
        if (most.length == 0 && nights > 0) return rotas;
        int[] rota = new int[nights];
        while (true) {
            // Every way to fill the nights is written down, as if counting up, and only then the rules are looked at.
            if (isFair(rota, most)) rotas.add(rota.clone());
            int night = nights - 1;
            while (night >= 0 && rota[night] == most.length - 1) rota[night--] = 0;
            if (night < 0) return rotas;
            rota[night]++;
        }
    }

    private boolean isFair(int[] rota, long[] most) {
        int[] watched = new int[most.length];
        for (int night = 0; night < rota.length; night++) {
            if (night > 0 && rota[night] == rota[night - 1]) return false;
            watched[rota[night]]++;
        }
        for (int guard = 0; guard < most.length; guard++) {
            if (watched[guard] < 1 || watched[guard] > most[guard]) return false;
        }
        return true;
    }
}
