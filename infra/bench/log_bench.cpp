#include "infra/bench/log_bench.hpp"

#include "actors/core/scheduling.hpp"
#include "infra/bench/sample.hpp"
#include "infra/postgres/log.hpp"

#include <caf/actor_system.hpp>
#include <caf/actor_system_config.hpp>
#include <caf/send.hpp>

#include <pqxx/pqxx>

#include <string>

namespace assay::bench {
namespace {

// Each kind of writing gets several short turns, so that a busy moment of the machine does not fall on one of them.
constexpr int turns = 4;

constexpr auto rows_table = "bench_rows";
constexpr auto copied_table = "bench_copied";

} // namespace

log_figures measure_log(
    const postgres::connection_options& database, const log_bench_options& options,
    const std::function<void(std::string_view)>& step) {
  {
    postgres::connection to{database, "bench"};
    pqxx::nontransaction direct{to.get()};
    for (const std::string table : {rows_table, copied_table})
      direct.exec("create table " + table + " (like events including all)");
  }
  caf::actor_system_config config;
  let_idle_threads_sleep(config);
  caf::actor_system system{config};
  log_figures out;
  out.callers = options.callers;
  {
    const auto log = spawn_postgres_log(system, {.database = database});
    const auto time = options.time / turns;
    const auto from_callers = [&](int callers, make_append make) {
      return append_from(system, log, callers, time, make);
    };
    (void)append_from(system, log, options.callers, time / 4, first_append); // opens connections, makes plans
    for (int turn = 1; turn <= turns; ++turn) {
      step("turn " + std::to_string(turn) + " of " + std::to_string(turns));
      out.single_commit.add(insert_from(database, rows_table, options.callers, time));
      out.ours.add(from_callers(options.callers, first_append));
      out.copy.add(copy_into(database, copied_table, time));
      out.ours_many.add(from_callers(many_callers, first_append));
      out.single_one.add(insert_from(database, rows_table, 1, time));
      out.ours_one.add(from_callers(1, first_append));
      out.evidence.add(from_callers(options.callers, append_with_evidence));
    }
    caf::anon_send_exit(log, caf::exit_reason::user_shutdown);
  }
  return out;
}

} // namespace assay::bench
