#pragma once

#include "infra/postgres/setup_error.hpp"

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

/// Starting Postgres' programs as the user that owns its files. Linux only. All functions block.
namespace assay::postgres {

/// An operating system user.
struct os_user {
  uid_t uid = 0;
  gid_t gid = 0;
  std::string name;
};

/// The user of this process.
os_user current_user();
/// The user by that name or number; nothing when there is none.
std::vector<os_user> find_user(const std::string& name);
std::vector<os_user> find_user(uid_t uid);

/// What to run. The program gets standard input from /dev/null, the environment's PATH and no other descriptor of ours.
struct program {
  std::vector<std::string> argv;   ///< argv[0] is the path of the executable
  std::filesystem::path directory; ///< handed to the program as its last argument, in a form that `user` can open: by
                                   ///< /proc/self/fd when a folder above it is closed to that user
  os_user user;                    ///< switched to when this process is root
  int output = -1;                 ///< descriptor for standard output and error; borrowed
};

/// Runs to the end; the exit code (128 + signal when it was killed), or why it could not be run.
setup_result<int> run(const program& what);

/// Starts a session of its own that outlives this process; its process id. It is never our child, so never our zombie.
setup_result<pid_t> launch(const program& what);

/// True while the process exists and is no zombie.
bool is_alive(pid_t pid);

/// The process' arguments; empty when there is no such process.
std::vector<std::string> arguments_of(pid_t pid);

/// Every process that we can see.
std::vector<pid_t> all_processes();

} // namespace assay::postgres
