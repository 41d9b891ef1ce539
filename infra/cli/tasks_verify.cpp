#include "infra/cli/tasks_verify.hpp"

#include "infra/app/node.hpp"
#include "infra/cli/closest.hpp"
#include "infra/cli/interrupt.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/tasks_report.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <ostream>
#include <set>
#include <thread>

namespace assay::cli {
namespace {

struct options {
  std::vector<std::string> ids;
  std::string language;
  bool all = false;
  bool no_growth = false;
  bool no_mutants = false;
};

std::string_view name_of(check_result r) {
  switch (r) {
  case check_result::passed:
    return "passed";
  case check_result::failed:
    return "failed";
  case check_result::skipped:
    break;
  }
  return "skipped";
}

/// Which tasks are meant; the exit code when that is not clear.
std::variant<std::vector<const catalogue::task*>, int>
chosen_tasks(invocation& call, const catalogue::catalogue& tasks, const options& wanted) {
  if (wanted.all && !wanted.ids.empty()) {
    call.term.error("--all and names of tasks exclude each other", "leave one of them out");
    return bad_usage;
  }
  if (wanted.ids.empty()) return tasks.filter({});
  std::vector<const catalogue::task*> out;
  for (const auto& id : wanted.ids) {
    const auto* found = tasks.find(id);
    if (found == nullptr) {
      std::vector<std::string> known;
      for (const auto& each : tasks.all()) known.push_back(each.id);
      call.term.error("there is no task " + harmless(id), suggestion(id, known, "assay tasks list shows them all"));
      return bad_usage;
    }
    if (std::ranges::find(out, found) == out.end()) out.push_back(found);
  }
  return out;
}

int run(invocation& call, const options& wanted) {
  const auto tasks = app::load_tasks(call.settings);
  if (!tasks) {
    call.term.error(tasks.error().what, tasks.error().fix);
    return answer_is_no; // a catalogue that does not load is not right
  }
  const auto chosen = chosen_tasks(call, *tasks, wanted);
  if (const auto* code = std::get_if<int>(&chosen)) return *code;
  const auto& all = std::get<0>(chosen);
  verify_options how;
  how.growth = wanted.no_growth ? growth_check::left_out : growth_check::measured;
  how.mutants = wanted.no_mutants ? mutant_check::left_out : mutant_check::tried;
  if (!wanted.language.empty()) {
    std::vector<std::string> known;
    for (const auto* each : all)
      for (auto& name : languages_of(*each)) known.push_back(std::move(name));
    if (std::ranges::find(known, wanted.language) == known.end()) {
      call.term.error(
          "no task has the language " + harmless(wanted.language),
          suggestion(wanted.language, known, "assay tasks list shows the tasks"));
      return bad_usage;
    }
    how.language = wanted.language;
  }
  const auto launcher = app::make_sandbox(call.settings);
  if (!launcher) {
    call.term.error(launcher.error().what, launcher.error().fix);
    return service_missing;
  }
  how.threads = call.settings.slots > 0 ? call.settings.slots
                                        : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  const stop_on_interrupt stop;
  const auto reports = verify_tasks(all, how, **launcher, step_teller(call.term), stop.token());
  call.term.clear_step();
  if (stop.token().stop_requested()) {
    call.term.error("interrupted; nothing was proved");
    return interrupted_exit;
  }
  if (call.json)
    call.term.json(to_json(reports));
  else
    print(call.term, reports);
  return std::ranges::all_of(reports, &task_report::good) ? success : answer_is_no;
}

} // namespace

check_fn step_teller(console& term) {
  return [&term](std::size_t done, std::size_t count, std::string_view which) {
    term.step(std::to_string(done + 1) + " of " + std::to_string(count) + ": " + std::string{which});
  };
}

nlohmann::json to_json(const std::vector<task_report>& reports) {
  nlohmann::json out{{"ok", std::ranges::all_of(reports, &task_report::good)}};
  auto& tasks = out["tasks"] = nlohmann::json::array();
  for (const auto& report : reports) {
    nlohmann::json one{{"id", report.id}, {"ok", report.good()}, {"cases", report.cases}};
    auto& checks = one["checks"] = nlohmann::json::array();
    for (const auto& c : report.checks)
      checks.push_back({{"what", c.what}, {"language", c.language}, {"result", name_of(c.result)}, {"why", c.why}});
    tasks.push_back(std::move(one));
  }
  return out;
}

namespace {

/// The languages whose solutions were tried, in the order of their names.
std::string tried_languages(const task_report& report) {
  std::set<std::string> names;
  for (const auto& c : report.checks)
    if (c.result != check_result::skipped && !c.language.empty()) names.insert(c.language);
  std::string all;
  for (const auto& name : names) all += (all.empty() ? "" : " ") + name;
  return all;
}

std::string mutants_of(const task_report& report) {
  const auto found = std::ranges::find(report.checks, "mutants", &task_check::what);
  if (found == report.checks.end()) return "-";
  return found->result == check_result::passed ? found->why : std::string{name_of(found->result)};
}

/// What is told of a check beneath its task: what is not right, and of a task alone how slow the slow solutions are.
bool is_told(const task_check& c, std::size_t tasks) {
  return c.result != check_result::passed || (tasks == 1 && c.what.starts_with("growth"));
}

} // namespace

void print(const console& term, const std::vector<task_report>& reports) {
  std::size_t id = 4, what = 0;
  for (const auto& report : reports) {
    id = std::max(id, columns_of(report.id));
    for (const auto& c : report.checks)
      if (is_told(c, reports.size())) what = std::max(what, columns_of(c.what));
  }
  auto& out = term.out();
  const auto columns = static_cast<std::size_t>(std::max(term.width(), 60));
  const auto row = [&](const std::string& checks, const std::string& cases, const std::string& mutants) {
    return padded(checks, 8) + padded(cases, 7) + padded(mutants, 17);
  };
  out << term.text(
             colour::dim,
             padded("TASK", id + 2) + padded("RESULT", 8) + row("CHECKS", "CASES", "MUTANTS") + "LANGUAGES")
      << '\n';
  for (const auto& report : reports) {
    out << padded(report.id, id + 2)
        << term.text(report.good() ? colour::green : colour::red, padded(report.good() ? "ok" : "failed", 8))
        << row(std::to_string(report.checks.size()), std::to_string(report.cases), mutants_of(report))
        << tried_languages(report) << '\n';
    for (const auto& c : report.checks) {
      if (!is_told(c, reports.size())) continue;
      const auto shade = c.result == check_result::failed ? colour::red : colour::dim;
      out << "  " << term.text(shade, padded(name_of(c.result), 9)) << padded(c.what, what + 2)
          << padded(c.language, 12) << wrapped(harmless(c.why), 25 + what, columns) << '\n';
    }
  }
  const auto good = std::ranges::count_if(reports, &task_report::good);
  out << good << " of " << reports.size() << " tasks are right\n";
  out.flush();
}

void add_tasks_verify(CLI::App& tasks, command_fn& chosen) {
  auto* command = tasks.add_subcommand("verify", "Proves tasks in the sandbox: right solutions pass, wrong ones fail");
  const auto wanted = std::make_shared<options>();
  command->add_option("ID", wanted->ids, "only these tasks")->type_name("");
  command->add_flag("--all", wanted->all, "all tasks; the same as naming none");
  command->add_option("--language", wanted->language, "only solutions in it")->type_name("L");
  command->add_flag("--no-growth", wanted->no_growth, "do not measure how slow the slow solutions are");
  command->add_flag("--no-mutants", wanted->no_mutants, "do not hold the cases against mutants of the reference");
  command->footer("Example:\n  assay tasks verify one-set-of-stamps --language python\n"
                  "Exit codes: 0 all is right, 1 something failed, 2 bad usage, 3 the sandbox cannot run.");
  command->callback([&chosen, wanted] { chosen = [wanted](invocation& call) { return run(call, *wanted); }; });
}

} // namespace assay::cli
