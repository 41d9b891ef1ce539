#pragma once

#include "tests/e2e/program.hpp"

#include <pqxx/pqxx>

#include <string>

namespace assay::test {

/// Ends the test program with the code for a skip when this machine cannot sandbox.
void need_sandbox();

/// The path of a solution in the catalogue.
std::string solution(const std::string& task, const std::string& file);

/// A database of its own and what a program needs to use it.
struct desk {
  std::string url;
  std::string home; ///< for work files only
  desk();
  ~desk();
  std::map<std::string, std::string> environment() const;
  /// One number out of the database.
  std::int64_t number(const std::string& sql) const;
};

/// The name of the only task that these tests practise, and its two files.
inline const std::string task = "still-inside";
std::string right();
std::string wrong();

/// Processes on this machine whose command line holds `text` and whose parent is gone: what a program has left behind,
/// while other programs' sandboxes may run.
int orphans_with(const std::string& text);

} // namespace assay::test
