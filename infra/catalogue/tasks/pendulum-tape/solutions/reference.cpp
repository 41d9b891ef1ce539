vector<string_view> symbols_of(const string& text) {
  // A byte of UTF-8 that does not go on with the character before begins a new one.
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
  // Odd runs go forwards and still play the places from `at` on, even ones play those before `at`.
  long long runs = 0, at = 0;
  for (const auto symbol : symbols_of(message)) {
    const auto found = places.find(symbol);
    if (found == places.end()) return nullopt;
    const auto& known = found->second;
    auto place = lower_bound(known.begin(), known.end(), at);
    const bool forwards = runs % 2 == 1;
    // What this run plays no more, the next one meets first where it is nearest to the turn.
    if (place == (forwards ? known.end() : known.begin())) {
      ++runs;
      at = forwards ? known.back() : known.front() + 1;
    } else {
      at = forwards ? *place + 1 : *prev(place);
    }
  }
  return runs;
}
