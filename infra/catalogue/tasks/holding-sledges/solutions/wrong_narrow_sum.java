class Solution {
    public ListNode holdingSledges(ListNode sledges) {
        // The row is turned round, so that the walk goes uphill.
        ListNode uphill = null;
        while (sledges != null) {
            ListNode lower = sledges.next;
            sledges.next = uphill;
            uphill = sledges;
            sledges = lower;
        }

        int below = 0; // 32 bits are too few for all sledges
        ListNode holding = null;
        while (uphill != null) {
            ListNode upper = uphill.next;
            if (uphill.val >= below) {
                uphill.next = holding;
                holding = uphill;
            }
            below += uphill.val;
            uphill = upper;
        }
        return holding;
    }
}
