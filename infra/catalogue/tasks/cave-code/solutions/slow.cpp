long long count_codes(TreeNode* cave, ListNode* code) {
  vector<long long> runes;
  for (; code; code = code->next) runes.push_back(code->val);

  long long ends = 0;
  vector<long long> path;
  vector<pair<TreeNode*, size_t>> ways;
  if (cave) ways.emplace_back(cave, 0);
  while (!ways.empty()) {
    const auto [chamber, depth] = ways.back();
    ways.pop_back();
    path.resize(depth);
    path.push_back(chamber->val);
    // The last runes of the way are compared one by one, for each chamber anew.
    size_t fit = 0;
    while (fit < runes.size() && fit <= depth && path[depth - fit] == runes[runes.size() - 1 - fit])
      ++fit;
    if (fit == runes.size()) ++ends;
    if (chamber->left) ways.emplace_back(chamber->left, depth + 1);
    if (chamber->right) ways.emplace_back(chamber->right, depth + 1);
  }
  return ends;
}
