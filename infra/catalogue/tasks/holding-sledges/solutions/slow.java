class Solution {
    public ListNode holdingSledges(ListNode sledges) {
        ListNode first = new ListNode(), last = first;
        for (; sledges != null; sledges = sledges.next) {
            // All that hangs below is added up, for each sledge anew.
            long below = 0;
            for (ListNode lower = sledges.next; lower != null; lower = lower.next) below += lower.val;
            if (sledges.val >= below) last = last.next = new ListNode(sledges.val);
        }
        return first.next;
    }
}
