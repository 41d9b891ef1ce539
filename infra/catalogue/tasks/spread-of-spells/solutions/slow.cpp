long long spells_within(const vector<long long>& temperatures, long long limit) {
  long long spells = 0;
  for (size_t start = 0; start < temperatures.size(); ++start) {
    // Each spell is followed from its first day on.
    long long coldest = temperatures[start], warmest = coldest;
    for (size_t end = start; end < temperatures.size(); ++end) {
      coldest = min(coldest, temperatures[end]);
      warmest = max(warmest, temperatures[end]);
      if (warmest - coldest > limit) break;
      ++spells;
    }
  }
  return spells;
}

long long kth_spread(const vector<long long>& temperatures, long long k) {
  const auto [coldest, warmest] = minmax_element(temperatures.begin(), temperatures.end());
  long long low = 0, high = *warmest - *coldest;
  while (low < high) {
    const long long middle = low + (high - low) / 2;
    if (spells_within(temperatures, middle) >= k)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}
