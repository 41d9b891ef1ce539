long long working_stretches(const vector<long long>& knots) {
  long long stretches = 0;
  for (size_t start = 0; start < knots.size(); ++start) {
    // A bare rope for each place to start from.
    vector<long long> rope;
    for (size_t place = start; place < knots.size(); ++place) {
      if (!rope.empty() && rope.back() == -knots[place])
        rope.pop_back();
      else
        rope.push_back(knots[place]);
      if (rope.empty()) ++stretches;
    }
  }
  return stretches;
}
