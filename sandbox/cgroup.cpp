#include "sandbox/cgroup.hpp"

#include "sandbox/owner.hpp"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sstream>
#include <sys/stat.h>
#include <thread>

namespace assay::sandbox {

namespace {

namespace fs = std::filesystem;

constexpr const char* own_leaf = "assay-itself";

/// Control files want one write(2) and answer with errno, so streams are no good here.
bool put(const fs::path& file, std::string_view text) {
  const descriptor out{::open(file.c_str(), O_WRONLY | O_CLOEXEC)};
  return out && ::write(out.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

std::string get(const fs::path& file) {
  std::ifstream in{file};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// The number behind a word, as in "oom_kill 3".
std::int64_t counter(const std::string& text, const std::string& word) {
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(word + " ")) return std::strtoll(line.c_str() + word.size() + 1, nullptr, 10);
  return 0;
}

bool writable_folder(const fs::path& folder) { return ::access(folder.c_str(), W_OK) == 0; }

/// The path of this process in a hierarchy, from a line such as "4:memory:/user/1" ("0::/x" for v2).
std::string own_path(std::string_view self, std::string_view controller) {
  std::istringstream in{std::string{self}};
  for (std::string line; std::getline(in, line);) {
    const auto first = line.find(':');
    const auto second = line.find(':', first + 1);
    if (second == std::string::npos) continue;
    const std::string names = "," + line.substr(first + 1, second - first - 1) + ",";
    if (controller.empty() ? names == ",," : names.find("," + std::string{controller} + ",") != std::string::npos)
      return line.substr(second + 1);
  }
  return {};
}

/// In containers the path may be that of the outside; then the mount point itself stands for it.
fs::path place_in(const fs::path& hierarchy, const std::string& path) {
  fs::path own = hierarchy / fs::path{path}.relative_path();
  std::error_code failed;
  if (own.filename().empty()) own = own.parent_path();
  return fs::is_directory(own, failed) ? own : hierarchy;
}

bool has_controllers(const fs::path& group, const char* file) {
  const std::string text = " " + get(group / file) + " ";
  return text.find("memory") != std::string::npos && text.find("pids") != std::string::npos;
}

/// A v2 group that hands controllers down may hold no process itself, so we step aside into a group below. Others are
/// not ours to move.
bool step_aside(const fs::path& base) {
  std::error_code failed;
  fs::create_directory(base / own_leaf, failed);
  return put(base / own_leaf / "cgroup.procs", "0");
}

result<cgroup_place> find_v2(const fs::path& root, std::string_view self) {
  // Root has the whole tree; others have what was delegated to them, which is their own group.
  fs::path base = writable_folder(root) ? root : place_in(root, own_path(self, ""));
  if (base.filename() == own_leaf) base = base.parent_path();
  if (!writable_folder(base)) return problem{"the control group " + base.string() + " is not ours to write"};
  if (!has_controllers(base, "cgroup.controllers"))
    return problem{"no memory and pids controllers in " + base.string()};
  const auto hand_down = [](const fs::path& group) {
    const fs::path control = group / "cgroup.subtree_control";
    // That of processors is not everywhere to be had, and can be done without.
    if (has_controllers(group, "cgroup.subtree_control")) {
      put(control, "+cpu");
      return true;
    }
    return put(control, "+cpu +memory +pids") || put(control, "+memory +pids");
  };
  if (!hand_down(base) && !(base != root && step_aside(base) && hand_down(base)))
    return problem{"the controllers of " + base.string() + " cannot be handed down (it holds processes)"};
  const fs::path ours = base / "assay";
  std::error_code failed;
  fs::create_directory(ours, failed);
  if (failed) return problem{"cannot make " + ours.string() + ": " + failed.message()};
  if (!hand_down(ours)) return problem{"the controllers of " + ours.string() + " cannot be handed down"};
  return cgroup_place{cgroup_version::v2, ours, ours, {}};
}

result<cgroup_place> find_v1(const fs::path& root, std::string_view self) {
  cgroup_place place{
      cgroup_version::v1,
      place_in(root / "memory", own_path(self, "memory")),
      place_in(root / "pids", own_path(self, "pids")),
      {}};
  if (!writable_folder(place.memory) || !writable_folder(place.pids))
    return problem{"the control group " + place.memory.string() + " is not ours to write"};
  if (const auto cpu = place_in(root / "cpu", own_path(self, "cpu")); writable_folder(cpu)) place.cpu = cpu;
  return place;
}

void kill_inside(const fs::path& folder) {
  if (put(folder / "cgroup.kill", "1")) return;
  std::istringstream in{get(folder / "cgroup.procs")};
  for (int pid = 0; in >> pid;)
    if (pid > 0) ::kill(pid, SIGKILL);
}

void remove_group(const fs::path& folder) noexcept {
  using namespace std::chrono_literals;
  for (auto wait = 100us; wait < 500ms; wait *= 2) {
    if (::rmdir(folder.c_str()) == 0 || errno == ENOENT) return;
    kill_inside(folder);
    std::this_thread::sleep_for(wait);
  }
}

} // namespace

std::vector<fs::path> cgroup_place::parents() const {
  std::vector<fs::path> all{memory};
  for (const auto& each : {pids, cpu})
    if (!each.empty() && std::ranges::find(all, each) == all.end()) all.push_back(each);
  return all;
}

result<cgroup_place> find_cgroup_place(const fs::path& root, std::string_view self) {
  std::error_code failed;
  auto place = fs::exists(root / "cgroup.controllers", failed) ? find_v2(root, self)
               : fs::exists(root / "memory", failed) && fs::exists(root / "pids", failed)
                   ? find_v1(root, self)
                   : result<cgroup_place>{problem{"no control groups with memory and pids at " + root.string()}};
  if (!place) return place;
  if (auto trial = cgroup::make(*place, group_name(0), 64 << 20, 16); !trial) return trial.error();
  return place;
}

result<cgroup>
cgroup::make(const cgroup_place& place, const std::string& name, std::int64_t memory_bytes, std::int64_t processes) {
  cgroup made;
  made.version_ = place.version;
  for (const auto& parent : place.parents()) {
    if (::mkdir((parent / name).c_str(), 0755) != 0)
      return problem{"cannot make the control group " + (parent / name).string()};
    made.folders_.push_back(parent / name);
  }
  const fs::path memory = place.memory / name, pids = place.pids / name;
  const std::string bytes = std::to_string(memory_bytes);
  bool ok = put(pids / "pids.max", std::to_string(processes));
  if (place.version == cgroup_version::v1) {
    ok = ok && put(memory / "memory.limit_in_bytes", bytes);
    // Without swap accounting there is no such file; then the group must not swap at all.
    if (!put(memory / "memory.memsw.limit_in_bytes", bytes)) ok = ok && put(memory / "memory.swappiness", "0");
  } else {
    ok = ok && put(memory / "memory.max", bytes);
    put(memory / "memory.swap.max", "0"); // absent on kernels without swap
  }
  if (!ok) return problem{"cannot set the limits of the control group " + memory.string()};
  // Whoever enters has one thread. Where single threads may be moved the kernel does that without stopping all others
  // from forking meanwhile, for which it would wait about 10 ms.
  const char* door = place.version == cgroup_version::v1 ? "tasks" : "cgroup.procs";
  for (const auto& folder : made.folders_) {
    made.doors_.emplace_back(::open((folder / door).c_str(), O_WRONLY | O_CLOEXEC));
    if (!made.doors_.back()) return problem{"cannot enter the control group " + folder.string()};
  }
  return made;
}

cgroup::~cgroup() { remove(); }

std::vector<int> cgroup::doors() const {
  std::vector<int> all;
  for (const auto& door : doors_) all.push_back(door.get());
  return all;
}

std::int64_t cgroup::memory_kills() const {
  if (folders_.empty()) return 0;
  return counter(
      get(folders_.front() / (version_ == cgroup_version::v1 ? "memory.oom_control" : "memory.events")), "oom_kill");
}

void cgroup::remove() noexcept {
  doors_.clear();
  for (const auto& folder : folders_) remove_group(folder);
  folders_.clear();
}

std::string group_name(std::uint64_t number) { return "assay-" + owner_mark() + "-" + std::to_string(number); }

void sweep_cgroups(const cgroup_place& place) {
  if (place.version == cgroup_version::none) return;
  for (const auto& parent : place.parents()) {
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator{parent, failed}) {
      std::istringstream name{entry.path().filename().string()};
      std::string word, pid, start;
      if (!std::getline(name, word, '-') || word != "assay" || !std::getline(name, pid, '-') ||
          !std::getline(name, start, '-'))
        continue;
      if (pid.empty() || pid.find_first_not_of("0123456789") != std::string::npos) continue;
      if (!owner_lives(pid + "-" + start)) remove_group(entry.path());
    }
  }
}

} // namespace assay::sandbox
