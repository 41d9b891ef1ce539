vector<long long> ways_left(long long towns, const vector<vector<long long>>& roads) {
  struct road_end {
    long long town, length;
    size_t road;
  };
  vector<vector<road_end>> leads(towns);
  for (size_t road = 0; road < roads.size(); ++road) {
    leads[roads[road][0]].push_back({roads[road][1], roads[road][2], road});
    leads[roads[road][1]].push_back({roads[road][0], roads[road][2], road});
  }
  using entry = pair<long long, long long>;
  vector<long long> answers;
  for (size_t closed = 0; closed < roads.size(); ++closed) {
    // The way is looked for anew for each day.
    answers.push_back(-1);
    vector<bool> done(towns);
    priority_queue<entry, vector<entry>, greater<entry>> waiting;
    waiting.emplace(0, 0);
    while (!waiting.empty()) {
      const auto [length, town] = waiting.top();
      waiting.pop();
      if (town == towns - 1) {
        answers.back() = length;
        break;
      }
      if (done[town]) continue;
      done[town] = true;
      for (const auto& [other, more, road] : leads[town]) {
        if (road != closed && !done[other]) waiting.emplace(length + more, other);
      }
    }
  }
  return answers;
}
