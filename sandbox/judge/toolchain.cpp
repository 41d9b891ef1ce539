#include "sandbox/judge/toolchain.hpp"

#include "sandbox/judge/compile.hpp"
#include "sandbox/judge/digest.hpp"
#include "sandbox/native/descriptor.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace assay::sandbox {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_recent = 64;
constexpr std::size_t largest_recent = 1 << 20;

/// What it tells of its version, and by that whether the language works; with a folder, also whether that can be shown.
result<std::string> ask_version(const language& l, slot& where, const fs::path& prepared, const std::stop_token& stop) {
  const auto command = l.how.commands.find("version");
  if (command == l.how.commands.end()) return problem{"no command \"version\" for " + l.how.language};
  job what;
  what.command = command->second;
  what.allowed.wall = l.how.start_limit;
  what.allowed.processes = l.how.processes;
  if (!prepared.empty()) what.folders.push_back({prepared.string(), prepared_folder});
  const outcome ended = where.run(l.how, what, stop);
  if (ended.how != status::exited || ended.exit_code != 0)
    return problem{ended.reason.empty() ? std::string{to_string(ended.how)} : ended.reason};
  return ended.stdout_text.empty() ? ended.stderr_text : ended.stdout_text;
}

/// Whether nobody but us can have put it there.
bool is_ours(const fs::path& folder) {
  struct stat facts {};
  return ::lstat(folder.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == ::geteuid() &&
         (facts.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

/// Names everything that goes into it, so that an old one is never taken for a new one.
std::string name_of(const language& l, const std::string& version) {
  nlohmann::json key{{"command", l.how.prepare->how.command}, {"version", version}};
  for (const auto& [name, text] : l.resources) key["resources"][name] = text;
  return l.how.language + "-" + sha256_hex(key.dump()).substr(0, 24);
}

/// Waits for other processes that build the same.
result<descriptor> lock(const fs::path& file, const std::stop_token& stop) {
  descriptor held{::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)};
  if (!held) return problem{"cannot open " + file.string() + ": " + std::strerror(errno)};
  while (::flock(held.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) return problem{"cannot lock " + file.string()};
    if (stop.stop_requested()) return problem{"stopped"};
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  return held;
}

/// Creates a folder that the slots' users can read, whatever the umask says; one that is there stays as it is.
result<void> make_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0755) == 0 ? ::chmod(folder.c_str(), 0755) == 0 : errno == EEXIST) return {};
  return problem{"cannot create " + folder.string() + ": " + std::strerror(errno)};
}

/// On the disk before it is found under its name: half a file could make a compiler fail later.
bool write_through(const fs::path& path, std::string_view content) {
  const descriptor out{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644)};
  while (out && !content.empty()) {
    const ssize_t put = ::write(out.get(), content.data(), content.size());
    if (put < 0 && errno != EINTR) return false;
    if (put > 0) content.remove_prefix(static_cast<std::size_t>(put));
  }
  // Tools are executed. Some (an archive of Java's classes) remember how old their neighbours were.
  const timespec when[2] = {{file_time, 0}, {file_time, 0}};
  return out && ::fchmod(out.get(), 0555) == 0 && ::futimens(out.get(), when) == 0 && ::fsync(out.get()) == 0;
}

result<void> keep(const std::vector<output_file>& files, const fs::path& target) {
  const fs::path fresh = target.parent_path() / (".new-" + target.filename().string());
  std::error_code failed;
  fs::remove_all(fresh, failed); // of a process that was killed; the lock is ours
  if (auto made = make_folder(fresh); !made) return made;
  for (const auto& file : files)
    if (!write_through(fresh / file.path, file.content))
      return problem{"cannot write " + (fresh / file.path).string() + ": " + std::strerror(errno)};
  fs::rename(fresh, target, failed);
  if (failed) return problem{"cannot rename " + fresh.string() + ": " + failed.message()};
  return {};
}

result<void> build(const language& l, slot& where, const fs::path& target, const std::stop_token& stop) {
  job what;
  for (const auto& [name, text] : l.resources) what.files.push_back({name, text, permission::read});
  what.links.push_back({"work", prepared_folder}); // what it makes may name its own place
  const auto made = run_step(l.how, l.how.prepare->how, std::move(what), where, stop);
  if (!made.files.empty()) return keep(made.files, target);
  return problem{made.said.detail.empty() ? std::string{to_string(made.said.result)} : made.said.detail};
}

} // namespace

fs::path default_cache_folder() {
  if (::geteuid() == 0) return "/var/cache/assay";
  const auto* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && *cache == '/') return fs::path{cache} / "assay";
  const auto* home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? fs::path{home} / ".cache" / "assay" : fs::path{};
}

toolchains::toolchains(fs::path cache, std::function<void(std::string_view)> warn)
    : cache_{std::move(cache)}, warn_{std::move(warn)} {}

void toolchains::warn(const std::string& text) const {
  if (warn_) warn_(text);
}

std::optional<std::vector<output_file>> toolchains::compiled_before(const std::string& digest) {
  const std::lock_guard guard{recent_mutex_};
  for (const auto& [known, files] : recent_)
    if (known == digest) return files;
  return std::nullopt;
}

void toolchains::remember(const std::string& digest, const std::vector<output_file>& files) {
  std::size_t bytes = 0;
  for (const auto& file : files) bytes += file.content.size();
  if (bytes > largest_recent) return;
  const std::lock_guard guard{recent_mutex_};
  recent_.emplace_front(digest, files);
  if (recent_.size() > most_recent) recent_.pop_back();
}

result<toolchain>
toolchains::of(const language& l, slot& where, const std::function<void()>& building, const std::stop_token& stop) {
  std::unique_lock guard{mutex_, std::defer_lock};
  while (!guard.try_lock_for(std::chrono::milliseconds{50}))
    if (stop.stop_requested()) return problem{"stopped"};
  if (const auto found = known_.find(l.how.language); found != known_.end()) return found->second;
  auto made = look(l, where, building, stop);
  if (!made) made = look(l, where, building, stop); // a sandbox may fail once
  if (made && !stop.stop_requested()) known_[l.how.language] = *made;
  return made;
}

result<toolchain>
toolchains::look(const language& l, slot& where, const std::function<void()>& building, const std::stop_token& stop) {
  auto version = ask_version(l, where, {}, stop);
  if (!version) return version.error();
  toolchain made{version->substr(0, version->find('\n')), {}};
  if (!l.how.prepare) return made;
  const auto without = [&](const std::string& why) {
    if (!stop.stop_requested())
      warn("nothing can be prepared for " + l.how.language + ", so that its submissions compile slowly: " + why);
    return made;
  };
  if (cache_.empty()) return without("there is no folder to keep it in");
  const auto shelf = cache_ / "toolchains";
  std::error_code failed;
  fs::create_directories(cache_.parent_path(), failed);
  for (const auto& folder : {cache_, shelf}) {
    if (const auto there = make_folder(folder); !there) return without(there.error().what);
    if (!is_ours(folder)) return without(folder.string() + " can be written to by others");
  }
  const auto target = shelf / name_of(l, *version);
  if (!fs::exists(target, failed)) {
    const auto held = lock(shelf / (l.how.language + ".lock"), stop);
    if (!held) return without(held.error().what);
    if (!fs::exists(target, failed)) {
      if (building) building();
      if (const auto built = build(l, where, target, stop); !built) return without(built.error().what);
    }
  }
  if (!is_ours(target)) return without(target.string() + " can be written to by others");
  if (const auto shown = ask_version(l, where, target, stop); !shown)
    return without(target.string() + " cannot be shown to the sandbox's user: " + shown.error().what);
  made.prepared = target;
  return made;
}

} // namespace assay::sandbox
