#pragma once

#include "infra/bench/played.hpp"
#include "infra/postgres/connection.hpp"

#include "actors/core/ports.hpp"

#include <caf/fwd.hpp>

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace assay::bench {

/// How much is played.
struct play_options {
  std::int64_t sessions = 0;  ///< at least so many, or
  std::int64_t head = 0;      ///< until the log has so many events
  int second_submissions = 0; ///< of three sessions, how many need a second submission
  int callers = 64;           ///< candidates who practise at the same time
};

/// Fills the log with whole sessions through the append port: each append of a session waits for the one before it.
/// Their candidates have keys then, and every one has twenty sessions.
/// Answers the number of sessions. Throws what libpqxx throws, and std::runtime_error when an append fails.
std::int64_t play(
    caf::actor_system& system, const event_log_actor& log, const postgres::connection_options& database,
    const play_options& options, const std::function<void(std::string_view)>& step);

/// Appends in order, one after another.
void append_all(caf::actor_system& system, const event_log_actor& log, std::vector<append_request> appends);

/// Stores the keys of candidates, as sealing their first text does.
void store_keys(const postgres::connection_options& database, const std::vector<played_candidate>& of);

} // namespace assay::bench
