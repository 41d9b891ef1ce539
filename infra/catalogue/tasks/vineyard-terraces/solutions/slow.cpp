long long terrace_cost(const vector<long long>& heights, long long step, long long dig, long long fill) {
  if (heights.empty()) return 0;
  vector<long long> levels;
  for (const auto height : heights) levels.push_back(height - ssize(levels) * step);
  // A best solution uses levels that are there already. All of them are tried for each strip.
  auto allowed = levels;
  sort(allowed.begin(), allowed.end());
  allowed.erase(unique(allowed.begin(), allowed.end()), allowed.end());
  vector<long long> costs(allowed.size());
  for (const auto level : levels) {
    long long least = costs[0];
    for (size_t at = 0; at < allowed.size(); ++at) {
      least = min(least, costs[at]);
      costs[at] = least + (allowed[at] > level ? fill * (allowed[at] - level) : dig * (level - allowed[at]));
    }
  }
  return *min_element(costs.begin(), costs.end());
}
