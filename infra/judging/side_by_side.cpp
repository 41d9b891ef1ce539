#include "infra/judging/side_by_side.hpp"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace assay {

void side_by_side(std::size_t count, int threads, const std::function<void(std::size_t)>& each) {
  std::atomic<std::size_t> next{0};
  const auto needed = std::min<std::size_t>(count, static_cast<std::size_t>(std::max(1, threads)));
  std::vector<std::jthread> workers;
  for (std::size_t i = 0; i < needed; ++i)
    workers.emplace_back([&] {
      for (auto mine = next++; mine < count; mine = next++) each(mine);
    });
}

} // namespace assay
