#pragma once

#include <boost/system/result.hpp>

#include <stdexcept>
#include <string>
#include <utility>

namespace assay::postgres {

/// Why the database cannot be used, in words for an operator. Neither text ever holds a password.
struct setup_error {
  setup_error() = default;
  setup_error(std::string what_, std::string fix_) : what{std::move(what_)}, fix{std::move(fix_)} {}
  std::string what; ///< what is wrong
  std::string fix;  ///< what to do about it, as a command where there is one
};

template <class T>
using setup_result = boost::system::result<T, setup_error>;

/// Makes `setup_result<T>::value()` throw a `std::runtime_error` with both texts.
[[noreturn]] inline void throw_exception_from_error(const setup_error& e, const boost::source_location&) {
  throw std::runtime_error{e.what + "; " + e.fix};
}

} // namespace assay::postgres
