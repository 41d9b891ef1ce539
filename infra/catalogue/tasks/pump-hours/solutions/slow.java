import java.util.*;

class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int hours = in.nextInt(), need = in.nextInt();
        long start = in.nextLong();
        if (need > hours) {
            System.out.println("impossible");
            return;
        }
        long[] prices = new long[hours];
        for (int i = 0; i < hours; i++) prices[i] = in.nextLong();
        // least[hour][used]; the last stretch of running is tried with every length.
        long[][] least = new long[hours + 1][need + 1];
        Arrays.fill(least[0], 1, need + 1, 1L << 61);
        for (int hour = 1; hour <= hours; hour++) {
            least[hour] = least[hour - 1].clone();
            for (int used = 1; used <= Math.min(need, hour); used++) {
                long price = 0;
                for (int length = 1; length <= used; length++) {
                    price += prices[hour - length];
                    long cost = least[hour - length][used - length] + start + price;
                    least[hour][used] = Math.min(least[hour][used], cost);
                }
            }
        }
        System.out.println(least[hours][need]);
    }
}
