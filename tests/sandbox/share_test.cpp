#include "sandboxes.hpp"

#include <sched.h>

#include <thread>

namespace assay::sandbox::test {

namespace {

/// As long as it lives, this thread and what it starts have one processor.
class one_processor {
public:
  one_processor() {
    ::sched_getaffinity(0, sizeof before_, &before_);
    cpu_set_t one;
    CPU_ZERO(&one);
    for (int i = 0; i < CPU_SETSIZE; ++i)
      if (CPU_ISSET(i, &before_)) {
        CPU_SET(i, &one);
        break;
      }
    ::sched_setaffinity(0, sizeof one, &one);
  }
  ~one_processor() { ::sched_setaffinity(0, sizeof before_, &before_); }

private:
  cpu_set_t before_{};
};

/// Calculates for two seconds in a number of processes and tells the cpu time of all.
job busy(int processes) {
  auto what = python_job(
      "import os, time\nend = time.time() + 2\nfor _ in range(" + std::to_string(processes - 1) +
      "):\n    if os.fork() == 0:\n        while time.time() < end: pass\n        os._exit(0)\n"
      "while time.time() < end: pass\nwhile True:\n    try: os.wait()\n    except ChildProcessError: break\n"
      "print(sum(os.times()[:4]))\n");
  what.allowed.wall = what.allowed.cpu = std::chrono::seconds{60};
  what.allowed.processes = processes + 2;
  return what;
}

bool shares_processors() {
  const auto& place = this_host().cgroups;
  std::ifstream handed_down{place.memory / "cgroup.subtree_control"};
  const std::string all{std::istreambuf_iterator<char>{handed_down}, {}};
  return !place.cpu.empty() || (place.version == cgroup_version::v2 && all.find("cpu") != std::string::npos);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(programs_side_by_side, clean_room)

BOOST_AUTO_TEST_CASE(have_the_same_share_of_the_processors_however_many_processes_they_are) {
  if (!shares_processors()) {
    BOOST_TEST_MESSAGE("skipped: there is no control group of processors");
    return;
  }
  outcome one, many;
  {
    const one_processor bound;
    std::jthread beside{[&] { many = run(shared_launcher("native"), busy(11)); }};
    one = run(shared_launcher("native"), busy(1));
  }
  BOOST_TEST(to_string(one.how) == "exited", one.stderr_text);
  BOOST_TEST(to_string(many.how) == "exited", many.stderr_text);
  BOOST_TEST(
      std::atof(one.stdout_text.c_str()) > 0.3 * std::atof(many.stdout_text.c_str()), // else a tenth
      one.stdout_text << many.stdout_text);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
