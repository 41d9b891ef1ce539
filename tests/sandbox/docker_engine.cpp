#include "docker_engine.hpp"

#include "sandbox/docker/engine.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <optional>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace assay::sandbox::test {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::unique_ptr<docker_engine> engine_here;
std::string reason;

/// Starts a program that dies with this one, its output in a file.
pid_t start_program(const std::vector<std::string>& arguments, const fs::path& output) {
  std::vector<char*> raw;
  for (const auto& argument : arguments) raw.push_back(const_cast<char*>(argument.c_str()));
  raw.push_back(nullptr);
  const pid_t child = ::fork();
  if (child != 0) return child;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::setpgid(0, 0); // a Ctrl-C is ours to handle
  const int out = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(out, STDERR_FILENO);
  ::close_range(STDERR_FILENO + 1, ~0U, 0);
  ::execvp(raw[0], raw.data());
  ::_exit(127);
}

/// Whether it ended within the time, and how.
std::optional<int> wait_for(pid_t child, std::chrono::milliseconds limit) {
  const auto deadline = std::chrono::steady_clock::now() + limit;
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > deadline) return std::nullopt;
    std::this_thread::sleep_for(10ms);
  }
  return status;
}

std::string last_line(const fs::path& file) {
  std::ifstream in{file};
  std::string line, last;
  while (std::getline(in, line))
    if (!line.empty()) last = line;
  return last;
}

bool is_there(const std::string& program) {
  for (const char* folder : {"/usr/bin/", "/usr/sbin/", "/sbin/", "/usr/local/bin/"})
    if (::access((folder + program).c_str(), X_OK) == 0) return true;
  return false;
}

std::string group_of(const fs::path& folder) { return folder.filename().string(); }

/// The control groups that the Engine made for its containers and does not remove itself.
void remove_groups(const std::string& name) {
  std::error_code failed;
  std::vector<fs::path> parents{"/sys/fs/cgroup"};
  for (const auto& entry : fs::directory_iterator{"/sys/fs/cgroup", failed})
    if (entry.is_directory(failed)) parents.push_back(entry.path());
  for (const auto& parent : parents) {
    const auto group = parent / name;
    for (const auto& entry : fs::directory_iterator{group, failed})
      if (entry.is_directory(failed)) ::rmdir(entry.path().c_str());
    ::rmdir(group.c_str());
  }
}

/// The control groups of containers, in one of the hierarchies.
std::vector<fs::path> groups_beneath(const std::string& name) {
  std::vector<fs::path> found;
  std::error_code failed;
  for (const char* parent : {"/sys/fs/cgroup/pids", "/sys/fs/cgroup"})
    for (const auto& entry : fs::directory_iterator{fs::path{parent} / name, failed})
      if (entry.is_directory(failed)) found.push_back(entry.path());
  return found;
}

std::vector<std::string> programs_in(const fs::path& group) {
  std::vector<std::string> names;
  std::ifstream processes{group / "cgroup.procs"};
  for (std::string pid, name; processes >> pid;) {
    std::ifstream{"/proc/" + pid + "/comm"} >> name;
    names.push_back(name);
  }
  return names;
}

/// How many root file systems of containers are mounted where the Engine lives.
long overlays_of(pid_t engine) {
  std::ifstream mounts{"/proc/" + std::to_string(engine) + "/mountinfo"};
  long count = 0;
  for (std::string line; std::getline(mounts, line);)
    if (line.find("/overlay2/") != std::string::npos || line.find("/vfs/dir/") != std::string::npos) ++count;
  return count;
}

} // namespace

docker_engine* docker_engine::here() {
  if (engine_here || !reason.empty()) return engine_here.get();
  if (::geteuid() != 0)
    reason = "a docker engine of its own needs root rights";
  else if (!is_there("dockerd") || !is_there("unshare"))
    reason = "dockerd is not installed (apt-get install docker.io)";
  else {
    char pattern[] = "/tmp/assay-engine-XXXXXX";
    if (::mkdtemp(pattern) == nullptr) {
      reason = "no temporary folder";
      return nullptr;
    }
    engine_here.reset(new docker_engine{pattern});
    reason = engine_here->start();
    if (!reason.empty()) engine_here.reset();
  }
  return engine_here.get();
}

const std::string& docker_engine::why_not() { return reason; }

std::string docker_engine::start() {
  const auto in = [this](const char* name) { return (folder_ / name).string(); };
  std::ofstream{in("engine.json")} << "{}\n"; // not the machine's
  process_ = start_program(
      {"unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "--propagation", "private", "dockerd",
       "--iptables=false", "--bridge=none", "--ip-forward=false", "--data-root=" + in("data"),
       "--exec-root=" + in("exec"), "--pidfile=" + in("pid"), "--config-file=" + in("engine.json"),
       "--cgroup-parent=/" + group_of(folder_), "-H", "unix://" + in("docker.sock")},
      folder_ / "log");
  engine talk{socket(), 5s};
  const auto deadline = std::chrono::steady_clock::now() + 60s;
  while (std::chrono::steady_clock::now() < deadline) {
    if (talk.greet({})) return {};
    if (wait_for(process_, 50ms)) {
      process_ = -1;
      return "dockerd cannot start here: " + last_line(folder_ / "log").substr(0, 300);
    }
  }
  return "dockerd did not answer within a minute";
}

docker_engine::~docker_engine() {
  if (process_ > 0) {
    // The first process of the namespace is dockerd, which ends its own helpers when asked; then the rest is killed.
    std::ifstream children{"/proc/" + std::to_string(process_) + "/task/" + std::to_string(process_) + "/children"};
    pid_t inside = 0;
    if (children >> inside) ::kill(inside, SIGTERM);
    if (!wait_for(process_, 20s)) {
      ::kill(process_, SIGKILL);
      wait_for(process_, 20s);
    }
  }
  remove_groups(group_of(folder_));
  std::error_code failed;
  fs::remove_all(folder_, failed);
}

std::string docker_engine::stop() {
  if (!engine_here) return {};
  std::string left;
  const int count = engine_here->containers_of({});
  if (count != 0) left += std::to_string(count) + " containers ";
  const auto folder = engine_here->folder_;
  engine_here.reset();
  std::error_code failed;
  if (fs::exists(folder, failed)) left += "the folder " + folder.string() + " ";
  std::ifstream mounts{"/proc/self/mountinfo"};
  for (std::string line; std::getline(mounts, line);)
    if (line.find(folder.string()) != std::string::npos) left += "a mount ";
  for (const auto& parent : fs::directory_iterator{"/sys/fs/cgroup", failed})
    if (fs::exists(parent.path() / group_of(folder), failed))
      left += "the control group " + parent.path().string() + " ";
  return left;
}

int docker_engine::containers_of(const std::string& installation) const {
  engine talk{socket()};
  const auto all = talk.call("GET", "/containers/json?all=1", nullptr, {});
  if (!all || !all->is_array()) return -1;
  return static_cast<int>(std::ranges::count_if(*all, [&installation](const nlohmann::json& one) {
    return installation.empty() || one["Labels"].value("assay.installation", std::string{}) == installation;
  }));
}

std::string docker_engine::busy() const {
  std::string found;
  for (const auto deadline = std::chrono::steady_clock::now() + 30s; std::chrono::steady_clock::now() < deadline;) {
    found.clear();
    long containers = 0;
    for (const auto& group : groups_beneath(group_of(folder_))) {
      ++containers;
      const auto inside = programs_in(group);
      if (inside == std::vector<std::string>{"assay-superviso"}) continue; // as the kernel cuts it
      found += "in " + group.filename().string().substr(0, 12) + " there are:";
      for (const auto& name : inside) found += " " + name;
      found += "; ";
    }
    if (const long mounts = overlays_of(process_); mounts != containers)
      found += std::to_string(mounts) + " file systems of " + std::to_string(containers) + " containers; ";
    if (found.empty()) return {};
    std::this_thread::sleep_for(50ms);
  }
  return found;
}

std::string docker_engine::base_image(const std::string& packages) {
  if (imported_.find("[" + packages + "]") != std::string::npos)
    return "assay-test-base:" + std::to_string(std::hash<std::string>{}(packages));
  const std::string tag = std::to_string(std::hash<std::string>{}(packages));
  const std::string command = "python3 " ASSAY_SOURCE_DIR "/tests/support/docker/base_image.py " + packages;
  std::FILE* from = ::popen(command.c_str(), "re");
  if (from == nullptr) throw std::runtime_error{"cannot make a base image"};
  engine talk{socket()};
  const auto next = [from] {
    std::string piece(1 << 20, '\0');
    piece.resize(std::fread(piece.data(), 1, piece.size(), from));
    return piece;
  };
  const auto sent =
      talk.upload("/images/create?fromSrc=-&repo=assay-test-base&tag=" + tag, next, [](auto) {}, 5min, {});
  const int status = ::pclose(from);
  if (!sent) throw std::runtime_error{sent.error().what};
  if (status != 0) throw std::runtime_error{"cannot make a base image of: " + packages};
  imported_ += "[" + packages + "]";
  return "assay-test-base:" + tag;
}

} // namespace assay::sandbox::test
