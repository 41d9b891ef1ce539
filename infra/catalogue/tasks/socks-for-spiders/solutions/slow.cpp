long long longest_even(const vector<long long>& colours, long long legs) {
  const size_t socks = colours.size();
  size_t longest = 0;
  for (size_t start = 0; start < socks; ++start) {
    // Counts anew from each place on.
    unordered_map<long long, long long> counts;
    long long incomplete = 0;
    for (size_t end = start; end < socks; ++end) {
      long long& count = counts[colours[end]];
      if (count == 0) ++incomplete;
      if (++count == legs) {
        count = 0;
        --incomplete;
      }
      if (incomplete == 0) longest = max(longest, end - start + 1);
    }
  }
  return longest;
}
