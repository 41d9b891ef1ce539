#pragma once

#include "actors/core/ports.hpp"
#include "infra/postgres/connection.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace assay::bench {

/// What one kind of writing did, over one or more turns.
struct load {
  std::int64_t events = 0; ///< acknowledged
  std::int64_t failed = 0; ///< answered with an error
  double seconds = 0;
  std::vector<float> latencies_ms; ///< one of each acknowledged event

  void add(load turn);
  double per_second() const { return seconds > 0 ? static_cast<double>(events) / seconds : 0; }
  /// The latency that the part `which` (0 to 1) of all events does not exceed.
  double quantile_ms(double which) const;
};

using make_append = append_request (*)();

/// Appends from `callers` actors, each of which makes and sends its next request when the last one is acknowledged.
load append_from(
    caf::actor_system& system, const event_log_actor& log, int callers, std::chrono::milliseconds time,
    make_append make);

/// Single-row inserts by a prepared statement, one commit each, from as many connections and threads. The table is
/// like `events`. Throws what libpqxx throws.
load insert_from(
    const postgres::connection_options& database, const std::string& table, int connections,
    std::chrono::milliseconds time);

/// One COPY of such rows, committed at its end.
load copy_into(const postgres::connection_options& database, const std::string& table, std::chrono::milliseconds time);

} // namespace assay::bench
