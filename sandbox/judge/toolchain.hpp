#pragma once

#include "sandbox/language.hpp"
#include "sandbox/launcher.hpp"

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay::sandbox {

/// What is known of a language on this machine before any submission is looked at.
struct toolchain {
  std::string version;            ///< the first line that it tells of itself
  std::filesystem::path prepared; ///< the folder to show as `/prepared`; empty when there is none
};

/// Makes and keeps what languages prepare once (see `prepare_step`): under `<cache>/toolchains`, a folder for each
/// language, version, command and driver, read-only for everybody inside. Built in the sandbox, renamed into place when
/// it is whole; of several processes one builds while the others wait. When it cannot be made or kept, `warn` is told
/// once and submissions are compiled without it: slower, and never another verdict. Thread-safe.
class toolchains {
public:
  toolchains(std::filesystem::path cache, std::function<void(std::string_view)> warn);

  /// The language's toolchain; remembered. `building` is called before something long is done. A problem when the
  /// language does not work at all, or when stopped.
  result<toolchain>
  of(const language& l, slot& where, const std::function<void()>& building, const std::stop_token& stop);

  /// What was lately compiled, by the digest of all that went into it: the tests and the measurement of one submission,
  /// and the reference that many are measured against, compile once. In memory only, and not much.
  std::optional<std::vector<output_file>> compiled_before(const std::string& digest);
  void remember(const std::string& digest, const std::vector<output_file>& files);

private:
  result<toolchain>
  look(const language& l, slot& where, const std::function<void()>& building, const std::stop_token& stop);
  void warn(const std::string& text) const;

  std::filesystem::path cache_;
  std::function<void(std::string_view)> warn_;
  std::timed_mutex mutex_; ///< held while something is built; whoever waits can be stopped
  std::map<std::string, toolchain> known_;
  std::mutex recent_mutex_;
  std::deque<std::pair<std::string, std::vector<output_file>>> recent_; ///< the newest first
};

/// `/var/cache/assay` for root, else `$XDG_CACHE_HOME/assay` or `~/.cache/assay`; empty where there is no home.
std::filesystem::path default_cache_folder();

} // namespace assay::sandbox
