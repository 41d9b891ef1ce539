#include "infra/app/node.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/identity.hpp"
#include "infra/cli/interrupt.hpp"
#include "infra/cli/practice_loop.hpp"
#include "infra/cli/session_client.hpp"
#include "infra/cli/translate.hpp"
#include "infra/judging/toolchain_check.hpp"

#include <CLI/CLI.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <iostream>

namespace assay::cli {
namespace {

struct practice_options {
  std::string candidate;
  session_request wanted{"python", {}, {}};
};

int refuse(const console& term, const translator& tr, ec code) {
  term.error(tr(explain(code)));
  return category(code) == error_category::refused ? bad_usage : service_missing;
}

/// A wish that no task can meet is told before anything is started for it.
ec can_be_met(const catalogue::catalogue& tasks, const session_request& wanted) {
  catalogue::query query;
  query.language = wanted.language;
  if (tasks.filter(query).empty()) return ec::unknown_language;
  if (!wanted.topic.empty()) query.topic = wanted.topic;
  const auto fitting = tasks.filter(query);
  if (fitting.empty()) return ec::no_task_matches;
  const bool known = wanted.task.empty() || std::any_of(fitting.begin(), fitting.end(), [&](const auto* each) {
                       return each->id == wanted.task;
                     });
  return known ? ec::ok : ec::unknown_task;
}

int practice(invocation& call, const practice_options& options) {
  const translator tr{call.settings.locale};
  auto& term = call.term;
  if (call.json) {
    term.error(
        "practice is for people and has no JSON",
        "assay replay --json shows its sessions; assay demo --json plays some");
    return bad_usage;
  }
  const auto tasks = app::load_tasks(call.settings);
  if (!tasks) {
    term.error(tasks.error().what, tasks.error().fix);
    return service_missing;
  }
  if (const auto possible = can_be_met(*tasks, options.wanted); possible != ec::ok) {
    term.error(tr(explain(possible)), "assay tasks list");
    return bad_usage;
  }
  // Nobody shall read a task that cannot be judged here.
  if (const auto launcher = app::make_sandbox(call.settings); launcher)
    if (const auto lacking = missing_toolchain(options.wanted.language, **launcher, {})) {
      term.error(lacking->what, lacking->fix);
      return service_missing;
    }
  catch_interrupts();
  // On a terminal, what is mended by itself must not tear the screen.
  if (term.live() && spdlog::get_level() == spdlog::level::warn) spdlog::set_level(spdlog::level::err);
  auto started = app::node::start(call.settings, app::parts::all, [&](std::string_view step) { term.step(step); });
  term.clear_step();
  if (interrupted()) return interrupted_exit;
  if (!started) {
    term.error(started.error().what, started.error().fix);
    return service_missing;
  }
  auto& node = **started;
  const auto name = candidate_name(options.candidate);
  const auto id = practising_candidate(node, name);
  if (!id) return refuse(term, tr, id.error());
  session_client client{node, *id, policy_of(call.settings), progress_printer(term, tr)};
  if (const auto entered = client.enter("cli", name, call.settings.locale); entered != ec::ok)
    return refuse(term, tr, entered);
  const auto opened = client.open(options.wanted, "cli");
  if (!opened) return refuse(term, tr, opened.error());
  practice_loop loop{node, client, term, tr, std::cin};
  return loop.run(app::home_of(call.settings), *opened);
}

} // namespace

void add_practice(CLI::App& app, command_fn& chosen) {
  auto options = std::make_shared<practice_options>();
  auto* command = app.add_subcommand("practice", "A session in the terminal: get a task, solve it, see your score");
  command
      ->add_option("-c,--candidate", options->candidate, "who practises (default: ASSAY_CANDIDATE or your login name)")
      ->type_name("NAME");
  command->add_option("-l,--language", options->wanted.language, "programming language")
      ->type_name("LANGUAGE")
      ->capture_default_str();
  command->add_option("-t,--topic", options->wanted.topic, "a topic, such as hashing; assay tasks list shows them")
      ->type_name("TOPIC");
  command->add_option("--task", options->wanted.task, "a certain task instead of one chosen for your skill")
      ->type_name("ID");
  command->footer(
      "Inside: edit, submit [FILE], hint, task, skip, quit, help. Ctrl-D or Ctrl-C leaves the session open; the next\n"
      "`assay practice` goes on with it. Commands can come from a pipe:\n"
      "  printf 'submit solution.py\\n' | assay practice --candidate ada");
  command->callback([options, &chosen] { chosen = [options](invocation& call) { return practice(call, *options); }; });
}

} // namespace assay::cli
