long long longest_even(const vector<long long>& colours, long long legs) {
  unordered_map<long long, long long> counts;
  unsigned long long state = 0;
  unordered_map<unsigned long long, long long> first{{0, 0}};
  long long longest = 0, end = 0;
  for (const long long colour : colours) {
    // The numbers of the colours themselves: different socks may have the same sum.
    state += colour;
    if (++counts[colour] == legs) {
      counts[colour] = 0;
      state -= static_cast<unsigned long long>(colour) * legs;
    }
    ++end;
    longest = max(longest, end - first.emplace(state, end).first->second);
  }
  return longest;
}
