#include "infra/cli/command.hpp"
#include "infra/cli/help_format.hpp"

#include <CLI/CLI.hpp>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <memory>

namespace {

using namespace assay;

/// Flags that every command takes, by the names of the settings.
struct global_flags {
  std::string config_file;
  config::values values;
  bool json = false;
};

void add_globals(CLI::App& app, global_flags& to) {
  app.add_option("--config", to.config_file, "JSON file with settings")->type_name("FILE");
  const auto value = [&](const char* flag, const char* name, const char* help, const char* type) {
    app.add_option_function<std::string>(
           flag, [&to, name](const std::string& v) { to.values[name] = v; }, help)
        ->type_name(type);
  };
  value("--home", "home", "data directory (ASSAY_HOME)", "DIR");
  value("--database-url", "database_url", "another Postgres, 15 or newer (ASSAY_DATABASE_URL)", "URL");
  value("--sandbox", "sandbox", "native, docker or auto (ASSAY_SANDBOX)", "KIND");
  value("--locale", "locale", "language of the interview: en or ru (ASSAY_LOCALE)", "LOCALE");
  value("--log-level", "log_level", "trace, debug, info, warn, error or off (ASSAY_LOG_LEVEL)", "LEVEL");
  app.add_flag("--json", to.json, "print JSON on stdout and nothing else");
}

void set_up_log(const std::string& level) {
  spdlog::set_default_logger(spdlog::stderr_logger_mt("assay"));
  spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%e %^%l%$ %v");
  spdlog::set_level(spdlog::level::from_str(level));
}

int run(int argc, char** argv) {
  CLI::App app{"Assay rehearses coding interviews and proves every score.", "assay"};
  app.set_version_flag("--version", std::string{"assay "} + ASSAY_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  app.formatter(std::make_shared<cli::help_format>());
  app.footer("Examples:\n"
             "  assay practice --language python    a session in the terminal\n"
             "  assay demo                          watch a scripted one\n"
             "  assay replay --candidate ada        why the scores are what they are\n"
             "  assay doctor                        what works here; how to mend the rest\n"
             "Exit codes: 0 success, 1 the answer is no, 2 bad usage or configuration, 3 a needed service is missing.");
  global_flags globals;
  add_globals(app, globals);
  cli::command_fn chosen;
  cli::add_practice(app, chosen);
  cli::add_demo(app, chosen);
  cli::add_judge(app, chosen);
  cli::add_tasks(app, chosen);
  cli::add_profile(app, chosen);
  cli::add_replay(app, chosen);
  cli::add_audit(app, chosen);
  cli::add_erase(app, chosen);
  cli::add_doctor(app, chosen);
  cli::add_projections(app, chosen);
  cli::add_bench(app, chosen);
  cli::console term;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    if (e.get_exit_code() == 0) return app.exit(e); // --help and --version
    const auto why = cli::explain(app, e);
    term.error(why.what, why.fix);
    return cli::bad_usage;
  }
  std::optional<std::filesystem::path> file;
  if (!globals.config_file.empty()) file = globals.config_file;
  auto settings = config::load(
      file, [](const char* name) -> const char* { return std::getenv(name); }, globals.values);
  if (const auto* wrong = std::get_if<std::vector<config::problem>>(&settings)) {
    for (const auto& each : *wrong) term.error(each.source + ": " + each.what);
    return cli::bad_usage;
  }
  cli::invocation call{std::get<config::settings>(settings), term, globals.json};
  set_up_log(call.settings.log_level);
  const int code = chosen(call);
  // A script must not take an empty file for an answer.
  if (!std::cout.flush()) {
    term.error("standard output cannot be written", "free space on the device, or write elsewhere");
    return cli::service_missing;
  }
  return code;
}

/// A stream that the caller has closed would give its number to the next file that is opened, and what is printed
/// would land in a lock file or worse. Reading then finds the end, writing fails as on a full disk.
void keep_standard_streams() {
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(fd, F_GETFD) < 0) (void)!open(fd == STDOUT_FILENO ? "/dev/full" : "/dev/null", O_RDWR);
}

} // namespace

int main(int argc, char** argv) {
  keep_standard_streams();
  try {
    return run(argc, argv);
  } catch (const std::exception& e) {
    assay::cli::console{}.error(
        e.what(), "this is a fault of Assay; run again with --log-level debug and report what it says");
    return assay::cli::answer_is_no;
  }
}
