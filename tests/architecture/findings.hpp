#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace assay::test {

/// Something that the house rules do not allow.
struct finding {
  std::string file; ///< relative to the root
  int line = 0;     ///< from 1; 0 is the whole file
  std::string what;
  friend bool operator==(const finding&, const finding&) = default;
};

/// Who includes whom against the rules, over all sources below `root`:
///   events <- projections <- actors <- infra; tests may include all, and nobody includes tests;
///   sandbox sees sandbox only; actors see only its `job.hpp` and `outcome.hpp` files;
///   deciders see values only: events, projections, deciders and commands of roles, and the CAF-free core headers;
///   events and projections know neither CAF nor libpqxx, deciders no CAF, actors no libpqxx.
/// An include of ours that is not written from the root is a finding too, since no rule could be told of it.
std::vector<finding> check_includes(const std::filesystem::path& root);

/// Source files of `alarm` lines and more, worst first.
std::vector<finding> check_lengths(const std::filesystem::path& root, int alarm = 400);

} // namespace assay::test
