#pragma once

#include "events/core/envelope.hpp"
#include "events/core/error.hpp"
#include "events/core/field.hpp"
#include "events/core/ids.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// The messages of the log, evidence, lease and view ports. All are described structs, so all can cross the network.
namespace assay {

/// The right to append to the streams of one owner. An empty key is for streams that nobody owns; it is not checked.
struct lease {
  std::string key;
  std::int64_t epoch = 0; ///< grows by one with each new holder
  static constexpr auto fields() { return std::tuple{field{"key", &lease::key}, field{"epoch", &lease::epoch}}; }
  friend bool operator==(const lease&, const lease&) = default;
};

/// Appends `events` behind version `expected` (0: the stream does not exist yet) together with their evidence, or
/// nothing.
struct append_request {
  stream_id stream;
  std::int64_t expected = 0;
  command_id command;
  lease owner;
  std::vector<new_event> events; ///< at least one
  std::vector<sealed_evidence> evidence;
  static constexpr auto fields() {
    return std::tuple{field{"stream", &append_request::stream},   field{"expected", &append_request::expected},
                      field{"command", &append_request::command}, field{"owner", &append_request::owner},
                      field{"events", &append_request::events},   field{"evidence", &append_request::evidence}};
  }
};

enum class append_kind : std::uint8_t {
  written,
  repeated ///< the same command with the same events was there already; nothing was written
};
template <>
struct enum_names<append_kind> {
  static constexpr std::array<std::pair<append_kind, std::string_view>, 2> value{
      {{append_kind::written, "written"}, {append_kind::repeated, "repeated"}}};
};

/// Where the events of one append stand. Versions and positions of one append are consecutive.
struct append_receipt {
  append_kind kind = append_kind::written;
  std::int64_t first_version = 0;
  std::int64_t last_version = 0;
  std::int64_t first_position = 0;
  std::int64_t last_position = 0;
  std::int64_t recorded_at_us = 0;
  static constexpr auto fields() {
    return std::tuple{
        field{"kind", &append_receipt::kind},
        field{"first_version", &append_receipt::first_version},
        field{"last_version", &append_receipt::last_version},
        field{"first_position", &append_receipt::first_position},
        field{"last_position", &append_receipt::last_position},
        field{"recorded_at_us", &append_receipt::recorded_at_us}};
  }
  friend bool operator==(const append_receipt&, const append_receipt&) = default;
};

/// Reads one stream from version `after + 1` on.
struct read_stream {
  stream_id stream;
  std::int64_t after = 0;
  std::int64_t limit = 1000;
  static constexpr auto fields() {
    return std::tuple{
        field{"stream", &read_stream::stream}, field{"after", &read_stream::after},
        field{"limit", &read_stream::limit}};
  }
};

/// Reads the whole log from position `after + 1` up to `until` (0: the head). Empty filters let everything through.
struct read_all {
  std::int64_t after = 0;
  std::int64_t until = 0;
  std::string category; ///< only streams of this category
  std::string subject;  ///< only events about this subject (metadata)
  std::int64_t limit = 1000;
  static constexpr auto fields() {
    return std::tuple{
        field{"after", &read_all::after}, field{"until", &read_all::until}, field{"category", &read_all::category},
        field{"subject", &read_all::subject}, field{"limit", &read_all::limit}};
  }
};

/// Events in log order. To read on, ask again after `scanned`, until that equals `head`.
struct event_page {
  std::vector<recorded_event> events;
  std::int64_t scanned = 0; ///< everything up to this position was looked at
  std::int64_t head = 0;    ///< the last position of the log
  static constexpr auto fields() {
    return std::tuple{
        field{"events", &event_page::events}, field{"scanned", &event_page::scanned}, field{"head", &event_page::head}};
  }
};

/// What the first `version` events of a stream come to, as JSON: a cache entry, never the only place of anything.
/// `shape` names the form of the state and how it was folded; see snapshot.hpp. Version 0: there is none.
struct snapshot {
  stream_id stream;
  std::int64_t version = 0;
  std::string shape;
  std::string state;
  static constexpr auto fields() {
    return std::tuple{
        field{"stream", &snapshot::stream}, field{"version", &snapshot::version}, field{"shape", &snapshot::shape},
        field{"state", &snapshot::state}};
  }
};

/// Asks for the snapshot of a stream that has this shape and still fits the log.
struct find_snapshot {
  stream_id stream;
  std::string shape;
  static constexpr auto fields() {
    return std::tuple{field{"stream", &find_snapshot::stream}, field{"shape", &find_snapshot::shape}};
  }
};

/// Keeps a snapshot in the place of the stream's earlier one. Nothing is kept of a subject without a key.
struct keep_snapshot {
  snapshot what;
  std::string subject; ///< whose data it is: their erasure takes it
  static constexpr auto fields() {
    return std::tuple{field{"what", &keep_snapshot::what}, field{"subject", &keep_snapshot::subject}};
  }
};

/// Asks for the lease of `key`. Granted when nobody has it, it has expired, its holder's connection is gone, or
/// `holder` has it.
struct acquire_lease {
  std::string key;
  std::string holder; ///< unique for each process start
  std::int64_t ttl_ms = 15'000;
  static constexpr auto fields() {
    return std::tuple{
        field{"key", &acquire_lease::key}, field{"holder", &acquire_lease::holder},
        field{"ttl_ms", &acquire_lease::ttl_ms}};
  }
};

/// Prolongs (ttl_ms > 0) or gives back (ttl_ms = 0) a lease; `ec::stale_epoch` when somebody else holds it.
struct renew_lease {
  lease held;
  std::string holder;
  std::int64_t ttl_ms = 15'000;
  static constexpr auto fields() {
    return std::tuple{
        field{"held", &renew_lease::held}, field{"holder", &renew_lease::holder},
        field{"ttl_ms", &renew_lease::ttl_ms}};
  }
};

/// Encrypts a text under its subject's key (made at first use). The same text of the same subject gives the same
/// evidence.
struct seal_text {
  std::string subject;
  std::string text;
  static constexpr auto fields() {
    return std::tuple{field{"subject", &seal_text::subject}, field{"text", &seal_text::text}};
  }
};

/// Reads evidence back; `ec::evidence_erased` when the subject's key was destroyed.
struct open_evidence {
  evidence_id id;
  static constexpr auto fields() { return std::tuple{field{"id", &open_evidence::id}}; }
};

/// Asks for the stable pseudonym of a foreign identity (HMAC-SHA256 under the installation's key, shaped like a UUID).
struct pseudonym_of {
  std::string provider; ///< "cli", "telegram", ...
  std::string name;
  static constexpr auto fields() {
    return std::tuple{field{"provider", &pseudonym_of::provider}, field{"name", &pseudonym_of::name}};
  }
};

/// Reads one row of a view; its JSON text, empty when there is none.
struct get_row {
  std::string view;
  std::string key;
  static constexpr auto fields() { return std::tuple{field{"view", &get_row::view}, field{"key", &get_row::key}}; }
};

/// Reads the rows of a view whose top-level text field `column` has `value` (all rows when `column` is empty), newest
/// change first.
struct list_rows {
  std::string view;
  std::string column;
  std::string value;
  std::int64_t limit = 100;
  static constexpr auto fields() {
    return std::tuple{
        field{"view", &list_rows::view}, field{"column", &list_rows::column}, field{"value", &list_rows::value},
        field{"limit", &list_rows::limit}};
  }
};

/// Answers when every view has folded the events up to `position`; `ec::timed_out` otherwise.
struct wait_for_position {
  std::int64_t position = 0;
  std::int64_t timeout_ms = 5'000;
  static constexpr auto fields() {
    return std::tuple{
        field{"position", &wait_for_position::position}, field{"timeout_ms", &wait_for_position::timeout_ms}};
  }
};

} // namespace assay
