bool shows(const vector<long long>& steps, size_t start, const vector<long long>& figure) {
  // Two dancers of the figure may get the same mask.
  unordered_map<long long, long long> mask_of;
  for (size_t place = 0; place < figure.size(); ++place) {
    const long long mask = steps[start + place];
    if (mask_of.emplace(figure[place], mask).first->second != mask) return false;
  }
  return true;
}

vector<long long> find_figure(const vector<long long>& steps, const vector<long long>& figure) {
  vector<long long> found;
  for (size_t start = 0; start + figure.size() <= steps.size(); ++start) {
    if (shows(steps, start, figure)) found.push_back(start);
  }
  return found;
}
