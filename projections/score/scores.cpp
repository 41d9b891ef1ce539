#include "projections/score/scores.hpp"

namespace assay {

std::optional<std::string> score_row::key_of(const recorded_event& e) {
  const auto score = decode<event>(e);
  // One that cannot be read must stop the projection, so it is let through to `project`.
  const auto attempt = score ? std::visit([](const auto& each) { return each.attempt; }, *score) : 0;
  return std::string{assay::key_of(e.stream)} + "/" + std::to_string(attempt);
}

assay::result<score_row> score_row::project(score_row row, const recorded_event& e) {
  const auto decoded = decode<event>(e);
  if (!decoded) return decoded.error();
  if (const auto* later = std::get_if<session_rescored>(&*decoded)) {
    row.rubric = later->rubric;
    row.total = later->total;
    row.position = e.position;
    return row;
  }
  const auto& s = std::get<score_awarded>(*decoded);
  return score_row{
      std::string{assay::key_of(e.stream)},
      s.attempt,
      s.candidate.value,
      s.task.value,
      s.topic,
      s.language,
      s.rubric,
      s.total,
      s.result,
      s.expected_success,
      e.position};
}

} // namespace assay
