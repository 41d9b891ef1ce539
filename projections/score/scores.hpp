#pragma once

#include "events/core/registry.hpp"
#include "events/submission.hpp"
#include "projections/core/projection.hpp"

#include <cstdint>
#include <string>

namespace assay {

/// One awarded score. Key: `<session>/<attempt>`.
struct score_row {
  static constexpr std::string_view view = "scores";
  static constexpr int revision = 1;
  using event = std::variant<score_awarded, session_rescored>;
  static constexpr auto types = types_of<event>;

  std::string session;
  int attempt = 0;
  std::string candidate;
  std::string task;
  std::string topic;
  std::string language;
  int rubric = 0;
  double total = 0;
  verdict result = verdict::wrong_answer;
  double expected_success = 0;
  std::int64_t position = 0;

  static constexpr auto fields() {
    return std::tuple{
        field{"session", &score_row::session},     field{"attempt", &score_row::attempt},
        field{"candidate", &score_row::candidate}, field{"task", &score_row::task},
        field{"topic", &score_row::topic},         field{"language", &score_row::language},
        field{"rubric", &score_row::rubric},       field{"total", &score_row::total},
        field{"result", &score_row::result},       field{"expected_success", &score_row::expected_success},
        field{"position", &score_row::position}};
  }
  friend bool operator==(const score_row&, const score_row&) = default;

  static std::optional<std::string> key_of(const recorded_event& e);
  static assay::result<score_row> project(score_row row, const recorded_event& e);
};

} // namespace assay
