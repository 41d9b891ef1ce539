#include "infra/cli/judge_suite.hpp"

#include "infra/app/node.hpp"
#include "infra/catalogue/suite.hpp"
#include "infra/cli/interrupt.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"
#include "infra/cli/suite_results.hpp"
#include "infra/judging/side_by_side.hpp"
#include "infra/judging/toolchain_check.hpp"
#include "sandbox/judge/analyse.hpp"
#include "sandbox/judge/digest.hpp"
#include "sandbox/judge/judge.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <ostream>
#include <set>
#include <thread>

namespace assay::cli {
namespace {

using sandbox::verdict;

/// Reads one of the two files; tells what is wrong with it and answers nothing then.
template <class Read>
auto read_file(const invocation& call, const std::string& name, Read read)
    -> std::optional<std::variant_alternative_t<0, decltype(read(std::declval<std::istream&>(), name))>> {
  std::ifstream from{name};
  if (std::error_code failed; !from || std::filesystem::is_directory(name, failed)) {
    call.term.error(harmless(name) + " cannot be read", "name a file of JSON lines, as HumanEval-X has them");
    return std::nullopt;
  }
  auto found = read(from, name);
  if (auto* good = std::get_if<0>(&found)) return std::move(*good);
  for (const auto& each : std::get<1>(found)) call.term.error(harmless(to_string(each)));
  return std::nullopt;
}

/// A solution that is to be judged.
struct entrant {
  const catalogue::suite_problem* to = nullptr;
  sandbox::judge_job job;
};

std::vector<entrant> entrants_of(
    const std::vector<catalogue::suite_problem>& suite,
    const std::optional<std::map<std::string, std::string>>& given) {
  std::vector<entrant> out;
  for (const auto& each : suite) {
    if (!given) out.push_back({&each, to_judge_job(each, each.solution)});
    if (const auto found = given ? given->find(each.id) : decltype(given->begin()){}; given && found != given->end())
      out.push_back({&each, to_judge_job(each, found->second)});
  }
  return out;
}

nlohmann::json to_json(const entrant& who, const sandbox::judge_outcome& run) {
  auto cases = nlohmann::json::array();
  for (const auto& each : run.cases)
    cases.push_back(
        {{"id", each.id}, {"verdict", to_string(each.result)}, {"wall_ms", each.wall_ms}, {"cpu_ms", each.cpu_ms}});
  nlohmann::json out{
      {"task", who.to->id},
      {"task_id", who.to->id},
      {"language", who.to->language},
      {"verdict", to_string(run.result)},
      {"cases", std::move(cases)},
      {"source", sandbox::sha256_hex(who.job.source)},
      {"compile_ms", run.compile_ms},
      {"total_ms", run.total_ms},
      {"peak_memory_kb", run.peak_memory_kb}};
  if (run.result != verdict::accepted)
    out["detail"] = run.detail.empty() && !run.cases.empty() ? run.cases.front().detail : run.detail;
  return out;
}

/// Tells which of the languages cannot be judged here, with the fix: what we lack must not be told as the solutions'
/// fault.
int refuse_languages(const invocation& call, const std::vector<entrant>& all, sandbox::launcher& with) {
  std::set<std::string> languages;
  for (const auto& each : all) languages.insert(each.job.language);
  for (const auto& each : languages) {
    if (!with.known_languages().contains(each)) {
      call.term.error("there is no language " + each, "assay doctor shows them all");
      return bad_usage;
    }
    if (const auto lacking = missing_toolchain(each, with, {})) {
      call.term.error(lacking->what, lacking->fix);
      return service_missing;
    }
    if (const auto lacking = sandbox::missing_suite_tools(each, with, {}); !lacking || !lacking->empty()) {
      call.term.error(
          "suites in " + each + " cannot be judged here" + (lacking ? "" : ": " + lacking.error().what),
          lacking ? install_command(*lacking) : "assay doctor shows what is missing");
      return service_missing;
    }
  }
  return success;
}

void print_summary(const console& term, const std::vector<nlohmann::json>& lines) {
  std::map<std::string, std::pair<int, int>> by_language;
  for (const auto& each : lines) {
    auto& [accepted, all] = by_language[each.value("language", "")];
    ++all;
    if (each.value("verdict", "") == "accepted") ++accepted;
  }
  for (const auto& each : lines)
    if (each.value("verdict", "") != "accepted")
      term.out() << "  " << padded(harmless(each.value("task_id", "")), 16)
                 << term.text(colour::red, harmless(each.value("verdict", ""))) << '\n';
  for (const auto& [language, counts] : by_language)
    term.out() << term.text(counts.first == counts.second ? colour::green : colour::yellow, padded(language, 12))
               << counts.first << " of " << counts.second << " accepted\n";
  term.out().flush();
}

} // namespace

int judge_suite(invocation& call, const suite_options& wanted) {
  const auto suite = read_file(call, wanted.file, catalogue::read_suite);
  if (!suite) return bad_usage;
  std::optional<std::map<std::string, std::string>> given;
  if (!wanted.solutions.empty()) {
    given = read_file(call, wanted.solutions, catalogue::read_solutions);
    if (!given) return bad_usage;
  }
  auto todo = entrants_of(*suite, given);
  const auto launcher = app::make_sandbox(call.settings);
  if (!launcher) {
    call.term.error(launcher.error().what, launcher.error().fix);
    return service_missing;
  }
  if (const int code = refuse_languages(call, todo, **launcher); code != success) return code;
  suite_results results;
  if (!wanted.results.empty()) {
    if (const auto opened = results.open(wanted.results); !opened.empty()) {
      call.term.error(harmless(wanted.results) + " " + opened, "name another file for --results");
      return bad_usage;
    }
  }
  std::vector<nlohmann::json> lines;
  std::erase_if(todo, [&](const entrant& each) {
    auto before = results.find(each.to->id, sandbox::sha256_hex(each.job.source));
    if (!before) return false;
    lines.push_back(std::move(*before));
    return true;
  });
  const auto before = lines.size();
  const stop_on_interrupt stop;
  std::mutex mutex;
  bool kept = true;
  const int jobs = wanted.jobs > 0 ? wanted.jobs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  side_by_side(todo.size(), jobs, [&](std::size_t i) {
    if (stop.token().stop_requested()) return;
    const auto run = sandbox::judge(todo[i].job, **launcher, {}, stop.token());
    const std::lock_guard lock{mutex};
    if (run.result == verdict::cancelled) return;
    lines.push_back(to_json(todo[i], run));
    if (!results.add(lines.back())) kept = false;
    if (call.json) call.term.json(lines.back());
    call.term.step(
        std::to_string(lines.size()) + " of " + std::to_string(before + todo.size()) + ": " + todo[i].to->id + " " +
        std::string{to_string(run.result)});
  });
  call.term.clear_step();
  if (!kept) {
    call.term.error(harmless(wanted.results) + " cannot be written any more", "free space on the device, and go on");
    return service_missing;
  }
  if (lines.size() < before + todo.size()) {
    call.term.error(
        "interrupted after " + std::to_string(lines.size()) + " of " + std::to_string(before + todo.size()),
        wanted.results.empty() ? "with --results FILE the next run goes on from here"
                               : "the same command goes on from here");
    return interrupted_exit;
  }
  if (!call.json) print_summary(call.term, lines);
  const bool ours =
      std::ranges::any_of(lines, [](const auto& l) { return l.value("verdict", "") == "sandbox-failure"; });
  if (ours) {
    call.term.error("the sandbox failed, which says nothing of those solutions", "assay doctor shows what is missing");
    return service_missing;
  }
  const bool good = std::ranges::all_of(lines, [](const auto& l) { return l.value("verdict", "") == "accepted"; });
  return good ? success : answer_is_no;
}

} // namespace assay::cli
