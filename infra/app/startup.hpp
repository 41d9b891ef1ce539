#pragma once

#include <boost/system/result.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace assay::app {

/// Why a part cannot be had, in words for an operator.
struct startup_problem {
  std::string what;
  std::string fix;
};
template <class T>
using startup_result = boost::system::result<T, startup_problem>;
[[noreturn]] void throw_exception_from_error(const startup_problem& e, const boost::source_location& where);

/// Told of each step that takes time.
using step_fn = std::function<void(std::string_view)>;

/// Tells CAF of our message types, once in a process. Comes before the first actor system and its configuration.
void init_types();

} // namespace assay::app
