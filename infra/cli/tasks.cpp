#include "infra/app/node.hpp"
#include "infra/catalogue/statement.hpp"
#include "infra/cli/closest.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/tasks_import.hpp"
#include "infra/cli/tasks_report.hpp"
#include "infra/cli/tasks_verify.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <array>
#include <memory>
#include <ostream>
#include <set>

namespace assay::cli {
namespace {

struct filter {
  std::string topic;
  std::string language;
  std::string level;
  std::string kind;
};

constexpr std::array kinds{catalogue::task_kind::function, catalogue::task_kind::program, catalogue::task_kind::suite};

constexpr std::array levels{
    catalogue::task_level::easy, catalogue::task_level::medium, catalogue::task_level::hard,
    catalogue::task_level::expert};

std::vector<std::string> listed(const std::set<std::string>& names) { return {names.begin(), names.end()}; }

/// Says that a filter names nothing that there is.
int refuse(
    const invocation& call, const std::string& sort, const std::string& typed, const std::vector<std::string>& known) {
  call.term.error(
      "no task has the " + sort + " " + harmless(typed), suggestion(typed, known, "assay tasks list shows them all"));
  return bad_usage;
}

/// Finds what was typed by its name. Nothing typed is fine; all names when there is no such one.
template <class Enum, std::size_t N>
std::vector<std::string> pick(const std::array<Enum, N>& all, const std::string& typed, std::optional<Enum>& found) {
  std::vector<std::string> names;
  for (const auto each : all) {
    names.emplace_back(to_string(each));
    if (names.back() == typed) found = each;
  }
  return found || typed.empty() ? std::vector<std::string>{} : names;
}

int list(invocation& call, const filter& wanted) {
  const auto tasks = app::load_tasks(call.settings);
  if (!tasks) {
    call.term.error(tasks.error().what, tasks.error().fix);
    return bad_usage;
  }
  std::set<std::string> topics;
  std::set<std::string> languages;
  for (const auto& each : tasks->all()) {
    topics.insert(each.topics.begin(), each.topics.end());
    for (auto& name : languages_of(each)) languages.insert(std::move(name));
  }
  catalogue::query query;
  if (!wanted.topic.empty()) {
    if (!topics.contains(wanted.topic)) return refuse(call, "topic", wanted.topic, listed(topics));
    query.topic = wanted.topic;
  }
  if (!wanted.language.empty()) {
    if (!languages.contains(wanted.language)) return refuse(call, "language", wanted.language, listed(languages));
    query.language = wanted.language;
  }
  if (const auto names = pick(levels, wanted.level, query.level); !names.empty())
    return refuse(call, "level", wanted.level, names);
  if (const auto names = pick(kinds, wanted.kind, query.kind); !names.empty())
    return refuse(call, "kind", wanted.kind, names);
  const auto found = tasks->filter(query);
  if (call.json) {
    nlohmann::json out{{"tasks", nlohmann::json::array()}};
    for (const auto* each : found) out["tasks"].push_back(card_json(*each, call.settings.locale));
    call.term.json(out);
  } else if (found.empty()) {
    call.term.out() << "No task is all of that; leave one of the filters out.\n";
  } else {
    print_list(call.term, found, wanted.topic, call.settings.locale);
  }
  return success;
}

int show(invocation& call, const std::string& id, const std::string& lang) {
  if (!lang.empty()) call.settings.locale = lang;
  const auto tasks = app::load_tasks(call.settings);
  if (!tasks) {
    call.term.error(tasks.error().what, tasks.error().fix);
    return bad_usage;
  }
  const auto* task = tasks->find(id);
  if (task == nullptr) {
    std::vector<std::string> ids;
    for (const auto& each : tasks->all()) ids.push_back(each.id);
    call.term.error("there is no task " + harmless(id), suggestion(id, ids, "assay tasks list shows them all"));
    return bad_usage;
  }
  if (call.json) {
    call.term.json(task_json(*task, call.settings.locale));
    return success;
  }
  const auto joined = [](const std::vector<std::string>& all) {
    std::string out;
    for (const auto& each : all) (out += out.empty() ? "" : ", ") += each;
    return out;
  };
  call.term.out() << call.term.text(
                         colour::dim, task->id + " version " + std::to_string(task->version) + "; " +
                                          std::string{to_string(task->level)} + "; " + joined(task->topics) + "; " +
                                          joined(languages_of(*task)))
                  << "\n\n"
                  << render_markdown(
                         call.term, catalogue::full_statement(*task, call.settings.locale), call.term.width());
  call.term.out().flush();
  return success;
}

} // namespace

void add_tasks(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("tasks", "Shows the tasks that can be practised");
  command->require_subcommand(1);
  command->footer("Example:\n  assay tasks list --topic strings");

  auto* lists = command->add_subcommand("list", "Lists them, one a line");
  const auto wanted = std::make_shared<filter>();
  lists->add_option("--topic", wanted->topic, "only tasks about it")->type_name("T");
  lists->add_option("--language", wanted->language, "only tasks that can be solved in it")->type_name("L");
  lists->add_option("--level", wanted->level, "easy, medium, hard or expert")->type_name("LEVEL");
  lists->add_option("--kind", wanted->kind, "function, program or suite")->type_name("KIND");
  lists->footer("Example:\n  assay tasks list --topic strings --level medium");
  lists->callback([&chosen, wanted] { chosen = [wanted](invocation& call) { return list(call, *wanted); }; });

  auto* shows = command->add_subcommand("show", "Shows the statement of one task, as a candidate reads it");
  const auto id = std::make_shared<std::string>();
  shows->add_option("ID", *id, "the task")->required()->type_name("");
  const auto lang = std::make_shared<std::string>();
  shows->add_option("--lang", *lang, "the statement in this language: en or ru")
      ->type_name("LOCALE")
      ->check(CLI::IsMember({"en", "ru"}));
  shows->footer("Example:\n  assay tasks show one-set-of-stamps --lang ru");
  shows->callback([&chosen, id, lang] { chosen = [id, lang](invocation& call) { return show(call, *id, *lang); }; });

  add_tasks_verify(*command, chosen);
  add_tasks_import(*command, chosen);
}

} // namespace assay::cli
