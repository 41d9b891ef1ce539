#include "actors/candidate/decider.hpp"
#include "events/core/registry.hpp"
#include "infra/app/ask.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/identity.hpp"
#include "infra/cli/log_pages.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/operator_client.hpp"
#include "infra/cli/workspace.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <chrono>
#include <iostream>
#include <memory>
#include <thread>

namespace assay::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto between_tries = 200ms;
constexpr std::int64_t views_patience_ms = 60'000;

struct options {
  std::string candidate;
  bool yes = false;
};

/// A candidate's stream, folded.
struct past {
  candidate now;
  std::vector<session_id> sessions;
  std::int64_t erased_at = 0; ///< position; 0: not erased
};

result<past> read_past(app::node& node, const candidate_id& id) {
  const auto events = whole_stream(node, stream_of(id));
  if (!events) return events.error();
  past out;
  for (const auto& each : *events) {
    const auto event = decode<candidate_event>(each);
    if (!event) return event.error();
    out.now = candidate_decider::evolve(std::move(out.now), *event, {each.stream, each.version, each.recorded_at_us});
    if (const auto* opened = std::get_if<candidate_session_opened>(&*event)) out.sessions.push_back(opened->session);
    if (std::holds_alternative<candidate_erased>(*event)) out.erased_at = each.position;
  }
  return out;
}

/// Ends the open session, so that nothing works on the candidate's texts any more. One that has not begun yet gets a
/// moment to begin; the erasure closes it anyway.
ec end_open_session(operator_client& client, const session_id& open) {
  for (int tries = 0; tries < 10; ++tries) {
    const auto reply = client.send(stream_of(open), end_session{session_end::quit});
    if (reply || reply.error() == ec::session_finished) return ec::ok;
    if (reply.error() != ec::unknown_session) return reply.error();
    std::this_thread::sleep_for(between_tries);
  }
  return ec::ok;
}

int fail(const invocation& call, ec why) {
  if (why == ec::busy_elsewhere)
    call.term.error("the candidate is practising in another process", "end that session first, then erase again");
  else
    call.term.error(
        "the erasure was not finished: " + std::string{explain(why)},
        "run the same command again; what is done already is not done twice");
  return category(why) == error_category::refused ? bad_usage : service_missing;
}

/// True when the operator agrees. Without a terminal only --yes is an answer.
bool confirmed(const invocation& call, const options& wanted, const past& before) {
  if (wanted.yes) return true;
  if (!call.term.interactive() || call.json) {
    call.term.error("erasing cannot be undone", "say --yes when you mean it");
    return false;
  }
  call.term.out() << "This destroys the key of every text of " << harmless(wanted.candidate) << " ("
                  << before.sessions.size()
                  << " sessions): name, code, reports.\nScores and the record of events stay. It cannot be undone.\n"
                     "Type the name again to erase: ";
  call.term.out().flush();
  std::string typed;
  if (std::getline(std::cin, typed) && typed == wanted.candidate) return true;
  call.term.error("nothing was erased");
  return false;
}

int tell(invocation& call, const candidate_id& id, const past& done, bool before) {
  if (call.json) {
    call.term.json(
        {{"candidate", id.value},
         {"erased", true},
         {"erased_before", before},
         {"position", done.erased_at},
         {"sessions", done.sessions.size()}});
    return success;
  }
  auto& out = call.term.out();
  out << (before ? "was erased before, at position " : "erased, at position ") << done.erased_at
      << " of the log: the key of the candidate's texts is destroyed\n"
      << "The scores of " << done.sessions.size() << (done.sessions.size() == 1 ? " session" : " sessions")
      << " can still be computed: assay replay --candidate " << id.value << '\n'
      << "Backups, write-ahead logs and exports that were made before may hold key and texts; see "
         "docs/operations.md.\n";
  out.flush();
  return success;
}

int erase(invocation& call, const options& wanted) {
  const auto started =
      app::node::start(call.settings, app::parts::entities, [&](std::string_view text) { call.term.step(text); });
  call.term.clear_step();
  if (!started) {
    call.term.error(started.error().what, started.error().fix);
    return service_missing;
  }
  auto& node = **started;
  const auto id = find_candidate(node, wanted.candidate);
  if (!id) return fail(call, id.error());
  auto now = read_past(node, *id);
  if (!now) return log_failed(call, now.error());
  if (!now->now.registered) {
    call.term.error("there is no candidate " + harmless(wanted.candidate), "assay practice --candidate NAME makes one");
    return bad_usage;
  }
  const bool before = now->erased_at > 0;
  if (!before) {
    if (!confirmed(call, wanted, *now)) return bad_usage;
    operator_client client{node, *id};
    if (now->now.open)
      if (const auto ended = end_open_session(client, now->now.open->session); ended != ec::ok)
        return fail(call, ended);
    const auto reply = client.send(stream_of(*id), erase_candidate{"cli"});
    if (!reply) return fail(call, reply.error());
    now = read_past(node, *id);
    if (!now) return log_failed(call, now.error());
  }
  // What lies outside of the log follows; done again when an earlier try did not get here.
  for (const auto& each : now->sessions) workspace::remove(app::home_of(call.settings), each);
  if (const auto seen = app::tell_for(
          node.system(), node.views(), std::chrono::milliseconds{views_patience_ms} + 5s,
          wait_for_position{now->erased_at, views_patience_ms});
      seen != ec::ok)
    return fail(call, seen);
  return tell(call, *id, *now, before);
}

} // namespace

void add_erase(CLI::App& app, command_fn& chosen) {
  const auto wanted = std::make_shared<options>();
  auto* command = app.add_subcommand("erase", "Destroys the key of a candidate's texts, for ever");
  command->add_option("-c,--candidate", wanted->candidate, "whose: a name, or an id")->type_name("NAME")->required();
  command->add_flag("--yes", wanted->yes, "do not ask");
  command->footer(
      "Example:\n"
      "  assay erase --candidate ada\n"
      "Name, code and reports cannot be read any more; the log still verifies and every score can still be\n"
      "computed. Who practises under the name again begins anew.\n"
      "Exit codes: 0 erased, now or before; 2 no such candidate, or not confirmed; 3 it could not be done.");
  command->callback([&chosen, wanted] { chosen = [wanted](invocation& call) { return erase(call, *wanted); }; });
}

} // namespace assay::cli
