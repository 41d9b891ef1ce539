#include "tests/events/catalogue.hpp"

#include <fstream>
#include <iostream>

/// Prints the catalogue of events, or writes it to the file that is named.
int main(int count, char** arguments) {
  const auto faults = assay::test::undocumented_events();
  for (const auto& each : faults) std::cerr << each << '\n';
  if (!faults.empty()) return 1;
  if (count < 2) {
    std::cout << assay::test::catalogue_of_events();
    return 0;
  }
  std::ofstream out{arguments[1], std::ios::binary};
  out << assay::test::catalogue_of_events();
  out.close();
  return out ? 0 : 1;
}
