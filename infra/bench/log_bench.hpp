#pragma once

#include "infra/bench/load.hpp"

#include <functional>
#include <string_view>

namespace assay::bench {

struct log_bench_options {
  int callers = 64;                      ///< of the main figures; at least 1
  std::chrono::milliseconds time{4'000}; ///< for each kind of writing, in several turns
};

/// What was measured, all in one run, in turns, on one server with one setting.
struct log_figures {
  int callers = 0;
  load ours;          ///< through the event log, `callers` callers
  load single_commit; ///< rows with a commit each, from as many connections
  load ours_many;     ///< through the event log, 1,024 callers
  load copy;
  load ours_one;   ///< one caller, one event at a time
  load single_one; ///< one connection, one row at a time
  load evidence;   ///< `callers` callers, each event with 1 KB of evidence
};

inline constexpr int many_callers = 1'024;

/// Measures in the database, which must have Assay's tables and no other user. `step` is told of each turn. Blocks;
/// throws what libpqxx throws.
log_figures measure_log(
    const postgres::connection_options& database, const log_bench_options& options,
    const std::function<void(std::string_view)>& step);

} // namespace assay::bench
