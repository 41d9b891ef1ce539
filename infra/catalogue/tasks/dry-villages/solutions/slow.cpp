vector<long long> dry_villages(
    long long villages, const vector<vector<long long>>& pipes, const vector<long long>& springs,
    const vector<long long>& shut) {
  vector<char> closed(villages), wet(villages);
  for (const auto village : shut) closed[village] = true;
  for (const auto village : springs) wet[village] = true;
  bool changed = true;
  while (changed) {
    // All pipes are gone over until no further village gets water.
    changed = false;
    for (const auto& pipe : pipes) {
      if (!wet[pipe[0]] || closed[pipe[0]] || wet[pipe[1]]) continue;
      wet[pipe[1]] = true;
      changed = true;
    }
  }
  vector<long long> dry;
  for (long long village = 0; village < villages; ++village) {
    if (!wet[village]) dry.push_back(village);
  }
  return dry;
}
