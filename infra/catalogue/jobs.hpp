#pragma once

#include "infra/catalogue/task_spec.hpp"

#include <string>
#include <string_view>

namespace assay::catalogue {

/// The job that judges `source` against all cases of the task. The task's own factor for the language is already in the
/// case limit; that of the language itself is the judge's business.
sandbox::judge_job to_judge_job(const task& t, std::string_view language, std::string source);

/// The job that measures `source` against the reference of its language, which must be there; without inputs. A slow
/// solution must get through large inputs to be told how slow it is, also on a busy machine, so its time is generous.
sandbox::measure_job to_measure_job(const task& t, std::string_view language, std::string source);

/// The job that makes the growing inputs of the task, in the sizes that suit a language.
sandbox::generate_job to_generate_job(const task& t, std::string_view language);

} // namespace assay::catalogue
