// The moorings from which the next leg may start. Seen from farther and farther away, a later one gets better than an
// earlier one for good, so each in the queue is the best from some position up to where the next one is.
class departures {
public:
  bool empty() const { return queue_.empty(); }

  void add(long long place, long long cost) {
    long long first = 0;
    while (!queue_.empty()) {
      const auto& last = queue_.back();
      // cost + (x - place)^2 < last.cost + (x - last.place)^2
      const long long more = cost + place * place - last.cost - last.place * last.place;
      first = more < 0 ? 0 : more / (2 * (place - last.place)) + 1;
      if (first > last.first) break;
      queue_.pop_back();
    }
    queue_.push_back({first, place, cost});
  }

  long long cost_to(long long position) {
    // Positions only grow, so what is passed is of no use any more.
    while (queue_.size() > 1 && queue_[1].first <= position) queue_.pop_front();
    const long long leg = position - queue_[0].place;
    return queue_[0].cost + leg * leg;
  }

private:
  struct mooring {
    long long first; ///< the first position where it is the best
    long long place, cost;
  };

  deque<mooring> queue_;
};

long long least_cost(const vector<vector<long long>>& moorings) {
  if (moorings.size() == 1) return 0;
  departures pays_next, free_next;
  pays_next.add(moorings[0][0], 0);
  for (size_t i = 1; i + 1 < moorings.size(); ++i) {
    const long long position = moorings[i][0], fee = moorings[i][1];
    const long long paid = pays_next.cost_to(position) + fee;
    if (!free_next.empty()) pays_next.add(position, free_next.cost_to(position));
    free_next.add(position, paid);
  }
  const long long end = moorings.back()[0];
  const long long least = pays_next.cost_to(end);
  return least;
}
