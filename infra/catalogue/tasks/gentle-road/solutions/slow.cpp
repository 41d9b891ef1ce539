long long smallest_grade(const vector<long long>& heights, long long changes) {
  const long long count = heights.size();
  const auto is_enough = [&](long long grade) {
    vector<long long> kept(count); // the most posts that can be kept up to each one, itself included
    long long most = 0;
    for (long long i = 0; i < count; ++i) {
      // Every post before is looked at.
      for (long long j = 0; j < i; ++j) {
        const long long rise = heights[i] - heights[j];
        if (kept[j] > kept[i] && rise <= grade * (i - j) && -rise <= 2 * grade * (i - j)) kept[i] = kept[j];
      }
      most = max(most, ++kept[i]);
    }
    return count - most <= changes;
  };
  long long low = 0, high = 0;
  for (long long i = 1; i < count; ++i) high = max(high, abs(heights[i] - heights[i - 1]));
  while (low < high) {
    const long long middle = (low + high) / 2;
    if (is_enough(middle))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}
