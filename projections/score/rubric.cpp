#include "projections/score/rubric.hpp"

#include "projections/score/rubric_1.hpp"

namespace assay {

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
