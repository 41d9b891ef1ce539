#include "infra/bench/rebuild_bench.hpp"
#include "infra/cli/bench.hpp"
#include "infra/cli/bench_database.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iomanip>
#include <memory>
#include <ostream>

namespace assay::cli {
namespace {

/// How the speed changes from the smallest log to the largest; 1 is linear in events.
double linearity(const bench::rebuild_bench_figures& f) {
  const double small = f.rebuilds.front().skill_and_scores.per_second();
  return small > 0 ? f.rebuilds.back().skill_and_scores.per_second() / small : 0;
}

nlohmann::json to_json(const bench::rebuild_bench_figures& f) {
  const auto rate = [](const bench::pass& p) {
    return nlohmann::json{{"events_per_s", p.per_second()}, {"seconds", p.seconds}};
  };
  auto rebuilds = nlohmann::json::array();
  for (const auto& each : f.rebuilds)
    rebuilds.push_back(
        {{"events", each.events},
         {"skill_and_scores", rate(each.skill_and_scores)},
         {"every_view", rate(each.every_view)},
         {"select", rate(each.select_all)},
         {"copy", rate(each.copy_all)},
         {"ratio_select", each.skill_and_scores.per_second() / each.select_all.per_second()}});
  auto rehydrations = nlohmann::json::array();
  for (const auto& each : f.rehydrations)
    rehydrations.push_back(
        {{"events", each.events}, {"median_ms", each.median_ms}, {"with_snapshot_median_ms", each.with_snapshot_ms}});
  return {
      {"rebuild", std::move(rebuilds)},
      {"linearity", linearity(f)},
      {"rehydration", std::move(rehydrations)},
      {"storage",
       {{"sessions", f.storage.sessions},
        {"events_a_session", f.storage.events},
        {"row_bytes", f.storage.rows},
        {"index_bytes", f.storage.indexes},
        {"evidence_bytes", f.storage.evidence},
        {"wal_bytes", f.storage.wal}}}};
}

void print(const console& term, const bench::rebuild_bench_figures& f) {
  auto& out = term.out();
  out << std::fixed << std::setprecision(0) << "views made anew, events of the log a second\n"
      << "      events   skill and scores   every view   plain SELECT       COPY out\n";
  for (const auto& each : f.rebuilds)
    out << std::setw(12) << each.events << std::setw(19) << each.skill_and_scores.per_second() << std::setw(13)
        << each.every_view.per_second() << std::setw(15) << each.select_all.per_second() << std::setw(15)
        << each.copy_all.per_second() << '\n';
  out << std::setprecision(2) << "  the largest log at " << linearity(f) << " of the speed of the smallest\n"
      << "waking a session that is not in memory, median\n";
  for (const auto& each : f.rehydrations)
    out << "  " << std::setw(5) << each.events << " events: " << each.median_ms << " ms; with a snapshot "
        << each.with_snapshot_ms << " ms\n";
  const auto& s = f.storage;
  out << std::setprecision(1) << "storage a session, of " << s.sessions << " with 1 KB of source a submission ("
      << s.events << " events each)\n  rows " << s.rows / 1'024 << " KB, their indexes " << s.indexes / 1'024
      << " KB, evidence " << s.evidence / 1'024 << " KB; write-ahead log " << s.wal / 1'024 << " KB\n";
  out.flush();
}

int run(invocation& call, const bench::rebuild_bench_options& options) {
  return with_scratch_database(
      call, "assay doctor says what is missing", [&](const postgres::connection_options& database, const auto& step) {
        return [&call, found = bench::measure_rebuild(database, options, step)] {
          call.json ? call.term.json(to_json(found)) : print(call.term, found);
        };
      });
}

} // namespace

void add_bench_rebuild(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("rebuild", "Views made anew, cold sessions woken, storage a session");
  const auto options = std::make_shared<bench::rebuild_bench_options>();
  command->add_option("--events", options->sizes, "sizes of the log at which views are made anew (20000,200000)")
      ->delimiter(',')
      ->check(CLI::Range(1'000, 100'000'000));
  command->add_option("--sessions", options->sessions, "sessions whose storage is measured (1000)")
      ->check(CLI::Range(100, 1'000'000));
  command->add_option("--streams", options->streams, "cold sessions of each length that are woken (15)")
      ->check(CLI::Range(1, 1'000));
  command->footer("Examples:\n"
                  "  assay bench rebuild\n"
                  "  assay bench rebuild --events 100000,1000000 --sessions 5000 --json | jq .linearity\n"
                  "Fills a database of its own on the same server, which is dropped at the end: a million events\n"
                  "take about a gigabyte and a minute.\n"
                  "Exit codes: 0 measured, 3 the server cannot be used.");
  command->callback([&chosen, options] {
    chosen = [options](invocation& call) {
      std::ranges::sort(options->sizes);
      return run(call, *options);
    };
  });
}

} // namespace assay::cli
