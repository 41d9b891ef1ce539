vector<long long> dry_villages(
    long long villages, const vector<vector<long long>>& pipes, const vector<long long>& springs,
    const vector<long long>& shut) {
  vector<vector<long long>> below(villages);
  for (const auto& pipe : pipes) below[pipe[0]].push_back(pipe[1]);

  const set<long long> closed(shut.begin(), shut.end());
  vector<bool> has_water(villages);
  vector<long long> open_ends = springs;
  while (!open_ends.empty()) {
    const auto village = open_ends.back();
    open_ends.pop_back();
    if (has_water[village] || closed.contains(village)) continue; // takes shut villages for dry ones
    has_water[village] = true;
    for (const auto other : below[village]) open_ends.push_back(other);
  }
  vector<long long> dry;
  for (long long village = 0; village < villages; ++village) {
    if (!has_water[village]) dry.push_back(village);
  }
  return dry;
}
