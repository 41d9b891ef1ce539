#include "events/core/registry.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/identity.hpp"
#include "infra/cli/log_pages.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/replay_history.hpp"
#include "infra/cli/replay_print.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <limits>
#include <memory>
#include <ostream>

namespace assay::cli {
namespace {

struct options {
  std::string session;
  std::string candidate;
  std::int64_t until = 0;
  int rubric = 0;
};

int mismatch(const invocation& call, const session_id& session) {
  call.term.error(
      "session " + session.value + " does not match its recorded score",
      "assay audit verify finds where the log was changed");
  return answer_is_no;
}

int replay_session(invocation& call, app::node& node, const options& wanted) {
  const session_id session{wanted.session};
  auto events = whole_stream(node, stream_of(session));
  if (!events) return log_failed(call, events.error());
  if (events->empty()) {
    call.term.error(
        "there is no session " + harmless(wanted.session),
        "assay replay --candidate NAME shows all sessions of somebody");
    return bad_usage;
  }
  const auto history = read_history(session, *std::move(events), wanted.until, wanted.rubric);
  if (call.json)
    call.term.json(to_json(history));
  else
    print(call.term, history);
  return history.matches() ? success : mismatch(call, session);
}

/// The sessions that a candidate has opened, in order.
result<std::vector<session_id>> sessions_of(app::node& node, const candidate_id& candidate, std::int64_t until) {
  const auto events = whole_stream(node, stream_of(candidate));
  if (!events) return events.error();
  if (events->empty()) return ec::unknown_candidate;
  std::vector<session_id> out;
  for (const auto& each : *events) {
    if (until > 0 && each.position > until) break;
    if (each.type != candidate_session_opened::type) continue;
    const auto opened = decode<std::variant<candidate_session_opened>>(each);
    if (!opened) return opened.error();
    out.push_back(std::get<candidate_session_opened>(*opened).session);
  }
  return out;
}

int unknown_candidate(const invocation& call, const std::string& name) {
  call.term.error("there is no candidate " + harmless(name), "assay practice --candidate NAME makes one");
  return bad_usage;
}

int replay_candidate(invocation& call, app::node& node, const options& wanted) {
  const auto candidate = find_candidate(node, wanted.candidate);
  if (!candidate && category(candidate.error()) == error_category::refused)
    return unknown_candidate(call, wanted.candidate);
  if (!candidate) return log_failed(call, candidate.error());
  const auto sessions = sessions_of(node, *candidate, wanted.until);
  if (!sessions && sessions.error() == ec::unknown_candidate) return unknown_candidate(call, wanted.candidate);
  if (!sessions) return log_failed(call, sessions.error());
  skill_profile profile;
  int code = success;
  bool first = true;
  for (const auto& session : *sessions) {
    auto events = whole_stream(node, stream_of(session));
    if (!events) return log_failed(call, events.error());
    const auto history = read_history(session, *std::move(events), wanted.until, wanted.rubric);
    if (history.events.empty()) continue; // opened, and not begun yet
    const auto move = learn_from(profile, history);
    if (call.json) {
      auto json = to_json(history);
      add_to_json(json, move);
      call.term.json(json);
    } else {
      if (!first) call.term.out() << '\n';
      print(call.term, history);
      if (move) print(call.term, *move);
    }
    first = false;
    if (!history.matches()) code = mismatch(call, session);
  }
  if (first && !call.json) call.term.out() << "no session is recorded up to here\n";
  return code;
}

int replay(invocation& call, const options& wanted) {
  if (wanted.rubric != 0 && !award({}, wanted.rubric)) {
    call.term.error(
        "there is no rubric " + std::to_string(wanted.rubric),
        "rubrics run from 1 to " + std::to_string(current_rubric) + "; leave --rubric out for the recorded one");
    return bad_usage;
  }
  const auto node =
      app::node::start(call.settings, app::parts::log, [&](std::string_view text) { call.term.step(text); });
  call.term.clear_step();
  if (!node) {
    call.term.error(node.error().what, node.error().fix);
    return service_missing;
  }
  return wanted.session.empty() ? replay_candidate(call, **node, wanted) : replay_session(call, **node, wanted);
}

} // namespace

void add_replay(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("replay", "Tells what happened in a session, and why its score is what it is");
  const auto wanted = std::make_shared<options>();
  auto* which = command->add_option_group("Which sessions");
  which->add_option("--session", wanted->session, "one session")->type_name("ID");
  which->add_option("--candidate", wanted->candidate, "all sessions of a candidate, with their ratings")
      ->type_name("NAME");
  which->require_option(1);
  command->add_option("--until", wanted->until, "stop behind this position of the log")
      ->type_name("POSITION")
      ->check(CLI::Range(std::int64_t{1}, std::numeric_limits<std::int64_t>::max()).description(""));
  command->add_option("--rubric", wanted->rubric, "score the recorded facts under this rubric too")
      ->type_name("N")
      ->check(CLI::Range(1, 1'000'000).description(""));
  command->footer("Example:\n"
                  "  assay replay --candidate ada\n"
                  "Every score is computed anew from the recorded facts and compared with the\n"
                  "recorded one.\n"
                  "Exit codes: 0 they match, 1 one does not, 2 no such session, candidate or rubric.");
  command->callback([&chosen, wanted] { chosen = [wanted](invocation& call) { return replay(call, *wanted); }; });
}

} // namespace assay::cli
