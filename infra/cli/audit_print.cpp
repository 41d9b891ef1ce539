#include "infra/cli/audit_print.hpp"

#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"

#include <ostream>

namespace assay::cli {
namespace {

constexpr std::size_t shown_problems = 20;
constexpr std::size_t shown_key = 16;

/// How much of the log is proved, and by what.
std::string reach(const audit::report& found) {
  if (found.events == 0) return "There is nothing to prove yet.";
  std::string out;
  if (found.sealed_to == 0) {
    out = "No seal covers it yet; assay audit seal makes one.";
  } else {
    out = "Sealed up to position " + std::to_string(found.sealed_to) + " by key";
    for (const auto& each : found.signers) out += " " + each.substr(0, shown_key);
    out += ".";
  }
  if (found.anchored_to > 0)
    return out + " It agrees with an anchor up to position " + std::to_string(found.anchored_to) +
           "; what was cut off behind that, together with its seals, would not be noticed.";
  return out + " Without an anchor (a seal kept elsewhere: --anchor) a tail that was cut off together with the head's "
               "record and its seals is not noticed.";
}

} // namespace

std::string counted(std::int64_t n, const char* one, const char* many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string place_of(const audit::problem& p) {
  if (p.kind == "file") return "line " + std::to_string(p.version);
  if (p.kind == "evidence") return "the evidence";
  std::string out = "position " + std::to_string(p.position);
  if (p.kind == "seal" || p.kind == "anchor")
    out += ", seal " + std::to_string(p.version);
  else if (!p.stream.empty())
    out += ", " + harmless(p.stream) + " version " + std::to_string(p.version);
  return out;
}

std::string fix_for(const audit::problem& p, checked what) {
  if (p.kind == "view") return "assay projections rebuild makes the views anew from the log";
  if (what == checked::file)
    return "ask for another copy of the export; nothing that follows from this place can be trusted";
  if (p.kind == "anchor")
    return "when an older copy of the database was put back on purpose, remove the file that begins with last- in the "
           "folder seals of the data directory; otherwise compare with a backup";
  return "compare with a backup; nothing that follows from this event can be trusted";
}

void print(const console& term, const audit::report& found) {
  auto& out = term.out();
  const auto columns = static_cast<std::size_t>(term.width());
  out << (found.ok() ? term.text(colour::green, "the log verifies") : term.text(colour::red, "the log does not verify"))
      << ": " << counted(found.events, "event", "events") << ", " << counted(found.streams, "stream", "streams") << ", "
      << counted(found.seals, "seal", "seals") << ", " << counted(found.scores, "score", "scores") << " recomputed\n";
  std::size_t n = 0;
  for (const auto& each : found.problems) {
    if (n++ == shown_problems) break;
    out << (n == 1 ? "first at " : "      at ") << term.text(colour::bold, place_of(each)) << " (" << each.kind << ")\n"
        << "         " << wrapped(harmless(each.what), 9, columns) << '\n';
  }
  const auto rest = static_cast<std::int64_t>(found.problems.size()) + found.more_problems -
                    static_cast<std::int64_t>(shown_problems);
  if (rest > 0) out << "and " << counted(rest, "more problem", "more problems") << "; --json lists them\n";
  out << term.text(colour::dim, wrapped(reach(found), 0, columns)) << '\n';
  out.flush();
}

} // namespace assay::cli
