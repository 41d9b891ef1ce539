class plan_book {
public:
  void add(long long from, long long ship) {
    const auto [last, length] = plans_[from];
    const int far = nodes_[last].jump;
    // Two jumps of one length make one that is longer than both; else a jump is a single step.
    const bool alike = nodes_[last].depth - nodes_[far].depth == nodes_[far].depth - nodes_[nodes_[far].jump].depth;
    nodes_.push_back({ship, last, alike ? nodes_[far].jump : last, nodes_[last].depth + 1});
    plans_.push_back({static_cast<int>(nodes_.size()) - 1, length + 1});
  }

  long long first_passes(long long from) {
    const auto [last, length] = plans_[from];
    plans_.push_back({last, max(length - 1, 0)});
    return ship_at(from, 0);
  }

  long long last_turns_back(long long from) {
    const auto [last, length] = plans_[from];
    plans_.push_back({nodes_[last].above, max(length - 1, 0)});
    return ship_at(from, length - 1);
  }

  long long ship_at(long long from, long long place) const {
    auto [at, length] = plans_[from];
    if (place < 0 || place >= length) return -1;
    const long long goal = nodes_[at].depth - place;
    while (nodes_[at].depth > goal) {
      const int far = nodes_[at].jump;
      at = nodes_[far].depth >= goal ? far : nodes_[at].above;
    }
    return nodes_[at].ship;
  }

private:
  // The ships stand in a tree: above each is the one before it in the plan for which it was added. A plan is the way of
  // some length that leads up from its last ship. A jump leads so far up that any ancestor is a logarithmic number of
  // jumps and single steps away; node 0 is the root and belongs to no plan.
  struct node {
    long long ship;
    int above, jump, depth;
  };

  struct plan {
    int last, length;
  };

  vector<node> nodes_{{-1, 0, 0, 0}};
  vector<plan> plans_{{0, 0}};
};

vector<long long> try_plans(const vector<vector<long long>>& operations) {
  plan_book plans;
  vector<long long> replies;
  for (const auto& now : operations) {
    switch (now[0]) {
    case 0:
      plans.add(now[1], now[2]);
      break;
    case 1:
      replies.push_back(plans.first_passes(now[1]));
      break;
    case 2:
      replies.push_back(plans.ship_at(now[1], now[2]));
      break;
    default:
      replies.push_back(plans.last_turns_back(now[1]));
    }
  }
  return replies;
}
