#pragma once

#include "actors/core/sandbox_port.hpp"
#include "infra/catalogue/catalogue.hpp"

#include <caf/fwd.hpp>

namespace assay {

/// The catalogue port over loaded tasks. Never blocks: all is in memory.
catalogue_actor spawn_catalogue(caf::actor_system& system, catalogue::catalogue tasks);

/// What choosing needs to know of a task.
task_card card_of(const catalogue::task& task);

/// What a candidate sees of a task in a locale and a programming language.
task_text text_of(const catalogue::task& task, const std::string& locale, const std::string& language);

/// Names of the cases that a candidate may see.
std::set<std::string> visible_cases(const catalogue::task& task);

} // namespace assay
