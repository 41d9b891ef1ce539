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
  auto played = symbols_of(tape);
  const auto wanted = symbols_of(message);
  const set<string_view> there(played.begin(), played.end());
  for (const auto symbol : wanted) {
    if (!there.count(symbol)) return nullopt;
  }
  long long runs = 0;
  size_t written = 0;
  while (written < wanted.size()) {
    // Every run is played from end to end.
    for (const auto symbol : played) {
      if (written < wanted.size() && symbol == wanted[written]) ++written;
    }
    reverse(played.begin(), played.end());
    ++runs;
  }
  return runs;
}
