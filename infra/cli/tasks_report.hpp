#pragma once

#include "infra/catalogue/catalogue.hpp"
#include "infra/cli/console.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace assay::cli {

/// One line a task; `topic` is the one that was asked for, empty for each task's main one.
void print_list(
    const console& term, const std::vector<const catalogue::task*>& tasks, const std::string& topic,
    const std::string& locale);

/// What the list says of a task.
nlohmann::json card_json(const catalogue::task& t, const std::string& locale);

/// The card and everything that a candidate reads: nothing of a hidden case.
nlohmann::json task_json(const catalogue::task& t, const std::string& locale);

/// The languages in which the task can be solved: those with a reference solution, in the order of their names.
std::vector<std::string> languages_of(const catalogue::task& t);

} // namespace assay::cli
