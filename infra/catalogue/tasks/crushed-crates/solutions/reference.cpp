vector<long long> pile_heights(const vector<vector<long long>>& actions) {
  // For each crate the weight of the pile up to it, and the most that the whole pile may weigh before it or one below
  // it breaks. The ground is the first one.
  vector<pair<long long, long long>> pile{{0, numeric_limits<long long>::max()}};
  vector<long long> heights;
  for (const auto& action : actions) {
    const long long weight = action[0], strength = action[1];
    const auto [below, most] = pile.back();
    const long long total = below + weight;
    if (weight == 0) {
      if (pile.size() > 1) pile.pop_back();
    } else if (total <= most) {
      pile.emplace_back(total, min(most, total + strength));
    } else {
      // From the top down to the lowest broken one, everything has too low a limit.
      while (pile.back().second < total) pile.pop_back();
    }
    heights.push_back(pile.size() - 1);
  }
  return heights;
}
