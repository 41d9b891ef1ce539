#pragma once

#include "sandbox/judge/comparison.hpp"
#include "sandbox/judge/driver.hpp"
#include "sandbox/judge/outcome.hpp"
#include "sandbox/launcher.hpp"

#include <nlohmann/json.hpp>

#include <memory>
#include <stop_token>
#include <string>

namespace assay::sandbox {

class runner;

/// What is said of one answer: accepted, wrong_answer, sandbox_failure or cancelled. `detail` of a wrong answer is the
/// task's message for the candidate; of a failure it is for operators and holds nothing of the case.
struct opinion {
  verdict result = verdict::sandbox_failure;
  std::string detail;
};

/// Tells right answers from wrong ones. A predicate runs in a sandbox of its own, beside the candidate's and never in
/// it: it is started for the first answer and serves all. Whatever goes wrong with it is our failure. Used by one
/// thread; the slot and the languages must outlive it.
class examiner {
public:
  examiner(const checker& how, std::size_t cases, const languages& known, slot& where, std::stop_token stop);
  ~examiner();

  /// `arguments` is the wire text of the call; `expected` and `actual` conform (see checker.hpp).
  opinion examine(const std::string& arguments, const nlohmann::json& expected, const nlohmann::json& actual);

private:
  opinion ask(const by_predicate& how, const std::vector<std::string>& values);

  const checker& how_;
  std::size_t cases_;
  const languages& known_;
  slot& where_;
  std::stop_token stop_;
  std::unique_ptr<runner> predicate_;
};

} // namespace assay::sandbox
