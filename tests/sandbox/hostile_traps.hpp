#pragma once

#include "sandbox/native/descriptor.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace assay::sandbox::test {

/// What lies about on this machine for hostile programs to step into: a file that anybody may read and write, sockets
/// that take connections, a variable of the environment and an open descriptor of this process.
class traps {
public:
  traps();
  ~traps();
  traps(const traps&) = delete;
  traps& operator=(const traps&) = delete;

  /// What the marks in a program's source stand for; see tests/hostile/README.md.
  std::map<std::string, std::string> marks() const;

  /// What is in the file, in the variable and behind the descriptor: unguessable.
  const std::string& secret() const noexcept { return secret_; }

  /// What has happened, in words; empty when nothing has.
  std::string sprung() const;

private:
  std::string token_; ///< names whatever a program makes
  std::string secret_;
  std::filesystem::path folder_;
  descriptor open_, unix_, abstract_, tcp_;
  int port_ = 0;
};

/// Names, sizes and times of all files beneath a folder, as one text.
std::string listing(const std::filesystem::path& folder);

} // namespace assay::sandbox::test
