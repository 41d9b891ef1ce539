#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int rows, columns, planks;
std::vector<std::string> plan;
std::vector<int> length_of;
std::vector<bool> used;
std::vector<std::vector<int>> plank_at;

int plank(int row, int column) {
  return row >= 0 && row < rows && column >= 0 && column < columns ? plank_at[row][column] : -2;
}

bool is_tight() {
  for (int row = 1; row < rows; ++row) {
    for (int column = 1; column < columns; ++column) {
      const int a = plank(row - 1, column - 1), b = plank(row - 1, column);
      const int c = plank(row, column - 1), d = plank(row, column);
      if (std::min({a, b, c, d}) >= 0 && a != b && a != c && b != d && c != d) return false;
    }
  }
  return true;
}

long long lay() {
  int row = 0, column = 0;
  while (row < rows && plank_at[row][column] != -1) {
    if (++column < columns) continue;
    column = 0;
    ++row;
  }
  // Only the whole floor is looked at.
  if (row == rows) return std::count(used.begin(), used.end(), false) == 0 && is_tight();
  long long ways = 0;
  // Each of the equal planks is tried.
  for (int number = 0; number < planks; ++number) {
    if (used[number]) continue;
    for (int down = 0; down < (length_of[number] > 1 ? 2 : 1); ++down) {
      bool fits = true;
      for (int i = 0; i < length_of[number] && fits; ++i) fits = plank(row + down * i, column + !down * i) == -1;
      if (!fits) continue;
      for (int i = 0; i < length_of[number]; ++i) plank_at[row + down * i][column + !down * i] = number;
      used[number] = true;
      ways += lay();
      used[number] = false;
      for (int i = 0; i < length_of[number]; ++i) plank_at[row + down * i][column + !down * i] = -1;
    }
  }
  return ways;
}

int main() {
  std::cin >> rows >> columns;
  plan.resize(rows);
  for (auto& line : plan) {
    std::cin >> line;
    plank_at.emplace_back();
    for (const char cell : line) plank_at.back().push_back(cell == '.' ? -1 : -2);
  }
  std::cin >> planks;
  length_of.resize(planks);
  used.resize(planks);
  for (auto& length : length_of) std::cin >> length;
  long long ways = lay();
  for (int number = 0; number < planks; ++number)
    ways /= std::count(length_of.begin(), length_of.begin() + number + 1, length_of[number]);
  std::cout << ways << '\n';
}
