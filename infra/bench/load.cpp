#include "infra/bench/load.hpp"

#include <algorithm>

namespace assay::bench {

void load::add(load turn) {
  events += turn.events;
  failed += turn.failed;
  seconds += turn.seconds;
  latencies_ms.insert(latencies_ms.end(), turn.latencies_ms.begin(), turn.latencies_ms.end());
}

double load::quantile_ms(double which) const {
  if (latencies_ms.empty()) return 0;
  auto sorted = latencies_ms;
  const auto at = sorted.begin() + static_cast<std::ptrdiff_t>(which * static_cast<double>(sorted.size() - 1));
  std::nth_element(sorted.begin(), at, sorted.end());
  return *at;
}

} // namespace assay::bench
