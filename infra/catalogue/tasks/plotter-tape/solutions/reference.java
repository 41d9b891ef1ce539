class Solution {
    public ListNode linesOnPaper(ListNode tape) {
        // The orders that draw are moved over to two piles, with the last line on top of each.
        ListNode paper = null, erased = null;
        while (tape != null) {
            ListNode order = tape;
            tape = tape.next;
            if (order.val > 0) {
                order.next = paper;
                paper = order;
                erased = null;
            } else if (order.val == 0 && paper != null) {
                ListNode line = paper;
                paper = line.next;
                line.next = erased;
                erased = line;
            } else if (order.val == -1 && erased != null) {
                ListNode line = erased;
                erased = line.next;
                line.next = paper;
                paper = line;
            }
        }

        ListNode drawn = null;
        while (paper != null) {
            ListNode line = paper;
            paper = line.next;
            line.next = drawn;
            drawn = line;
        }
        return drawn;
    }
}
