#include "infra/postgres/cluster.hpp"

#include "infra/postgres/binaries.hpp"
#include "infra/postgres/server.hpp"

#include <pqxx/pqxx>

#include <unistd.h>

#include <cstdlib>

namespace assay::postgres {
namespace fs = std::filesystem;
using namespace std::chrono_literals;

struct cluster::state {
  server_place place;
  file_lock setup; // held while somebody starts or stops the server
  file_lock users; // shared by each user for as long as it is one
  std::string url;
  bool joined = false;
};

namespace {

class steps {
public:
  steps(const cluster_options& options, const server_place& place)
      : options_{options}, place_{place}, until_{std::chrono::steady_clock::now() + options.patience} {}

  [[nodiscard]] deadline until() const { return until_; }
  void tell(const std::string& what) const {
    if (options_.progress) options_.progress(what);
  }

  setup_result<running_server> running() const {
    if (const auto found = find_server(place_); found.pid != 0) {
      const auto ready = wait_until_ready(place_, found, until_);
      if (ready) return found;
      // One that was found and is gone had been dying already; another one is started.
      if (find_server(place_).pid != 0) return ready.error();
    }
    const auto server = begin();
    if (!server) return server.error();
    if (const auto ready = wait_until_ready(place_, *server, until_); !ready) return ready.error();
    return *server;
  }

  setup_result<void> have_database(const running_server& server) const {
    const auto wanted = url_of(place_, server.socket_folder, "assay") + "&connect_timeout=10";
    try {
      try {
        const pqxx::connection there{wanted};
      } catch (const pqxx::broken_connection&) {
        pqxx::connection to{url_of(place_, server.socket_folder, "postgres") + "&connect_timeout=10"};
        pqxx::nontransaction direct{to};
        if (direct.exec("select from pg_database where datname = 'assay'").empty())
          direct.exec("create database assay");
        const pqxx::connection there_now{wanted};
      }
    } catch (const std::exception& e) {
      return setup_error{
          std::string{"the private database does not let us in: "} + e.what(), "read " + place_.log().string()};
    }
    return {};
  }

private:
  setup_result<running_server> begin() const {
    const auto found = find_binaries(options_.binaries, major_of(place_));
    if (!found) return found.error();
    if (!is_created(place_)) {
      tell("creating a private Postgres " + std::to_string(found->major) + " cluster in " + place_.root.string());
      if (const auto created = create(place_, found->directory); !created) return created.error();
    }
    const auto folder = prepare_socket_folder(place_);
    if (!folder) return folder.error();
    tell("starting Postgres " + std::to_string(found->major));
    return start(place_, found->directory, *folder, until_);
  }

  const cluster_options& options_;
  const server_place& place_;
  deadline until_;
};

} // namespace

fs::path default_home() {
  if (geteuid() == 0) return "/var/lib/assay";
  if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data == '/') return fs::path{data} / "assay";
  const char* home = std::getenv("HOME");
  return fs::path{home != nullptr ? home : "/tmp"} / ".local/share/assay";
}

setup_result<cluster> cluster::join(const cluster_options& options) {
  auto place = prepare_place(options.home);
  if (!place) return place.error();
  const auto root = place->root;
  auto now = std::make_unique<state>(
      state{std::move(*place), file_lock{root / "setup.lock"}, file_lock{root / "users.lock"}, {}, false});
  const steps todo{options, now->place};
  if (!now->setup.is_open() || !now->users.is_open())
    return setup_error{"cannot open the lock files in " + root.string(), "check its permissions"};
  if (!now->setup.try_lock(lock_mode::exclusive)) {
    todo.tell("waiting for another process that starts or stops Postgres");
    if (!now->setup.lock_until(lock_mode::exclusive, todo.until()))
      return setup_error{
          "another process has been starting or stopping Postgres for too long",
          "see who holds " + (root / "setup.lock").string()};
  }
  if (!now->users.lock_until(lock_mode::shared, todo.until()))
    return setup_error{"cannot lock " + (root / "users.lock").string(), "see who holds it"};

  const auto server = todo.running();
  if (!server) return server.error();
  if (const auto good = todo.have_database(*server); !good) return good.error();
  now->url = url_of(now->place, server->socket_folder, "assay");
  now->joined = true;
  now->setup.unlock();
  return cluster{std::move(now)};
}

cluster::cluster(std::unique_ptr<state> now) noexcept : state_{std::move(now)} {}
cluster::cluster(cluster&&) noexcept = default;
cluster::~cluster() { leave(); }

const std::string& cluster::url() const noexcept { return state_->url; }
fs::path cluster::server_log() const { return state_->place.log(); }

bool cluster::alive() const noexcept { return find_server(state_->place).pid != 0; }

void cluster::leave() noexcept {
  if (!state_ || !state_->joined) return;
  state_->joined = false;
  // Whoever holds the set-up lock for this long is becoming a user, who then has the last word.
  const bool decided = state_->setup.lock_until(lock_mode::exclusive, std::chrono::steady_clock::now() + 60s);
  state_->users.unlock();
  if (decided && state_->users.try_lock(lock_mode::exclusive)) {
    stop(state_->place);
    state_->users.unlock();
  }
  state_->setup.unlock();
}

} // namespace assay::postgres
