vector<string_view> symbols_of(const string& text) {
  vector<string_view> symbols;
  for (size_t begin = 0, end = 0; begin < text.size(); begin = end) {
    do {
      ++end;
    } while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
    symbols.push_back(string_view(text).substr(begin, end - begin));
  }
  return symbols;
}

optional<long long> runs_needed(const string& tape, const string& message) {
  unordered_map<string_view, vector<long long>> places;
  long long length = 0;
  for (const auto symbol : symbols_of(tape)) places[symbol].push_back(length++);
  long long runs = 0, at = length;
  for (const auto symbol : symbols_of(message)) {
    const auto found = places.find(symbol);
    if (found == places.end()) return nullopt;
    const auto& known = found->second;
    auto place = lower_bound(known.begin(), known.end(), at);
    if (place == known.end()) {
      ++runs;  // starts from the beginning each time
      place = known.begin();
    }
    at = *place + 1;
  }
  return runs;
}
