#pragma once

#include <string>

namespace assay::catalogue {

/// One problem of an imported suite. The pieces of a program that is right when it ends with exit code 0: a solution
/// stands between `head` and `test`.
struct suite_problem {
  std::string id; ///< such as "Python/0"
  std::string language;
  std::string head;     ///< imports, the description and the declaration
  std::string solution; ///< the record's own, or the canonical one
  std::string test;
};

} // namespace assay::catalogue
