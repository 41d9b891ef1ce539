long long from_here(const vector<long long>& stones, long long leap, size_t passed, bool has_leapt) {
  // The same places are tried again and again. So many stones are passed, the one underfoot included.
  const auto effort = [&](size_t at) { return at < stones.size() ? stones[at] : 0; };
  if (passed > stones.size()) return 0;
  long long best = effort(passed) + from_here(stones, leap, passed + 1, false);
  if (!has_leapt && passed < stones.size())
    best = min(best, leap + effort(passed + 1) + from_here(stones, leap, passed + 2, true));
  return best;
}

long long least_effort(const vector<long long>& stones, long long leap) { return from_here(stones, leap, 0, false); }
