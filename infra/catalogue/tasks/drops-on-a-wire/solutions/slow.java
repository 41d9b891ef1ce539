class Solution {
    public ListNode mergeDrops(ListNode drops, long left) {
        long there = 0;
        for (ListNode drop = drops; drop != null; drop = drop.next) there++;
        for (; there > left; there--) {
            // The whole wire is looked through each time.
            ListNode before = null, lightest = drops;
            for (ListNode drop = drops; drop.next != null; drop = drop.next) {
                if (drop.next.val >= lightest.val) continue;
                before = drop;
                lightest = drop.next;
            }
            ListNode after = lightest.next;
            if (before != null && (after == null || before.val <= after.val)) before.val += lightest.val;
            else after.val += lightest.val;
            if (before != null) before.next = after;
            else drops = after;
        }
        return drops;
    }
}
