vector<long long> hand_out(vector<long long> wear, const vector<long long>& pages, long long limit) {
  vector<long long> given;
  for (const auto read : pages) {
    // All copies are looked through for each visitor.
    const auto least = min_element(wear.begin(), wear.end());
    if (*least >= limit) {
      given.push_back(-1);
      continue;
    }
    given.push_back(least - wear.begin());
    *least += read;
  }
  return given;
}
