import java.util.*;

class Solution {
    private static class TicketQueue {
        private final List<Boolean> waits = new ArrayList<>(); // by ticket, from ticket 1 on
        private int count = 0;
        private int passed = 0; // so many tickets at the front surely do not wait any more

        int come() {
            waits.add(true);
            count++;
            return waits.size();
        }

        int leave(long ticket) {
            if (ticket < 1 || ticket > waits.size() || !waits.get((int) ticket - 1)) return 0;
            waits.set((int) ticket - 1, false);
            count--;
            return 1;
        }

        int call() {
            while (passed < waits.size()) {
                if (leave(++passed) == 1) return passed;
            }
            return 0;
        }

        int count() {
            return count;
        }
    }

    public long[] breadQueue(long[][] events) {
        TicketQueue queue = new TicketQueue();
        long[] answers = new long[events.length];
        for (int i = 0; i < events.length; i++) {
            answers[i] = switch ((int) events[i][0]) {
                case 0 -> queue.come();
                case 1 -> queue.leave(events[i][1]);
                case 2 -> queue.call();
                default -> queue.count();
            };
        }
        return answers;
    }
}
