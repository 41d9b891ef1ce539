#include "events/core/registry.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/identity.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/log_pages.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/operator_client.hpp"
#include "infra/cli/replay_history.hpp"
#include "infra/cli/replay_print.hpp"
#include "infra/cli/replay_rerun.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
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
  bool apply = false;
  bool run_again = false;
};

int mismatch(const invocation& call, const session_id& session) {
  call.term.error(
      "session " + session.value + " does not match its recorded score",
      "assay audit verify finds where the log was changed");
  return answer_is_no;
}

/// Records what differs under the other rubric, and tells it.
int apply_rubric(invocation& call, app::node& node, const session_history& history, nlohmann::json& told) {
  told = nlohmann::json::array();
  const auto todo = rescores_to_apply(history);
  if (history.erased_at > 0 && !todo.empty()) {
    call.term.error(
        "session " + history.session.value + " is of a candidate who was erased",
        "its scores are not changed any more");
    return answer_is_no;
  }
  operator_client client{node, history.candidate()};
  for (const auto& each : todo) {
    const auto reply = client.send(stream_of(history.session), each);
    if (!reply) {
      call.term.error(
          "attempt " + std::to_string(each.attempt) + " of session " + history.session.value +
              " was not scored again: " + std::string{explain(reply.error())},
          "run the same command again; what is recorded already is not recorded twice");
      return service_missing;
    }
    told.push_back(
        {{"attempt", each.attempt}, {"rubric", each.rubric}, {"total", each.total}, {"position", reply->position}});
    if (!call.json)
      call.term.out() << "  attempt " << each.attempt << " has " << tenths(each.total) << " under rubric "
                      << each.rubric << " from position " << reply->position << " on\n";
  }
  if (todo.empty() && !call.json) call.term.out() << "  nothing to record: no score differs from the one that stands\n";
  return success;
}

/// Tells one session, and does with it what was asked for. The worst of the exit codes.
int replay_one(
    invocation& call, app::node& node, const options& wanted, session_history history,
    const std::optional<rating_move>& move) {
  const auto erased = erased_at(node, history.candidate());
  if (!erased) return log_failed(call, erased.error());
  history.erased_at = *erased;
  auto json = to_json(history);
  if (!wanted.candidate.empty()) add_to_json(json, move);
  if (!call.json) print(call.term, history);
  if (!call.json && move) print(call.term, *move);
  int code = history.matches() ? success : mismatch(call, history.session);
  if (wanted.run_again) {
    const auto again = run_again(node, history);
    if (!again) return log_failed(call, again.error());
    json["rerun"] = to_json(*again);
    if (!call.json) print(call.term, *again);
    if (!all_same(*again)) code = answer_is_no;
  }
  if (wanted.apply && code == success) code = apply_rubric(call, node, history, json["applied"]);
  if (call.json) call.term.json(json);
  return code;
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
  return replay_one(call, node, wanted, read_history(session, *std::move(events), wanted.until, wanted.rubric), {});
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
    if (!first && !call.json) call.term.out() << '\n';
    first = false;
    code = std::max(code, replay_one(call, node, wanted, history, move));
  }
  if (first && !call.json) call.term.out() << "no session is recorded up to here\n";
  return code;
}

std::string rubric_names() {
  std::string out;
  for (const auto& [number, rubric] : known_rubrics()) (out += out.empty() ? "" : ", ") += std::to_string(number);
  return out;
}

int replay(invocation& call, const options& wanted) {
  if (wanted.session.empty() && wanted.candidate.empty()) {
    call.term.error("whose sessions?", "give --candidate NAME or --session ID with a name in it");
    return bad_usage;
  }
  if (wanted.rubric != 0 && !award({}, wanted.rubric)) {
    call.term.error(
        "there is no rubric " + std::to_string(wanted.rubric),
        "there are: " + rubric_names() + "; leave --rubric out for the recorded one");
    return bad_usage;
  }
  if (wanted.apply && (wanted.rubric == 0 || wanted.until != 0)) {
    call.term.error(
        "--apply records the scores of whole sessions under another rubric", "give --rubric N with it, and no --until");
    return bad_usage;
  }
  const auto parts = wanted.run_again ? app::parts::all : wanted.apply ? app::parts::entities : app::parts::log;
  const auto node = app::node::start(call.settings, parts, [&](std::string_view text) { call.term.step(text); });
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
  command->add_flag(
      "--apply", wanted->apply, "with --rubric: record the scores that differ as new events; nothing is overwritten");
  command->add_flag("--rerun", wanted->run_again, "run the recorded submissions in the sandbox again and compare");
  command->footer("With --json each session is one document on a line of its own.\n"
                  "Example:\n"
                  "  assay replay --candidate ada\n"
                  "Every score is computed anew from the recorded facts and compared with the\n"
                  "recorded one.\n"
                  "Exit codes: 0 they match, 1 one does not (with --rerun: a verdict differs), 2 no such session,\n"
                  "candidate or rubric, 3 a needed service is missing.");
  command->callback([&chosen, wanted] { chosen = [wanted](invocation& call) { return replay(call, *wanted); }; });
}

} // namespace assay::cli
