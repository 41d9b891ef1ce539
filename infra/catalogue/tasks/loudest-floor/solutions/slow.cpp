// Walks up from the entrance each time.
vector<TreeNode*> rooms_on(TreeNode* house, long long number) {
  vector<TreeNode*> floor;
  if (house) floor.push_back(house);
  for (long long i = 0; i < number; ++i) {
    vector<TreeNode*> above;
    for (auto* room : floor) {
      if (room->left) above.push_back(room->left);
      if (room->right) above.push_back(room->right);
    }
    floor = move(above);
  }
  return floor;
}

optional<long long> loudest_floor(TreeNode* house) {
  optional<long long> loudest;
  long long best = 0;
  for (long long number = 0;; ++number) {
    const auto floor = rooms_on(house, number);
    if (floor.empty()) return loudest;
    long long noise = 0;
    for (const auto* room : floor) noise += room->val;
    if (!loudest || noise > best) {
      loudest = number;
      best = noise;
    }
  }
}
