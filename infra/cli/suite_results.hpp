#pragma once

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <optional>
#include <string>

namespace assay::cli {

/// The verdicts of a suite in a file, a JSON line a solution, so that a run that was interrupted can go on. A line that
/// was cut off is dropped. Used by one thread at a time.
class suite_results {
public:
  /// Reads what is there and opens the file for more. What is wrong with it, in words; empty when nothing is.
  std::string open(const std::string& file);

  /// What was said of this source as the solution to this problem, unless that was our failure.
  std::optional<nlohmann::json> find(const std::string& id, const std::string& source) const;

  /// Appends a verdict; true without a file. False when it could not be written.
  bool add(const nlohmann::json& line);

private:
  std::map<std::string, nlohmann::json> by_id_;
  std::ofstream to_;
};

} // namespace assay::cli
