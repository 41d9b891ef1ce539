#include "projections/reasons/words.hpp"

#include <array>
#include <utility>

namespace assay {
namespace {

using entry = std::pair<std::string_view, std::string_view>;
constexpr std::array sentences{
    entry{"cases-passed", "{1} of {2} cases passed"},
    entry{"needs-all-cases", "counts only when every case passes"},
    entry{"not-measured", "could not be measured; left out"},
    entry{"not-analysed", "could not be analysed; left out"},
    entry{"no-review", "no review; left out"},
    entry{"large-inputs-failed", "did not get through the large inputs: {1}"},
    entry{"grows-faster", "grows as {1}, the reference as {2}"},
    entry{"times-reference", "takes {1} times as long as the reference on the largest input"},
    entry{"nothing-found", "nothing found"},
    entry{"findings", "findings: {1}"},
    entry{"reviewed-by", "by {1}"},
    entry{"hints-taken", "hints taken: {1}"},
    entry{"attempt-number", "attempt {1}"},
    entry{"chosen-by-candidate", "chosen by the candidate"},
    entry{"nearest-unseen", "expected success {1} %, nearest to the wanted {2} % among the tasks not seen yet"},
    entry{"near-target", "expected success {1} %, near the wanted {2} %"},
    entry{"nearest-left", "expected success {1} %; of the tasks that are left, the nearest to {2} %"},
    entry{"weak-topic", "{2} is one of your weaker topics; expected success {1} %"},
    entry{"lapsed-topic", "time for {2} again, last practised {3} days ago; expected success {1} %"},
    entry{"new-topic", "{2} is new to you; expected success {1} %"},
    entry{"seen-before", "seen {2} tasks ago and worth another try; expected success {1} %"},
    entry{"streak-begins", "the first task, so an easy one: {1}"},
    entry{"streak-up", "three good scores in a row, so one level up: {1}"},
    entry{"streak-down", "two low scores in a row, so one level down: {1}"},
    entry{"streak-stays", "same level as before: {1}"},
    entry{"longest-unseen", "all tasks were seen before; this one longest ago (expected success {1} %)"},
};

} // namespace

std::string_view sentence_of(std::string_view rule) {
  for (const auto& [name, sentence] : sentences)
    if (name == rule) return sentence;
  return rule;
}

std::string filled(std::string_view sentence, const std::vector<std::string>& values) {
  std::string out;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool place = sentence[i] == '{' && i + 2 < sentence.size() && sentence[i + 2] == '}' &&
                       sentence[i + 1] >= '1' && sentence[i + 1] <= '9';
    if (!place) {
      out += sentence[i];
      continue;
    }
    const auto n = static_cast<std::size_t>(sentence[i + 1] - '1');
    if (n < values.size()) out += values[n];
    i += 2;
  }
  return out;
}

} // namespace assay
