vector<long long> still_inside(const vector<long long>& badges) {
  vector<long long> inside;
  for (const long long badge : badges) {
    // Both the search and the removal walk along the list.
    const auto place = find(inside.begin(), inside.end(), badge);
    if (place == inside.end())
      inside.push_back(badge);
    else
      inside.erase(place);
  }
  return inside;
}
