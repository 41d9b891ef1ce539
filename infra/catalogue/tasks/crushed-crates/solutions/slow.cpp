vector<long long> pile_heights(const vector<vector<long long>>& actions) {
  vector<vector<long long>> pile;
  vector<long long> heights;
  for (const auto& action : actions) {
    if (action[0] == 0) {
      if (!pile.empty()) pile.pop_back();
    } else {
      pile.push_back(action);
      // Every crate is looked at anew, from the top down.
      long long load = 0;
      size_t left = pile.size();
      for (size_t place = pile.size(); place-- > 0;) {
        if (load > pile[place][1]) left = place;
        load += pile[place][0];
      }
      pile.resize(left);
    }
    heights.push_back(pile.size());
  }
  return heights;
}
