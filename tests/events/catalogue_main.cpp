#include "tests/events/catalogue.hpp"

#include <iostream>

int main() {
  const auto missing = assay::test::undocumented_events();
  for (const auto& each : missing) std::cerr << each << '\n';
  if (!missing.empty()) return 1;
  std::cout << assay::test::catalogue_of_events();
  return 0;
}
