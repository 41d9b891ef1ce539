optional<long long> smallest_tank(long long length, const vector<vector<long long>>& stations, long long budget) {
  if (stations.empty() || stations[0][0] > 0) return nullopt;
  const int count = stations.size();
  const auto stop = [&](int at) { return at < count ? stations[at][0] : length; };
  const auto price = [&](int at) { return at < count ? stations[at][1] : -1; };
  // For each station, how far the next one is that is not dearer; the end of the road is free.
  vector<long long> ahead(count);
  vector<int> waiting{count};
  for (int at = count - 1; at >= 0; --at) {
    while (price(waiting.back()) > price(at)) waiting.pop_back();
    ahead[at] = stop(waiting.back()) - stop(at);
    waiting.push_back(at);
  }
  const auto is_enough = [&](long long tank) {
    long long fuel = 0, spent = 0;
    for (int at = 0; at < count; ++at) {
      // As far as the fuel of this station should last.
      const long long wanted = min(tank, ahead[at]);
      if (wanted > fuel) {
        spent += (wanted - fuel) * price(at);
        fuel = wanted;
      }
      fuel -= stop(at + 1) - stop(at);
    }
    return spent <= budget;
  };
  long long low = 1, high = length;
  for (int at = 0; at < count; ++at) low = max(low, stop(at + 1) - stop(at));
  if (!is_enough(high)) return nullopt;
  while (low < high) {
    const long long middle = (low + high) / 2;
    if (is_enough(middle))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}
