#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  int hours, need;
  long long start;
  std::cin >> hours >> need >> start;
  if (need > hours) {
    std::cout << "impossible\n";
    return 0;
  }
  const long long never = 1LL << 61;
  // The least cost after the hours so far, by the hours the pump has run and by whether it runs now.
  std::vector<long long> still(need + 1, never), runs(need + 1, never);
  still[0] = 0;
  for (int hour = 0; hour < hours; ++hour) {
    long long price;
    std::cin >> price;
    // From the end on, so that the entries before are still those of the last hour.
    for (int used = need; used > 0; --used) {
      still[used] = std::min(still[used], runs[used]);
      runs[used] = std::min(runs[used - 1], still[used - 1] + (used == 1 ? start : 0)) + price;
    }
  }
  std::cout << std::min(still[need], runs[need]) << '\n';
}
