import java.util.*;

class Solution {
    public long[] kioskAnswers(ListNode queue, long[][] events) {
        ListNode front = new ListNode(0, queue);
        List<Long> answers = new ArrayList<>();
        for (long[] event : events) {
            // Everybody is looked for from the front on, for each event anew.
            ListNode node = front;
            long count = 0;
            switch ((int) event[0]) {
                case 1 -> {
                    while (node.val != event[2]) node = node.next;
                    node.next = new ListNode(event[1], node.next);
                }
                case 2 -> {
                    while (node.next.val != event[1]) node = node.next;
                    node.next = node.next.next;
                }
                case 3 -> {
                    while (node.val != event[1] && node.val != event[2]) node = node.next;
                    for (node = node.next; node.val != event[1] && node.val != event[2]; node = node.next) count++;
                    answers.add(count);
                }
                default -> {
                    for (; node != null && count < event[1]; count++) node = node.next;
                    answers.add(node == null ? 0 : node.val);
                }
            }
        }
        return answers.stream().mapToLong(Long::longValue).toArray();
    }
}
