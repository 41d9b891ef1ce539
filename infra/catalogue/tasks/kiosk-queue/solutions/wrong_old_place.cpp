// Which of the places 1 to `size` are taken (a Fenwick tree).
class counts {
public:
  explicit counts(long long size) : tree_(size + 1) {}

  void change(long long place, long long by) {
    for (; place < ssize(tree_); place += place & -place) tree_[place] += by;
  }

  long long up_to(long long place) const {
    long long count = 0;
    for (; place > 0; place &= place - 1) count += tree_[place];
    return count;
  }

  long long find(long long count) const {
    long long place = 0;
    for (long long step = bit_floor(tree_.size()); step > 0; step /= 2) {
      if (place + step < ssize(tree_) && tree_[place + step] < count) {
        place += step;
        count -= tree_[place];
      }
    }
    return place + 1;
  }

private:
  vector<long long> tree_;
};

vector<long long> kiosk_answers(ListNode* queue, const vector<vector<long long>>& events) {
  // A list of all who are in the queue at some time of the night: nobody leaves it. Entry 0 stands before
  // the front; it also follows the last one.
  vector<long long> person{0};
  for (; queue; queue = queue->next) person.push_back(queue->val);
  const long long evening = person.size();
  vector<long long> after(evening);
  iota(after.begin(), after.end(), 1);
  after.back() = 0;
  unordered_map<long long, long long> entry_of;
  for (long long entry = 0; entry < evening; ++entry) entry_of[person[entry]] = entry;
  auto night = events; // with entries in place of people
  for (auto& event : night) {
    if (event[0] == 1 && !entry_of.contains(event[1])) { // whoever comes back gets the old place
      const auto behind = entry_of[event[2]];
      const long long entry = person.size();
      entry_of[event[1]] = entry;
      after.push_back(after[behind]);
      after[behind] = entry;
      person.push_back(event[1]);
    }
    if (event[0] == 4) continue;
    for (size_t i = 1; i < event.size(); ++i) event[i] = entry_of[event[i]];
  }

  // Now every entry has a place for the whole night, and it only remains to count who is there.
  vector<long long> place(person.size()), entries{0};
  while (after[entries.back()]) {
    entries.push_back(after[entries.back()]);
    place[entries.back()] = ssize(entries) - 1;
  }
  counts there(person.size());
  for (long long entry = 1; entry < evening; ++entry) there.change(place[entry], 1);
  long long people = evening - 1;
  vector<long long> answers;
  for (const auto& event : night) {
    switch (event[0]) {
    case 1:
      there.change(place[event[1]], 1);
      ++people;
      break;
    case 2:
      there.change(place[event[1]], -1);
      --people;
      break;
    case 3:
      answers.push_back(abs(there.up_to(place[event[1]]) - there.up_to(place[event[2]])) - 1);
      break;
    default:
      answers.push_back(event[1] <= people ? person[entries[there.find(event[1])]] : 0);
    }
  }
  return answers;
}
