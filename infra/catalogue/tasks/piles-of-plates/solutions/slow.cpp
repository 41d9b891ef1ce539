vector<long long> sort_plates(const vector<vector<long long>>& operations) {
  unordered_map<long long, vector<long long>> piles;
  vector<long long> replies;
  for (const auto& now : operations) {
    auto& pile = piles[now[1]];
    if (now[0] == 0) {
      pile.push_back(now[2]);
    } else if (now[0] == 1) {
      replies.push_back(pile.empty() ? -1 : pile.back());
      if (!pile.empty()) pile.pop_back();
    } else if (now[0] == 2) {
      // Plate by plate.
      reverse(pile.begin(), pile.end());
    } else if (now[1] != now[2]) {
      const auto lifted = exchange(pile, {});
      auto& to = piles[now[2]];
      to.insert(to.end(), lifted.begin(), lifted.end());
    }
  }
  return replies;
}
