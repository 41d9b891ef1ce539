#include "sandbox/plan.hpp"

#include "sandbox/supervision.hpp"
#include "sandbox/supervisor/report.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay::sandbox {

namespace {

constexpr int filter_number = report::status_fd + 1;
constexpr int supervisor_number = filter_number + 1;
constexpr int first_file_number = supervisor_number + 1;
constexpr int overhead_processes = 2; // bubblewrap outside and the supervisor inside
constexpr const char* inner_user = "1000";

/// Gathers bubblewrap's arguments.
class builder {
public:
  explicit builder(const std::string& program) { add({program}); }
  void add(std::initializer_list<std::string> some) { all_.insert(all_.end(), some); }
  void add(const std::vector<std::string>& some) { all_.insert(all_.end(), some.begin(), some.end()); }
  std::vector<std::string> take() { return std::move(all_); }

private:
  std::vector<std::string> all_;
};

void add_namespaces(builder& b) {
  b.add({"--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"});
  // No --new-session: under the kernel's automatic grouping a new session starts at the end of the queue. The
  // supervisor makes a process group, and the filter refuses what a session would keep programs from: typing into a
  // terminal.
  b.add({"--as-pid-1", "--die-with-parent", "--cap-drop", "ALL"});
  b.add({"--uid", inner_user, "--gid", inner_user, "--hostname", "sandbox", "--clearenv"});
}

void add_root(builder& b, const profile& how, const host& where) {
  const auto below = [](const std::string& path, const std::string& folder) {
    return path == folder || path.starts_with(folder + "/");
  };
  for (const auto& path : how.read_only) b.add({"--ro-bind-try", path, path});
  for (const auto& entry : where.root_entries) {
    if (!entry.target.empty()) b.add({"--symlink", entry.target, entry.path});
    // Where /lib is a folder of its own it belongs to /usr/lib as far as profiles are concerned.
    else if (std::ranges::any_of(how.read_only, [&](const auto& p) { return below("/usr" + entry.path, p); }))
      b.add({"--ro-bind", entry.path, entry.path});
  }
  if (where.private_proc == support::yes) b.add({"--proc", "/proc"});
  // Not bubblewrap's --dev: that gives terminals and a shared memory folder without a limit.
  for (const char* device : {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"})
    b.add({"--dev-bind", device, device});
  if (where.private_proc == support::yes) b.add({"--symlink", "/proc/self/fd", "/dev/fd"});
}

void add_work(builder& b, const job& what, const host& where) {
  if (where.sized_tmpfs == support::yes) b.add({"--size", std::to_string(what.allowed.disk_bytes)});
  b.add({"--tmpfs", "/work", "--symlink", "work", "/tmp", "--chdir", "/work"});
}

void add_limits(builder& b, const profile& how, const job& what, const host& where) {
  const bool grouped = where.cgroups.version != cgroup_version::none;
  b.add(supervisor_arguments(
      how, what, {grouped ? support::no : where.scoped_processes, grouped ? support::no : support::yes}));
}

std::vector<std::string> degradations_of(const profile& how, const host& where) {
  std::vector<std::string> all;
  if (where.cgroups.version == cgroup_version::none) {
    all.emplace_back(allows(how, loosening::unlimited_address_space) ? "no-memory-limit" : "memory-limit-per-process");
    all.emplace_back(where.scoped_processes == support::yes ? "process-limit-by-rlimit" : "no-process-limit");
  }
  if (where.sized_tmpfs == support::no) all.emplace_back("no-disk-limit");
  if (where.private_proc == support::no) all.emplace_back("no-proc");
  return all;
}

std::string_view name_of(data_source::origin from) {
  switch (from) {
  case data_source::origin::seccomp_filter:
    return "seccomp-filter";
  case data_source::origin::supervisor:
    return "supervisor";
  case data_source::origin::file:
    return "file";
  }
  return "file";
}

} // namespace

result<plan> make_plan(const profile& how, const job& what, const host& where, std::optional<unsigned> uid) {
  if (!where.usable()) return problem{"this machine cannot run bubblewrap"};
  if (auto fine = refuse_unsafe(what); !fine) return fine.error();
  plan p;
  p.uid = uid;
  p.allow = how.allow;
  p.degradations = degradations_of(how, where);
  p.group_memory_bytes = what.allowed.memory_bytes + overhead_bytes;
  p.group_processes = what.allowed.processes + overhead_processes;
  p.data.push_back({data_source::origin::seccomp_filter, filter_number, 0});
  p.data.push_back({data_source::origin::supervisor, supervisor_number, 0});

  builder b{where.bwrap};
  add_namespaces(b);
  for (const auto& [name, value] : how.environment) b.add({"--setenv", name, value});
  add_root(b, how, where);
  for (const auto& folder : what.folders) b.add({"--ro-bind", folder.outside, folder.inside});
  for (const auto& link : what.links) b.add({"--symlink", link.target, link.inside});
  // Executed from the memory file itself: a copy inside takes a tenth of the whole launch.
  const bool copied = where.private_proc == support::no;
  const std::string supervisor = copied ? "/assay-supervisor" : "/proc/self/fd/" + std::to_string(supervisor_number);
  if (copied) b.add({"--perms", "0555", "--ro-bind-data", std::to_string(supervisor_number), supervisor});
  for (std::size_t i = 0; i < what.files.size(); ++i) {
    const int number = first_file_number + static_cast<int>(i);
    b.add({"--perms", what.files[i].allowed == permission::execute ? "0555" : "0444"});
    b.add({"--ro-bind-data", std::to_string(number), "/box/" + what.files[i].path});
    p.data.push_back({data_source::origin::file, number, i});
  }
  add_work(b, what, where);
  b.add({"--remount-ro", "/", "--seccomp", std::to_string(filter_number), "--", supervisor});
  add_limits(b, how, what, where);
  b.add({"--"});
  b.add(what.command);
  p.arguments = b.take();
  return p;
}

nlohmann::json to_json(const plan& p) {
  nlohmann::json data = nlohmann::json::array();
  for (const auto& d : p.data)
    data.push_back({{"number", d.number}, {"from", name_of(d.from)}, {"file", d.file_index}});
  nlohmann::json allow = nlohmann::json::array();
  for (const auto l : p.allow) allow.push_back(to_string(l));
  return {
      {"arguments", p.arguments},
      {"data", data},
      {"uid", p.uid ? nlohmann::json(*p.uid) : nlohmann::json()},
      {"group_memory_bytes", p.group_memory_bytes},
      {"group_processes", p.group_processes},
      {"allow", allow},
      {"degradations", p.degradations}};
}

} // namespace assay::sandbox
