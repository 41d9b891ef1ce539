class house {
public:
  house(long long fish, const vector<vector<long long>>& quarrels, const vector<long long>& rooms)
      : foes_(fish), order_(fish), tank_of_(fish, none), rooms_{rooms}, free_{rooms} {
    for (const auto& pair : quarrels) {
      foes_[pair[0]].insert(pair[1]);
      foes_[pair[1]].insert(pair[0]);
    }
    // The fish with the most foes first: they leave the least choice.
    iota(order_.begin(), order_.end(), 0);
    stable_sort(order_.begin(), order_.end(), [&](auto a, auto b) { return foes_[a].size() > foes_[b].size(); });
  }

  bool place(size_t at) {
    if (at == order_.size()) return true;
    const auto one = order_[at];
    set<long long> empty_rooms;
    for (size_t tank = 0; tank < rooms_.size(); ++tank) {
      if (free_[tank] == 0 || bites_in(tank, one)) continue;
      // Empty tanks of one size are all alike.
      if (free_[tank] == rooms_[tank] && !empty_rooms.insert(rooms_[tank]).second) continue;
      tank_of_[one] = tank;
      --free_[tank];
      return place(at + 1);
    }
    return false;
  }

  const vector<long long>& tanks() const { return tank_of_; }

private:
  static constexpr long long none = -1;

  bool bites_in(long long tank, long long one) const {
    return any_of(foes_[one].begin(), foes_[one].end(), [&](long long foe) { return tank_of_[foe] == tank; });
  }

  vector<set<long long>> foes_;
  vector<long long> order_, tank_of_, rooms_, free_;
};

optional<vector<long long>> share_tanks(
    long long fish, const vector<vector<long long>>& quarrels, const vector<long long>& rooms) {
  if (accumulate(rooms.begin(), rooms.end(), 0LL) < fish) return nullopt;
  house winter{fish, quarrels, rooms};
  if (!winter.place(0)) return nullopt;
  return winter.tanks();
}
