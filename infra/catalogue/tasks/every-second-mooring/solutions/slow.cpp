long long least_cost(const vector<vector<long long>>& moorings) {
  constexpr long long never = numeric_limits<long long>::max();
  const size_t count = moorings.size();
  // The least cost up to each mooring, by whether the stop there is an odd or an even one.
  vector<long long> odd(count, never), even(count, never);
  even[0] = 0;
  for (size_t i = 1; i < count; ++i) {
    // Every mooring before is looked at.
    for (size_t j = 0; j < i; ++j) {
      const long long leg = moorings[i][0] - moorings[j][0];
      if (even[j] != never) odd[i] = min(odd[i], even[j] + leg * leg);
      if (odd[j] != never) even[i] = min(even[i], odd[j] + leg * leg);
    }
    if (i + 1 < count) odd[i] += moorings[i][1];
  }
  return min(odd[count - 1], even[count - 1]);
}
