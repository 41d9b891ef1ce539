#pragma once

#include "sandbox/cgroup.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::sandbox {

enum class privilege { root, user };
enum class support { yes, no };

/// One thing that the sandbox would like of the machine. Without `ok`, `why` says what is wrong and `fix` what to do.
struct feature {
  std::string name;
  bool ok = false;
  std::string why;
  std::string fix;
};

/// An entry of the machine's root folder: a link such as `/lib -> usr/lib`, or (empty target) a folder of its own.
struct root_entry {
  std::string path;
  std::string target;
};

/// What this machine gives to the native sandbox.
struct host {
  std::string bwrap; ///< its absolute path, empty without one
  privilege started_as = privilege::user;
  support sized_tmpfs = support::no;      ///< bubblewrap can limit the size of a tmpfs (0.8.0)
  support private_proc = support::no;     ///< a new /proc may be mounted (some containers forbid it)
  support scoped_processes = support::no; ///< RLIMIT_NPROC counts per user namespace (Linux 5.14)
  cgroup_place cgroups;
  std::vector<root_entry> root_entries;
  std::vector<feature> features; ///< for people: bubblewrap, user-namespaces, private-proc, cgroups, seccomp

  /// Whether programs can be run at all; the missing rest is recorded as degradations.
  bool usable() const noexcept;
};

/// Looks at the machine; starts bubblewrap up to twice (about 10 ms). `first_uid` is the user id to try when started as
/// root.
host probe_host(unsigned first_uid);

/// The user id of the first slot when started as root: a range that no distribution gives to accounts.
inline constexpr unsigned default_first_uid = 64000;

} // namespace assay::sandbox
