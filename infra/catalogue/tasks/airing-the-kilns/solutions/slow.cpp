optional<long long> first_minute(const vector<vector<long long>>& potters, long long pots) {
  if (pots == 0) return 0;
  const auto enough = [&](long long minute) {
    long long missing = pots;
    for (const auto& potter : potters) {
      const long long pace = potter[0], batch = potter[1], round = pace * batch + potter[2];
      missing -= min(missing, minute / round * batch + min(minute % round / pace, batch));
    }
    return missing == 0;
  };
  optional<long long> best;
  for (const auto& potter : potters) {
    // Whose pot is the last one? Every potter is tried, with a search for each.
    const auto minute_of = [&](long long pot) { return pot * potter[0] + (pot - 1) / potter[1] * potter[2]; };
    long long low = 1, high = pots;
    while (low < high) {
      const long long middle = (low + high) / 2;
      if (enough(minute_of(middle)))
        high = middle;
      else
        low = middle + 1;
    }
    best = min(best.value_or(minute_of(low)), minute_of(low));
  }
  return best;
}
