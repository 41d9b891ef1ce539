// Moves the uppermost node of one pile onto another.
void move_line(ListNode*& from, ListNode*& to) {
  ListNode* line = from;
  from = line->next;
  line->next = to;
  to = line;
}

ListNode* lines_on_paper(ListNode* tape) {
  // The orders that draw are moved over to two piles, with the last line on top of each.
  ListNode* paper = nullptr;
  ListNode* erased = nullptr;
  while (tape) {
    if (tape->val > 0) {
      move_line(tape, paper);
      erased = nullptr;
      continue;
    }
    if (tape->val == 0 && paper)
      move_line(paper, erased);
    else if (tape->val == -1 && erased)
      move_line(erased, paper);
    tape = tape->next;
  }

  ListNode* drawn = nullptr;
  while (paper) move_line(paper, drawn);
  return drawn;
}
