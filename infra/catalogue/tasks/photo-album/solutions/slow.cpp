vector<long long> fill_album(const vector<vector<long long>>& photos, long long page_width, long long page_height) {
  if (photos.empty()) return {0, 0};
  using album = pair<long long, long long>;
  vector<album> best{{0, page_height}};
  for (size_t end = 1; end <= photos.size(); ++end) {
    album found{numeric_limits<long long>::max(), 0};
    for (size_t start = 0; start < end; ++start) {
      // Every row is measured from scratch.
      long long row_width = 0, row_height = 0;
      for (size_t i = start; i < end && row_width <= page_width; ++i) {
        row_width += photos[i][0];
        row_height = max(row_height, photos[i][1]);
      }
      if (row_width > page_width) continue;
      const auto& [pages, filled] = best[start];
      const bool fits = filled + row_height <= page_height;
      found = min(found, fits ? album{pages, filled + row_height} : album{pages + 1, row_height});
    }
    best.push_back(found);
  }
  return {best.back().first, best.back().second};
}
