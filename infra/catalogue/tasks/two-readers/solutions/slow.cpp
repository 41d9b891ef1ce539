string read_aloud(const string& text) {
  vector<string> symbols;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) symbols.emplace_back();
    symbols.back() += byte;
  }
  vector<bool> taken(symbols.size());
  string said, last;
  bool anna = true;
  for (size_t left = symbols.size(); left > 0; --left) {
    // The nearest free character is looked for from the very end of the sheet each time.
    size_t place = anna ? 0 : symbols.size() - 1;
    while (taken[place]) place += anna ? 1 : -1;
    taken[place] = true;
    if (symbols[place] == last) continue;
    last = symbols[place];
    said += last;
    anna = !anna;
  }
  return said;
}
