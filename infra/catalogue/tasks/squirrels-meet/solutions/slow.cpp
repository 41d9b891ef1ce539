unordered_map<long long, long long> sums_above(TreeNode* lowest) {
  unordered_map<long long, long long> sums;
  vector<pair<TreeNode*, long long>> waiting{{lowest, 0}};
  while (!waiting.empty()) {
    const auto [fork, before] = waiting.back();
    waiting.pop_back();
    const long long nuts = before + fork->val;
    ++sums[nuts];
    if (fork->left) waiting.emplace_back(fork->left, nuts);
    if (fork->right) waiting.emplace_back(fork->right, nuts);
  }
  return sums;
}

long long meetings(TreeNode* tree, long long wanted) {
  long long found = 0;
  vector<TreeNode*> forks;
  if (tree) forks.push_back(tree);
  while (!forks.empty()) {
    const TreeNode* meeting = forks.back();
    forks.pop_back();
    if (meeting->left) forks.push_back(meeting->left);
    if (meeting->right) forks.push_back(meeting->right);
    if (!meeting->left || !meeting->right) continue;
    // Everything above is walked through for each fork where they may meet.
    const auto others = sums_above(meeting->right);
    for (const auto& [nuts, count] : sums_above(meeting->left)) {
      const auto other = others.find(wanted - meeting->val - nuts);
      if (other != others.end()) found += count * other->second;
    }
  }
  return found;
}
