vector<double> steady_needle(const vector<double>& readings, long long width) {
  vector<double> shown;
  for (size_t end = width; end <= readings.size(); ++end) {
    // The whole window is looked through anew for each reading.
    vector<double> window(readings.begin() + (end - width), readings.begin() + end);
    const auto middle = window.begin() + width / 2;
    nth_element(window.begin(), middle, window.end());
    shown.push_back(width % 2 ? *middle : *max_element(window.begin(), middle) / 2 + *middle / 2);
  }
  return shown;
}
