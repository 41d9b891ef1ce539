long long brightest_stretch(const vector<long long>& watts, const vector<long long>& stops) {
  // How many more pulls a lamp gets than the one before it.
  vector<long long> changes(watts.size() + 1);
  for (size_t i = 1; i < stops.size(); ++i) {
    const long long start = stops[i - 1], end = stops[i];
    const auto [first, last] = start < end ? pair{start + 1, end} : pair{end, start - 1};
    ++changes[first];
    --changes[last + 1];
  }
  long long pulls = 0, stretch = 0, best = 0;
  for (size_t lamp = 0; lamp < watts.size(); ++lamp) {
    pulls += changes[lamp];
    stretch = pulls % 2 ? stretch + watts[lamp] : 0;
    best = max(best, stretch);
  }
  return best;
}
