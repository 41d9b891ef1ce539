#pragma once

#include "actors/core/bus_messages.hpp"
#include "events/session.hpp"
#include "events/wish.hpp"

#include <vector>

namespace assay {

/// Chooses the task for a wish: the certain one that it names, or among those with its topic the one whose expected
/// success is nearest to the target, tasks of earlier sessions only when there is no other. Ties go to the smaller id.
/// Pure. Errors: unknown_task, no_task_matches.
result<task_presented> choose(const task_wish& wish, const std::vector<task_card>& cards);

} // namespace assay
