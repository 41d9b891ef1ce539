long long longest_even(const vector<long long>& colours, long long legs) {
  struct colour_state {
    unsigned __int128 weight;
    long long count;
  };
  mt19937_64 random{20240207};
  unordered_map<long long, colour_state> known;
  // The state after some socks is the sum of all counts, taken modulo `legs`, times the colours' random weights: when
  // it is the same at two places, so are (but for bad luck in 2^64) all counts, and what lies between comes out even.
  unsigned __int128 state = 0;
  map<unsigned __int128, long long> first{{0, 0}};
  long long longest = 0, end = 0;
  for (const long long colour : colours) {
    const auto [place, is_new] = known.try_emplace(colour);
    auto& [weight, count] = place->second;
    if (is_new) weight = random();
    state += weight;
    if (++count == legs) {
      count = 0;
      state -= weight * legs;
    }
    ++end;
    longest = max(longest, end - first.emplace(state, end).first->second);
  }
  return longest;
}
