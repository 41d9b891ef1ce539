#include "sandboxes.hpp"

#include "sandbox/cgroup.hpp"

#include <csignal>
#include <thread>

namespace assay::sandbox::test {

using namespace std::chrono_literals;

namespace {

int groups_of(pid_t owner) {
  int count = 0;
  for (const auto& place : this_host().cgroups.parents()) {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator{place, none})
      if (entry.path().filename().string().starts_with("assay-" + std::to_string(owner) + "-")) ++count;
  }
  return count;
}

/// Waits for orphans, which come to us as their subreaper; true once there are none.
bool all_gone() {
  for (int i = 0; i < 200; ++i) {
    while (::waitpid(-1, nullptr, WNOHANG) > 0) {}
    if (::waitpid(-1, nullptr, WNOHANG) < 0) return true;
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(a_crashed_program, clean_room)

BOOST_AUTO_TEST_CASE(takes_its_sandboxes_with_it_and_the_next_one_cleans_up) {
  int ready[2];
  BOOST_REQUIRE(::pipe(ready) == 0);
  const pid_t doomed = ::fork();
  if (doomed == 0) {
    auto with = make_launcher("native");
    const auto where = with->acquire({});
    auto started =
        where->start(python(), python_job("import os, time\nif os.fork(): os.write(4, b'0\\n')\ntime.sleep(100)"), {});
    if (started) (*started)->receive(5s);
    (void)!::write(ready[1], "x", 1);
    ::pause();
    ::_exit(0);
  }
  char byte = 0;
  BOOST_REQUIRE(::read(ready[0], &byte, 1) == 1);
  ::close(ready[0]);
  ::close(ready[1]);
  if (has_cgroups()) BOOST_TEST(groups_of(doomed) > 0);
  ::kill(doomed, SIGKILL);
  BOOST_TEST(all_gone());
  make_launcher("native");
  BOOST_TEST(groups_of(doomed) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
