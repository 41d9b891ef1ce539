#include <iostream>
#include <map>
#include <string>
#include <vector>

class floor_plan {
public:
  void read(std::istream& in) {
    int rows, columns, planks;
    in >> rows >> columns;
    // A border of pillars all around, so that nothing leads out.
    plank_at_.assign(rows + 2, std::vector<int>(columns + 2, pillar));
    for (int row = 1; row <= rows; ++row) {
      std::string line;
      in >> line;
      for (int column = 1; column <= columns; ++column) {
        if (line[column - 1] != '.') continue;
        plank_at_[row][column] = free;
        ++free_cells_;
      }
    }
    in >> planks;
    for (int length; in >> length;) {
      ++left_[length];
      total_ += length;
    }
  }

  long long ways() { return total_ == free_cells_ ? lay(1, 1, 0) : 0; }

private:
  static constexpr int pillar = -2, free = -1;

  /// From the cell where the search for a free one goes on. That one can only be the beginning of a plank.
  long long lay(size_t row, size_t column, int number) {
    while (plank_at_[row][column] != free) {
      if (++column < plank_at_[row].size()) continue;
      column = 1;
      if (++row == plank_at_.size()) return 1;
    }
    long long ways = 0;
    for (auto& [length, count] : left_) {
      if (count == 0) continue;
      --count;
      ways += lay_one(row, column, 0, 1, length, number);
      if (length > 1) ways += lay_one(row, column, 1, 0, length, number);
      ++count;
    }
    return ways;
  }

  long long lay_one(size_t row, size_t column, int down, int right, int length, int number) {
    for (int i = 0; i < length; ++i)
      if (plank_at_[row + down * i][column + right * i] != free) return 0; // the border ends the loop in time
    for (int i = 0; i < length; ++i) plank_at_[row + down * i][column + right * i] = number;
    bool tight = true;
    for (int i = 0; i < length; ++i) {
      const size_t r = row + down * i, c = column + right * i;
      tight = tight && !leaks(r, c) && !leaks(r + 1, c) && !leaks(r, c + 1) && !leaks(r + 1, c + 1);
    }
    const long long ways = tight ? lay(row, column, number + 1) : 0;
    for (int i = 0; i < length; ++i) plank_at_[row + down * i][column + right * i] = free;
    return ways;
  }

  /// Whether four planks meet at the upper left corner of a cell. Equal ones among four around a point are neighbours.
  bool leaks(size_t row, size_t column) const {
    const int a = plank_at_[row - 1][column - 1], b = plank_at_[row - 1][column];
    const int c = plank_at_[row][column - 1], d = plank_at_[row][column];
    return a >= 0 && b >= 0 && c >= 0 && d >= 0 && a != b && a != c && b != d && c != d;
  }

  std::vector<std::vector<int>> plank_at_;
  std::map<int, int> left_;
  long long total_ = 0;
  long long free_cells_ = 0;
};

int main() {
  floor_plan plan;
  plan.read(std::cin);
  std::cout << plan.ways() << '\n';
}
