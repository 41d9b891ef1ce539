#include "actors/candidate/decider.hpp"

namespace assay {
namespace {

using events = std::vector<candidate_event>;

bool known_locale(const std::string& locale) { return locale == "en" || locale == "ru"; }

struct rules {
  const candidate& now;

  result<events> operator()(const register_candidate& cmd) const {
    if (!known_locale(cmd.locale)) return ec::value_out_of_range;
    if (now.erased) return ec::evidence_erased;
    if (!now.registered) return events{candidate_registered{cmd.provider, cmd.name, cmd.locale}};
    if (now.locale != cmd.locale) return events{candidate_locale_chosen{cmd.locale}};
    return events{};
  }

  result<events> operator()(const open_session& cmd) const {
    if (!now.registered) return ec::unknown_candidate;
    if (now.erased) return ec::evidence_erased;
    if (now.open) return ec::session_already_open;
    if (!is_uuid(cmd.session.value)) return ec::value_out_of_range;
    if (cmd.wish.language.empty()) return ec::unknown_language;
    return events{candidate_session_opened{cmd.session, cmd.wish, cmd.channel}};
  }

  result<events> operator()(const close_session& cmd) const {
    if (!now.open || now.open->session != cmd.session) return events{};
    return events{candidate_session_closed{cmd.session}};
  }

  result<events> operator()(const erase_candidate& cmd) const {
    if (!now.registered) return ec::unknown_candidate;
    if (now.erased) return events{};
    // A session that could not be ended before is closed here, so that nobody is led back into it.
    if (now.open) return events{candidate_session_closed{now.open->session}, candidate_erased{cmd.channel}};
    return events{candidate_erased{cmd.channel}};
  }
};

} // namespace

result<events> candidate_decider::decide(const state& now, const command& cmd) { return std::visit(rules{now}, cmd); }

candidate candidate_decider::evolve(state now, const event& e, const event_context& at) {
  now.stream = at.stream;
  if (const auto* registered = std::get_if<candidate_registered>(&e)) {
    now.registered = true;
    now.locale = registered->locale;
  } else if (const auto* chosen = std::get_if<candidate_locale_chosen>(&e)) {
    now.locale = chosen->locale;
  } else if (const auto* opened = std::get_if<candidate_session_opened>(&e)) {
    now.open = *opened;
    now.opened_at_version = at.version;
  } else if (std::holds_alternative<candidate_erased>(e)) {
    now.erased = true;
  } else {
    now.open.reset();
  }
  return now;
}

std::vector<follow_up<session_command>> candidate_decider::follow_ups(const state& now) {
  if (!now.open) return {};
  const auto cause = occurrence_of(now.stream, now.opened_at_version);
  return {
      {derived_command_id(cause, "start"), stream_of(now.open->session), cause.value,
       start_session{candidate_id{std::string{key_of(now.stream)}}, now.open->wish, now.open->channel}}};
}

} // namespace assay
