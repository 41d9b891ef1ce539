#pragma once

#include "infra/judging/verify_task.hpp"

/// The single checks that verify_tasks puts together.
namespace assay {

/// Whether each text of a person's is there in every locale.
task_check check_texts(const catalogue::task& t);

/// Whether a solution gets what its role asks for.
task_check check_solution(
    const catalogue::task& t, const catalogue::solution& s, sandbox::launcher& with, const std::stop_token& stop);

/// Whether the predicate takes what each case expects and survives an empty answer.
task_check check_predicate(const catalogue::task& t, sandbox::launcher& with, const std::stop_token& stop);

/// Whether the growing inputs for a language suit its reference and its slow solutions.
task_check check_inputs(
    const catalogue::task& t, const std::string& language, sandbox::launcher& with, const std::stop_token& stop);

/// Whether a slow solution is told from the reference by its times. Tried a few times, since machines are noisy.
task_check check_growth(
    const catalogue::task& t, const catalogue::solution& slow, sandbox::launcher& with, const std::stop_token& stop);

} // namespace assay
