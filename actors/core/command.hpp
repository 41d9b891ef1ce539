#pragma once

#include "actors/candidate/commands.hpp"
#include "actors/session/commands.hpp"
#include "events/core/envelope.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace assay {

/// Every command that an entity can be sent.
using any_command = std::variant<
    register_candidate, open_session, close_session, erase_candidate, start_session, request_hint, submit_code,
    end_session, accept_result, wake_session, rescore_attempt>;

/// The alternative of `from` as a value of the smaller variant `To`, when it has it.
template <class To>
std::optional<To> narrow(const any_command& from) {
  return std::visit(
      []<class T>(const T& each) -> std::optional<To> {
        if constexpr (std::is_constructible_v<To, const T&>)
          return To{each};
        else
          return std::nullopt;
      },
      from);
}

template <class From>
any_command widen(const From& from) {
  return std::visit([](const auto& each) { return any_command{each}; }, from);
}

/// A command on its way to the entity `to`. A caller that repeats one (after a lost answer) keeps its id and is
/// answered with what the first one did.
struct command_envelope {
  command_id id;
  stream_id to;
  std::string subject; ///< the candidate whose data this is; their lease covers the stream
  principal by;
  std::string correlation;
  std::string causation;
  any_command command;
  std::vector<sealed_evidence> evidence; ///< stored together with the events
  static constexpr auto fields() {
    return std::tuple{
        field{"id", &command_envelope::id},
        field{"to", &command_envelope::to},
        field{"subject", &command_envelope::subject},
        field{"by", &command_envelope::by},
        field{"correlation", &command_envelope::correlation},
        field{"causation", &command_envelope::causation},
        field{"command", &command_envelope::command},
        field{"evidence", &command_envelope::evidence}};
  }
};

/// What a command did. `last_version < first_version` when it changed nothing.
struct command_reply {
  std::int64_t first_version = 0;
  std::int64_t last_version = 0;
  std::int64_t position = 0; ///< of the last event; 0 when it changed nothing or was done before
  static constexpr auto fields() {
    return std::tuple{
        field{"first_version", &command_reply::first_version}, field{"last_version", &command_reply::last_version},
        field{"position", &command_reply::position}};
  }
};

} // namespace assay
