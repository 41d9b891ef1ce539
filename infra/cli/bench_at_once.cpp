#include "infra/cli/bench_at_once.hpp"

#include "infra/app/node.hpp"
#include "infra/app/sandbox.hpp"
#include "infra/cli/bench_crowd.hpp"
#include "infra/cli/layout.hpp"
#include "infra/judging/side_by_side.hpp"
#include "infra/judging/toolchain_check.hpp"
#include "sandbox/judge/judge.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iomanip>
#include <map>
#include <ostream>
#include <set>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

namespace assay::cli {
namespace {

using clock = std::chrono::steady_clock;

double since(clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(clock::now() - begin).count();
}

double median(std::vector<double> all) {
  if (all.empty()) return 0;
  std::ranges::sort(all);
  return all[all.size() / 2];
}

/// Cpu time of this process and of all its children that have ended.
double used_ms() {
  double ms = 0;
  for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage used{};
    ::getrusage(who, &used);
    for (const auto& each : {used.ru_utime, used.ru_stime})
      ms += static_cast<double>(each.tv_sec) * 1e3 + static_cast<double>(each.tv_usec) / 1e3;
  }
  return ms;
}

/// Cpu time that the whole machine has spent, whoever asked for it; 0 where that is not told.
double machine_ms() {
  std::ifstream in{"/proc/stat"};
  std::string cpu;
  double user = 0, nice = 0, system = 0, idle = 0, waiting = 0, interrupts = 0, soft = 0, steal = 0;
  if (!(in >> cpu >> user >> nice >> system >> idle >> waiting >> interrupts >> soft >> steal)) return 0;
  return (user + nice + system + interrupts + soft + steal) * 1000 / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

long peak_kb() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss;
}

/// What a solution does when nobody else is judged.
struct alone {
  std::string verdict;
  double work_ms = 0; ///< cpu time of everything that judging it needs
  double case_ms = 0; ///< cpu time of a call
};

/// Verdicts of all cases: one that fails in another place is another verdict, too.
std::string verdict_of(const sandbox::judge_outcome& run) {
  std::string all{to_string(run.result)};
  for (const auto& each : run.cases) (all += ' ') += to_string(each.result);
  return all;
}

double call_ms(const sandbox::judge_outcome& run) {
  std::vector<double> all;
  for (const auto& each : run.cases) all.push_back(each.cpu_ms);
  return median(std::move(all));
}

/// Cpu time of programs that were killed, which the kernel adds to nobody's account: the judge runs a case that does
/// not end twice.
double killed_ms(const sandbox::judge_outcome& run) {
  double all = 0;
  for (const auto& each : run.cases)
    if (each.result == sandbox::verdict::time_limit) all += 2 * each.cpu_ms;
  return all;
}

alone judge_alone(const crowd_member& who, int runs, sandbox::launcher& with) {
  alone found;
  std::vector<double> work, calls;
  for (int run = -1; run < runs; ++run) { // the first one makes or finds what is prepared once
    const double before = used_ms();
    const auto got = sandbox::judge(who.job(run), with, {}, {});
    if (run < 0) continue;
    work.push_back(used_ms() - before + killed_ms(got));
    calls.push_back(call_ms(got));
    found.verdict = verdict_of(got);
  }
  found.work_ms = median(std::move(work));
  found.case_ms = median(std::move(calls));
  return found;
}

/// Members in the proportion of their shares, and mixed: each next one is whoever is furthest behind its share.
std::vector<const crowd_member*> queue_of(const std::vector<crowd_member>& members, int length) {
  double all = 0;
  for (const auto& each : members) all += each.share;
  std::vector<double> owed(members.size());
  std::vector<const crowd_member*> queue;
  while (static_cast<int>(queue.size()) < length) {
    for (std::size_t i = 0; i < members.size(); ++i) owed[i] += members[i].share / all;
    const auto most = std::ranges::max_element(owed);
    *most -= 1;
    queue.push_back(&members[static_cast<std::size_t>(most - owed.begin())]);
  }
  return queue;
}

struct busy_figures {
  double alone_ms = 0;
  double at_once_ms = 0;
  double ratio() const { return alone_ms > 0 ? at_once_ms / alone_ms : 0; }
};

struct figures {
  int submissions = 0;
  int slots = 0;
  int cores = 0;
  std::map<std::string, int> verdicts;
  std::vector<std::string> different;
  double wall_ms = 0;
  double allowed_ms = 0; ///< by the cpu time alone, with every core used all the time
  double elsewhere = 0;  ///< the share of the cores that other programs took meanwhile
  long peak_kb = 0;
  long grown_kb = 0;
  std::map<std::string, busy_figures> busy; ///< by language
  double throughput() const { return wall_ms > 0 ? allowed_ms / wall_ms : 0; }
  double throughput_of_rest() const { return elsewhere < 1 ? throughput() / (1 - elsewhere) : 0; }
};

figures measure(
    const std::vector<crowd_member>& members, const at_once_options& wanted, invocation& call, int slots,
    sandbox::launcher& with) {
  figures found;
  found.submissions = wanted.submissions;
  found.slots = slots;
  found.cores = std::min(slots, static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
  std::map<const crowd_member*, alone> references;
  for (const auto& who : members) {
    call.term.step("alone: " + who.kind + " in " + who.language);
    references[&who] = judge_alone(who, wanted.runs, with);
  }
  const auto queue = queue_of(members, wanted.submissions);
  call.term.step(std::to_string(queue.size()) + " at once");
  for (const auto* each : queue) found.allowed_ms += references[each].work_ms / found.cores;
  std::vector<sandbox::judge_outcome> runs(queue.size());
  const long before_kb = peak_kb();
  const double machine_before = machine_ms(), ours_before = used_ms();
  const auto begin = clock::now();
  side_by_side(queue.size(), static_cast<int>(queue.size()), [&](std::size_t i) {
    runs[i] = sandbox::judge(queue[i]->job(static_cast<int>(i) + wanted.runs), with, {}, {});
  });
  found.wall_ms = since(begin);
  double ours = used_ms() - ours_before;
  for (const auto& each : runs) ours += killed_ms(each);
  const double others = machine_ms() - machine_before - ours;
  found.elsewhere = std::clamp(others / found.wall_ms / std::max(1U, std::thread::hardware_concurrency()), 0.0, 1.0);
  found.peak_kb = peak_kb();
  found.grown_kb = found.peak_kb - before_kb;
  std::map<std::string, std::vector<double>> calls;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto& reference = references[queue[i]];
    const auto got = verdict_of(runs[i]);
    ++found.verdicts[std::string{to_string(runs[i].result)}];
    if (got != reference.verdict)
      found.different.push_back(
          queue[i]->kind + " in " + queue[i]->language + ": alone " + reference.verdict + ", at once " + got + " " +
          runs[i].detail);
    if (queue[i]->kind == "busy") {
      calls[queue[i]->language].push_back(call_ms(runs[i]));
      found.busy[queue[i]->language].alone_ms = reference.case_ms;
    }
  }
  for (auto& [language, all] : calls) found.busy[language].at_once_ms = median(std::move(all));
  return found;
}

nlohmann::json to_json(const figures& f) {
  auto busy = nlohmann::json::object();
  for (const auto& [language, of] : f.busy)
    busy[language] = {{"alone_ms", of.alone_ms}, {"at_once_ms", of.at_once_ms}, {"ratio", of.ratio()}};
  return {{"at_once", f.submissions},     {"slots", f.slots},         {"verdicts", f.verdicts},
          {"different", f.different},     {"wall_ms", f.wall_ms},     {"allowed_ms", f.allowed_ms},
          {"throughput", f.throughput()}, {"elsewhere", f.elsewhere}, {"throughput_of_rest", f.throughput_of_rest()},
          {"peak_memory_kb", f.peak_kb},  {"grown_kb", f.grown_kb},   {"cpu_bound", busy}};
}

void print(const console& term, const figures& f) {
  auto& out = term.out();
  out << std::fixed << std::setprecision(2);
  out << f.submissions << " submissions at once over " << f.slots << " slots\n\n";
  const auto line = [&](const std::string& what) -> std::ostream& { return out << "  " << padded(what, 34); };
  line("verdicts") << [&] {
    std::string all;
    for (const auto& [verdict, count] : f.verdicts)
      all += (all.empty() ? "" : ", ") + std::to_string(count) + " " + verdict;
    return all;
  }() << '\n';
  line("other verdicts than alone") << f.different.size() << "   (wanted 0)\n";
  for (const auto& each : f.different) out << "    " << each << '\n';
  line("time") << tenths(f.wall_ms / 1000) << " s; by the cpu time alone " << tenths(f.allowed_ms / 1000) << " s\n";
  line("throughput of what cores allow") << f.throughput() << "   (wanted at least 0.9)\n";
  line("taken by other programs") << f.elsewhere * 100 << " % of the machine; throughput of the rest "
                                  << f.throughput_of_rest() << '\n';
  line("memory of this process") << tenths(static_cast<double>(f.peak_kb) / 1024) << " MiB at most, "
                                 << tenths(static_cast<double>(f.grown_kb) / 1024) << " MiB of that at once\n";
  for (const auto& [language, of] : f.busy)
    line("cpu-bound in " + language) << tenths(of.at_once_ms) << " ms cpu a call, alone " << tenths(of.alone_ms)
                                     << " ms: " << of.ratio() << "   (wanted 0.75 to 1.25)\n";
  out.flush();
}

} // namespace

int bench_at_once(invocation& call, const at_once_options& wanted) {
  const auto launcher = app::make_sandbox(call.settings);
  if (!launcher) {
    call.term.error(launcher.error().what, launcher.error().fix);
    return service_missing;
  }
  auto members = crowd();
  std::set<std::string> missing;
  for (const auto& each : members) missing.insert(each.language);
  std::erase_if(missing, [&](const std::string& language) {
    const auto lacking = missing_toolchain(language, **launcher, {});
    if (lacking) spdlog::warn("{} is left out: {}; {}", language, lacking->what, lacking->fix);
    return !lacking;
  });
  std::erase_if(members, [&](const auto& each) { return missing.contains(each.language); });
  if (members.empty()) {
    call.term.error("no language runs in the sandbox", "assay doctor says what this machine lacks");
    return service_missing;
  }
  const auto found = measure(members, wanted, call, app::slots_of(call.settings), **launcher);
  call.term.clear_step();
  if (call.json)
    call.term.json(to_json(found));
  else
    print(call.term, found);
  return found.different.empty() ? success : answer_is_no;
}

} // namespace assay::cli
