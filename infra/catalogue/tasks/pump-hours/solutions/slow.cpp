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
  std::vector<long long> prices(hours);
  for (auto& price : prices) std::cin >> price;
  const long long never = 1LL << 61;
  // least[hour][used]; the last stretch of running is tried with every length.
  std::vector<std::vector<long long>> least(hours + 1, std::vector<long long>(need + 1, never));
  least[0][0] = 0;
  for (int hour = 1; hour <= hours; ++hour) {
    least[hour] = least[hour - 1];
    for (int used = 1; used <= std::min(need, hour); ++used) {
      long long price = 0;
      for (int length = 1; length <= used; ++length) {
        price += prices[hour - length];
        least[hour][used] = std::min(least[hour][used], least[hour - length][used - length] + start + price);
      }
    }
  }
  std::cout << least[hours][need] << '\n';
}
