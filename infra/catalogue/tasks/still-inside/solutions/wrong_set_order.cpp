vector<long long> still_inside(const vector<long long>& badges) {
  set<long long> inside;
  for (const long long badge : badges) {
    if (!inside.insert(badge).second) inside.erase(badge);
  }
  return vector<long long>(inside.begin(), inside.end());
}
