#include "actors/core/errors.hpp"

#include "actors/core/type_ids.hpp"

#include <caf/error.hpp>
#include <caf/sec.hpp>

namespace assay {

ec code_of(const caf::error& error) {
  if (!error) return ec::ok;
  if (error.category() == caf::type_id_v<ec>) return static_cast<ec>(error.code());
  if (error == caf::sec::request_timeout) return ec::timed_out;
  // The receiver died before it answered; whoever asks again meets its successor.
  if (error == caf::sec::request_receiver_down || error == caf::sec::broken_promise) return ec::no_specialist;
  return ec::internal;
}

} // namespace assay
