optional<vector<long long>> share_tanks(
    long long fish, const vector<vector<long long>>& quarrels, const vector<long long>& rooms) {
  const auto fits = [&](const vector<long long>& tank_of) {
    auto free = rooms;
    for (const auto tank : tank_of)
      if (--free[tank] < 0) return false;
    return none_of(
        quarrels.begin(), quarrels.end(), [&](const auto& pair) { return tank_of[pair[0]] == tank_of[pair[1]]; });
  };
  const long long last = static_cast<long long>(rooms.size()) - 1;
  vector<long long> tank_of(fish);
  while (true) {
    // Every way to fill the tanks, as if counting up, and only then a look at who is where.
    if (fits(tank_of)) return tank_of;
    long long one = fish - 1;
    while (one >= 0 && tank_of[one] == last) tank_of[one--] = 0;
    if (one < 0) return nullopt;
    ++tank_of[one];
  }
}
