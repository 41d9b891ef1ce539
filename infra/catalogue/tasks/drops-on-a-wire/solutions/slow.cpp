ListNode* merge_drops(ListNode* drops, long long left) {
  long long there = 0;
  for (const ListNode* drop = drops; drop; drop = drop->next) ++there;
  for (; there > left; --there) {
    // The whole wire is looked through each time.
    ListNode* before_lightest = nullptr;
    ListNode* lightest = drops;
    for (ListNode* drop = drops; drop->next; drop = drop->next) {
      if (drop->next->val >= lightest->val) continue;
      before_lightest = drop;
      lightest = drop->next;
    }
    ListNode* after = lightest->next;
    if (before_lightest && (!after || before_lightest->val <= after->val))
      before_lightest->val += lightest->val;
    else
      after->val += lightest->val;
    (before_lightest ? before_lightest->next : drops) = after;
  }
  return drops;
}
