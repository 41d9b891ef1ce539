#pragma once

#include "infra/catalogue/task_spec.hpp"
#include "sandbox/launcher.hpp"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// The gate of the catalogue: whether a task is what its files claim, proved in the sandbox.
namespace assay {

enum class check_result { passed, failed, skipped };

/// One thing that was looked at.
struct task_check {
  std::string what;     ///< a file, or "texts", "inputs", "predicate", "mutants", "growth of <file>"
  std::string language; ///< empty where no language is meant
  check_result result = check_result::failed;
  std::string why; ///< why it failed or was skipped; a short note when it passed
};

struct task_report {
  std::string id;
  std::size_t cases = 0; ///< that the task has
  std::vector<task_check> checks;

  /// Whether nothing failed.
  bool good() const;
};

enum class growth_check { measured, left_out };
enum class mutant_check { tried, left_out };

struct verify_options {
  std::optional<std::string> language = {}; ///< only this one
  growth_check growth = growth_check::measured;
  mutant_check mutants = mutant_check::tried;
  int threads = 1; ///< checks at a time; growth is always measured alone
};

/// Told of each check before it runs: how many are done, how many there are, and which one it is. From any thread, one
/// call at a time.
using check_fn = std::function<void(std::size_t done, std::size_t all, std::string_view which)>;

/// Verifies tasks. References and slow solutions must be accepted in every case, wrong ones get their verdict and fail
/// the cases that the task names; the generator's inputs conform at each size, the reference gets through them within
/// the limits, and slow solutions agree with it on the small ones; a predicate takes every expected answer and survives
/// an empty one; the cases refuse most mutants of the reference (see mutation.hpp); texts are there in every locale; a
/// slow solution grows faster than the reference or is clearly slower. A language without a profile is skipped, with
/// the reason. Blocks; after a stop request the rest fails as stopped.
std::vector<task_report> verify_tasks(
    const std::vector<const catalogue::task*>& tasks, const verify_options& how, sandbox::launcher& with,
    const check_fn& tell, std::stop_token stop);

} // namespace assay
