long long spells_within(const vector<long long>& temperatures, long long limit) {
  // Days that may still be the warmest or the coldest of the spell from `start` on, the present one first.
  deque<long long> warmest, coldest;
  long long start = 0, spells = 0;
  for (long long end = 0; end < static_cast<long long>(temperatures.size()); ++end) {
    const long long degrees = temperatures[end];
    while (!warmest.empty() && temperatures[warmest.back()] <= degrees) warmest.pop_back();
    while (!coldest.empty() && temperatures[coldest.back()] >= degrees) coldest.pop_back();
    warmest.push_back(end);
    coldest.push_back(end);
    while (temperatures[warmest.front()] - temperatures[coldest.front()] > limit) {
      auto& first = warmest.front() < coldest.front() ? warmest : coldest;
      start = first.front() + 1;
      first.pop_front();
    }
    spells += end - start + 1;
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
