#include "infra/postgres/server.hpp"

#include <fcntl.h>
#include <libpq-fe.h>
#include <locale.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <fstream>
#include <thread>

namespace assay::postgres {
namespace fs = std::filesystem;
using namespace std::chrono_literals;
namespace {

constexpr std::uintmax_t largest_log = 8U << 20U;
constexpr auto between_looks = 10ms;

struct log_file {
  explicit log_file(const server_place& place)
      : fd{open(place.log().c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600)} {}
  log_file(const log_file&) = delete;
  log_file& operator=(const log_file&) = delete;
  ~log_file() {
    if (fd >= 0) close(fd);
  }
  int fd;
};

std::string last_lines(const fs::path& file) {
  std::ifstream in{file};
  std::deque<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
    if (lines.size() > 12) lines.pop_front();
  }
  std::string text;
  for (const auto& line : lines) text += "\n  " + line;
  return text;
}

setup_error with_log(const server_place& place, const std::string& what) {
  const auto lines = last_lines(place.log());
  const bool full = lines.find(std::strerror(ENOSPC)) != std::string::npos;
  return {
      what + "; its log ends with:" + lines,
      full ? "free space on the disk that holds " + place.root.string() + "; nothing that was recorded is lost"
           : "read " + place.log().string()};
}

bool is_main_process(const std::vector<std::string>& arguments, const server_place& place) {
  const auto wanted = "cluster_name=" + place.name;
  return !arguments.empty() && fs::path{arguments.front()}.filename() == "postgres" &&
         std::find(arguments.begin(), arguments.end(), wanted) != arguments.end();
}

// Processes of a server whose main process was killed. They end by themselves, but until then the files are theirs.
std::vector<pid_t> orphans(const server_place& place) {
  std::vector<pid_t> found;
  for (const auto pid : all_processes()) {
    const auto arguments = arguments_of(pid);
    if (!arguments.empty() && arguments.front().starts_with("postgres: " + place.name + ":") && is_alive(pid))
      found.push_back(pid);
  }
  return found;
}

// Postgres refuses to start while the process named in a lock file exists. A number that was given to another process,
// or a dead process that nobody has waited for, must not stop it: the caller has seen that no process of this cluster
// is left.
void remove_stale_locks(const server_place& place, const fs::path& socket_folder) {
  for (const auto& file : {place.data() / "postmaster.pid", socket_folder / ".s.PGSQL.5432.lock"}) {
    pid_t pid = 0;
    std::ifstream{file} >> pid;
    std::error_code ignored;
    if (pid > 0 && kill(pid, 0) == 0) fs::remove(file, ignored);
  }
}

bool write_whole(const fs::path& file, const std::string& text) {
  const int fd = open(file.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC | O_NOFOLLOW);
  const bool good = fd >= 0 && write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  return (fd < 0 || close(fd) == 0) && good;
}

const char* best_locale() {
  const auto found = newlocale(LC_ALL_MASK, "C.UTF-8", nullptr);
  if (found == nullptr) return "C";
  freelocale(found);
  return "C.UTF-8";
}

} // namespace

setup_result<void> create(const server_place& place, const fs::path& programs) {
  const auto fresh = place.root / "data.new"; // renamed when complete, so that half a cluster is never taken for one
  std::error_code failed;
  fs::remove_all(fresh, failed);
  if (mkdir(fresh.c_str(), 0700) != 0 ||
      (geteuid() == 0 && chown(fresh.c_str(), place.owner.uid, place.owner.gid) != 0))
    return setup_error{
        "cannot create " + fresh.string() + ": " + std::strerror(errno),
        "set ASSAY_HOME to a folder that you may write"};
  const log_file log{place};
  const auto done = run(
      {{(programs / "initdb").string(), "--username=assay", "--encoding=UTF8", std::string{"--locale="} + best_locale(),
        "--auth-local=peer", "--auth-host=reject", "-D"},
       fresh,
       place.owner,
       log.fd});
  if (!done) return done.error();
  if (*done != 0) return with_log(place, "initdb could not create the cluster");
  if (!write_whole(fresh / "pg_hba.conf", "local all assay peer map=assay\n") ||
      !write_whole(fresh / "pg_ident.conf", "assay root assay\nassay " + place.owner.name + " assay\n"))
    return setup_error{
        "cannot write the cluster's access rules: " + std::string{std::strerror(errno)}, "check the free disk space"};
  fs::rename(fresh, place.data(), failed);
  if (failed)
    return setup_error{
        "cannot rename " + fresh.string() + ": " + failed.message(), "check the permissions of " + place.root.string()};
  return {};
}

running_server find_server(const server_place& place) {
  for (const auto pid : all_processes()) {
    const auto arguments = arguments_of(pid);
    if (!is_main_process(arguments, place) || !is_alive(pid)) continue;
    const auto folder = std::find(arguments.begin(), arguments.end(), "-k");
    if (folder != arguments.end() && folder + 1 != arguments.end()) return {pid, *(folder + 1)};
  }
  return {};
}

setup_result<running_server>
start(const server_place& place, const fs::path& programs, const fs::path& socket_folder, deadline until) {
  for (auto left = orphans(place); !left.empty(); left = orphans(place)) {
    if (std::chrono::steady_clock::now() > until)
      return setup_error{
          "processes of a crashed server do not end",
          "kill them (the first is " + std::to_string(left.front()) + ") and start again"};
    std::this_thread::sleep_for(between_looks);
  }
  remove_stale_locks(place, socket_folder);
  std::error_code ignored;
  if (fs::file_size(place.log(), ignored) > largest_log && !ignored)
    fs::rename(place.log(), place.log().string() + ".old", ignored);
  const log_file log{place};
  std::vector<std::string> argv{(programs / "postgres").string(), "-k", socket_folder.string()};
  for (const auto& setting :
       {std::string{"listen_addresses="}, std::string{"unix_socket_permissions=0700"}, "cluster_name=" + place.name,
        std::string{"logging_collector=off"}, std::string{"log_checkpoints=off"}, std::string{"jit=off"}}) {
    argv.emplace_back("-c");
    argv.push_back(setting);
  }
  argv.emplace_back("-D");
  const auto pid = launch({argv, place.data(), place.owner, log.fd});
  if (!pid) return pid.error();
  return running_server{*pid, socket_folder};
}

setup_result<void> wait_until_ready(const server_place& place, const running_server& server, deadline until) {
  const auto url = url_of(place, server.socket_folder, "postgres") + "&connect_timeout=5";
  while (PQping(url.c_str()) != PQPING_OK) {
    if (!is_alive(server.pid)) return with_log(place, "Postgres ended while it was starting");
    if (std::chrono::steady_clock::now() > until) return with_log(place, "Postgres did not become ready in time");
    std::this_thread::sleep_for(between_looks);
  }
  return {};
}

void stop(const server_place& place) noexcept {
  try {
    const auto server = find_server(place);
    for (const auto& [signal, patience] : {std::pair{SIGINT, 30s}, std::pair{SIGQUIT, 10s}, std::pair{SIGKILL, 1s}}) {
      if (server.pid == 0 || !is_alive(server.pid)) break;
      kill(server.pid, signal);
      const auto until = std::chrono::steady_clock::now() + patience;
      while (is_alive(server.pid) && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(between_looks);
    }
    std::error_code not_empty;
    if (!server.socket_folder.empty()) fs::remove(server.socket_folder, not_empty);
  } catch (const std::exception&) {
    // No memory for looking around: the server stays, and the next user takes it over.
  }
}

} // namespace assay::postgres
