vector<long long> still_inside(const vector<long long>& badges) {
  // When each badge that is inside came in.
  unordered_map<long long, size_t> entered;
  for (size_t time = 0; time < badges.size(); ++time) {
    const auto [place, came_in] = entered.emplace(badges[time], time);
    if (!came_in) entered.erase(place);
  }
  vector<pair<size_t, long long>> inside;
  for (const auto& [badge, time] : entered) inside.emplace_back(time, badge);
  sort(inside.begin(), inside.end());
  vector<long long> answer;
  for (const auto& [time, badge] : inside) answer.push_back(badge);
  return answer;
}
