ListNode* lines_on_paper(ListNode* tape) {
  // The lines stay in the order of drawing, so the last one is looked for from the first one on, for each order anew.
  ListNode* first = nullptr;
  vector<ListNode*> erased;
  for (; tape; tape = tape->next) {
    ListNode** last = &first;
    ListNode** end = &first;
    while (*end) {
      last = end;
      end = &(*end)->next;
    }
    if (tape->val > 0) {
      *end = new ListNode(tape->val);
      erased.clear();
    } else if (tape->val == 0 && first) {
      erased.push_back(*last);
      *last = nullptr;
    } else if (tape->val == -1 && !erased.empty()) {
      *end = erased.back();
      erased.pop_back();
    }
  }
  return first;
}
