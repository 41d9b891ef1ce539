vector<long long> bread_queue(const vector<vector<long long>>& events) {
  long long given = 0;
  list<long long> waiting;
  vector<long long> answers;
  for (const auto& event : events) {
    switch (event[0]) {
    case 0:
      waiting.push_back(++given);
      answers.push_back(given);
      break;
    case 1: // the whole queue is looked through
      answers.push_back(waiting.remove(event[1]));
      break;
    case 2:
      answers.push_back(waiting.empty() ? 0 : waiting.front());
      if (!waiting.empty()) waiting.pop_front();
      break;
    default:
      answers.push_back(waiting.size());
    }
  }
  return answers;
}
