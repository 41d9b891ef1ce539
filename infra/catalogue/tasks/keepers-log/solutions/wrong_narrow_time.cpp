vector<vector<long long>> keepers_log(const vector<vector<long long>>& lights, long long entries) {
  // The next flash of each light, and how many are left with it.
  using flash = tuple<int, long long, long long>; // 32 bits are too few for the seconds
  vector<flash> firsts;
  for (const auto& light : lights) firsts.emplace_back(light[0], light[1], light[2]);
  priority_queue ahead(greater<flash>{}, move(firsts));

  vector<vector<long long>> log;
  while (!ahead.empty()) {
    const auto [second, period, left] = ahead.top();
    ahead.pop();
    if (log.empty() || log.back()[0] != second) {
      if (ssize(log) == entries) break;
      log.push_back({second, 0});
    }
    ++log.back()[1];
    if (left > 1) ahead.emplace(second + period, period, left - 1);
  }
  return log;
}
