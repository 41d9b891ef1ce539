#include "infra/judging/mutation.hpp"

#include "infra/catalogue/catalogue.hpp"
#include "infra/catalogue/jobs.hpp"
#include "infra/judging/reference_answers.hpp"
#include "sandbox/judge/generate.hpp"
#include "sandbox/judge/mutate.hpp"

#include <algorithm>

namespace assay {
namespace {

using sandbox::verdict;

constexpr auto language = "python";
constexpr std::chrono::milliseconds patience{500}; // for a mutant that never ends

/// How much is tried: each run of a whole program is a process of its own, so fewer of them.
struct extent {
  std::size_t samples;
  std::size_t mutants;
};
extent extent_of(const catalogue::task& t) {
  return t.kind == catalogue::task_kind::program ? extent{40, 30} : extent{200, 60};
}

task_check failed(std::string why) { return {"mutants", language, check_result::failed, std::move(why)}; }

bool is_ours(verdict v) { return v == verdict::sandbox_failure || v == verdict::cancelled; }

class mutation {
public:
  mutation(const catalogue::task& t, sandbox::launcher& with, const std::stop_token& stop)
      : task_{t}, with_{with}, stop_{stop} {}

  task_check run(const mutation_bar& bar) {
    if (auto why = prepare(); !why.empty()) return failed(std::move(why));
    for (const auto& s : task_.solutions)
      if (s.role == catalogue::solution_role::slow && s.language == language)
        if (const auto got = judge_patiently(like_the_reference(task_, language, s.source, answers_), with_, stop_);
            got.result != verdict::accepted)
          return failed(s.file + " and the reference differ on a sample: " + trouble_of(got));
    // Else every mutant would be refused for its time.
    auto own = catalogue::to_judge_job(task_, language, catalogue::reference(task_, language)->source);
    own.case_limit = std::min(own.case_limit, patience);
    if (const auto got = judge_patiently(own, with_, stop_); got.result != verdict::accepted)
      return failed("the reference needs too long for its cases: " + trouble_of(got));
    const auto mutants =
        sandbox::mutants_of(catalogue::reference(task_, language)->source, extent_of(task_).mutants, with_, stop_);
    if (!mutants) return failed(mutants.error().what);
    for (const auto& each : *mutants)
      if (auto why = try_one(each); !why.empty()) return failed(std::move(why));
    const auto counted = std::to_string(killed_) + " of " + std::to_string(changed_);
    if (changed_ < bar.least)
      return failed(
          "only " + std::to_string(changed_) + " mutants change behaviour; the samples should be more varied");
    if (static_cast<double>(killed_) < bar.share * static_cast<double>(changed_))
      return failed("the cases refuse only " + counted + "; they let through: " + alive_);
    return {"mutants", language, check_result::passed, counted + " killed"};
  }

private:
  /// What keeps it from being tried; empty when nothing does.
  std::string prepare() {
    const auto extent = extent_of(task_);
    auto inputs = sandbox::sample(catalogue::to_generate_job(task_, language), extent.samples, with_, stop_);
    if (inputs.result != verdict::accepted)
      return "the generator fails at sample " + std::to_string(inputs.arguments.size()) + ": " + inputs.detail;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < inputs.arguments.size(); ++i) names.push_back("sample-" + std::to_string(i));
    answers_ = ask_reference(task_, language, names, std::move(inputs.arguments), with_, stop_);
    if (answers_.got.result != verdict::accepted) return "the reference, on samples: " + trouble_of(answers_.got);
    return {};
  }

  sandbox::judge_outcome judged(sandbox::judge_job job) {
    job.case_limit = std::min(job.case_limit, patience);
    job.then = sandbox::after_failure::stop;
    return sandbox::judge(job, with_, {}, stop_);
  }
  sandbox::judge_outcome on_samples(const std::string& source) {
    return judged(like_the_reference(task_, language, source, answers_));
  }

  /// Why we failed at it; empty when it was tried.
  std::string try_one(const sandbox::mutant& each) {
    const auto differs = on_samples(each.source);
    if (is_ours(differs.result)) return trouble_of(differs);
    if (differs.result == verdict::accepted) return {};
    ++changed_;
    const auto got = judged(catalogue::to_judge_job(task_, language, each.source));
    if (is_ours(got.result)) return trouble_of(got);
    if (got.result != verdict::accepted)
      ++killed_;
    else
      alive_ += (alive_.empty() ? "line " : ", line ") + std::to_string(each.line) + " " + each.what;
    return {};
  }

  const catalogue::task& task_;
  sandbox::launcher& with_;
  const std::stop_token& stop_;
  reference_answers answers_;
  std::size_t changed_ = 0, killed_ = 0;
  std::string alive_;
};

} // namespace

task_check
check_mutants(const catalogue::task& t, const mutation_bar& bar, sandbox::launcher& with, const std::stop_token& stop) {
  return mutation{t, with, stop}.run(bar);
}

} // namespace assay
