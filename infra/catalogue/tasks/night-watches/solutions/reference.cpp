vector<vector<long long>> watch_rotas(long long nights, const vector<long long>& most) {
  vector<vector<long long>> rotas;
  vector<long long> rota, left = most;
  // `idle` guards have not watched yet, and each of them needs a night of their own.
  const auto fill = [&](const auto& self, long long idle) -> void {
    const auto nights_left = nights - static_cast<long long>(rota.size());
    if (idle > nights_left) return;
    if (nights_left == 0) {
      rotas.push_back(rota);
      return;
    }
    for (size_t guard = 0; guard < most.size(); ++guard) {
      if (left[guard] == 0) continue;
      if (!rota.empty() && rota.back() == static_cast<long long>(guard)) continue;
      const bool first = left[guard] == most[guard];
      --left[guard];
      rota.push_back(guard);
      self(self, first ? idle - 1 : idle);
      rota.pop_back();
      ++left[guard];
    }
  };
  // With too few nights in all it would only show in the end.
  if (accumulate(most.begin(), most.end(), 0LL) >= nights) fill(fill, most.size());
  return rotas;
}
