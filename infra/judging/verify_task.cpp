#include "infra/judging/verify_task.hpp"

#include "infra/catalogue/catalogue.hpp"
#include "infra/judging/mutation.hpp"
#include "infra/judging/side_by_side.hpp"
#include "infra/judging/task_checks.hpp"
#include "infra/judging/toolchain_check.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <variant>

namespace assay {
namespace {

using catalogue::solution_role;

/// A check that is still to be done.
struct errand {
  std::size_t task = 0; ///< which report
  std::string which;
  std::function<task_check()> run;
};

class gate {
public:
  gate(const verify_options& how, sandbox::launcher& with, const check_fn& tell, std::stop_token stop)
      : how_{how}, with_{with}, tell_{tell}, stop_{std::move(stop)} {}

  std::vector<task_report> run(const std::vector<const catalogue::task*>& tasks) {
    for (const auto* each : tasks) add(*each);
    do_all(together_, std::max(1, how_.threads));
    do_all(alone_, 1);
    return std::move(reports_);
  }

private:
  void add(const catalogue::task& t) {
    const auto at = reports_.size();
    reports_.push_back({t.id, t.cases.size(), {}});
    const bool ours = t.kind != catalogue::task_kind::suite; // of others only the solutions can be tried
    if (ours) reports_.back().checks.push_back(check_texts(t));
    if (std::holds_alternative<sandbox::by_predicate>(t.checker))
      together_.push_back({at, t.id + " predicate", [this, &t] { return check_predicate(t, with_, stop_); }});
    if (ours && how_.mutants == mutant_check::tried && how_.language.value_or("python") == "python" &&
        catalogue::reference(t, "python") != nullptr)
      together_.push_back({at, t.id + " mutants", [this, &t] { return check_mutants(t, {}, with_, stop_); }});
    std::set<std::string> skipped;
    for (const auto& s : t.solutions) {
      if (how_.language && s.language != *how_.language) continue;
      if (!with_.known_languages().contains(s.language)) {
        if (skipped.insert(s.language).second)
          reports_[at].checks.push_back(
              {"solutions", s.language, check_result::skipped, "this build has no language " + s.language});
        continue;
      }
      if (const auto& lacking = lacking_for(s.language); !lacking.empty()) {
        if (skipped.insert(s.language).second)
          reports_[at].checks.push_back({"solutions", s.language, check_result::skipped, lacking});
        continue;
      }
      add(at, t, s);
    }
  }

  /// Why a language cannot be tried here; empty when it can.
  const std::string& lacking_for(const std::string& language) {
    const auto [found, fresh] = lacking_.try_emplace(language);
    if (fresh)
      if (const auto missing = missing_toolchain(language, with_, stop_))
        found->second = missing->what + "; " + missing->fix;
    return found->second;
  }

  void add(std::size_t at, const catalogue::task& t, const catalogue::solution& s) {
    const auto which = t.id + " " + s.file.substr(s.file.find('/') + 1);
    together_.push_back({at, which, [this, &t, &s] { return check_solution(t, s, with_, stop_); }});
    if (t.scaling.sizes_for(s.language).empty()) return;
    if (s.role == solution_role::reference)
      together_.push_back({at, t.id + " inputs for " + s.language, [this, &t, &s] {
                             return check_inputs(t, s.language, with_, stop_);
                           }});
    const bool measured = how_.growth == growth_check::measured && catalogue::reference(t, s.language) != nullptr;
    if (s.role == solution_role::slow && measured)
      alone_.push_back({at, which + ", growth", [this, &t, &s] { return check_growth(t, s, with_, stop_); }});
  }

  void do_all(const std::vector<errand>& todo, int threads) {
    std::vector<task_check> results(todo.size());
    side_by_side(todo.size(), threads, [&](std::size_t mine) {
      {
        const std::lock_guard lock{mutex_};
        if (tell_) tell_(done_++, together_.size() + alone_.size(), todo[mine].which);
      }
      results[mine] =
          stop_.stop_requested() ? task_check{todo[mine].which, {}, check_result::failed, "stopped"} : todo[mine].run();
    });
    for (std::size_t i = 0; i < todo.size(); ++i) reports_[todo[i].task].checks.push_back(std::move(results[i]));
  }

  const verify_options& how_;
  sandbox::launcher& with_;
  const check_fn& tell_;
  std::stop_token stop_;
  std::vector<task_report> reports_;
  std::map<std::string, std::string> lacking_;
  std::vector<errand> together_;
  std::vector<errand> alone_;
  std::mutex mutex_;
  std::size_t done_ = 0;
};

} // namespace

bool task_report::good() const {
  return std::ranges::none_of(checks, [](const task_check& c) { return c.result == check_result::failed; });
}

std::vector<task_report> verify_tasks(
    const std::vector<const catalogue::task*>& tasks, const verify_options& how, sandbox::launcher& with,
    const check_fn& tell, std::stop_token stop) {
  return gate{how, with, tell, std::move(stop)}.run(tasks);
}

} // namespace assay
