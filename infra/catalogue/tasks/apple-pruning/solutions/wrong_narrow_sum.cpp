TreeNode* prune_apples(TreeNode* tree, long long least) {
  if (!tree) return nullptr;
  struct part {
    TreeNode* branch;
    size_t up;         // where the branch stands from which this one grows
    int apples, count; // 32 bits are too few for the apples
  };
  vector<part> parts{{tree, 0, static_cast<int>(tree->val), 1}};
  for (size_t at = 0; at < parts.size(); ++at) {
    for (TreeNode* other : {parts[at].branch->left, parts[at].branch->right}) {
      if (other) parts.push_back({other, at, static_cast<int>(other->val), 1});
    }
  }

  for (size_t at = parts.size() - 1; at > 0; --at) {
    const auto& [branch, up, apples, count] = parts[at];
    part& parent = parts[up];
    if (apples >= least * count) {
      parent.apples += apples;
      parent.count += count;
    } else if (parent.branch->left == branch) {
      parent.branch->left = nullptr;
    } else {
      parent.branch->right = nullptr;
    }
  }
  return parts[0].apples < least * parts[0].count ? nullptr : tree;
}
