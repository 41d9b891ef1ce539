long long working_stretches(const vector<long long>& knots) {
  // Each state that the rope can have is a node of a tree: it hangs below the state without the last knot. Between
  // two times at which the whole list leaves the rope in the same state lies a stretch that undoes itself.
  struct state {
    long long last;
    size_t shorter;
    long long times;
  };
  vector<state> states{{0, 0, 1}};
  map<pair<size_t, long long>, size_t> longer;
  size_t now = 0;
  long long stretches = 0;
  for (const long long knot : knots) {
    if (states[now].last == -knot) {
      now = states[now].shorter;
    } else {
      const auto [place, is_new] = longer.try_emplace({now, knot}, states.size());
      if (is_new) states.push_back({knot, now, 0});
      now = place->second;
    }
    stretches += states[now].times++;
  }
  return stretches;
}
