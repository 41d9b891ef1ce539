#pragma once

#include "infra/catalogue/problem.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <string_view>
#include <variant>

namespace assay::catalogue {

/// A JSON document that remembers on which line of its file each value stands.
class json_source {
public:
  /// Reads `content`, which came from `file`. A syntax error or a key that is given twice is the one problem.
  static std::variant<json_source, problem> parse(std::string file, std::string_view content);

  const nlohmann::json& document() const noexcept { return document_; }

  /// The line of the key (in an object) or of the first character (in an array) of the value; of its nearest
  /// ancestor when the pointer leads nowhere.
  int line(nlohmann::json::json_pointer where) const;

  /// A problem of the value at `where`.
  problem at(const nlohmann::json::json_pointer& where, std::string_view what) const;

private:
  std::string file_;
  nlohmann::json document_;
  std::map<std::string, int> lines_; ///< by JSON pointer
};

} // namespace assay::catalogue
