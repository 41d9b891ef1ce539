#include "infra/app/node.hpp"
#include "infra/cli/closest.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/interrupt.hpp"
#include "infra/cli/judge_report.hpp"
#include "infra/cli/judge_run.hpp"
#include "infra/cli/judge_suite.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/source_file.hpp"
#include "infra/judging/toolchain_check.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <memory>

namespace assay::cli {
namespace {

struct options {
  std::string task;
  std::string language;
  std::string file;
  suite_options suite;
};

std::vector<std::string> ids_of(const catalogue::catalogue& tasks) {
  std::vector<std::string> out;
  for (const auto& each : tasks.all()) out.push_back(each.id);
  return out;
}

std::vector<std::string> names_of(const sandbox::languages& known) {
  std::vector<std::string> out;
  for (const auto& [name, _] : known) out.push_back(name);
  return out;
}

int exit_code_of(const judgement& what) {
  switch (what.run.result) {
  case sandbox::verdict::accepted:
    return success;
  case sandbox::verdict::sandbox_failure:
    return service_missing;
  case sandbox::verdict::cancelled:
    return interrupted_exit;
  default:
    return answer_is_no;
  }
}

int run(invocation& call, const options& wanted) {
  if (!wanted.suite.file.empty()) {
    if (wanted.task.empty() && wanted.language.empty() && wanted.file.empty()) return judge_suite(call, wanted.suite);
    call.term.error("a suite brings its own tasks and solutions", "assay judge --suite FILE [--solutions FILE]");
    return bad_usage;
  }
  if (wanted.task.empty() || wanted.language.empty() || wanted.file.empty()) {
    call.term.error(
        "which solution, to which task, in which language?",
        "assay judge --task ID --language L FILE, or --suite FILE");
    return bad_usage;
  }
  const auto source = read_source(wanted.file);
  if (const auto* wrong = std::get_if<source_problem>(&source)) {
    call.term.error(harmless(wrong->what), harmless(wrong->fix));
    return bad_usage;
  }
  const auto tasks = app::load_tasks(call.settings);
  if (!tasks) {
    call.term.error(tasks.error().what, tasks.error().fix);
    return bad_usage;
  }
  const auto* task = tasks->find(wanted.task);
  if (task == nullptr) {
    call.term.error(
        "there is no task " + harmless(wanted.task),
        suggestion(wanted.task, ids_of(*tasks), "assay tasks list shows them all"));
    return bad_usage;
  }
  const auto launcher = app::make_sandbox(call.settings);
  if (!launcher) {
    call.term.error(launcher.error().what, launcher.error().fix);
    return service_missing;
  }
  const auto& known = (*launcher)->known_languages();
  if (!known.contains(wanted.language)) {
    call.term.error(
        "there is no language " + harmless(wanted.language),
        suggestion(wanted.language, names_of(known), "assay doctor shows them all"));
    return bad_usage;
  }
  const stop_on_interrupt stop;
  const auto what = judge_solution(
      *task, wanted.language, std::get<std::string>(source), **launcher,
      [&](std::string_view phase) { call.term.step(phase); }, stop.token());
  call.term.clear_step();
  if (what.run.result == sandbox::verdict::cancelled) {
    call.term.error("interrupted; nothing was judged");
    return interrupted_exit;
  }
  if (what.run.result == sandbox::verdict::sandbox_failure)
    if (const auto lacking = missing_toolchain(wanted.language, **launcher, stop.token())) {
      call.term.error(lacking->what, lacking->fix);
      return service_missing;
    }
  if (call.json)
    call.term.json(to_json(*task, wanted.language, what));
  else
    print(call.term, *task, wanted.language, what);
  if (what.run.result == sandbox::verdict::sandbox_failure)
    call.term.error(
        "the sandbox failed, which says nothing of the solution: " + harmless(what.run.detail),
        "assay doctor shows what this machine lacks");
  return exit_code_of(what);
}

} // namespace

void add_judge(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("judge", "Judges one solution in the sandbox, without a session");
  const auto wanted = std::make_shared<options>();
  command->add_option("--task", wanted->task, "the task that it solves")->type_name("ID");
  command->add_option("--language", wanted->language, "its programming language")->type_name("L");
  command->add_option("FILE", wanted->file, "the solution; - reads standard input")->type_name("");
  auto* suite = command->add_option_group("A whole suite");
  suite->add_option("--suite", wanted->suite.file, "a suite of problems in the form of HumanEval-X")->type_name("FILE");
  suite
      ->add_option(
          "--solutions", wanted->suite.solutions, "solutions to them: task_id and completion; else the canonical ones")
      ->type_name("FILE");
  suite
      ->add_option(
          "--results", wanted->suite.results, "append a JSON line a solution to it; a run that was cut off goes on")
      ->type_name("FILE");
  suite->add_option("--jobs", wanted->suite.jobs, "solutions judged at once (default: one a core)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  command->footer("Example:\n"
                  "  assay judge --task one-set-of-stamps --language python solution.py\n"
                  "  assay judge --suite python.jsonl --results out.jsonl --jobs 2\n"
                  "Exit codes: 0 accepted, 1 not accepted, 2 bad usage, 3 the sandbox failed.");
  command->callback([&chosen, wanted] { chosen = [wanted](invocation& call) { return run(call, *wanted); }; });
}

} // namespace assay::cli
