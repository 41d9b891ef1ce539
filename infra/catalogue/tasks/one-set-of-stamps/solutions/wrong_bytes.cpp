string longest_print(const string& text, long long copies) {
  // Takes each byte for a character.
  unordered_map<char, long long> used;
  size_t start = 0, best_start = 0, best_length = 0;
  for (size_t end = 0; end < text.size(); ++end) {
    long long& count = used[text[end]];
    for (++count; count > copies; ++start) --used[text[start]];
    if (end + 1 - start > best_length) {
      best_start = start;
      best_length = end + 1 - start;
    }
  }
  return text.substr(best_start, best_length);
}
