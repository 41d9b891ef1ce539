vector<long long> longest_stay(
    const vector<long long>& departures, long long ride, const vector<vector<long long>>& guests) {
  vector<long long> stays;
  for (const auto& guest : guests) {
    const long long now = guest[0], curfew = guest[1];
    long long stay = -1;
    // Every tram is looked at for every guest.
    for (const long long departure : departures) {
      if (departure >= now && departure + ride <= curfew) stay = departure - now;
    }
    stays.push_back(stay);
  }
  return stays;
}
