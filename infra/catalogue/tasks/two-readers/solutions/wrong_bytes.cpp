string read_aloud(const string& text) {
  // Reads bytes instead of characters.
  string said;
  size_t front = 0, back = text.size();
  bool anna = true;
  while (front < back) {
    const char symbol = anna ? text[front++] : text[--back];
    if (!said.empty() && symbol == said.back()) continue;
    said += symbol;
    anna = !anna;
  }
  return said;
}
