vector<string> twin_menus(const map<string, vector<string>>& menus) {
  map<set<string>, vector<string>> cafes;
  for (const auto& [name, card] : menus)
    cafes[set<string>(card.begin(), card.end())].push_back(name);
  vector<string> twins;
  for (const auto& [card, names] : cafes) {
    if (names.size() > 1) twins.insert(twins.end(), names.begin(), names.end());
  }
  return twins;
}
