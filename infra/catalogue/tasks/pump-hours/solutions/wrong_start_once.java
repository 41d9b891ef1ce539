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
        final long never = 1L << 61;
        // The least cost after the hours so far, by the hours the pump has run and by whether it runs now.
        long[] still = new long[need + 1], runs = new long[need + 1];
        Arrays.fill(still, never);
        Arrays.fill(runs, never);
        still[0] = 0;
        for (int hour = 0; hour < hours; hour++) {
            long price = in.nextLong();
            // From the end on, so that the entries before are still those of the last hour.
            for (int used = need; used > 0; used--) {
                still[used] = Math.min(still[used], runs[used]);
                runs[used] = Math.min(runs[used - 1], still[used - 1] + (used == 1 ? start : 0)) + price;
            }
        }
        System.out.println(Math.min(still[need], runs[need]));
    }
}
