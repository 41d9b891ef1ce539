#include "infra/cli/audit_log.hpp"
#include "infra/cli/command.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/log_pages.hpp"
#include "infra/cli/markdown.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <chrono>
#include <ostream>

namespace assay::cli {
namespace {

using clock = std::chrono::steady_clock;

constexpr std::size_t shown_problems = 20;

std::string counted(std::int64_t n, const char* one, const char* many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string place_of(const audit::problem& p) {
  std::string out = "position " + std::to_string(p.position);
  if (!p.stream.empty()) out += ", " + harmless(p.stream) + " version " + std::to_string(p.version);
  return out;
}

void print(const console& term, const audit::report& found) {
  auto& out = term.out();
  const auto columns = static_cast<std::size_t>(term.width());
  out << (found.ok() ? term.text(colour::green, "the log verifies") : term.text(colour::red, "the log does not verify"))
      << ": " << counted(found.events, "event", "events") << ", " << counted(found.streams, "stream", "streams") << ", "
      << counted(found.scores, "score", "scores") << " recomputed\n";
  std::size_t n = 0;
  for (const auto& each : found.problems) {
    if (n++ == shown_problems) break;
    out << (n == 1 ? "first at " : "      at ") << term.text(colour::bold, place_of(each)) << " (" << each.kind << ")\n"
        << "         " << wrapped(harmless(each.what), 9, columns) << '\n';
  }
  const auto rest = static_cast<std::int64_t>(found.problems.size()) + found.more_problems -
                    static_cast<std::int64_t>(shown_problems);
  if (rest > 0) out << "and " << counted(rest, "more problem", "more problems") << "; --json lists them\n";
  out << term.text(
             colour::dim, wrapped(
                              "What this cannot see: there are no seals yet, so a tail that was cut off together with "
                              "the head's record, or a "
                              "stream whose end was rewritten with new hashes, is not noticed.",
                              0, columns))
      << '\n';
  out.flush();
}

int verify(invocation& call) {
  const auto step = [&](std::string_view text) { call.term.step(text); };
  const auto node = app::node::start(call.settings, app::parts::log, step);
  call.term.clear_step();
  if (!node) {
    call.term.error(node.error().what, node.error().fix);
    return service_missing;
  }
  auto next = clock::now() + std::chrono::seconds{1};
  const auto found = verify_log(**node, [&](std::int64_t position, std::int64_t end) {
    if (clock::now() < next) return;
    next = clock::now() + std::chrono::seconds{1};
    call.term.step("verified " + std::to_string(position) + " of " + std::to_string(end) + " events");
  });
  call.term.clear_step();
  if (!found) return log_failed(call, found.error());
  if (call.json)
    call.term.json(to_json(*found));
  else
    print(call.term, *found);
  if (found->ok()) return success;
  const auto& first = found->problems.front();
  call.term.error(
      "the log does not verify, first at " + place_of(first) + ": " + harmless(first.what),
      "compare with a backup; nothing that follows from this event can be trusted");
  return answer_is_no;
}

} // namespace

void add_audit(CLI::App& app, command_fn& chosen) {
  auto* command = app.add_subcommand("audit", "Proves that the log is what was recorded");
  command->require_subcommand(1);
  command->footer("Example:\n  assay audit verify");
  auto* verifies =
      command->add_subcommand("verify", "Checks every position, version, hash, event and score of the log");
  verifies->footer("Example:\n"
                   "  assay audit verify --json | jq '.problems[0]'\n"
                   "Exit codes: 0 the log verifies, 1 it does not, 3 it cannot be read.");
  verifies->callback([&chosen] { chosen = verify; });
}

} // namespace assay::cli
