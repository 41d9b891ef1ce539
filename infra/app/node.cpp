#include "infra/app/node.hpp"

#include "actors/analyzer/actor.hpp"
#include "actors/core/scheduling.hpp"
#include "actors/core/supervise.hpp"
#include "actors/executor/actor.hpp"
#include "actors/generator/actor.hpp"
#include "actors/reviewer/actor.hpp"
#include "infra/app/ask.hpp"
#include "infra/app/publish_tasks.hpp"
#include "infra/app/resources.hpp"
#include "infra/app/sealer.hpp"
#include "infra/app/tasks.hpp"
#include "infra/judging/catalogue_actor.hpp"
#include "infra/judging/sandbox_actor.hpp"
#include "infra/postgres/cluster.hpp"
#include "infra/postgres/evidence.hpp"
#include "infra/postgres/log.hpp"
#include "infra/postgres/migrate.hpp"
#include "infra/postgres/projector.hpp"
#include "infra/postgres/snapshots.hpp"
#include "projections/views.hpp"

#include <caf/actor_system.hpp>
#include <caf/actor_system_config.hpp>
#include <caf/send.hpp>

#include <spdlog/spdlog.h>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace assay::app {

namespace {

/// Starts the private server again when it dies under us; the log's connections then find it at the same place.
class guardian {
public:
  guardian(const postgres::cluster& watched, postgres::cluster_options options)
      : thread_{[this, &watched, options = std::move(options)](std::stop_token stop) {
          std::unique_lock lock{mutex_};
          std::string told; // the remedy of a failure that goes on; it is said once
          while (!wake_.wait_for(lock, stop, std::chrono::milliseconds{500}, [] { return false; }) &&
                 !stop.stop_requested()) {
            if (watched.alive()) continue;
            if (told.empty()) spdlog::error("the private Postgres has died; starting it again");
            if (const auto again = postgres::cluster::join(options); again) {
              if (!std::exchange(told, {}).empty()) spdlog::warn("the private Postgres runs again");
            } else if (std::exchange(told, again.error().fix) != again.error().fix) {
              spdlog::error("{}; {}", again.error().what, again.error().fix);
            }
          }
        }} {}

private:
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_; ///< last: it uses the others
};

} // namespace

constexpr std::chrono::seconds patience_at_end{5};

struct node::state {
  std::optional<postgres::cluster> cluster;
  std::optional<guardian> guard;
  caf::actor_system_config config;
  std::unique_ptr<caf::actor_system> system;
  event_log_actor log;
  evidence_actor evidence;
  views_actor views;
  catalogue_actor tasks;
  sandbox_actor sandbox;
  dispatcher_actor dispatcher;
  snapshots_actor snapshots;
  bus_actor bus;
  sealer_actor sealing;
  std::vector<caf::actor> supervisors;
  postgres::connection_options database;

  void spawn_log() {
    log = spawn_postgres_log(*system, {.database = database});
    evidence = spawn_postgres_evidence(*system, database);
    views = spawn_projector(*system, {.database = database}, all_views());
  }

  void spawn_entities(const config::settings& settings) {
    sealing = spawn_sealer(
        *system, {database, home_of(settings), settings.seal_every, std::chrono::seconds{settings.seal_seconds}});
    dispatcher = spawn_dispatcher(*system);
    snapshots = spawn_postgres_snapshots(*system, database);
    bus = spawn_bus(*system, {log, dispatcher, snapshots}, random_uuid(), std::chrono::seconds{settings.lease_seconds});
  }

  void spawn_sessions(catalogue::catalogue loaded, std::shared_ptr<sandbox::launcher> launcher, int slots) {
    tasks = spawn_catalogue(*system, std::move(loaded));
    sandbox = spawn_sandbox(*system, std::move(launcher), bus);
    supervise("generator", {work_kind::choose_task, work_kind::give_hint}, 64, [this](caf::actor_system& s) {
      return spawn_generator(s, {tasks, views, sandbox});
    });
    supervise("executor", {work_kind::execute, work_kind::measure}, slots, [this](caf::actor_system& s) {
      return spawn_executor(s, {tasks, evidence, sandbox});
    });
    supervise("analyzer", {work_kind::analyse}, slots, [this](caf::actor_system& s) {
      return spawn_analyzer(s, evidence, sandbox);
    });
    supervise(
        "reviewer", {work_kind::review}, 64, [this](caf::actor_system& s) { return spawn_reviewer(s, evidence); });
  }

  void supervise(
      std::string name, std::vector<work_kind> kinds, int capacity,
      std::function<specialist_actor(caf::actor_system&)> make) {
    supervisors.push_back(
        spawn_supervised(*system, dispatcher, {std::move(name), {std::move(kinds), capacity}, std::move(make)}));
  }

  ~state() {
    if (!system) {
      guard.reset();
      return;
    }
    if (bus) (void)tell(*system, bus, leave{});
    // What was appended last, by this process or another, shall not wait for the next start; but not for ever either.
    if (sealing) (void)tell_for(*system, sealing, patience_at_end, caf::flush_atom_v);
    stop(sealing);
    for (const auto& each : supervisors) caf::anon_send_exit(each, caf::exit_reason::user_shutdown);
    stop(sandbox);
    stop(bus);
    stop(snapshots);
    stop(dispatcher);
    stop(tasks);
    stop(views);
    stop(evidence);
    stop(log);
    supervisors.clear();
    system.reset(); // waits for all of them
    guard.reset();
    if (cluster) cluster->leave();
  }

  template <class Handle>
  static void stop(Handle& handle) {
    if (!handle) return;
    caf::anon_send_exit(handle, caf::exit_reason::user_shutdown);
    handle = Handle{};
  }
};

node::node(std::unique_ptr<state> now) : state_{std::move(now)} {}
node::~node() = default;

startup_result<std::unique_ptr<node>> node::start(const config::settings& settings, parts wanted, const step_fn& step) {
  init_types();
  auto now = std::make_unique<state>();
  // What costs nothing and fails most is looked at first.
  catalogue::catalogue tasks;
  std::shared_ptr<sandbox::launcher> launcher;
  if (wanted == parts::all) {
    auto loaded = load_tasks(settings);
    if (!loaded) return loaded.error();
    tasks = std::move(*loaded);
    auto made = make_sandbox(settings);
    if (!made) return made.error();
    launcher = std::move(*made);
  }
  auto reached = reach_database(settings, step);
  if (!reached) return reached.error();
  const auto& database = now->database = reached->connect;
  if (reached->cluster) {
    now->cluster.emplace(std::move(*reached->cluster));
    now->guard.emplace(
        *now->cluster, postgres::cluster_options{.home = home_of(settings), .binaries = {}, .progress = {}});
  }
  if (const auto migrated = postgres::migrate(database); !migrated)
    return startup_problem{migrated.error().what, migrated.error().fix};
  now->config.set("caf.logger.console.verbosity", "quiet");
  now->config.set("caf.logger.file.verbosity", "quiet");
  let_idle_threads_sleep(now->config);
  now->system = std::make_unique<caf::actor_system>(now->config);
  now->spawn_log();
  if (wanted != parts::log) now->spawn_entities(settings);
  if (wanted == parts::all) {
    for (const auto& each : publish_tasks(*now->system, now->log, tasks).problems) spdlog::warn("{}", each);
    now->spawn_sessions(std::move(tasks), std::move(launcher), slots_of(settings));
  }
  return std::unique_ptr<node>{new node{std::move(now)}};
}

caf::actor_system& node::system() { return *state_->system; }
const event_log_actor& node::log() const { return state_->log; }
const evidence_actor& node::evidence() const { return state_->evidence; }
const views_actor& node::views() const { return state_->views; }
const catalogue_actor& node::tasks() const { return state_->tasks; }
const sandbox_actor& node::sandbox() const { return state_->sandbox; }
const bus_actor& node::bus() const { return state_->bus; }
const postgres::connection_options& node::database() const { return state_->database; }

} // namespace assay::app
