#include "infra/app/database.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/interrupt.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/postgres/migrate.hpp"
#include "infra/postgres/rebuild.hpp"
#include "infra/postgres/view_status.hpp"
#include "projections/views.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <ostream>

namespace assay::cli {
namespace {

constexpr auto fix_of_a_stop = "a program that can fold the event goes on by itself: update Assay and start it again";

void print(const console& term, const std::vector<postgres::view_status>& views) {
  for (const auto& each : views) {
    const auto state = !each.error.empty()    ? term.text(colour::red, "stopped")
                       : each.generation == 0 ? term.text(colour::dim, "not begun")
                       : !each.live           ? term.text(colour::yellow, "being built")
                                              : term.text(colour::green, "live");
    term.out() << padded(each.view, 12) << "position " << each.position << ", " << each.lag << " behind, " << state
               << '\n';
    if (!each.error.empty()) term.out() << "  " << harmless(each.error) << "\n  fix: " << fix_of_a_stop << '\n';
  }
  term.out().flush();
}

nlohmann::json to_json(const std::vector<postgres::view_status>& views) {
  auto all = nlohmann::json::array();
  for (const auto& each : views) {
    nlohmann::json one{{"view", each.view},         {"generation", each.generation}, {"revision", each.revision},
                       {"live", each.live},         {"position", each.position},     {"lag", each.lag},
                       {"error", nlohmann::json{}}, {"fix", nlohmann::json{}}};
    if (!each.error.empty()) one["error"] = each.error, one["fix"] = fix_of_a_stop;
    all.push_back(std::move(one));
  }
  return {{"projections", std::move(all)}};
}

/// Reaches the log with its tables, or says why not.
std::optional<app::open_database> reach(invocation& call) {
  auto server = app::reach_database(call.settings, [&](std::string_view text) { call.term.step(text); });
  call.term.clear_step();
  if (!server) {
    call.term.error(server.error().what, server.error().fix);
    return std::nullopt;
  }
  if (const auto migrated = postgres::migrate(server->connect); !migrated) {
    call.term.error(migrated.error().what, migrated.error().fix);
    return std::nullopt;
  }
  return std::move(*server);
}

int status(invocation& call) {
  const auto server = reach(call);
  if (!server) return service_missing;
  try {
    postgres::connection to{server->connect, "status"};
    const auto views = postgres::status_of_views(to, all_views());
    if (call.json)
      call.term.json(to_json(views));
    else
      print(call.term, views);
    const bool stopped = std::any_of(views.begin(), views.end(), [](const auto& v) { return !v.error.empty(); });
    return stopped ? answer_is_no : success;
  } catch (const std::exception& e) {
    call.term.error("the checkpoints cannot be read: " + postgres::describe(e), "assay doctor says what is missing");
    return service_missing;
  }
}

int rebuild(invocation& call, const std::vector<std::string>& names) {
  std::vector<projection> wanted;
  for (const auto& each : all_views())
    if (names.empty() || std::ranges::find(names, each.view) != names.end()) wanted.push_back(each);
  catch_interrupts();
  const auto server = reach(call);
  if (!server) return service_missing;
  try {
    const auto begin = std::chrono::steady_clock::now();
    const auto now = postgres::rebuild(server->connect, wanted, [&](const postgres::fold_progress& so_far) {
      call.term.step("folded " + std::to_string(so_far.reached) + " of " + std::to_string(so_far.head) + " events");
      return !interrupted();
    });
    call.term.clear_step();
    if (now.stopped == ec::ok && now.reached < now.head) {
      call.term.error("stopped before the end; the views are as they were", "run it again");
      return interrupted_exit;
    }
    if (now.stopped != ec::ok) {
      call.term.error(
          "a view could not be made anew (" + std::string{explain(now.stopped)} + ", after position " +
              std::to_string(now.stopped_at) + "); readers still see the old one",
          "assay projections status names the event");
      return answer_is_no;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (call.json)
      call.term.json({{"views", wanted.size()}, {"events", now.head}, {"seconds", took.count()}});
    else
      call.term.out() << wanted.size() << (wanted.size() == 1 ? " view" : " views") << " made anew from " << now.head
                      << " events" << std::endl;
    return success;
  } catch (const std::exception& e) {
    call.term.clear_step();
    call.term.error("the views cannot be made anew: " + postgres::describe(e), "assay doctor says what is missing");
    return service_missing;
  }
}

} // namespace

void add_projections(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("projections", "The views that follow the log");
  command->require_subcommand(1);
  command->footer("Example:\n  assay projections status");
  auto* shows = command->add_subcommand("status", "How far each view is, and why one has stopped");
  shows->footer("Example:\n"
                "  assay projections status --json | jq '.projections[].lag'\n"
                "Exit codes: 0 none has stopped, 1 one has, 3 the log cannot be read.");
  shows->callback([&chosen] { chosen = status; });
  auto* makes = command->add_subcommand(
      "rebuild", "Makes views anew from the log, beside the ones that readers see until the new ones are complete");
  std::vector<std::string> known;
  for (const auto& each : all_views()) known.emplace_back(each.view);
  const auto names = std::make_shared<std::vector<std::string>>();
  makes->add_option("NAME", *names, "the views; all of them when none is named")->check(CLI::IsMember(known));
  makes->footer("Examples:\n"
                "  assay projections rebuild\n"
                "  assay projections rebuild skill\n"
                "It can be stopped at any time: the old views stay, and the next rebuild removes what is half done.\n"
                "Exit codes: 0 made, 1 an event cannot be folded, 3 the log cannot be read.");
  makes->callback([&chosen, names] { chosen = [names](invocation& call) { return rebuild(call, *names); }; });
}

} // namespace assay::cli
