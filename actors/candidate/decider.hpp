#pragma once

#include "actors/candidate/commands.hpp"
#include "actors/core/decision.hpp"
#include "actors/session/commands.hpp"
#include "events/candidate.hpp"

#include <optional>
#include <string>
#include <vector>

namespace assay {

/// What is known of a candidate: enough to let one session at a time be open.
struct candidate {
  stream_id stream;
  bool registered = false;
  bool erased = false;
  std::string locale;
  std::optional<candidate_session_opened> open;
  std::int64_t opened_at_version = 0;
  static constexpr auto fields() {
    return std::tuple{field{"stream", &candidate::stream}, field{"registered", &candidate::registered},
                      field{"erased", &candidate::erased}, field{"locale", &candidate::locale},
                      field{"open", &candidate::open},     field{"opened_at_version", &candidate::opened_at_version}};
  }
  friend bool operator==(const candidate&, const candidate&) = default;
};

/// A command that another entity must get. The id makes a repeat harmless.
template <class Command>
struct follow_up {
  command_id id;
  stream_id to;
  std::string causation;
  Command command;
};

struct candidate_decider {
  using state = candidate;
  using command = candidate_command;
  using event = candidate_event;
  static constexpr std::string_view category = "candidate";
  static constexpr int revision = 1;

  static result<std::vector<event>> decide(const state& now, const command& cmd);
  static state evolve(state now, const event& e, const event_context& at);
  static std::vector<work> pending(const state&) { return {}; }
  static std::optional<command> accept(const occurrence_id&, const work_result&) { return std::nullopt; }
  /// An open session must have been started.
  static std::vector<follow_up<session_command>> follow_ups(const state& now);
  static std::optional<std::int64_t> wake_at(const state&) { return std::nullopt; }
  static std::optional<command> wake(std::int64_t) { return std::nullopt; }
};

} // namespace assay
