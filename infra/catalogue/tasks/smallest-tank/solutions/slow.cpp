optional<long long> smallest_tank(long long length, const vector<vector<long long>>& stations, long long budget) {
  if (stations.empty() || stations[0][0] > 0) return nullopt;
  const int count = stations.size();
  auto road = stations;
  road.push_back({length, -1});
  const auto is_enough = [&](long long tank) {
    long long fuel = 0, spent = 0;
    for (int at = 0; at < count; ++at) {
      const long long position = road[at][0], price = road[at][1];
      // All stations within reach are looked through, until one is not dearer.
      long long wanted = tank;
      for (int other = at + 1; other <= count && road[other][0] - position <= tank; ++other) {
        if (road[other][1] > price) continue;
        wanted = road[other][0] - position;
        break;
      }
      if (wanted > fuel) {
        spent += (wanted - fuel) * price;
        fuel = wanted;
      }
      fuel -= road[at + 1][0] - position;
      if (fuel < 0) return false;
    }
    return spent <= budget;
  };
  long long low = 1, high = length;
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
