#include "infra/app/database.hpp"

namespace assay::app {

std::filesystem::path home_of(const config::settings& settings) {
  return settings.home.empty() ? postgres::default_home() : settings.home;
}

startup_result<open_database> reach_database(const config::settings& settings, const step_fn& step) {
  open_database out{{}, {.url = settings.database_url}};
  if (!out.connect.url.empty()) return out;
  auto joined = postgres::cluster::join({.home = home_of(settings), .binaries = {}, .progress = step});
  if (!joined) return startup_problem{joined.error().what, joined.error().fix};
  out.cluster.emplace(std::move(*joined));
  out.connect.url = out.cluster->url();
  return out;
}

} // namespace assay::app
