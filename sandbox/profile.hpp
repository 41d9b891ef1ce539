#pragma once

#include "sandbox/result.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sandbox {

/// The closed list of ways in which a profile may ask for less protection than the default. Each is logged as a
/// warning.
enum class loosening {
  unlimited_address_space, ///< no RLIMIT_AS where memory cgroups are missing (runtimes that reserve far more than they
                           ///< use)
  local_sockets,           ///< socket(AF_UNIX) inside the private network namespace
};

std::string_view to_string(loosening l) noexcept;

/// A command that makes files out of files, in a sandbox of its own with limits of its own.
struct build_step {
  std::vector<std::string> command;
  std::vector<std::string> files; ///< names of what it leaves in `/work`; all of them must be there in the end
  std::chrono::milliseconds wall{20'000};
  std::int64_t memory_bytes = 1LL << 30;
  std::int64_t files_bytes = 64LL << 20; ///< of all files together
};

/// What a language makes once on a machine, for all submissions: a precompiled header and the like. It is made in
/// `/work`, which is called `/prepared` too then, kept outside, and stands in `/prepared` while a submission is
/// compiled.
struct prepare_step {
  build_step how;
  std::map<std::string, std::string> instead; ///< arguments of "compile" and "analyze" to exchange once it is there
  bool needed_to_run = false;                 ///< whether it stands in `/prepared` while submissions run, too
};

/// How one language is run: data, denying by default. What is not named here is not in the sandbox.
struct profile {
  std::string language;
  std::string source_name;                                  ///< the candidate's file inside `/box`
  std::map<std::string, std::vector<std::string>> commands; ///< by purpose: "run" (answers frames), "program" (reads
                                                            ///< stdin, writes stdout), "analyze", "tools" (names what
                                                            ///< the analyzer lacks), "suite-tools" (names what
                                                            ///< suites lack), "generate", "version" (its first line;
                                                            ///< others name what else "prepare" depends on). In "run"
                                                            ///< and "program" `{{memory_mb}}` is the task's limit
  std::optional<build_step> compile;   ///< makes the files that stand, executable, in the `/box` of "run"
  std::optional<prepare_step> prepare; ///< only beside `compile`
  std::vector<std::string> packages;   ///< Debian's packages that bring the toolchain, for people who lack it
  std::vector<std::string> resources;  ///< files beside the profile that stand in `/box`: drivers and the like
  std::vector<std::string> read_only;  ///< the machine's folders and files to be seen, absolute
  std::map<std::string, std::string> environment; ///< all of it
  double time_factor = 1;                         ///< multiplies a task's time limit
  std::int64_t extra_memory_bytes = 0;            ///< what the runtime needs for itself, beside the task's limit
  int processes = 1;                              ///< processes and threads of the runtime and the program at once
  std::chrono::milliseconds start_limit{10'000};  ///< to start, compile and load, in wall time
  std::vector<loosening> allow;
};

/// Reads a profile strictly: an unknown key, a missing one or a wrong type is a problem that names the key. Paths must
/// be absolute and plain, resources must be bare file names.
result<profile> parse_profile(std::string_view json_text);

} // namespace assay::sandbox
