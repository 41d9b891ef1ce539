vector<string> twin_menus(const map<string, vector<string>>& menus) {
  vector<pair<string, vector<string>>> cards(menus.begin(), menus.end());
  for (auto& [name, card] : cards) sort(card.begin(), card.end());
  vector<string> twins;
  for (size_t i = 0; i < cards.size(); ++i) {
    // Every café is compared with every other one.
    bool has_twin = false;
    for (size_t j = 0; j < cards.size() && !has_twin; ++j)
      has_twin = i != j && cards[i].second == cards[j].second;
    if (has_twin) twins.push_back(cards[i].first);
  }
  return twins;
}
