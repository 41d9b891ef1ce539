vector<double> steady_needle(const vector<double>& readings, long long width) {
  vector<double> window, shown;
  for (size_t i = 0; i < readings.size(); ++i) {
    window.insert(upper_bound(window.begin(), window.end(), readings[i]), readings[i]);
    if (i >= static_cast<size_t>(width))
      window.erase(lower_bound(window.begin(), window.end(), readings[i - width]));
    if (i + 1 >= static_cast<size_t>(width)) shown.push_back(window[width / 2]);
  }
  return shown;
}
