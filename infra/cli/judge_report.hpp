#pragma once

#include "infra/cli/console.hpp"
#include "infra/cli/judge_run.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace assay::cli {

/// The judgement as scripts read it. Of hidden cases nothing but id, verdict and times.
nlohmann::json to_json(const catalogue::task& task, const std::string& language, const judgement& what);

/// The judgement for a person, on stdout; the same reserve towards hidden cases.
void print(const console& term, const catalogue::task& task, const std::string& language, const judgement& what);

} // namespace assay::cli
