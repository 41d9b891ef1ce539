#include "infra/catalogue/suite.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <istream>
#include <optional>
#include <set>
#include <utility>

namespace assay::catalogue {

namespace {

using nlohmann::json;

constexpr std::array languages{
    std::pair{std::string_view{"Python"}, std::string_view{"python"}},
    std::pair{std::string_view{"CPP"}, std::string_view{"cpp"}},
    std::pair{std::string_view{"Java"}, std::string_view{"java"}},
    std::pair{std::string_view{"Go"}, std::string_view{"go"}},
    std::pair{std::string_view{"JavaScript"}, std::string_view{"javascript"}}};

std::string_view language_of(std::string_view id) {
  const auto prefix = id.substr(0, id.find('/'));
  const auto* const found = std::ranges::find(languages, prefix, [](const auto& each) { return each.first; });
  return found == languages.end() ? std::string_view{} : found->second;
}

/// Ids become ids of tasks and stand on screens.
bool is_plain(std::string_view id) {
  const auto slash = id.find('/');
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return slash != std::string_view::npos && slash > 0 && id.size() > slash + 1 && id.size() < 40 &&
         std::ranges::all_of(id.substr(0, slash), is_letter) && std::ranges::all_of(id.substr(slash + 1), is_digit);
}

/// The objects of a file, a line each, and what is wrong with them.
class records {
public:
  records(std::istream& from, const std::string& file) : from_{from}, file_{file} {}

  /// The next line that is an object with a new `task_id`; nothing at the end.
  std::optional<json> next() {
    for (std::string line; std::getline(from_, line);) {
      ++line_;
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      auto record = json::parse(line, nullptr, false);
      if (!record.is_object()) {
        refuse("is not a JSON object");
        continue;
      }
      const auto id = text(record, "task_id");
      if (!id) continue;
      if (!is_plain(*id))
        refuse("task_id: it is not a name, a slash and a number, such as Python/0");
      else if (id->empty() || !seen_.insert(*id).second)
        refuse("task_id: \"" + *id + "\" " + (id->empty() ? "is empty" : "stands here twice"));
      else
        return record;
    }
    return std::nullopt;
  }

  /// A text of the record, which is refused without it.
  std::optional<std::string> text(const json& record, const char* key) {
    const auto found = record.find(key);
    if (found != record.end() && found->is_string()) return found->get<std::string>();
    refuse(std::string{key} + (found == record.end() ? " is missing" : " is no text"));
    return std::nullopt;
  }

  void refuse(std::string what) { wrong_.push_back({file_, line_, std::move(what)}); }
  std::vector<problem>& wrong() {
    if (seen_.empty() && wrong_.empty()) wrong_.push_back({file_, 0, "holds no record"});
    return wrong_;
  }

private:
  std::istream& from_;
  const std::string& file_;
  int line_ = 0;
  std::set<std::string> seen_;
  std::vector<problem> wrong_;
};

} // namespace

std::variant<std::vector<suite_problem>, std::vector<problem>> read_suite(std::istream& from, const std::string& file) {
  records all{from, file};
  std::vector<suite_problem> out;
  while (const auto record = all.next()) {
    suite_problem one;
    one.id = record->at("task_id").get<std::string>();
    one.language = language_of(one.id);
    if (one.language.empty()) all.refuse("task_id: \"" + one.id + "\" does not begin with a known language");
    const char* const own = record->contains("solution")     ? "solution"
                            : record->contains("generation") ? "generation"
                                                             : "canonical_solution";
    const auto head = all.text(*record, "prompt"), solution = all.text(*record, own), test = all.text(*record, "test");
    const auto setup = record->contains("test_setup") ? all.text(*record, "test_setup") : std::string{};
    if (!head || !solution || !test || !setup) continue;
    one.head = *setup + (setup->empty() ? "" : "\n") + *head;
    one.solution = *solution;
    one.test = *test;
    out.push_back(std::move(one));
  }
  if (!all.wrong().empty()) return std::move(all.wrong());
  return out;
}

std::variant<std::map<std::string, std::string>, std::vector<problem>>
read_solutions(std::istream& from, const std::string& file) {
  records all{from, file};
  std::map<std::string, std::string> out;
  while (const auto record = all.next())
    if (auto text = all.text(*record, record->contains("generation") ? "generation" : "completion"))
      out.emplace(record->at("task_id").get<std::string>(), std::move(*text));
  if (!all.wrong().empty()) return std::move(all.wrong());
  return out;
}

sandbox::judge_job to_judge_job(const suite_problem& what, std::string_view solution) {
  sandbox::judge_job job;
  job.language = what.language;
  job.kind = sandbox::job_kind::suite;
  job.source = what.head;
  job.source.append(solution).append("\n").append(what.test);
  job.cases.push_back({what.id, json::array({""}), ""});
  job.case_limit = std::chrono::milliseconds{5000};
  job.memory_bytes = 512LL * 1024 * 1024;
  return job;
}

} // namespace assay::catalogue
