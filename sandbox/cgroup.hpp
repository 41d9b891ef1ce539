#pragma once

#include "sandbox/native/descriptor.hpp"
#include "sandbox/result.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sandbox {

enum class cgroup_version { none, v1, v2 };

/// Where this process may make control groups. With v1 every controller has a folder of its own, with v2 all are one.
/// The controller of processors is taken where it can be had: with it each group has the same share of them, however
/// many threads it starts.
struct cgroup_place {
  cgroup_version version = cgroup_version::none;
  std::filesystem::path memory;
  std::filesystem::path pids;
  std::filesystem::path cpu; ///< v1 only; may be empty

  /// The folders in which each group has one of its own; each once.
  std::vector<std::filesystem::path> parents() const;
};

/// Finds a place and tries it. `root` is the mount point of the control groups, `self` the text of /proc/self/cgroup.
/// With v2 and the right to do so it makes `<root>/assay` and hands the controllers down to it. On a problem there is
/// no place.
result<cgroup_place> find_cgroup_place(const std::filesystem::path& root, std::string_view self);

/// One control group (a folder in each hierarchy) of one sandboxed program. Removes itself, killing what is left
/// inside. Used by one thread at a time.
class cgroup {
public:
  /// Makes it with these limits; swap is not allowed. `name` must be unique; see `group_name`.
  static result<cgroup>
  make(const cgroup_place& place, const std::string& name, std::int64_t memory_bytes, std::int64_t processes);

  cgroup(cgroup&&) noexcept = default;
  cgroup& operator=(cgroup&&) = delete;
  ~cgroup();

  /// Open files; a process of a single thread that writes "0" to each is inside.
  std::vector<int> doors() const;

  /// How many processes the kernel killed because the memory limit was met.
  std::int64_t memory_kills() const;

  /// Kills everything inside and removes the folders; waits up to a second for the kernel. Also done by the destructor.
  void remove() noexcept;

private:
  cgroup() = default;
  cgroup_version version_ = cgroup_version::none;
  std::vector<std::filesystem::path> folders_;
  std::vector<descriptor> doors_;
};

/// `assay-<pid>-<start time>-<number>`: tells whose it is, so that a later program can clean up after a crashed one.
std::string group_name(std::uint64_t number);

/// Removes the groups, with the processes in them, of owners that live no more.
void sweep_cgroups(const cgroup_place& place);

} // namespace assay::sandbox
