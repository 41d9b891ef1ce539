string longest_print(const string& text, long long copies) {
  vector<size_t> begins;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) begins.push_back(i);
  }
  begins.push_back(text.size());
  const size_t length = begins.size() - 1;

  size_t best_start = 0, best_length = 0;
  for (size_t start = 0; start < length; ++start) {
    // Counts anew from each place on.
    unordered_map<string_view, long long> used;
    size_t end = start;
    for (; end < length; ++end) {
      const auto symbol = string_view(text).substr(begins[end], begins[end + 1] - begins[end]);
      if (++used[symbol] > copies) break;
    }
    if (end - start > best_length) {
      best_start = start;
      best_length = end - start;
    }
  }
  return text.substr(begins[best_start], begins[best_start + best_length] - begins[best_start]);
}
