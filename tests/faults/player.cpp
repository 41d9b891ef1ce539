// A client of Assay in a process of its own, to be killed at any time; see journal.hpp.
//   play JOURNAL SESSIONS CANDIDATE...    plays so many sessions for each candidate, at the same time
//   hold JOURNAL CANDIDATE                appends under a lease that is old by then
//   append JOURNAL CALLERS COUNT KEY...   so many callers append to the sessions of these keys until COUNT of their
//                                         commands are acknowledged; they conflict all the time
// Settings come from ASSAY_*. What was asked and not answered is asked again first, under its old id. Both end early
// when standard input ends (but `hold`). Exit codes: 0 done, 3 not started, 5 another process has taken over.
#include "tests/faults/player.hpp"

#include "infra/app/node.hpp"
#include "infra/config/settings.hpp"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <iostream>
#include <thread>

using namespace assay;

namespace {

std::unique_ptr<app::node> start(app::parts wanted) {
  app::init_types();
  auto loaded = config::load({}, [](const char* name) { return std::getenv(name); }, {});
  const auto* good = std::get_if<config::settings>(&loaded);
  if (good == nullptr) {
    std::cerr << "the settings are not valid" << std::endl;
    return nullptr;
  }
  auto node = app::node::start(*good, wanted, [](std::string_view) {});
  if (node) return std::move(*node);
  std::cerr << node.error().what << "; " << node.error().fix << std::endl;
  return nullptr;
}

void watch_input(std::atomic<bool>& stop) {
  std::thread{[&stop] {
    char nothing = 0;
    while (read(STDIN_FILENO, &nothing, 1) > 0) {}
    stop = true;
  }}.detach();
}

} // namespace

int main(int count, char** arguments) {
  signal(SIGPIPE, SIG_IGN);
  const std::vector<std::string> given{arguments + 1, arguments + count};
  static std::atomic<bool> stop = false; // outlives the thread that sets it
  if (given.size() >= 4 && given[0] == "play") {
    test::journal notes{given[1]};
    const auto node = start(app::parts::all);
    if (!node) return 3;
    watch_input(stop);
    notes.say("started");
    return test::play(*node, notes, {given.begin() + 3, given.end()}, std::stoi(given[2]), stop);
  }
  if (given.size() == 3 && given[0] == "hold") {
    test::journal notes{given[1]};
    const auto node = start(app::parts::log);
    return node ? test::hold(*node, notes, given[2]) : 3;
  }
  if (given.size() >= 5 && given[0] == "append") {
    test::journal notes{given[1]};
    const auto node = start(app::parts::log);
    if (!node) return 3;
    watch_input(stop);
    notes.say("started");
    return test::append(*node, notes, {given.begin() + 4, given.end()}, std::stoi(given[2]), std::stoi(given[3]), stop);
  }
  return 2;
}
