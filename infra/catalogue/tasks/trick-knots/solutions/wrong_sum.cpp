long long working_stretches(const vector<long long>& knots) {
  // Counts stretches whose numbers add up to zero.
  map<__int128, long long> times{{0, 1}};
  __int128 sum = 0;
  long long stretches = 0;
  for (const long long knot : knots) {
    sum += knot;
    stretches += times[sum]++;
  }
  return stretches;
}
