#include "infra/app/startup.hpp"

#include "actors/core/sandbox_port.hpp"
#include "actors/core/type_ids.hpp"

#include <caf/init_global_meta_objects.hpp>

#include <mutex>
#include <stdexcept>

namespace assay::app {

[[noreturn]] void throw_exception_from_error(const startup_problem& e, const boost::source_location&) {
  throw std::runtime_error{e.what + "; " + e.fix};
}

void init_types() {
  static std::once_flag once;
  std::call_once(once, [] {
    caf::init_global_meta_objects<caf::id_block::assay>();
    caf::init_global_meta_objects<caf::id_block::assay_local>();
    caf::core::init_global_meta_objects();
  });
}

} // namespace assay::app
