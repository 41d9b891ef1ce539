#include "projections/score/rubric.hpp"

#include "projections/score/rubric_1.hpp"

namespace assay {

bool fails_large_inputs(verdict measured) noexcept {
  switch (measured) {
  case verdict::wrong_answer:
  case verdict::runtime_error:
  case verdict::memory_limit:
  case verdict::output_limit:
  case verdict::forbidden:
    return true;
  default:
    return false;
  }
}

verdict verdict_of(const attempt_facts& facts) noexcept {
  const bool passed = facts.tests.result == verdict::accepted;
  return passed && facts.metrics && fails_large_inputs(facts.metrics->result) ? facts.metrics->result
                                                                              : facts.tests.result;
}

const rubric_table& known_rubrics() {
  static const rubric_table all{{1, &rubric_1::award}};
  return all;
}

std::optional<score> award(const attempt_facts& facts, int rubric, const rubric_table& rubrics) {
  const auto found = rubrics.find(rubric);
  if (found == rubrics.end()) return std::nullopt;
  return found->second(facts);
}

std::optional<score> award(const attempt_facts& facts, int rubric) { return award(facts, rubric, known_rubrics()); }

} // namespace assay
