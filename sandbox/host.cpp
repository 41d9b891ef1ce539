#include "sandbox/host.hpp"

#include "sandbox/native/spawn.hpp"
#include "sandbox/seccomp.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <poll.h>
#include <sys/utsname.h>
#include <sys/wait.h>

namespace assay::sandbox {

namespace {

namespace fs = std::filesystem;

struct trial {
  bool ok = false;
  std::string output;
};

/// Runs a short program of the machine; what it writes to stdout and stderr, 4 KiB of it.
trial run_trial(const std::vector<std::string>& arguments, std::optional<unsigned> uid) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return {};
  const descriptor in{ends[0]};
  descriptor out{::fcntl(ends[1], F_DUPFD_CLOEXEC, 64)};
  ::close(ends[1]);
  const descriptor nothing{::fcntl(in.get(), F_DUPFD_CLOEXEC, 64)}; // any open descriptor; the program reads no stdin
  auto pid = spawn({arguments, {{nothing.get(), 0}, {out.get(), 1}, {out.get(), 2}}, {}, uid});
  if (!pid) return {false, pid.error().what};
  out.close();
  trial done;
  std::array<char, 4096> buffer{};
  for (pollfd ready{in.get(), POLLIN, 0}; done.output.size() < 4096 && ::poll(&ready, 1, 5000) > 0;) {
    const ssize_t got = ::read(in.get(), buffer.data(), buffer.size());
    if (got <= 0) break;
    done.output.append(buffer.data(), static_cast<std::size_t>(got));
  }
  int status = 0;
  // After the timeout it may still run; nothing here is worth waiting for longer.
  if (::waitpid(*pid, &status, WNOHANG) == 0) {
    for (int i = 0; i < 100 && ::waitpid(*pid, &status, WNOHANG) == 0; ++i) ::usleep(2000);
    ::kill(*pid, SIGKILL);
    ::waitpid(*pid, &status, 0);
  }
  done.ok = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  while (!done.output.empty() && done.output.back() == '\n') done.output.pop_back();
  return done;
}

std::string find_bwrap() {
  // Not PATH: what it names may be anyone's.
  for (const char* path : {"/usr/bin/bwrap", "/bin/bwrap", "/usr/local/bin/bwrap"})
    if (::access(path, X_OK) == 0) return path;
  return {};
}

bool at_least(const std::string& version, int major, int minor) {
  int found_major = 0, found_minor = 0;
  return std::sscanf(version.c_str(), "%d.%d", &found_major, &found_minor) == 2 &&
         (found_major > major || (found_major == major && found_minor >= minor));
}

std::vector<root_entry> read_root() {
  std::vector<root_entry> found;
  for (const char* path : {"/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"}) {
    std::error_code failed;
    if (fs::is_symlink(path, failed))
      found.push_back({path, fs::read_symlink(path, failed).string()});
    else if (fs::is_directory(path, failed))
      found.push_back({path, {}});
  }
  return found;
}

std::vector<std::string> trial_arguments(const host& h) {
  std::vector<std::string> a{h.bwrap,      "--unshare-user",    "--unshare-pid", "--unshare-net", "--unshare-ipc",
                             "--as-pid-1", "--die-with-parent", "--ro-bind",     "/usr",          "/usr"};
  for (const auto& entry : h.root_entries) {
    if (entry.target.empty())
      a.insert(a.end(), {"--ro-bind", entry.path, entry.path});
    else
      a.insert(a.end(), {"--symlink", entry.target, entry.path});
  }
  return a;
}

std::string user_namespace_fix(const std::string& why) {
  const auto sysctl_is = [](const char* path, const char* value) {
    std::ifstream in{path};
    std::string text;
    return in >> text && text == value;
  };
  if (sysctl_is("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1"))
    return "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, or give bwrap an AppArmor profile with userns";
  if (sysctl_is("/proc/sys/kernel/unprivileged_userns_clone", "0"))
    return "sysctl -w kernel.unprivileged_userns_clone=1";
  if (sysctl_is("/proc/sys/user/max_user_namespaces", "0")) return "sysctl -w user.max_user_namespaces=10000";
  if (why.find("ermission") != std::string::npos || why.find("ermitted") != std::string::npos)
    return "in a container: run it with --security-opt seccomp=unconfined --security-opt apparmor=unconfined, or "
           "choose the "
           "docker sandbox";
  return "let unprivileged users create user namespaces";
}

void try_bwrap(host& h, std::optional<unsigned> uid) {
  auto with_proc = trial_arguments(h);
  with_proc.insert(with_proc.end(), {"--proc", "/proc", "--", "/usr/bin/true"});
  const trial first = run_trial(with_proc, uid);
  if (first.ok) {
    h.private_proc = support::yes;
    h.features.push_back({"user-namespaces", true, "", ""});
    h.features.push_back({"private-proc", true, "", ""});
    return;
  }
  auto bare = trial_arguments(h);
  bare.insert(bare.end(), {"--", "/usr/bin/true"});
  const trial second = run_trial(bare, uid);
  h.features.push_back(
      {"user-namespaces", second.ok, second.ok ? "" : second.output,
       second.ok ? "" : user_namespace_fix(second.output)});
  h.features.push_back(
      {"private-proc", false, first.output,
       "in a container: run it with --security-opt systempaths=unconfined; programs run without /proc until then"});
}

feature try_cgroups(host& h) {
  std::ifstream in{"/proc/self/cgroup"};
  const std::string self{std::istreambuf_iterator<char>{in}, {}};
  auto place = find_cgroup_place("/sys/fs/cgroup", self);
  if (place) {
    h.cgroups = *place;
    return {"cgroups", true, "", ""};
  }
  return {
      "cgroups", false, place.error().what,
      "start as root, or with: systemd-run --user --scope -p Delegate=yes assay ...; memory is limited per process "
      "until then"};
}

} // namespace

bool host::usable() const noexcept {
  return !bwrap.empty() && std::ranges::all_of(features, [](const feature& f) {
    return f.ok || f.name == "cgroups" || f.name == "private-proc" || f.name == "sized-tmpfs";
  });
}

host probe_host(unsigned first_uid) {
  host h;
  h.bwrap = find_bwrap();
  h.started_as = ::geteuid() == 0 ? privilege::root : privilege::user;
  h.root_entries = read_root();
  h.features.push_back(
      {"bubblewrap", !h.bwrap.empty(), h.bwrap.empty() ? "bwrap is not installed" : "",
       h.bwrap.empty() ? "apt-get install bubblewrap" : ""});
  if (!h.bwrap.empty()) {
    const auto uid = h.started_as == privilege::root ? std::optional{first_uid} : std::nullopt;
    const std::string version = run_trial({h.bwrap, "--version"}, uid).output; // "bubblewrap 0.8.0"
    const bool sized = at_least(version.substr(std::min(version.size(), version.find(' ') + 1)), 0, 8);
    h.sized_tmpfs = sized ? support::yes : support::no;
    h.features.push_back(
        {"sized-tmpfs", sized, sized ? "" : version + " cannot limit a tmpfs",
         sized ? "" : "install bubblewrap 0.8.0 or newer"});
    try_bwrap(h, uid);
  }
  utsname kernel{};
  ::uname(&kernel);
  h.scoped_processes = at_least(kernel.release, 5, 14) ? support::yes : support::no;
  h.features.push_back(try_cgroups(h));
  const auto filter = make_filter({});
  h.features.push_back(
      {"seccomp", filter.has_value(), filter ? "" : filter.error().what, filter ? "" : "install libseccomp2"});
  return h;
}

} // namespace assay::sandbox
