long long kth_spread(const vector<long long>& temperatures, long long k) {
  vector<int> spreads;  // 32 bits are too few for a difference
  for (size_t start = 0; start < temperatures.size(); ++start) {
    long long coldest = temperatures[start], warmest = coldest;
    for (size_t end = start; end < temperatures.size(); ++end) {
      coldest = min(coldest, temperatures[end]);
      warmest = max(warmest, temperatures[end]);
      spreads.push_back(warmest - coldest);
    }
  }
  nth_element(spreads.begin(), spreads.begin() + (k - 1), spreads.end());
  return spreads[k - 1];
}
