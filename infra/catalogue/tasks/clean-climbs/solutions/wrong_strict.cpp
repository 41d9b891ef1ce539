long long clean_climbs(const vector<long long>& heights, long long least) {
  vector<long long> lows, highs;
  long long climbs = 0;
  for (long long end = 0; end < static_cast<long long>(heights.size()); ++end) {
    // Places of equal height are thrown away or taken for walls.
    while (!lows.empty() && heights[lows.back()] >= heights[end]) lows.pop_back();
    while (!highs.empty() && heights[highs.back()] < heights[end]) highs.pop_back();
    const long long wall = highs.empty() ? -1 : highs.back();
    const auto first = upper_bound(lows.begin(), lows.end(), wall);
    const auto last = upper_bound(lows.begin(), lows.end(), end - least);
    climbs += max<long long>(0, last - first);
    lows.push_back(end);
    highs.push_back(end);
  }
  return climbs;
}
