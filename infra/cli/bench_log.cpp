#include "infra/bench/log_bench.hpp"
#include "infra/cli/bench.hpp"
#include "infra/cli/bench_database.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <iomanip>
#include <memory>
#include <ostream>

namespace assay::cli {
namespace {

double ratio(double ours, double theirs) { return theirs > 0 ? ours / theirs : 0; }

nlohmann::json latencies(const bench::load& of) {
  return {{"events_per_s", of.per_second()}, {"p50_ms", of.quantile_ms(0.5)}, {"p99_ms", of.quantile_ms(0.99)}};
}

nlohmann::json rows(const bench::load& of) {
  nlohmann::json out{{"rows_per_s", of.per_second()}};
  if (!of.latencies_ms.empty()) out["p50_ms"] = of.quantile_ms(0.5), out["p99_ms"] = of.quantile_ms(0.99);
  return out;
}

nlohmann::json to_json(const bench::log_figures& f) {
  return {
      {"callers", f.callers},
      {"ours", latencies(f.ours)},
      {"single_commit", rows(f.single_commit)},
      {"copy", rows(f.copy)},
      {"ratio_single_commit", ratio(f.ours.per_second(), f.single_commit.per_second())},
      {"ratio_copy", ratio(f.ours_many.per_second(), f.copy.per_second())},
      {"many",
       [&] {
         auto out = latencies(f.ours_many);
         out["callers"] = bench::many_callers;
         return out;
       }()},
      {"one_caller",
       {{"ours", latencies(f.ours_one)},
        {"single_commit", rows(f.single_one)},
        {"ratio_p50", ratio(f.ours_one.quantile_ms(0.5), f.single_one.quantile_ms(0.5))}}},
      {"with_evidence", latencies(f.evidence)},
      {"failed", f.ours.failed + f.ours_many.failed + f.ours_one.failed + f.evidence.failed}};
}

void print_line(std::ostream& out, const std::string& what, const bench::load& of) {
  out << "  " << std::left << std::setw(46) << what << std::right << std::fixed << std::setprecision(0) << std::setw(9)
      << of.per_second() << "/s";
  if (!of.latencies_ms.empty())
    out << std::setprecision(2) << "   p50 " << std::setw(6) << of.quantile_ms(0.5) << " ms   p99 " << std::setw(6)
        << of.quantile_ms(0.99) << " ms";
  out << '\n';
}

void print(const console& term, const bench::log_figures& f) {
  auto& out = term.out();
  const auto n = std::to_string(f.callers);
  out << "one event an append, each to a stream of its own\n";
  print_line(out, "through the log, " + n + " callers", f.ours);
  print_line(out, "rows with a commit each, " + n + " connections", f.single_commit);
  print_line(out, "through the log, 1,024 callers", f.ours_many);
  print_line(out, "COPY of such rows", f.copy);
  print_line(out, "through the log, one caller", f.ours_one);
  print_line(out, "rows with a commit each, one connection", f.single_one);
  print_line(out, "through the log, " + n + " callers, 1 KB of evidence", f.evidence);
  out << std::setprecision(2) << "  against single commits " << ratio(f.ours.per_second(), f.single_commit.per_second())
      << ", against COPY " << ratio(f.ours_many.per_second(), f.copy.per_second()) << ", latency of one caller "
      << ratio(f.ours_one.quantile_ms(0.5), f.single_one.quantile_ms(0.5)) << '\n';
  out.flush();
}

int run(invocation& call, const bench::log_bench_options& options) {
  return with_scratch_database(
      call, "raise max_connections, or ask for fewer --callers",
      [&](const postgres::connection_options& database, const auto& step) {
        return [&call, found = bench::measure_log(database, options, step)] {
          call.json ? call.term.json(to_json(found)) : print(call.term, found);
        };
      });
}

} // namespace

void add_bench_log(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("log", "Appends to the event log, beside what a plain table does");
  const auto callers = std::make_shared<int>(64);
  const auto seconds = std::make_shared<double>(4);
  command->add_option("--callers", *callers, "how many append at once (64)")->check(CLI::Range(1, 1'000));
  command->add_option("--seconds", *seconds, "how long each kind of writing is measured (4)")
      ->check(CLI::Range(0.1, 600.0));
  command->footer("Example:\n"
                  "  assay bench log --json | jq .ratio_single_commit\n"
                  "Works in a database of its own on the same server, which is dropped at the end.\n"
                  "Exit codes: 0 measured, 3 the server cannot be used.");
  command->callback([&chosen, callers, seconds] {
    chosen = [options = bench::log_bench_options{
                  *callers, std::chrono::milliseconds{static_cast<std::int64_t>(*seconds * 1'000)}}](invocation& call) {
      return run(call, options);
    };
  });
}

} // namespace assay::cli
