#include "infra/bench/rebuild_bench.hpp"

#include "actors/core/scheduling.hpp"
#include "infra/bench/play.hpp"
#include "infra/bench/rehydrate.hpp"
#include "infra/postgres/log.hpp"
#include "infra/postgres/reader.hpp"
#include "infra/postgres/rebuild.hpp"
#include "projections/views.hpp"

#include <caf/actor_system.hpp>
#include <caf/actor_system_config.hpp>
#include <caf/send.hpp>

#include <pqxx/pqxx>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>

namespace assay::bench {
namespace {

using clock = std::chrono::steady_clock;
using step_fn = std::function<void(std::string_view)>;

// Each kind gets several turns, so that a busy moment of the machine does not fall on one of them.
constexpr int turns = 3;

pass median(std::vector<pass> of) {
  std::ranges::sort(of, {}, &pass::seconds);
  return of[of.size() / 2];
}

double since(clock::time_point begin) { return std::chrono::duration<double>{clock::now() - begin}.count(); }

/// What the tables hold now, in bytes.
struct disk {
  double rows = 0, indexes = 0, evidence = 0;
  std::string wal;
  std::int64_t events = 0;
};

disk look(pqxx::connection& to) {
  const auto row =
      pqxx::nontransaction{to}
          .exec("select pg_table_size('events'), pg_indexes_size('events'), pg_total_relation_size('evidence'), "
                "pg_current_wal_lsn(), (select position from head)")
          .one_row();
  return {
      row[0].as<double>(), row[1].as<double>(), row[2].as<double>(), row[3].as<std::string>(),
      row[4].as<std::int64_t>()};
}

std::vector<projection> skill_and_scores() {
  std::vector<projection> out;
  for (const auto& each : all_views())
    if (each.view == skill_profile::view || each.view == score_row::view) out.push_back(each);
  return out;
}

class measurement {
public:
  measurement(
      caf::actor_system& system, event_log_actor log, const postgres::connection_options& database,
      const rebuild_bench_options& options, const step_fn& step)
      : system_{system}, log_{std::move(log)}, database_{database}, options_{options}, step_{step} {}

  storage_figures storage() {
    postgres::connection own{database_, "bench"};
    const auto before = look(own.get());
    storage_figures out;
    out.sessions = play(system_, log_, database_, {.sessions = options_.sessions}, step_);
    const auto after = look(own.get());
    const auto n = static_cast<double>(out.sessions);
    out.events = static_cast<double>(after.events - before.events) / n;
    out.rows = (after.rows - before.rows) / n;
    out.indexes = (after.indexes - before.indexes) / n;
    out.evidence = (after.evidence - before.evidence) / n;
    out.wal = pqxx::nontransaction{own.get()}.query_value<double>(
                  "select pg_wal_lsn_diff('" + after.wal + "', '" + before.wal + "')") /
              n;
    return out;
  }

  rebuild_figures rebuild(std::int64_t size) {
    if (head() < size) play(system_, log_, database_, {.head = size, .second_submissions = 1}, step_);
    settle();
    rebuild_figures out;
    out.events = head();
    (void)select(); // so that nobody is the first to read from disk
    std::vector<pass> selects, copies, wanted, all;
    for (int turn = 1; turn <= turns; ++turn) {
      step_(
          "reading and rebuilding from " + std::to_string(out.events) + " events, turn " + std::to_string(turn) +
          " of " + std::to_string(turns));
      selects.push_back(select());
      copies.push_back(copy());
      wanted.push_back(fold(skill_and_scores()));
      all.push_back(fold(all_views()));
    }
    out.select_all = median(std::move(selects));
    out.copy_all = median(std::move(copies));
    out.skill_and_scores = median(std::move(wanted));
    out.every_view = median(std::move(all));
    return out;
  }

private:
  std::int64_t head() {
    postgres::connection own{database_, "bench"};
    return pqxx::nontransaction{own.get()}.query_value<std::int64_t>("select position from head");
  }

  /// What autovacuum would do sooner or later, so that it does not fall into a measurement.
  void settle() {
    auto patient = database_;
    patient.statement_timeout = std::chrono::minutes{10};
    postgres::connection own{patient, "bench"};
    pqxx::nontransaction{own.get()}.exec("vacuum (analyze) events");
  }

  pass fold(const std::vector<projection>& views) {
    const auto begin = clock::now();
    const auto done = postgres::rebuild(database_, views, [](const auto&) { return true; });
    if (done.stopped != ec::ok) throw std::runtime_error{"a view could not be folded"};
    return {since(begin), done.head};
  }

  pass select() {
    postgres::connection own{database_, "bench select"};
    pqxx::work tx{own.get()};
    std::int64_t at = 0;
    const auto begin = clock::now();
    for (pqxx::result rows;;) {
      rows = tx.exec(
          "select " + std::string{postgres::event_columns} + " from events where position > " + std::to_string(at) +
          " order by position limit 10000");
      if (rows.empty()) return {since(begin), at};
      at = rows.back()[0].as<std::int64_t>();
    }
  }

  pass copy() {
    postgres::connection own{database_, "bench copy"};
    pqxx::work tx{own.get()};
    std::int64_t rows = 0;
    const auto begin = clock::now();
    for (const auto& [position, data, meta] : tx.stream<std::int64_t, std::string_view, std::string_view>(
             "select position, data::text, meta::text from events order by position"))
      rows = position;
    return {since(begin), rows};
  }

  caf::actor_system& system_;
  event_log_actor log_;
  const postgres::connection_options& database_;
  const rebuild_bench_options& options_;
  const step_fn& step_;
};

} // namespace

rebuild_bench_figures measure_rebuild(
    const postgres::connection_options& database, const rebuild_bench_options& options, const step_fn& step) {
  caf::actor_system_config config;
  let_idle_threads_sleep(config);
  caf::actor_system system{config};
  rebuild_bench_figures out;
  const auto log = spawn_postgres_log(system, {.database = database});
  measurement now{system, log, database, options, step};
  out.storage = now.storage();
  for (const auto events : rehydrated_lengths) {
    step("waking cold sessions of " + std::to_string(events) + " events");
    out.rehydrations.push_back(rehydrate(system, log, database, events, options.streams));
  }
  for (const auto size : options.sizes) out.rebuilds.push_back(now.rebuild(size));
  caf::anon_send_exit(log, caf::exit_reason::user_shutdown);
  return out;
}

} // namespace assay::bench
