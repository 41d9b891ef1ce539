#pragma once

#include "events/core/field.hpp"

#include <cstdint>

namespace assay {

/// What was found of a submission or of one of its cases. `sandbox_failure` is never the candidate's fault.
enum class verdict : std::uint8_t {
  accepted,
  wrong_answer,
  compile_error,
  runtime_error,
  time_limit,
  memory_limit,
  output_limit,
  forbidden,
  sandbox_failure,
  skipped
};
template <>
struct enum_names<verdict> {
  static constexpr std::array<std::pair<verdict, std::string_view>, 10> value{
      {{verdict::accepted, "accepted"},
       {verdict::wrong_answer, "wrong-answer"},
       {verdict::compile_error, "compile-error"},
       {verdict::runtime_error, "runtime-error"},
       {verdict::time_limit, "time-limit"},
       {verdict::memory_limit, "memory-limit"},
       {verdict::output_limit, "output-limit"},
       {verdict::forbidden, "forbidden"},
       {verdict::sandbox_failure, "sandbox-failure"},
       {verdict::skipped, "skipped"}}};
};

} // namespace assay
