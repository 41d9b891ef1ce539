#pragma once

#include "events/core/envelope.hpp"

#include <string>
#include <utility>

namespace assay {

/// The metadata of an event of `stream`. It is stored with every event, so it says nothing twice: a correlation that is
/// empty is absent, and a cause in the same stream, `<stream>@<version>`, is `@<version>`.
inline metadata provenance(
    const stream_id& stream, principal by, std::string subject, std::string correlation, std::string causation) {
  metadata made{std::move(by), std::move(subject), {}, std::move(causation)};
  if (!correlation.empty()) made.correlation = std::move(correlation);
  if (made.causation.starts_with(stream.value + "@")) made.causation.erase(0, stream.value.size());
  return made;
}

} // namespace assay
