#pragma once

#include "events/core/error.hpp"

#include <caf/fwd.hpp>

namespace assay {

/// The code inside an error of ours; for CAF's own errors (a timeout, a receiver that is gone) the nearest of ours.
ec code_of(const caf::error& error);

} // namespace assay
