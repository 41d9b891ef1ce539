#pragma once

#include "actors/core/ports.hpp"
#include "infra/postgres/connection.hpp"

#include <caf/actor_system.hpp>

namespace assay::postgres {

/// The reading half of the log. Each answer is one consistent look: a page never holds an event beyond its `head`.
using reader_actor = caf::typed_actor<
    // The events of a stream in order.
    caf::result<std::vector<recorded_event>>(read_stream),
    // A page of the log in order. With a filter at most 100,000 positions are looked through for one page.
    caf::result<event_page>(read_all)>;

/// The most events in one answer, whatever limit was asked for.
inline constexpr std::int64_t longest_page = 10'000;

/// The columns of `events` that `event_of` reads, in its order.
inline constexpr auto event_columns =
    "position, stream, version, type, schema_version, data::text, meta::text, command_id::text, "
    "(extract(epoch from recorded_at) * 1000000)::bigint, encode(hash, 'hex')";
recorded_event event_of(const pqxx::row& row);

/// Spawns a detached actor that blocks in libpqxx.
reader_actor spawn_reader(caf::actor_system& system, connection_options database);

} // namespace assay::postgres
