class ticket_queue {
public:
  long long come() {
    waits_.push_back(true);
    ++count_;
    return waits_.size();
  }

  long long leave(long long ticket) {
    if (ticket < 1 || ticket > ssize(waits_) || !waits_[ticket - 1]) return 0;
    waits_[ticket - 1] = false;
    --count_;
    return 1;
  }

  long long call() {
    while (passed_ < ssize(waits_)) {
      if (leave(++passed_)) return passed_;
    }
    return 0;
  }

  long long count() const { return count_; }

private:
  vector<bool> waits_; // by ticket, from ticket 1 on
  long long count_ = 0;
  long long passed_ = 0; // so many tickets at the front surely do not wait any more
};

vector<long long> bread_queue(const vector<vector<long long>>& events) {
  ticket_queue queue;
  vector<long long> answers;
  for (const auto& event : events) {
    switch (event[0]) {
    case 0:
      answers.push_back(queue.come());
      break;
    case 1:
      answers.push_back(queue.leave(event[1]));
      break;
    case 2:
      answers.push_back(queue.call());
      break;
    default:
      answers.push_back(queue.count());
    }
  }
  return answers;
}
