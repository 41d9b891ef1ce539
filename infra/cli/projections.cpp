#include "infra/app/database.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/postgres/migrate.hpp"
#include "infra/postgres/view_status.hpp"
#include "projections/views.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
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

int status(invocation& call) {
  const auto server = app::reach_database(call.settings, [&](std::string_view text) { call.term.step(text); });
  call.term.clear_step();
  if (!server) {
    call.term.error(server.error().what, server.error().fix);
    return service_missing;
  }
  if (const auto migrated = postgres::migrate(server->connect); !migrated) {
    call.term.error(migrated.error().what, migrated.error().fix);
    return service_missing;
  }
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
}

} // namespace assay::cli
