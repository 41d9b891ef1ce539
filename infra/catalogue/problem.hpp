#pragma once

#include <string>

namespace assay::catalogue {

/// One thing that is wrong with a task's files. Lines count from 1; 0 is the whole file.
struct problem {
  std::string file;
  int line = 0;
  std::string what; ///< in plain words, led by the place inside the document, such as `cases[3].expected: ...`

  friend bool operator==(const problem&, const problem&) = default;
};

/// `file:line: what`, as compilers write it.
inline std::string to_string(const problem& p) { return p.file + ':' + std::to_string(p.line) + ": " + p.what; }

} // namespace assay::catalogue
