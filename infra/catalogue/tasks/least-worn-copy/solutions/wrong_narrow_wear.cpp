vector<long long> hand_out(const vector<long long>& wear, const vector<long long>& pages, long long limit) {
  // Pairs of wear and number are in the very order in which copies are preferred.
  using copy_of_book = pair<int, long long>; // 32 bits are too few for the wear
  vector<copy_of_book> copies;
  for (size_t number = 0; number < wear.size(); ++number) {
    if (wear[number] < limit) copies.emplace_back(static_cast<int>(wear[number]), number);
  }
  priority_queue shelf(greater<copy_of_book>{}, move(copies));

  vector<long long> given;
  for (const auto read : pages) {
    if (shelf.empty()) {
      given.push_back(-1);
      continue;
    }
    const auto [worn, number] = shelf.top();
    shelf.pop();
    given.push_back(number);
    if (worn + read < limit) shelf.emplace(static_cast<int>(worn + read), number);
  }
  return given;
}
