vector<long long> longest_stay(
    const vector<long long>& departures, long long ride, const vector<vector<long long>>& guests) {
  vector<long long> stays;
  for (const auto& guest : guests) {
    const long long now = guest[0], curfew = guest[1];
    const auto late = upper_bound(departures.begin(), departures.end(), curfew - ride);
    if (late != departures.begin() && *prev(late) >= now)
      stays.push_back(*prev(late) - now);
    else
      stays.push_back(-1);
  }
  return stays;
}
