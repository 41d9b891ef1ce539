long long clean_climbs(const vector<long long>& heights, long long least) {
  const long long markers = heights.size();
  long long climbs = 0;
  for (long long start = 0; start < markers; ++start) {
    // Goes on from each start as far as nothing is lower than it.
    long long highest = heights[start];
    for (long long end = start + 1; end < markers && heights[end] >= heights[start]; ++end) {
      if (heights[end] < highest) continue;
      highest = heights[end];
      if (end - start >= least) ++climbs;
    }
  }
  return climbs;
}
