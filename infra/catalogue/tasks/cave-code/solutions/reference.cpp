long long count_codes(TreeNode* cave, ListNode* code) {
  vector<long long> runes;
  for (; code; code = code->next) runes.push_back(code->val);
  const long long length = runes.size();

  // back[k]: how much of the code may still be at hand when k runes fit and the next one does not.
  // Lengths after which the same rune would be wanted again are left out: otherwise side chambers
  // could walk a long way back each time.
  vector<long long> back(length + 1, -1);
  long long k = -1;
  for (long long i = 0; i < length; ++i) {
    while (k >= 0 && runes[k] != runes[i]) k = back[k];
    ++k;
    back[i + 1] = i + 1 < length && runes[i + 1] == runes[k] ? back[k] : k;
  }

  long long ends = 0;
  vector<pair<TreeNode*, long long>> ways;
  if (cave) ways.emplace_back(cave, 0);
  while (!ways.empty()) {
    auto [chamber, fit] = ways.back();
    ways.pop_back();
    while (fit >= 0 && (fit == length || runes[fit] != chamber->val)) fit = back[fit];
    if (++fit == length) ++ends;
    if (chamber->left) ways.emplace_back(chamber->left, fit);
    if (chamber->right) ways.emplace_back(chamber->right, fit);
  }
  return ends;
}
