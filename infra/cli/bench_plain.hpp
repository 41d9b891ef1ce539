#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace assay::cli {

/// What the plain way of judging is made of: a compiler on the machine's own file system and a process a case, without
/// any protection. For our own fixed programs only; a candidate's code never comes here.
class plain_folder {
public:
  plain_folder(); ///< a new one under the temporary folder; throws std::runtime_error without one
  ~plain_folder();
  plain_folder(const plain_folder&) = delete;
  plain_folder& operator=(const plain_folder&) = delete;

  void write(const std::string& name, const std::string& text) const;
  std::string read(const std::string& name) const;
  const std::filesystem::path& path() const noexcept { return path_; }

  /// Runs a program here, found by PATH, with files of the folder as stdin and stdout; whether it exited with 0.
  bool run(const std::vector<std::string>& command, const std::string& input, const std::string& output) const;

private:
  std::filesystem::path path_;
};

} // namespace assay::cli
