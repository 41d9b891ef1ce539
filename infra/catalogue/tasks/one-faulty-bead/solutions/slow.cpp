vector<string> symbols_of(const string& text) {
  vector<string> symbols;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) symbols.emplace_back();
    symbols.back() += byte;
  }
  return symbols;
}

bool can_be(const vector<string>& beads, size_t motif) {
  // Every pair of beads a motif apart is looked at.
  vector<size_t> differ;
  const size_t pairs = beads.size() - motif;
  for (size_t place = 0; place < pairs && differ.size() < 3; ++place) {
    if (beads[place] != beads[place + motif]) differ.push_back(place);
  }
  if (differ.size() == 1) return differ[0] < motif || differ[0] + motif >= pairs;
  if (differ.size() == 2) return differ[1] == differ[0] + motif && beads[differ[0]] == beads[differ[1] + motif];
  return differ.empty();
}

long long shortest_motif(const string& text) {
  const auto beads = symbols_of(text);
  size_t motif = 1;
  while (!can_be(beads, motif)) ++motif;
  return motif;
}
