#include "infra/cli/bench_database.hpp"

#include "infra/app/database.hpp"
#include "infra/bench/scratch.hpp"

namespace assay::cli {

int with_scratch_database(
    invocation& call, std::string_view fix,
    const std::function<std::function<void()>(
        const postgres::connection_options&, const std::function<void(std::string_view)>& step)>& measure) {
  const auto step = [&](std::string_view text) { call.term.step(text); };
  app::init_types();
  const auto server = app::reach_database(call.settings, step);
  if (!server) {
    call.term.error(server.error().what, server.error().fix);
    return service_missing;
  }
  const auto scratch = bench::scratch_database::create(server->connect);
  if (!scratch) {
    call.term.error(scratch.error().what, scratch.error().fix);
    return service_missing;
  }
  try {
    const auto print = measure(scratch->connect(), step);
    call.term.clear_step();
    print();
    return success;
  } catch (const std::exception& e) {
    call.term.clear_step();
    call.term.error("the measurement failed: " + postgres::describe(e), fix);
    return service_missing;
  }
}

} // namespace assay::cli
