string longest_print(const string& text, long long copies) {
  // Where each character begins: every byte of UTF-8 that does not go on with the character before.
  vector<size_t> begins;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) begins.push_back(i);
  }
  begins.push_back(text.size());
  const size_t length = begins.size() - 1;

  unordered_map<string_view, long long> used;
  const auto symbol = [&](size_t i) {
    return string_view(text).substr(begins[i], begins[i + 1] - begins[i]);
  };
  size_t start = 0, best_start = 0, best_length = 0;
  for (size_t end = 0; end < length; ++end) {
    long long& count = used[symbol(end)];
    for (++count; count > copies; ++start) --used[symbol(start)];
    if (end + 1 - start > best_length) {
      best_start = start;
      best_length = end + 1 - start;
    }
  }
  return text.substr(begins[best_start], begins[best_start + best_length] - begins[best_start]);
}
