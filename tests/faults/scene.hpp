#pragma once

#include "infra/postgres/cluster.hpp"
#include "tests/faults/whole_log.hpp"
#include "tests/support/child.hpp"

#include <pqxx/pqxx>

#include <filesystem>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace assay::test {

class temporary_home;

/// A seed of this run: ASSAY_FAULT_SEED, else a random one. Printed, so that a failure can be tried again.
std::uint64_t fault_seed();

/// A running player; see player.cpp. It is killed when nobody waited for its end.
class player_process {
public:
  player_process(std::vector<std::string> argv, std::string journal)
      : journal_{std::move(journal)}, before_{answers_in(journal_)}, process_{std::move(argv)} {}

  /// The next line of its journal; empty at its end.
  std::string line();
  /// Reads until a line holds `text`; false when it ends before.
  bool says(const std::string& text);
  /// Reads until so many commands are acknowledged that are not yet; false when it ends before.
  bool goes_on(int answers);

  void type(const std::string& text) const { process_.type(text); }
  [[nodiscard]] pid_t pid() const { return process_.pid(); }
  void kill_now() { process_.kill_now(); }
  /// Reads what it still says and waits for its end; its exit code, or 128 + signal.
  int wait();
  /// The same, but tells it to stop first.
  int finish();

private:
  static int answers_in(const std::string& journal);

  std::string journal_;
  int before_ = 0;
  int done_ = 0;
  child process_;
};

/// A home with a private cluster, in which programs run and are killed. The test itself is one of the cluster's users,
/// so that it can look at the log between the programs. Skips when Postgres is not installed.
class scene {
public:
  /// `home` is removed at the end, unless it is given: then it is the caller's.
  explicit scene(const std::filesystem::path& home = {});
  ~scene();
  scene(const scene&) = delete;
  scene& operator=(const scene&) = delete;

  [[nodiscard]] const std::filesystem::path& home() const noexcept { return home_; }
  [[nodiscard]] const std::string& url() const noexcept { return url_; }
  /// What a program is run with, besides what `set` has added.
  [[nodiscard]] std::map<std::string, std::string> environment() const { return environment_; }
  void set(const std::string& variable, const std::string& value) { environment_[variable] = value; }

  /// The journal of this name. All of them are held against the log by `check`.
  std::string journal_file(const std::string& name);
  /// Starts a player with this journal and what follows it.
  player_process player(const std::string& mode, const std::string& journal, const std::vector<std::string>& arguments);

  /// One number out of the log.
  std::int64_t number(const std::string& sql) const;
  /// A text out of the log; empty when there is none.
  std::string text(const std::string& sql) const;
  /// A server process of Assay's, by the end of its name ("writer"); any of them when that is empty; 0: none now.
  pid_t backend(const std::string& name) const;
  pid_t server() const;
  /// Starts the server again when it is down; nothing else does while no program runs.
  void revive();
  /// Gives the place among the users up, and takes it again.
  void leave() { cluster_.reset(); }
  void join();

  whole_log check() { return check_whole({environment_, url_, notes_.string()}, journals_); }

private:
  std::unique_ptr<temporary_home> own_;
  std::filesystem::path home_;
  std::filesystem::path notes_; ///< elsewhere: what happens to the home must not silence clients
  std::optional<postgres::cluster> cluster_;
  std::string url_;
  std::map<std::string, std::string> environment_;
  std::vector<std::string> journals_;
};

} // namespace assay::test
