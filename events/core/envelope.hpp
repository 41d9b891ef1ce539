#pragma once

#include "events/core/field.hpp"
#include "events/core/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay {

/// Who asks: a candidate, an operator at a console, or a node acting on its own.
enum class principal_kind : std::uint8_t { candidate, operator_, node };
template <>
struct enum_names<principal_kind> {
  static constexpr std::array<std::pair<principal_kind, std::string_view>, 3> value{
      {{principal_kind::candidate, "candidate"},
       {principal_kind::operator_, "operator"},
       {principal_kind::node, "node"}}};
};

struct principal {
  principal_kind kind = principal_kind::node;
  std::string id;
  static constexpr auto fields() { return std::tuple{field{"kind", &principal::kind}, field{"id", &principal::id}}; }
  friend bool operator==(const principal&, const principal&) = default;
};

/// The stored metadata of an event.
struct metadata {
  principal by;
  std::string subject; ///< whose data this is (a candidate's id): the owner of the event's evidence; may be empty
  /// One request of a person. Absent in what the node does about it, which `causation` leads back to the request.
  std::optional<std::string> correlation;
  std::string causation; ///< the command or occurrence that led to this event; `@version` is one of its own stream
  static constexpr auto fields() {
    return std::tuple{
        field{"by", &metadata::by}, field{"subject", &metadata::subject}, field{"correlation", &metadata::correlation},
        field{"causation", &metadata::causation}};
  }
  friend bool operator==(const metadata&, const metadata&) = default;
};

/// An event on its way into the log. `data` and `meta` are JSON texts without NUL.
struct new_event {
  std::string type;
  std::int32_t schema_version = 1;
  std::string data;
  std::string meta;
  static constexpr auto fields() {
    return std::tuple{
        field{"type", &new_event::type}, field{"schema_version", &new_event::schema_version},
        field{"data", &new_event::data}, field{"meta", &new_event::meta}};
  }
  friend bool operator==(const new_event&, const new_event&) = default;
};

/// An event as the log holds it. `data` and `meta` are the stored texts verbatim: the chain covers them.
struct recorded_event {
  std::int64_t position = 0; ///< from 1; gapless and in commit order over the whole log
  stream_id stream;
  std::int64_t version = 0; ///< from 1; gapless in its stream
  std::string type;
  std::int32_t schema_version = 1;
  std::string data;
  std::string meta;
  command_id command;
  std::int64_t recorded_at_us = 0; ///< microseconds since 1970-01-01T00:00Z, by the log's clock; may go backwards
  std::string hash;                ///< 64 hex digits
  static constexpr auto fields() {
    return std::tuple{
        field{"position", &recorded_event::position},
        field{"stream", &recorded_event::stream},
        field{"version", &recorded_event::version},
        field{"type", &recorded_event::type},
        field{"schema_version", &recorded_event::schema_version},
        field{"data", &recorded_event::data},
        field{"meta", &recorded_event::meta},
        field{"command", &recorded_event::command},
        field{"recorded_at_us", &recorded_event::recorded_at_us},
        field{"hash", &recorded_event::hash}};
  }
  friend bool operator==(const recorded_event&, const recorded_event&) = default;
};

/// A text kept encrypted under its subject's key. `id` is the SHA-256 of the ciphertext in hex.
struct sealed_evidence {
  evidence_id id;
  std::string subject;
  std::string ciphertext; ///< raw bytes
  static constexpr auto fields() {
    return std::tuple{
        field{"id", &sealed_evidence::id}, field{"subject", &sealed_evidence::subject},
        field{"ciphertext", &sealed_evidence::ciphertext}};
  }
  friend bool operator==(const sealed_evidence&, const sealed_evidence&) = default;
};

} // namespace assay
