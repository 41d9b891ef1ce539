import java.util.*;

class Solution {
    public ListNode linesOnPaper(ListNode tape) {
        // The lines stay in the order of drawing, so the last one is looked for from the first one on, for each order.
        ListNode first = new ListNode();
        Deque<ListNode> erased = new ArrayDeque<>();
        for (; tape != null; tape = tape.next) {
            ListNode before = null, last = first;
            while (last.next != null) {
                before = last;
                last = last.next;
            }
            if (tape.val > 0) {
                last.next = new ListNode(tape.val);
                erased.clear();
            } else if (tape.val == 0 && before != null) {
                before.next = null;
                erased.push(last);
            } else if (tape.val == -1 && !erased.isEmpty()) {
                last.next = erased.pop();
            }
        }
        return first.next;
    }
}
