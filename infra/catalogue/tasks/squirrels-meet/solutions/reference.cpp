long long meetings(TreeNode* tree, long long wanted) {
  struct place {
    TreeNode* fork;
    size_t below;   // the place of the fork below
    long long nuts; // from the root up to here
  };
  vector<place> forks;
  if (tree) forks.push_back({tree, 0, tree->val});
  for (size_t at = 0; at < forks.size(); ++at) {
    const auto [fork, below, nuts] = forks[at];
    for (TreeNode* above : {fork->left, fork->right}) {
      if (above) forks.push_back({above, at, nuts + above->val});
    }
  }

  long long found = 0;
  // For each fork: how often there is which number of nuts in what stands above it and has been dealt with.
  vector<unordered_map<long long, long long>> grown(forks.size());
  for (size_t at = forks.size(); at-- > 1;) {
    auto sums = move(grown[at]);
    ++sums[forks[at].nuts];
    auto& others = grown[forks[at].below];
    // If both sides of the fork below are known now, the smaller one is looked up in the larger one and joins it.
    if (sums.size() > others.size()) swap(sums, others);
    const auto& meeting = forks[forks[at].below];
    const long long both = wanted + 2 * meeting.nuts - meeting.fork->val;
    for (const auto& [nuts, count] : sums) {
      if (const auto other = others.find(both - nuts); other != others.end()) found += count * other->second;
    }
    for (const auto& [nuts, count] : sums) others[nuts] += count;
  }
  return found;
}
