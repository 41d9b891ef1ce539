#include "projections/score/rubric.hpp"

#include "projections/score/rubric_1.hpp"

namespace assay {

std::optional<score> award(const attempt_facts& facts, int rubric) {
  switch (rubric) {
  case 1:
    return rubric_1::award(facts);
  default:
    return std::nullopt;
  }
}

} // namespace assay
