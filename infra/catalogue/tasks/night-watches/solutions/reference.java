import java.util.*;

class Solution {
    private final List<List<Integer>> rotas = new ArrayList<>();
    private final List<Integer> rota = new ArrayList<>();
    private int nights;
    private long[] most, left;

    public List<List<Integer>> watchRotas(int nights, long[] most) {
        this.nights = nights;
        this.most = most;
        left = most.clone();
        // With too few nights in all it would only show in the end.
        if (Arrays.stream(most).sum() >= nights) fill(most.length);
        return rotas;
    }

    // `idle` guards have not watched yet, and each of them needs a night of their own.
    private void fill(int idle) {
        int last = rota.size() - 1;
        if (idle > nights - rota.size()) return;
        if (rota.size() == nights) {
            rotas.add(new ArrayList<>(rota));
            return;
        }
        for (int guard = 0; guard < most.length; guard++) {
            if (left[guard] == 0) continue;
            if (last >= 0 && rota.get(last) == guard) continue;
            boolean first = left[guard] == most[guard];
            left[guard]--;
            rota.add(guard);
            fill(first ? idle - 1 : idle);
            rota.remove(rota.size() - 1);
            left[guard]++;
        }
    }
}
