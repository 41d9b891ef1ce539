vector<double> steady_needle(const vector<double>& readings, long long width) {
  // `low` holds the smaller half of the window and, when the width is odd, the middle one.
  multiset<double> low, high;
  vector<double> shown;
  const auto settle = [&] {
    while (low.size() > high.size() + 1) {
      high.insert(*low.rbegin());
      low.erase(prev(low.end()));
    }
    while (low.size() < high.size()) {
      low.insert(*high.begin());
      high.erase(high.begin());
    }
  };
  for (size_t i = 0; i < readings.size(); ++i) {
    if (low.empty() || readings[i] <= *low.rbegin())
      low.insert(readings[i]);
    else
      high.insert(readings[i]);
    if (i >= static_cast<size_t>(width)) {
      const double gone = readings[i - width];
      if (const auto found = low.find(gone); found != low.end())
        low.erase(found);
      else
        high.erase(high.find(gone));
    }
    settle();
    if (i + 1 >= static_cast<size_t>(width)) {
      const double lower = *low.rbegin();
      // Halved before they are added: the sum of two large readings may be no number any more.
      shown.push_back(width % 2 ? lower : lower / 2 + *high.begin() / 2);
    }
  }
  return shown;
}
