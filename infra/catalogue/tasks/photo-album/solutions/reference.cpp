vector<long long> fill_album(const vector<vector<long long>>& photos, long long page_width, long long page_height) {
  if (photos.empty()) return {0, 0};
  // For each number of photos the pages and the filled height of the last one; the smaller pair is never worse for what
  // comes after. Before the first photo there is a page that takes nothing more.
  using album = pair<long long, long long>;
  vector<album> best{{0, page_height}};
  for (size_t end = 1; end <= photos.size(); ++end) {
    album found{numeric_limits<long long>::max(), 0};
    long long row_width = 0, row_height = 0;
    // The last row holds the photos from `start` on.
    for (size_t start = end; start-- > 0;) {
      row_width += photos[start][0];
      if (row_width > page_width) break;
      row_height = max(row_height, photos[start][1]);
      const auto& [pages, filled] = best[start];
      const bool fits = filled + row_height <= page_height;
      const album now = fits ? album{pages, filled + row_height} : album{pages + 1, row_height};
      if (now < found) found = now;
    }
    best.push_back(found);
  }
  return {best.back().first, best.back().second};
}
