vector<long long> kiosk_answers(ListNode* queue, const vector<vector<long long>>& events) {
  ListNode front(0, queue);
  vector<long long> answers;
  for (const auto& event : events) {
    // Everybody is looked for from the front on, for each event anew.
    ListNode* node = &front;
    long long count = 0;
    switch (event[0]) {
    case 1:
      while (node->val != event[2]) node = node->next;
      node->next = new ListNode(event[1], node->next);
      break;
    case 2:
      while (node->next->val != event[1]) node = node->next;
      node->next = node->next->next;
      break;
    case 3:
      while (node->val != event[1] && node->val != event[2]) node = node->next;
      for (node = node->next; node->val != event[1] && node->val != event[2]; node = node->next) ++count;
      answers.push_back(count);
      break;
    default:
      for (; node && count < event[1]; ++count) node = node->next;
      answers.push_back(node ? node->val : 0);
    }
  }
  return answers;
}
