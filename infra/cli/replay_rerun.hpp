#pragma once

#include "infra/app/node.hpp"
#include "infra/cli/console.hpp"
#include "infra/cli/replay_history.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay::cli {

/// One recorded run of a submission, and what the sandbox says of the same text today.
struct rerun {
  /// `same` and `different` were run; the others say why nothing could be compared.
  enum class outcome : std::uint8_t { same, different, erased, no_task, sandbox_failed };
  struct changed_case {
    std::string id;
    verdict before = verdict::skipped;
    verdict after = verdict::skipped;
    friend bool operator==(const changed_case&, const changed_case&) = default;
  };

  int attempt = 1;
  std::int64_t position = 0; ///< of the recorded result
  outcome how = outcome::same;
  verdict before = verdict::sandbox_failure;
  verdict after = verdict::sandbox_failure;
  std::size_t cases = 0;              ///< compared
  std::vector<changed_case> verdicts; ///< those that differ
  std::vector<std::string> changed;   ///< what is not as it was: "toolchain", "limits", "cases"
};
std::string_view name(rerun::outcome how);

/// Runs every submission of a session that was run once more, in the node's sandbox. A text that was erased, or a task
/// that the catalogue no longer has in that version, is told. Needs a node with all parts. Errors: those of the log.
result<std::vector<rerun>> run_again(app::node& node, const session_history& history);

/// Compares two runs of one submission. Pure.
rerun compare(
    const execution_completed& before, const std::optional<tests_judged>& tests_before,
    const execution_completed& after, const tests_judged& tests_after);

/// True when nothing that could be compared differs.
bool all_same(const std::vector<rerun>& all);

nlohmann::json to_json(const std::vector<rerun>& all);
void print(const console& term, const std::vector<rerun>& all);

} // namespace assay::cli
