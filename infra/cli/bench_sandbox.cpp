#include "infra/app/resources.hpp"
#include "infra/app/sandbox.hpp"
#include "infra/cli/bench.hpp"
#include "infra/cli/bench_plain.hpp"
#include "infra/cli/layout.hpp"
#include "sandbox/docker/images.hpp"
#include "sandbox/launcher_native.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <unistd.h>

namespace assay::cli {
namespace {

using namespace std::chrono_literals;
using clock = std::chrono::steady_clock;
using nlohmann::json;

constexpr double most_of_bare = 1.3;
constexpr double native_before_docker_run = 20;
constexpr double ready_before_docker_run = 3;
constexpr const char* program = "/usr/bin/true";

/// The language whose profile the program is run under; any would do.
const sandbox::profile& profile_of(const sandbox::launcher& with) { return with.known_languages().begin()->second.how; }

double timed(const std::function<void()>& what) {
  const auto begin = clock::now();
  what();
  return std::chrono::duration<double, std::milli>(clock::now() - begin).count();
}

double median(std::vector<double> all) {
  std::ranges::sort(all);
  return all.empty() ? 0 : all[all.size() / 2];
}

/// One way to start the program, with what was measured of it.
struct way {
  std::string name;
  std::function<void()> make_ready; ///< not measured; may be empty
  std::function<void()> start;
  std::vector<double> ms{};

  void measure() {
    if (make_ready) make_ready();
    ms.push_back(timed(start));
  }
};

void run_in(sandbox::launcher& with) {
  sandbox::job what;
  what.command = {program};
  const auto ended = with.acquire({})->run(profile_of(with), what, {});
  if (ended.how != sandbox::status::exited || ended.exit_code != 0)
    throw std::runtime_error{
        "the " + std::string{with.name()} + " sandbox cannot run " + program + ": " +
        (ended.reason.empty() ? std::string{to_string(ended.how)} : ended.reason)};
}

/// Only the namespaces, and what a dynamic program needs to start: no filter, no limits, no supervisor.
std::vector<std::string> bare_command(const sandbox::host& where) {
  std::vector<std::string> all{
      where.bwrap,
      "--unshare-user",
      "--unshare-pid",
      "--unshare-net",
      "--unshare-ipc",
      "--unshare-uts",
      "--unshare-cgroup-try",
      "--die-with-parent",
      "--ro-bind",
      "/usr",
      "/usr",
      "--proc",
      "/proc"};
  for (const auto& entry : where.root_entries)
    all.insert(
        all.end(), {entry.target.empty() ? "--ro-bind" : "--symlink", entry.target.empty() ? entry.path : entry.target,
                    entry.path});
  all.insert(all.end(), {"--", program});
  return all;
}

void run_plainly(const plain_folder& folder, const std::vector<std::string>& command) {
  if (!folder.run(command, "/dev/null", "log"))
    throw std::runtime_error{"cannot run " + command.front() + "; is it installed?"};
}

/// The Engine's side of the measurement.
class docker_side {
public:
  docker_side(const config::settings& settings, sandbox::languages known) {
    auto options = app::docker_options_of(settings, std::move(known));
    options.slots = 1;
    options.warn = {};
    installation_ = options.installation += "-bench-" + std::to_string(::getpid());
    const auto socket = options.socket.empty() ? sandbox::default_engine_socket() : options.socket;
    const auto base = options.base;
    engine_ = std::make_unique<sandbox::engine>(socket);
    auto made = sandbox::make_docker_launcher(std::move(options));
    if (!made) throw std::runtime_error{made.error().what};
    launcher_ = std::move(*made);
    if (auto facts = engine_->greet({}); !facts) throw std::runtime_error{facts.error().what};
    const sandbox::image_store images{*engine_, base, {}};
    // The same program of the same image in the same way, but for our channels: no network, nothing to write to, no
    // rights.
    command_ = {
        "docker",
        "--host",
        "unix://" + socket.string(),
        "run",
        "--rm",
        "--network",
        "none",
        "--read-only",
        "--cap-drop",
        "ALL",
        "--security-opt",
        "no-new-privileges",
        "--pids-limit",
        "32",
        "--memory",
        "512m",
        "--user",
        "1000:1000",
        "--entrypoint",
        program,
        images.tag_of(launcher_->known_languages().begin()->second)};
    run_in(*launcher_); // builds the image where it is not there yet
    run_plainly(folder_, command_);
  }

  void run_ready() { run_in(*launcher_); }
  void run_by_client() { run_plainly(folder_, command_); }

  /// Waits until a container stands ready for the next run.
  void await_container() {
    const json filter{{"label", {"assay.installation=" + installation_}}, {"status", {"running"}}};
    for (const auto deadline = clock::now() + 30s; clock::now() < deadline; std::this_thread::sleep_for(50ms)) {
      const auto all =
          engine_->call("GET", "/containers/json?filters=" + sandbox::url_encoded(filter.dump()), nullptr, {});
      if (all && all->is_array() && all->size() == 1) break;
    }
    std::this_thread::sleep_for(200ms); // for its supervisor to say hello
  }

private:
  std::string installation_;
  std::unique_ptr<sandbox::engine> engine_;
  std::unique_ptr<sandbox::launcher> launcher_;
  std::vector<std::string> command_;
  plain_folder folder_;
};

std::string two_digits(double number) {
  std::ostringstream text;
  text.precision(number < 10 ? 2 : 1);
  text << std::fixed << number;
  return text.str();
}

struct comparison {
  const char* key;
  std::string what;
  double value;
  double target;
  bool meets;
};

void show(
    invocation& call, int runs, const std::vector<way>& ways, const std::vector<comparison>& compared,
    const std::string& left_out) {
  if (call.json) {
    json medians = json::object(), samples = json::object(), ratios = json::object();
    for (const auto& each : ways) {
      medians[each.name] = median(each.ms);
      samples[each.name] = each.ms;
    }
    for (const auto& c : compared) ratios[c.key] = {{"value", c.value}, {"target", c.target}, {"meets", c.meets}};
    json all{{"program", program}, {"runs", runs}, {"median_ms", medians}, {"samples_ms", samples}, {"ratios", ratios}};
    if (!left_out.empty()) all["left_out"] = {{"docker", left_out}};
    return call.term.json(all);
  }
  auto& out = call.term.out();
  out << "Launching " << program << ", in turns, median of " << runs << " runs.\n\n";
  for (const auto& each : ways) out << "  " << padded(each.name, 24) << two_digits(median(each.ms)) << " ms\n";
  out << '\n';
  for (const auto& c : compared)
    out << "  " << padded(c.what, 60) << padded(two_digits(c.value), 8) << (c.meets ? "reached\n" : "not reached\n");
  if (!left_out.empty()) out << "\n  Docker is left out: " << left_out << '\n';
}

int run(invocation& call, int runs) {
  auto known = sandbox::load_languages(app::resources_of(call.settings) / "sandbox");
  if (!known) {
    call.term.error(
        "the language profiles cannot be read: " + known.error().what,
        "set ASSAY_RESOURCES to the folder that holds sandbox/ and infra/");
    return service_missing;
  }
  std::erase_if(*known, [](const auto& each) { return each.first != "python"; }); // one image is enough
  const auto where = sandbox::probe_host(sandbox::default_first_uid);
  sandbox::native_options options;
  options.known = *known;
  auto native = sandbox::make_native_launcher(where, std::move(options));
  if (!native) {
    call.term.error(native.error().what, "assay doctor says what is missing and how to get it");
    return service_missing;
  }
  call.term.step("making ready");
  std::string left_out;
  std::unique_ptr<docker_side> docker;
  try {
    docker = std::make_unique<docker_side>(call.settings, *known);
  } catch (const std::runtime_error& e) { left_out = e.what(); }

  const plain_folder folder;
  const auto bare = bare_command(where);
  std::vector<way> ways{
      {"bare bwrap", {}, [&] { run_plainly(folder, bare); }}, {"native", {}, [&] { run_in(**native); }}};
  if (docker) {
    ways.push_back({"docker, made ready", [&] { docker->await_container(); }, [&] { docker->run_ready(); }});
    ways.push_back({"docker run", {}, [&] { docker->run_by_client(); }});
  }
  try {
    for (auto& each : ways) each.start(); // once for the caches
    for (int round = 0; round < runs; ++round) {
      call.term.step("run " + std::to_string(round + 1) + " of " + std::to_string(runs));
      for (auto& each : ways) each.measure(); // taking turns: a bad moment of the machine meets all
    }
  } catch (const std::runtime_error& e) {
    call.term.clear_step();
    call.term.error(e.what(), "assay doctor says what this machine lacks");
    return service_missing;
  }
  call.term.clear_step();
  const auto of = [&ways](std::size_t index) { return median(ways[index].ms); };
  std::vector<comparison> compared;
  const auto add = [&](const char* key, const std::string& what, double value, double target, bool meets) {
    compared.push_back({key, what, value, target, meets});
  };
  const double overhead = of(1) / of(0);
  add("native_to_bare", "native beside a bare bwrap (at most 1.3)", overhead, most_of_bare, overhead <= most_of_bare);
  if (docker) {
    const double faster = of(3) / of(1), ready = of(3) / of(2);
    add("docker_run_to_native", "docker run beside native (at least 20)", faster, native_before_docker_run,
        faster >= native_before_docker_run);
    add("docker_run_to_ready", "docker run beside a container made ready (at least 3)", ready, ready_before_docker_run,
        ready >= ready_before_docker_run);
  }
  show(call, runs, ways, compared, left_out);
  return success;
}

} // namespace

void add_bench_sandbox(CLI::App& app, command_fn& chosen) {
  auto* command =
      app.add_subcommand("sandbox", "Launching one small program in the sandboxes, beside a bare bwrap and docker run");
  const auto runs = std::make_shared<int>(15);
  command->add_option("--runs", *runs, "how often each way is measured (15)")->check(CLI::Range(1, 1000));
  command->footer("Needs a docker engine (ASSAY_DOCKER_SOCKET) and the program docker for the part about containers; "
                  "without them it says so.\n"
                  "Example:\n  assay bench sandbox --json | jq .ratios\n"
                  "Exit codes: 0 measured, 3 the native sandbox is missing.");
  command->callback([&chosen, runs] { chosen = [runs](invocation& call) { return run(call, *runs); }; });
}

} // namespace assay::cli
