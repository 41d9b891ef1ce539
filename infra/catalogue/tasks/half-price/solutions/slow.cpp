optional<long long> cheapest_trip(
    long long towns, const vector<vector<long long>>& roads, long long tickets) {
  constexpr long long unpaid = numeric_limits<long long>::max();
  vector<vector<long long>> paid(towns, vector<long long>(tickets + 1, unpaid));
  for (auto& each : paid[0]) each = 0;
  bool changed = true;
  const auto pass = [&](const vector<long long>& here, vector<long long>& there, long long toll) {
    for (long long used = 0; used <= tickets; ++used) {
      long long cost = there[used];
      if (here[used] != unpaid) cost = min(cost, here[used] + toll);
      if (used > 0 && here[used - 1] != unpaid) cost = min(cost, here[used - 1] + toll / 2);
      if (cost == there[used]) continue;
      there[used] = cost;
      changed = true;
    }
  };
  while (changed) {
    // All roads are gone over until nothing gets cheaper.
    changed = false;
    for (const auto& road : roads) {
      pass(paid[road[0]], paid[road[1]], road[2]);
      pass(paid[road[1]], paid[road[0]], road[2]);
    }
  }
  const long long cost = paid[towns - 1][tickets];
  return cost == unpaid ? optional<long long>{} : cost;
}
