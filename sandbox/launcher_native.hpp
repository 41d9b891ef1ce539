#pragma once

#include "sandbox/launcher.hpp"

#include <filesystem>
#include <functional>
#include <memory>

namespace assay::sandbox {

struct native_options {
  languages known;
  int slots = 1; ///< how many judges may run at once; at least 1
  unsigned first_uid =
      default_first_uid; ///< when started as root, slot i is the user first_uid + i, which must own nothing
  /// Where precompiled headers and the like are kept; see `default_cache_folder` in judge/toolchain.hpp, which stands
  /// for an empty path. Must be reachable for the slots' users.
  std::filesystem::path cache;
  std::function<void(std::string_view)> warn; ///< called with one sentence per loosening of a profile, and when
                                              ///< something cannot be kept; from any thread; may be empty
};

/// The bubblewrap launcher on this machine (see `probe_host`). A problem when the machine cannot sandbox at all.
/// Removes what earlier programs that crashed have left. No temporary files: all input goes through memory.
result<std::unique_ptr<launcher>> make_native_launcher(const host& where, native_options options);

} // namespace assay::sandbox
