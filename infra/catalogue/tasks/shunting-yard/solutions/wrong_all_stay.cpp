class yard {
public:
  yard(const vector<long long>& cars, const vector<long long>& rooms)
      : count_(cars.size()),
        rooms_{rooms},
        leaves_(count_),
        rivals_(count_),
        siding_of_(count_, none),
        load_(rooms.size(), vector<long long>(count_)) {
    // Where nothing is blocked, a car leaves as soon as all smaller ones have arrived; no choice changes that moment.
    vector<int> by_number(count_);
    for (int moment = 0; moment < count_; ++moment) by_number[cars[moment] - 1] = moment;
    int latest = 0;
    for (const int moment : by_number) leaves_[moment] = latest = max(count_ - 1, latest); // nothing leaves earlier
    // Two cars cannot share a siding if the smaller one would still stand behind the other.
    for (int late = 0; late < count_; ++late) {
      for (int early = 0; early < late; ++early) {
        if (cars[early] > cars[late] || leaves_[early] < late) continue;
        rivals_[early].push_back(late);
        rivals_[late].push_back(early);
      }
    }
  }

  bool place() {
    // The car with the least choice; of unused sidings with the same room only one.
    int car = none;
    vector<long long> choice;
    for (int each = 0; each < count_; ++each) {
      if (siding_of_[each] != none) continue;
      auto sidings = sidings_for(each);
      if (car != none && pair{sidings.size(), rivals_[car].size()} >= pair{choice.size(), rivals_[each].size()})
        continue;
      car = each;
      choice = move(sidings);
    }
    if (car == none) return true;
    set<long long> unused_rooms;
    for (const auto siding : choice) {
      const auto& held = load_[siding];
      if (count(held.begin(), held.end(), 0) == count_ && !unused_rooms.insert(rooms_[siding]).second) continue;
      siding_of_[car] = siding;
      fill(siding, car, 1);
      if (place()) return true;
      fill(siding, car, -1);
      siding_of_[car] = none;
    }
    return false;
  }

  const vector<long long>& plan() const { return siding_of_; }

private:
  static constexpr int none = -1;

  void fill(long long siding, int car, int change) {
    for (int moment = car; moment <= leaves_[car]; ++moment) load_[siding][moment] += change;
  }

  vector<long long> sidings_for(int car) const {
    vector<long long> sidings;
    for (size_t siding = 0; siding < rooms_.size(); ++siding) {
      const auto begin = load_[siding].begin();
      if (*max_element(begin + car, begin + leaves_[car] + 1) >= rooms_[siding]) continue;
      const auto is_here = [&](int rival) { return siding_of_[rival] == static_cast<long long>(siding); };
      if (none_of(rivals_[car].begin(), rivals_[car].end(), is_here)) sidings.push_back(siding);
    }
    return sidings;
  }

  int count_;
  vector<long long> rooms_;
  vector<int> leaves_;
  vector<vector<int>> rivals_;
  vector<long long> siding_of_;
  vector<vector<long long>> load_; ///< how many cars each siding holds at each arrival
};

optional<vector<long long>> shunt(const vector<long long>& cars, const vector<long long>& rooms) {
  yard all{cars, rooms};
  if (!all.place()) return nullopt;
  return all.plan();
}
