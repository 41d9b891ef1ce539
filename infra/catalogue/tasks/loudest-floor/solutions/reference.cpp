optional<long long> loudest_floor(TreeNode* house) {
  optional<long long> loudest;
  long long best = 0;
  vector<TreeNode*> floor, above;
  if (house) floor.push_back(house);
  for (long long number = 0; !floor.empty(); ++number) {
    long long noise = 0;
    above.clear();
    for (const auto* room : floor) {
      noise += room->val;
      if (room->left) above.push_back(room->left);
      if (room->right) above.push_back(room->right);
    }
    if (!loudest || noise > best) {
      loudest = number;
      best = noise;
    }
    swap(floor, above);
  }
  return loudest;
}
