ListNode* holding_sledges(ListNode* sledges) {
  ListNode first;
  ListNode* last = &first;
  for (; sledges; sledges = sledges->next) {
    // All that hangs below is added up, for each sledge anew.
    long long below = 0;
    for (const ListNode* lower = sledges->next; lower; lower = lower->next) below += lower->val;
    if (sledges->val >= below) last = last->next = new ListNode(sledges->val);
  }
  return first.next;
}
