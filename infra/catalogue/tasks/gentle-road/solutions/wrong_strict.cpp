long long smallest_grade(const vector<long long>& heights, long long changes) {
  const long long count = heights.size();
  // Posts i < j can both be kept if the road between them can be made to fit: -2d(j - i) <= h[j] - h[i] <= d(j - i).
  // So both di - h[i] and 2di + h[i] must not fall from one kept post to the next, and then i does not fall either.
  const auto is_enough = [&](long long grade) {
    vector<pair<long long, long long>> posts;
    for (long long i = 0; i < count; ++i) posts.emplace_back(grade * i - heights[i], 2 * grade * i + heights[i]);
    sort(posts.begin(), posts.end());
    vector<long long> ends; // for each number of kept posts the least end of such a row of second values
    for (const auto& post : posts) {
      const auto place = lower_bound(ends.begin(), ends.end(), post.second);
      if (place == ends.end())
        ends.push_back(post.second);
      else
        *place = post.second;
    }
    return count - static_cast<long long>(ends.size()) <= changes;
  };
  long long low = 0, high = 0;
  for (long long i = 1; i < count; ++i)
    high = max({high, heights[i] - heights[i - 1], (heights[i - 1] - heights[i] + 1) / 2});
  while (low < high) {
    const long long middle = (low + high) / 2;
    if (is_enough(middle))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}
