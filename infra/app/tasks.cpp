#include "infra/app/tasks.hpp"

#include "infra/app/database.hpp"
#include "infra/app/resources.hpp"
#include "infra/catalogue/load.hpp"
#include "infra/catalogue/suite.hpp"
#include "infra/catalogue/suite_tasks.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

namespace assay::app {
namespace {

namespace fs = std::filesystem;
using catalogue::problem;

/// Tasks as they are read, and what is wrong with their files.
class reading {
public:
  void folder(const fs::path& of) {
    auto loaded = catalogue::load_catalogue(of);
    if (const auto* found = std::get_if<std::vector<problem>>(&loaded))
      problems_.insert(problems_.end(), found->begin(), found->end());
    else
      for (const auto& each : std::get<catalogue::catalogue>(loaded).all()) add(each, of / each.id);
  }

  void suite(const fs::path& of) {
    std::vector<catalogue::suite_problem> all;
    for (const auto& file : fs::directory_iterator{of}) {
      if (file.path().extension() != ".jsonl") continue;
      std::ifstream from{file.path()};
      auto read = catalogue::read_suite(from, file.path().generic_string());
      if (const auto* found = std::get_if<std::vector<problem>>(&read))
        problems_.insert(problems_.end(), found->begin(), found->end());
      else
        std::ranges::move(std::get<0>(read), std::back_inserter(all));
    }
    for (auto& each : catalogue::suite_tasks(of.filename().string(), all)) add(std::move(each), of);
  }

  startup_result<catalogue::catalogue> done() && {
    if (problems_.empty()) return catalogue::catalogue{std::move(tasks_)};
    std::string all;
    for (const auto& each : problems_) (all += all.empty() ? "" : "\n  ") += to_string(each);
    return startup_problem{
        "the task catalogue is not valid:\n  " + all,
        "mend the files named above; infra/catalogue/README.md shows the format"};
  }

private:
  void add(catalogue::task one, const fs::path& from) {
    const auto [before, fresh] = homes_.try_emplace(one.id, from);
    if (fresh)
      tasks_.push_back(std::move(one));
    else
      problems_.push_back(
          {from.generic_string(), 0, "there is a task " + one.id + " in " + before->second.generic_string() + " too"});
  }

  std::vector<catalogue::task> tasks_;
  std::map<std::string, fs::path> homes_;
  std::vector<problem> problems_;
};

} // namespace

fs::path own_tasks(const config::settings& settings) { return home_of(settings) / "tasks"; }
fs::path own_suites(const config::settings& settings) { return home_of(settings) / "suites"; }

startup_result<catalogue::catalogue> load_tasks(const config::settings& settings) {
  reading all;
  all.folder(resources_of(settings) / "infra" / "catalogue" / "tasks");
  std::error_code none;
  if (fs::is_directory(own_tasks(settings), none)) all.folder(own_tasks(settings));
  for (const auto& suite : fs::directory_iterator{own_suites(settings), none})
    if (suite.is_directory(none)) all.suite(suite.path());
  return std::move(all).done();
}

} // namespace assay::app
