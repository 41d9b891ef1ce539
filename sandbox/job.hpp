#pragma once

#include "sandbox/limits.hpp"

#include <string>
#include <vector>

namespace assay::sandbox {

/// The time, in seconds since 1970, that every file of ours bears: tools remember how old their neighbours are.
constexpr long file_time = 1'000'000'000;

enum class permission { read, execute };

/// A file that the program finds read-only at `/box/<path>`. The path is relative, without "." or ".." parts.
struct input_file {
  std::string path;
  std::string content;
  permission allowed = permission::read;
};

/// A folder of the machine that the program finds read-only at `inside`, an absolute path.
struct input_folder {
  std::string outside;
  std::string inside;
};

/// A symbolic link that the program finds at `inside`, an absolute path.
struct input_link {
  std::string target;
  std::string inside;
};

/// One program to run. It starts in `/work`, a private and empty folder that it may write to.
struct job {
  std::vector<input_file> files;
  std::vector<input_folder> folders;
  std::vector<input_link> links;
  std::vector<std::string> command; ///< the whole argv; the program by its absolute path inside the sandbox
  std::string input;                ///< stdin
  limits allowed;
  /// Shell patterns of files beneath `/work` to bring back, such as `*.class`. A star matches slashes too.
  std::vector<std::string> outputs;
  std::int64_t outputs_bytes = 32LL * 1024 * 1024; ///< the most that all files brought back may hold together
};

} // namespace assay::sandbox
