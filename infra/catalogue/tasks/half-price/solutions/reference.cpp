optional<long long> cheapest_trip(
    long long towns, const vector<vector<long long>>& roads, long long tickets) {
  vector<vector<pair<long long, long long>>> leads(towns);
  for (const auto& road : roads) {
    leads[road[0]].emplace_back(road[1], road[2]);
    leads[road[1]].emplace_back(road[0], road[2]);
  }
  // A state is a town and the number of tickets used.
  constexpr long long unpaid = numeric_limits<long long>::max();
  vector<vector<long long>> paid(towns, vector<long long>(tickets + 1, unpaid));
  paid[0][0] = 0;
  using state = tuple<long long, long long, long long>;
  priority_queue<state, vector<state>, greater<state>> waiting;
  waiting.emplace(0, 0, 0);
  while (!waiting.empty()) {
    const auto [cost, town, used] = waiting.top();
    waiting.pop();
    if (town == towns - 1) return cost;
    if (cost > paid[town][used]) continue;
    for (const auto& [other, toll] : leads[town]) {
      for (const auto& [spent, price] : {pair{used, toll}, pair{used + 1, toll / 2}}) {
        if (spent > tickets || cost + price >= paid[other][spent]) continue;
        paid[other][spent] = cost + price;
        waiting.emplace(cost + price, other, spent);
      }
    }
  }
  return nullopt;
}
