#pragma once

#include "sandbox/judge/node_names.hpp"

#include <string>

/// How a signature looks in C++, for the driver and for what candidates are shown.
namespace assay::sandbox::cpp {

/// The names of a signature's types.
class names {
public:
  explicit names(const typed_signature& entry);

  /// The type by value, such as `vector<long long>`, with `using namespace std`.
  std::string type(const value_type& of) const;

  /// As a parameter: scalars and nodes by value, everything else as a const reference.
  std::string parameter(const value_type& of) const;

  /// The structs that the signature needs, as the driver declares them; each ends with a newline.
  std::string node_structs() const;

private:
  node_names nodes_;
};

/// The function's head without a body: `vector<long long> two_sum(const vector<long long>& nums, long long target)`.
std::string prototype(const typed_signature& entry);

/// The file that is compiled: the candidate's source, included, and after it what calls it. Pure.
std::string entry_file(const typed_signature& entry, const std::string& source_name);

/// The file that is compiled for a whole program: the source after the headers that are compiled already. Pure.
std::string program_file(const std::string& source_name);

} // namespace assay::sandbox::cpp
