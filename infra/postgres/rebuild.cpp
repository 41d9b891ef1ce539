#include "infra/postgres/rebuild.hpp"

namespace assay::postgres {
namespace {

constexpr std::int64_t batch = 25'000;

} // namespace

fold_progress rebuild(
    const connection_options& database, const std::vector<projection>& views,
    const std::function<bool(const fold_progress&)>& go_on) {
  folder fold{database, views, batch, folder::purpose::rebuild};
  auto now = fold.step();
  while (now.stopped == ec::ok && now.reached < now.head && go_on(now)) now = fold.step();
  return now;
}

} // namespace assay::postgres
