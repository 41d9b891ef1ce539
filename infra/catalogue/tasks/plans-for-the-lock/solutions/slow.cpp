vector<long long> try_plans(const vector<vector<long long>>& operations) {
  vector<long long> ships{-1};
  vector<int> above{0};
  vector<pair<int, int>> plans{{0, 0}}; // the last ship, and how many there are
  vector<long long> replies;
  const auto ship_at = [&](const pair<int, int>& plan, long long place) {
    if (place < 0 || place >= plan.second) return -1LL;
    int at = plan.first;
    // Ship by ship.
    for (long long steps = plan.second - 1 - place; steps > 0; --steps) at = above[at];
    return ships[at];
  };
  for (const auto& now : operations) {
    const auto plan = plans[now[1]];
    const auto [last, length] = plan;
    if (now[0] == 0) {
      ships.push_back(now[2]);
      above.push_back(last);
      plans.emplace_back(ships.size() - 1, length + 1);
    } else if (now[0] == 1) {
      replies.push_back(ship_at(plan, 0));
      plans.emplace_back(last, max(length - 1, 0));
    } else if (now[0] == 2) {
      replies.push_back(ship_at(plan, now[2]));
    } else {
      replies.push_back(ship_at(plan, length - 1));
      plans.emplace_back(above[last], max(length - 1, 0));
    }
  }
  return replies;
}
