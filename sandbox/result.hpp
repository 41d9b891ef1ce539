#pragma once

#include <boost/system/result.hpp>

#include <stdexcept>
#include <string>
#include <utility>

namespace assay::sandbox {

/// Why something could not be done, in one sentence for a person.
struct problem {
  std::string what;
};

/// Called by `result::value()` on a problem.
[[noreturn]] inline void throw_exception_from_error(const problem& p, const boost::source_location&) {
  throw std::runtime_error{p.what};
}

/// A value or a problem. Boost's own constructors guess by convertibility, and strings and JSON convert to a problem
/// too.
template <class T>
class result : public boost::system::result<T, problem> {
  using base = boost::system::result<T, problem>;

public:
  result(T value) : base{boost::system::in_place_value, std::move(value)} {}
  result(problem why) : base{boost::system::in_place_error, std::move(why)} {}
};

template <>
class result<void> : public boost::system::result<void, problem> {
  using base = boost::system::result<void, problem>;

public:
  result() : base{boost::system::in_place_value} {}
  result(problem why) : base{boost::system::in_place_error, std::move(why)} {}
};

} // namespace assay::sandbox
