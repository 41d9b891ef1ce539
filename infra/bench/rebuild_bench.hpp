#pragma once

#include "infra/postgres/connection.hpp"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace assay::bench {

struct rebuild_bench_options {
  std::vector<std::int64_t> sizes{20'000, 200'000}; ///< of the log when views are rebuilt, in rising order
  std::int64_t sessions = 1'000;                    ///< whose storage is measured
  int streams = 15;                                 ///< cold sessions of each length
};

/// Reading or folding a whole log.
struct pass {
  double seconds = 0;
  std::int64_t events = 0; ///< of the log
  double per_second() const { return seconds > 0 ? static_cast<double>(events) / seconds : 0; }
};

/// One size of the log.
struct rebuild_figures {
  std::int64_t events = 0;
  pass skill_and_scores; ///< rebuilt together, as `projections rebuild skill scores` does it
  pass every_view;
  pass select_all; ///< a plain SELECT of the rows that are folded, all columns, into memory and away
  pass copy_all;   ///< COPY of the same rows to the client
};

/// Waking entities that are not in memory: the time from a command to its answer, which folds the stream.
struct rehydration_figures {
  std::int64_t events = 0; ///< of the stream
  double median_ms = 0;
  double with_snapshot_ms = 0; ///< the same with a snapshot near the stream's end
};

/// What a session leaves behind, in bytes; its share of the candidate's own events is in it.
struct storage_figures {
  std::int64_t sessions = 0;
  double events = 0; ///< a session
  double rows = 0, indexes = 0, evidence = 0, wal = 0;
};

struct rebuild_bench_figures {
  storage_figures storage;
  std::vector<rebuild_figures> rebuilds;
  std::vector<rehydration_figures> rehydrations;
};

/// Measures in the database, which must have Assay's tables, no events and no other user: fills it with played sessions
/// through the append port. `step` is told what is done. Blocks; throws what libpqxx throws and std::runtime_error.
rebuild_bench_figures measure_rebuild(
    const postgres::connection_options& database, const rebuild_bench_options& options,
    const std::function<void(std::string_view)>& step);

} // namespace assay::bench
