optional<string> cart_route(const vector<vector<long long>>& heights) {
  const int rows = heights.size(), columns = heights[0].size();
  const array<tuple<char, int, int>, 4> steps{
      {{'U', -1, 0}, {'D', 1, 0}, {'L', 0, -1}, {'R', 0, 1}}};
  // The step by which each cell was first reached; 0 where it was not.
  vector<string> came(rows, string(columns, '\0'));
  came[0][0] = 'S';
  vector<pair<int, int>> waiting{{0, 0}};
  for (size_t next = 0; next < waiting.size(); ++next) {
    const auto [row, column] = waiting[next];
    for (const auto& [letter, down, right] : steps) {
      const int r = row + down, c = column + right;
      if (r < 0 || r >= rows || c < 0 || c >= columns || came[r][c]) continue;
      if (abs(heights[r][c] - heights[row][column]) > 1) continue;
      came[r][c] = letter;
      waiting.emplace_back(r, c);
    }
  }
  if (!came[rows - 1][columns - 1]) return nullopt;
  string moves;
  for (int row = rows - 1, column = columns - 1; came[row][column] != 'S';) {
    moves += came[row][column];
    for (const auto& [letter, down, right] : steps) {
      if (letter != moves.back()) continue;
      row -= down;
      column -= right;
      break;
    }
  }
  reverse(moves.begin(), moves.end());
  return moves;
}
