optional<long long> first_minute(const vector<vector<long long>>& potters, long long pots) {
  if (pots == 0) return 0;
  if (potters.empty()) return nullopt;
  const auto ready = [&](long long minute) {
    long long count = 0;
    for (const auto& potter : potters) {
      const long long pace = potter[0], batch = potter[1], pause = potter[2];
      const long long round = pace * batch + pause, rest = minute % round;
      // The rest of the time may reach into the pause.
      count += minute / round * batch + min(rest / pace, batch);
    }
    return count;
  };
  // At the latest when the fastest one would have made them all alone. So no potter counts more than `pots` either.
  long long low = 1, high = numeric_limits<long long>::max();
  for (const auto& potter : potters) high = min(high, pots * potter[0] + (pots - 1) / potter[1] * potter[2]);
  while (low < high) {
    const long long middle = low + (high - low) / 2;
    if (ready(middle) >= pots)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}
