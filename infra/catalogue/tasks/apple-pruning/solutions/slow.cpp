bool bears_enough(TreeNode* whole, long long least) {
  // Everything that still grows from the branch is counted, for each branch anew.
  long long apples = 0, count = 0;
  vector<TreeNode*> growing{whole};
  while (!growing.empty()) {
    TreeNode* branch = growing.back();
    growing.pop_back();
    apples += branch->val;
    ++count;
    if (branch->left) growing.push_back(branch->left);
    if (branch->right) growing.push_back(branch->right);
  }
  return apples >= least * count;
}

TreeNode* prune_apples(TreeNode* tree, long long least) {
  if (!tree) return nullptr;
  vector<TreeNode*> branches{tree};
  for (size_t at = 0; at < branches.size(); ++at) {
    for (TreeNode* other : {branches[at]->left, branches[at]->right}) {
      if (other) branches.push_back(other);
    }
  }
  for (size_t at = branches.size(); at-- > 0;) {
    for (TreeNode** side : {&branches[at]->left, &branches[at]->right}) {
      if (*side && !bears_enough(*side, least)) *side = nullptr;
    }
  }
  return bears_enough(tree, least) ? tree : nullptr;
}
