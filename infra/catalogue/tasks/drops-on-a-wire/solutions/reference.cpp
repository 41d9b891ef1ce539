ListNode* merge_drops(ListNode* drops, long long left) {
  // The nodes stay where they are; each is given a number, and the drop before it.
  vector<ListNode*> wire;
  for (ListNode* drop = drops; drop; drop = drop->next) wire.push_back(drop);
  const long long end = wire.size();
  vector<long long> before(end), after(end);
  iota(before.begin(), before.end(), -1);
  iota(after.begin(), after.end(), 1);

  using entry = pair<long long, long long>; // weight and number
  vector<entry> all;
  for (long long at = 0; at < end; ++at) all.emplace_back(wire[at]->val, at);
  priority_queue lightest(greater<entry>{}, move(all));
  for (long long there = end; there > left;) {
    const auto [weight, at] = lightest.top();
    lightest.pop();
    if (!wire[at] || wire[at]->val != weight) continue; // has gone or grown since
    const long long a = before[at], b = after[at];
    const long long onto = b == end || (a >= 0 && wire[a]->val <= wire[b]->val) ? a : b;
    wire[onto]->val += weight;
    wire[at] = nullptr;
    lightest.emplace(wire[onto]->val, onto);
    if (a >= 0) after[a] = b;
    if (b < end) before[b] = a;
    --there;
  }

  ListNode* merged = nullptr;
  for (long long at = end - 1; at >= 0; --at) {
    if (!wire[at]) continue;
    wire[at]->next = merged;
    merged = wire[at];
  }
  return merged;
}
