bool shows(const vector<long long>& steps, size_t start, const vector<long long>& figure) {
  unordered_map<long long, long long> mask_of, dancer_of;
  for (size_t place = 0; place < figure.size(); ++place) {
    const long long dancer = figure[place], mask = steps[start + place];
    if (mask_of.emplace(dancer, mask).first->second != mask) return false;
    if (dancer_of.emplace(mask, dancer).first->second != dancer) return false;
  }
  return true;
}

vector<long long> find_figure(const vector<long long>& steps, const vector<long long>& figure) {
  vector<long long> found;
  // The dancers of each stretch are matched anew.
  for (size_t start = 0; start + figure.size() <= steps.size(); ++start) {
    if (shows(steps, start, figure)) found.push_back(start);
  }
  return found;
}
