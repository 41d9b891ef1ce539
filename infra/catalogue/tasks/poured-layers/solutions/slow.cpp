vector<vector<long long>> settled_layers(const vector<vector<long long>>& pours) {
  vector<vector<long long>> glass;
  const auto mixes = [](const auto& below, const auto& above) { return above[1] * below[0] > below[1] * above[0]; };
  for (const auto& pour : pours) {
    glass.push_back(pour);
    while (true) {
      // The whole glass is looked through, from the bottom on.
      const auto below = adjacent_find(glass.begin(), glass.end(), mixes);
      if (below == glass.end()) break;
      const auto above = next(below);
      (*below)[0] += (*above)[0];
      (*below)[1] += (*above)[1];
      glass.erase(above);
    }
  }
  return glass;
}
