#include "infra/catalogue/load.hpp"

#include "infra/catalogue/check_task.hpp"
#include "infra/catalogue/digest.hpp"
#include "infra/catalogue/json_source.hpp"
#include "infra/catalogue/read_task.hpp"
#include "infra/catalogue/schema_check.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace assay::catalogue {
namespace {

namespace fs = std::filesystem;
using json_pointer = nlohmann::json::json_pointer;

constexpr std::array locales{"en", "ru"};

std::optional<std::string> read_file(const fs::path& file) {
  std::error_code ignored;
  if (!fs::is_regular_file(file, ignored)) return {}; // asked first: opening a pipe would wait for its other end
  std::ifstream in{file, std::ios::binary};
  if (!in) return {};
  return std::string{std::istreambuf_iterator<char>{in}, {}};
}

bool escapes(const fs::path& folder, const fs::path& name) {
  if (name.is_absolute() || std::find(name.begin(), name.end(), "..") != name.end()) return true;
  // A link may lead out as well as dots do.
  std::error_code failed;
  const auto inside = fs::weakly_canonical(folder, failed);
  const auto target = fs::weakly_canonical(folder / name, failed);
  return failed || std::mismatch(inside.begin(), inside.end(), target.begin(), target.end()).first != inside.end();
}

// Reads the files that a document names, and those that every task has.
class file_reader {
public:
  file_reader(const fs::path& folder, const json_source& source, std::vector<problem>& problems)
      : folder_{folder}, source_{source}, problems_{problems} {}

  std::string named(const json_pointer& where) {
    const std::string name = source_.document().at(where);
    if (escapes(folder_, name)) return refuse(where, '"' + name + "\" leads out of the task's folder");
    auto content = read_file(folder_ / name);
    if (!content) return refuse(where, "there is no file \"" + name + '"');
    if (content->empty()) return refuse(where, "the file \"" + name + "\" is empty");
    return *std::move(content);
  }

  text statements() {
    text out;
    for (const std::string locale : locales) {
      const auto file = folder_ / ("statement." + locale + ".md");
      auto content = read_file(file);
      if (content && !content->empty()) {
        out.by_locale.emplace(locale, *std::move(content));
      } else if (content || locale == "en") {
        problems_.push_back(
            {file.generic_string(), 0, content ? "the statement is empty" : "the statement is missing"});
      }
    }
    return out;
  }

private:
  std::string refuse(const json_pointer& where, std::string_view what) {
    problems_.push_back(source_.at(where, what));
    return {};
  }

  const fs::path& folder_;
  const json_source& source_;
  std::vector<problem>& problems_;
};

void read_files(task& t, const fs::path& folder, const json_source& source, std::vector<problem>& problems) {
  file_reader files{folder, source, problems};
  t.statement = files.statements();
  if (source.document().contains("scaling"))
    t.scaling.generator_source = files.named(json_pointer{"/scaling/generator"});
  if (auto* predicate = std::get_if<sandbox::by_predicate>(&t.checker);
      predicate != nullptr && source.document().contains(json_pointer{"/checker/file"}))
    predicate->source = files.named(json_pointer{"/checker/file"});
  for (std::size_t i = 0; i < t.solutions.size(); ++i)
    t.solutions[i].source = files.named(json_pointer{"/solutions"} / i / "file");
}

} // namespace

std::variant<task, std::vector<problem>> load_task(const fs::path& folder) {
  const auto file = (folder / "task.json").generic_string();
  const auto content = read_file(file);
  if (!content) return std::vector{problem{file, 0, "the task's folder has no readable task.json"}};

  auto parsed = json_source::parse(file, *content);
  if (auto* broken = std::get_if<problem>(&parsed)) return std::vector{std::move(*broken)};
  const auto& source = std::get<json_source>(parsed);
  if (auto problems = check_schema(source); !problems.empty()) return problems;

  auto read = read_task(source.document());
  auto problems = check_task(source, read);
  const auto folder_name = fs::weakly_canonical(folder).filename().string();
  if (read.id != folder_name)
    problems.push_back(
        source.at(json_pointer{"/id"}, "the id \"" + read.id + "\" is not the folder's name \"" + folder_name + '"'));
  read_files(read, folder, source, problems);
  if (!problems.empty()) {
    std::stable_sort(problems.begin(), problems.end(), [](auto& a, auto& b) { return a.line < b.line; });
    return problems;
  }
  read.digest = digest(read);
  return read;
}

std::variant<catalogue, std::vector<problem>> load_catalogue(const fs::path& tasks) {
  std::error_code failed;
  std::vector<fs::path> folders;
  for (fs::directory_iterator it{tasks, failed}, end; !failed && it != end; it.increment(failed)) {
    if (it->is_directory() && !it->path().filename().string().starts_with('.')) folders.push_back(it->path());
  }
  if (failed) return std::vector{problem{tasks.generic_string(), 0, "the folder cannot be read: " + failed.message()}};
  std::sort(folders.begin(), folders.end());

  std::vector<task> loaded;
  std::vector<problem> problems;
  for (const auto& folder : folders) {
    auto outcome = load_task(folder);
    if (auto* t = std::get_if<task>(&outcome)) loaded.push_back(std::move(*t));
    if (auto* found = std::get_if<1>(&outcome)) problems.insert(problems.end(), found->begin(), found->end());
  }
  if (!problems.empty()) return problems;
  return catalogue{std::move(loaded)};
}

} // namespace assay::catalogue
