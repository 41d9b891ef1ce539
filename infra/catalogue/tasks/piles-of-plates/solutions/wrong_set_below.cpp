class piles {
public:
  void put(long long pile, long long value) {
    auto* const top = &plates_.emplace_back(plate{value, {}});
    auto& at = ends_[pile];
    if (at.top) join(top, at.top);
    at = {top, at.top ? at.bottom : top};
  }

  long long take(long long pile) {
    auto& at = ends_[pile];
    if (!at.top) return -1;
    const auto* const top = at.top;
    if (top == at.bottom) {
      at = {};
    } else {
      auto* const below = top->neighbours[0] ? top->neighbours[0] : top->neighbours[1]; // the top plate has only one
      below->neighbours[below->neighbours[0] == top ? 0 : 1] = nullptr;
      at.top = below;
    }
    return top->value;
  }

  void turn(long long pile) {
    auto& at = ends_[pile];
    swap(at.top, at.bottom);
  }

  void stack(long long from, long long to) {
    if (from == to || !ends_[from].top) return;
    const auto lifted = exchange(ends_[from], {});
    auto& at = ends_[to];
    if (at.top) join(at.bottom, lifted.top);
    at = {at.top ? at.top : lifted.top, lifted.bottom};
  }

private:
  // A plate does not know which neighbour is above it: that depends on the end from which the pile is looked at, so
  // turning a pile is to swap its ends.
  struct plate {
    long long value;
    array<plate*, 2> neighbours;
  };

  struct ends {
    plate* top = nullptr;
    plate* bottom = nullptr;
  };

  static void join(plate* one, plate* other) {
    one->neighbours[one->neighbours[0] ? 1 : 0] = other;
    other->neighbours[other->neighbours[0] ? 1 : 0] = one;
  }

  deque<plate> plates_;
  unordered_map<long long, ends> ends_;
};

vector<long long> sort_plates(const vector<vector<long long>>& operations) {
  piles all;
  vector<long long> replies;
  for (const auto& now : operations) {
    switch (now[0]) {
    case 0:
      all.put(now[1], now[2]);
      break;
    case 1:
      replies.push_back(all.take(now[1]));
      break;
    case 2:
      all.turn(now[1]);
      break;
    default:
      all.stack(now[1], now[2]);
    }
  }
  return replies;
}
