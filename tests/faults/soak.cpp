#include "tests/faults/soak.hpp"

#include "tests/faults/scene.hpp"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

namespace assay::test {
namespace {

bool soaking() {
  const char* wanted = std::getenv("ASSAY_SOAK");
  return wanted != nullptr && *wanted != '\0';
}

std::string text_of(const std::string& name, const fault_summary& sum) {
  std::ostringstream out;
  out << name << " (seed " << fault_seed() << ")\n";
  for (const auto& [what, times] : sum.kills) out << "  " << times << "  " << what << '\n';
  if (!sum.where.empty()) out << "  where the sessions stood\n";
  for (const auto& [what, times] : sum.where) out << "    " << times << "  " << what << '\n';
  if (sum.unanswered > 0) out << "  " << sum.unanswered << "  commands had no answer yet\n";
  out << "  the log was whole in " << sum.checks << " checks; at the end " << sum.last.events << " events, "
      << sum.last.sessions << " sessions, " << sum.last.scores << " scores, " << sum.last.acknowledged
      << " commands acknowledged, " << sum.last.repeated << " of them when asked again\n";
  return out.str();
}

/// Prints at the end of the program.
struct book {
  std::map<std::string, fault_summary> all;
  ~book() {
    std::string text;
    for (const auto& [name, sum] : all) text += text_of(name, sum);
    std::cout << text << std::flush;
    if (soaking() && !text.empty())
      std::ofstream{std::string{ASSAY_BINARY_DIR} + "/soak-summary.txt", std::ios::app} << text;
  }
};

} // namespace

fault_summary& fault_summary::of(const std::string& name) {
  static book it;
  return it.all[name];
}

int fault_summary::times(int usually, int in_soak) { return soaking() ? in_soak : usually; }

void fault_summary::add(const whole_log& found) {
  ++checks;
  last = found;
}

} // namespace assay::test
