string read_aloud(const string& text) {
  // Where each character begins: every byte of UTF-8 that does not go on with the character before.
  vector<size_t> begins;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) begins.push_back(i);
  }
  size_t front = 0, back = begins.size();
  begins.push_back(text.size());

  string said;
  string_view last;
  bool anna = true;
  while (front < back) {
    const size_t place = anna ? front++ : --back;
    const auto symbol = string_view(text).substr(begins[place], begins[place + 1] - begins[place]);
    if (symbol == last) continue;
    // Only a character that is said hands the turn over.
    said += symbol;
    last = symbol;
    anna = !anna;
  }
  return said;
}
