struct yard {
  vector<long long> cars, rooms, plan;

  bool arrive(size_t at, long long turn, const vector<vector<long long>>& sidings) {
    if (at == cars.size()) return turn > static_cast<long long>(cars.size());
    // In the order of arrival, whatever comes later.
    for (size_t siding = 0; siding < rooms.size(); ++siding) {
      const auto& held = sidings[siding];
      if (static_cast<long long>(held.size()) == rooms[siding] || (!held.empty() && held.back() < cars[at])) continue;
      auto after = sidings;
      after[siding].push_back(cars[at]);
      auto now = turn;
      const auto can_leave = [&](const auto& each) { return !each.empty() && each.back() == now; };
      while (true) {
        const auto open = find_if(after.begin(), after.end(), can_leave);
        if (open == after.end()) break;
        open->pop_back();
        ++now;
      }
      plan.push_back(siding);
      if (arrive(at + 1, now, after)) return true;
      plan.pop_back();
    }
    return false;
  }
};

optional<vector<long long>> shunt(const vector<long long>& cars, const vector<long long>& rooms) {
  yard all{cars, rooms, {}};
  if (!all.arrive(0, 1, vector<vector<long long>>(rooms.size()))) return nullopt;
  return all.plan;
}
