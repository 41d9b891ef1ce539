vector<vector<long long>> watch_rotas(long long nights, const vector<long long>& most) {
  const long long guards = most.size();
  vector<vector<long long>> rotas;
  const auto fair = [&](const vector<long long>& rota) {
    vector<long long> watched(guards);
    for (long long night = 0; night < nights; ++night) {
      if (night > 0 && rota[night] == rota[night - 1]) return false;
      ++watched[rota[night]];
    }
    for (long long guard = 0; guard < guards; ++guard)
      if (watched[guard] < 1 || watched[guard] > most[guard]) return false;
    return true;
  };
  if (guards == 0 && nights > 0) return rotas;
  vector<long long> rota(nights);
  while (true) {
    // Every way to fill the nights is written down, as if counting up, and only then the rules are looked at.
    if (fair(rota)) rotas.push_back(rota);
    long long night = nights - 1;
    while (night >= 0 && rota[night] == guards - 1) rota[night--] = 0;
    if (night < 0) return rotas;
    ++rota[night];
  }
}
