optional<string> cart_route(const vector<vector<long long>>& heights) {
  const int rows = heights.size(), columns = heights[0].size();
  vector<vector<optional<string>>> came(rows, vector<optional<string>>(columns));
  came[0][0] = "";
  const auto step = [&](int r, int c, int row, int column, char letter) {
    if (r >= 0 && c >= 0 && came[r][c] && abs(heights[r][c] - heights[row][column]) <= 1)
      came[row][column] = *came[r][c] + letter;
  };
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      step(row - 1, column, row, column, 'D');
      step(row, column - 1, row, column, 'R');
    }
  }
  return came[rows - 1][columns - 1];
}
