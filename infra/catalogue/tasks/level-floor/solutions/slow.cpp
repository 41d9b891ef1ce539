optional<string> cart_route(const vector<vector<long long>>& heights) {
  const int rows = heights.size(), columns = heights[0].size(), far = rows * columns;
  const array<tuple<char, int, int>, 4> steps{
      {{'D', -1, 0}, {'U', 1, 0}, {'R', 0, -1}, {'L', 0, 1}}};
  vector<vector<int>> distance(rows, vector<int>(columns, far));
  vector<string> came(rows, string(columns, ' '));
  distance[0][0] = 0;
  for (bool changed = true; changed;) {
    // The whole floor is gone over until nothing gets nearer.
    changed = false;
    for (int row = 0; row < rows; ++row) {
      for (int column = 0; column < columns; ++column) {
        for (const auto& [letter, down, right] : steps) {
          const int r = row + down, c = column + right;
          if (r < 0 || r >= rows || c < 0 || c >= columns) continue;
          if (distance[r][c] + 1 >= distance[row][column]) continue;
          if (abs(heights[r][c] - heights[row][column]) > 1) continue;
          distance[row][column] = distance[r][c] + 1;
          came[row][column] = letter;
          changed = true;
        }
      }
    }
  }
  if (distance[rows - 1][columns - 1] == far) return nullopt;
  string moves;
  for (int row = rows - 1, column = columns - 1; row || column;) {
    moves += came[row][column];
    for (const auto& [letter, down, right] : steps) {
      if (letter != moves.back()) continue;
      row += down;
      column += right;
      break;
    }
  }
  reverse(moves.begin(), moves.end());
  return moves;
}
