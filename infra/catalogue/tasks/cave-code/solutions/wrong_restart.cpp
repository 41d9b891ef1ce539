long long count_codes(TreeNode* cave, ListNode* code) {
  vector<long long> runes;
  for (; code; code = code->next) runes.push_back(code->val);

  long long ends = 0;
  vector<pair<TreeNode*, size_t>> ways;
  if (cave) ways.emplace_back(cave, 0);
  while (!ways.empty()) {
    auto [chamber, fit] = ways.back();
    ways.pop_back();
    // Drops everything that fitted so far.
    if (fit == runes.size() || runes[fit] != chamber->val) fit = 0;
    if (runes[fit] == chamber->val) ++fit;
    if (fit == runes.size()) ++ends;
    if (chamber->left) ways.emplace_back(chamber->left, fit);
    if (chamber->right) ways.emplace_back(chamber->right, fit);
  }
  return ends;
}
