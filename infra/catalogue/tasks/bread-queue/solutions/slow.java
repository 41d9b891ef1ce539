import java.util.*;

class Solution {
    public long[] breadQueue(long[][] events) {
        long given = 0;
        LinkedList<Long> waiting = new LinkedList<>();
        long[] answers = new long[events.length];
        for (int i = 0; i < events.length; i++) {
            switch ((int) events[i][0]) {
                case 0 -> {
                    waiting.add(++given);
                    answers[i] = given;
                }
                // The whole queue is looked through for each ticket.
                case 1 -> answers[i] = waiting.remove((Object) events[i][1]) ? 1 : 0;
                case 2 -> answers[i] = waiting.isEmpty() ? 0 : waiting.removeFirst();
                default -> answers[i] = waiting.size();
            }
        }
        return answers;
    }
}
