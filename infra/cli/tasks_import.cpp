#include "infra/cli/tasks_import.hpp"

#include "infra/app/node.hpp"
#include "infra/catalogue/load.hpp"
#include "infra/catalogue/suite.hpp"
#include "infra/catalogue/suite_tasks.hpp"
#include "infra/cli/interrupt.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/tasks_verify.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <regex>
#include <thread>

namespace assay::cli {
namespace {

namespace fs = std::filesystem;

struct options {
  std::vector<std::string> paths;
  std::string name;
  bool unproved = false;
};

/// What is to be imported: tasks, and what is to be copied for them.
struct parcel {
  std::vector<catalogue::task> tasks;
  std::vector<std::pair<fs::path, fs::path>> copies; ///< from, and to beneath the home
};

/// Says what is wrong; null then.
class reader {
public:
  reader(const invocation& call, const options& wanted) : call_{call}, wanted_{wanted} {}

  std::unique_ptr<parcel> read() {
    for (const auto& each : wanted_.paths) {
      std::error_code none;
      if (fs::is_directory(each, none))
        folder(fs::weakly_canonical(each, none));
      else if (fs::is_regular_file(each, none))
        suite_file(each);
      else
        refuse(each + " is neither a folder nor a file", "name a folder of tasks, or a suite's file of JSON lines");
    }
    if (!suite_.empty()) {
      auto made = catalogue::suite_tasks(suite_name_, suite_);
      std::ranges::move(made, std::back_inserter(out_->tasks));
    }
    return good_ ? std::move(out_) : nullptr;
  }

private:
  void refuse(const std::string& what, const std::string& fix = {}) {
    good_ = false;
    call_.term.error(harmless(what), fix);
  }
  void refuse(const std::vector<catalogue::problem>& all) {
    for (const auto& each : all) refuse(to_string(each));
  }

  /// Has it copied later, unless something else goes to the same place, or it holds what is no file.
  void copy(const fs::path& from, const fs::path& to) {
    if (std::ranges::find(out_->copies, to, &std::pair<fs::path, fs::path>::second) != out_->copies.end())
      return refuse(from.string() + " and another one are both called " + to.filename().string(), "rename one of them");
    std::error_code none;
    for (const auto& each : fs::recursive_directory_iterator{from, none})
      if (each.is_symlink(none) || !(each.is_regular_file(none) || each.is_directory(none)))
        return refuse(each.path().string() + " is no plain file", "put the file itself there; links are not followed");
    out_->copies.emplace_back(from, to);
  }

  void folder(const fs::path& of) {
    std::vector<fs::path> folders;
    std::error_code none;
    if (fs::exists(of / "task.json", none))
      folders.push_back(of);
    else
      for (const auto& each : fs::directory_iterator{of, none})
        if (fs::exists(each.path() / "task.json", none)) folders.push_back(each.path());
    std::ranges::sort(folders);
    if (folders.empty())
      return refuse(of.string() + " holds no task.json", "infra/catalogue/README.md shows how a task is written");
    for (const auto& each : folders) {
      auto loaded = catalogue::load_task(each);
      if (const auto* found = std::get_if<1>(&loaded)) {
        refuse(*found);
        continue;
      }
      auto& one = std::get<catalogue::task>(loaded);
      copy(each, app::own_tasks(call_.settings) / one.id);
      out_->tasks.push_back(std::move(one));
    }
  }

  void suite_file(const fs::path& file) {
    const auto name = wanted_.name.empty() ? fs::absolute(file).parent_path().filename().string() : wanted_.name;
    static const std::regex fitting{"[a-z][a-z0-9]*(-[a-z0-9]+)*"};
    if (!suite_name_.empty() && suite_name_ != name)
      return refuse("the files are of two suites, " + suite_name_ + " and " + name, "import them one after the other");
    suite_name_ = name;
    if (suite_name_.size() > 40 || !std::regex_match(suite_name_, fitting))
      return refuse(
          "\"" + suite_name_ + "\" cannot be the name of a suite", "--name NAME: lower-case words joined by hyphens");
    std::ifstream from{file};
    auto read = catalogue::read_suite(from, file.string());
    if (const auto* found = std::get_if<std::vector<catalogue::problem>>(&read)) return refuse(*found);
    std::ranges::move(std::get<0>(read), std::back_inserter(suite_));
    copy(file, app::own_suites(call_.settings) / suite_name_ / file.filename().replace_extension(".jsonl"));
  }

  const invocation& call_;
  const options& wanted_;
  bool good_ = true;
  std::unique_ptr<parcel> out_ = std::make_unique<parcel>();
  std::string suite_name_;
  std::vector<catalogue::suite_problem> suite_;
};

/// Whether none of them takes the place of a task that ships, or of a newer one.
bool has_its_place(const invocation& call, const parcel& what, const catalogue::catalogue& there) {
  bool good = true;
  const auto own = app::own_tasks(call.settings);
  for (const auto& each : what.tasks) {
    const auto* before = there.find(each.id);
    std::error_code none;
    if (before == nullptr) continue;
    const bool suite = each.kind == catalogue::task_kind::suite;
    if (suite != (before->kind == catalogue::task_kind::suite)) {
      call.term.error("there is another task that is called " + each.id, "give yours another name");
      good = false;
    } else if (suite) {
      continue;
    } else if (!fs::exists(own / each.id, none)) {
      call.term.error("a task that ships is called " + each.id, "give yours another id");
      good = false;
    } else if (before->version >= each.version) {
      call.term.error(
          each.id + " is there with version " + std::to_string(before->version), "raise the version of yours");
      good = false;
    }
  }
  return good;
}

/// Why the proof failed, as an exit code; `success` when all is right.
int prove(invocation& call, const parcel& what) {
  const auto launcher = app::make_sandbox(call.settings);
  if (!launcher) {
    call.term.error(launcher.error().what, launcher.error().fix);
    return service_missing;
  }
  std::vector<const catalogue::task*> all;
  for (const auto& each : what.tasks) all.push_back(&each);
  verify_options how;
  how.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  const stop_on_interrupt stop;
  const auto reports = verify_tasks(all, how, **launcher, step_teller(call.term), stop.token());
  call.term.clear_step();
  if (stop.token().stop_requested()) {
    call.term.error("interrupted; nothing was imported");
    return interrupted_exit;
  }
  if (!call.json) print(call.term, reports);
  if (std::ranges::all_of(reports, &task_report::good)) return success;
  if (call.json) call.term.json(to_json(reports));
  call.term.error("what is not right was not imported, and neither was the rest", "mend what is named above");
  return answer_is_no;
}

/// Each copy appears whole or not at all.
std::error_code place(const std::vector<std::pair<fs::path, fs::path>>& copies) {
  std::error_code failed;
  for (const auto& [from, to] : copies) {
    const auto fresh = to.parent_path() / (".new-" + to.filename().string());
    fs::create_directories(to.parent_path(), failed);
    if (!failed) fs::remove_all(fresh, failed);
    if (!failed) fs::copy(from, fresh, fs::copy_options::recursive, failed);
    if (!failed && fs::is_directory(to)) fs::remove_all(to, failed);
    if (!failed) fs::rename(fresh, to, failed);
    if (failed) break;
  }
  return failed;
}

int run(invocation& call, const options& wanted) {
  const auto there = app::load_tasks(call.settings);
  if (!there) {
    call.term.error(there.error().what, there.error().fix);
    return answer_is_no;
  }
  const auto what = reader{call, wanted}.read();
  if (!what || !has_its_place(call, *what, *there)) return answer_is_no;
  if (!wanted.unproved)
    if (const int code = prove(call, *what); code != success) return code;
  if (const auto failed = place(what->copies)) {
    call.term.error("the tasks cannot be kept: " + failed.message(), "see to the folder that ASSAY_HOME names");
    return service_missing;
  }
  if (call.json) {
    nlohmann::json ids = nlohmann::json::array();
    for (const auto& each : what->tasks) ids.push_back(each.id);
    call.term.json({{"imported", std::move(ids)}});
  } else {
    call.term.out() << "imported " << what->tasks.size() << (what->tasks.size() == 1 ? " task\n" : " tasks\n");
    call.term.out().flush();
  }
  return success;
}

} // namespace

void add_tasks_import(CLI::App& tasks, command_fn& chosen) {
  auto* command = tasks.add_subcommand("import", "Takes in tasks of your own, or a suite, after proving them");
  const auto wanted = std::make_shared<options>();
  command
      ->add_option(
          "PATH", wanted->paths, "folders of a task or of several, or files of a suite (JSON lines as in HumanEval-X)")
      ->required()
      ->type_name("");
  command->add_option("--name", wanted->name, "of the suite; otherwise that of its folder")->type_name("NAME");
  command->add_flag("--unproved", wanted->unproved, "leave out the proof in the sandbox");
  command->footer(
      "Examples:\n  assay tasks import my-tasks/\n"
      "  assay tasks import --name humaneval-x python.jsonl cpp.jsonl\n"
      "Tasks are kept in the home and practised like those that ship; a suite's can be shown and judged only.\n"
      "Exit codes: 0 imported, 1 something is not right, 2 bad usage, 3 a needed service is missing.");
  command->callback([&chosen, wanted] { chosen = [wanted](invocation& call) { return run(call, *wanted); }; });
}

} // namespace assay::cli
