#include "sandboxes.hpp"

#include <boost/test/data/test_case.hpp>

#include <thread>

namespace assay::sandbox::test {

using namespace std::chrono_literals;

namespace {

const std::string talk = R"(
import os
frames = open(3, 'rb')
def hear():
    head = frames.readline()
    return frames.read(int(head)) if head else None
def say(text): os.write(4, b'%d\n%s' % (len(text), text))
)";

std::unique_ptr<process> start(slot& where, const std::string& source, std::stop_token stop = {}) {
  auto started = where.start(python(), python_job(talk + source), std::move(stop));
  BOOST_REQUIRE(started.has_value());
  return std::move(*started);
}

} // namespace

BOOST_AUTO_TEST_SUITE(a_dialogue)

#define CONTRACT(name) BOOST_DATA_TEST_CASE_F(clean_room, name, kinds(), kind)

CONTRACT(carries_frames_both_ways) {
  const auto where = shared_launcher(kind).acquire({});
  const auto echo = start(*where, "say(b'hi')\nwhile (x := hear()) is not None: say(x[::-1])");
  BOOST_TEST(echo->receive(5s).text == "hi");
  BOOST_TEST(echo->exchange("abc", 5s).text == "cba");
  BOOST_TEST(echo->exchange("", 5s).text == "");
  const std::string big(1'000'000, 'z');
  BOOST_TEST((echo->exchange(big, 5s).text == big));
  BOOST_TEST(to_string(echo->finish().how) == "exited");
}

CONTRACT(measures_the_time_of_an_answer_from_outside) {
  const auto where = shared_launcher(kind).acquire({});
  const auto program = start(*where, R"(
import time
hear(); time.sleep(0.2); say(b'slept')
hear()
end = time.process_time() + 0.2
while time.process_time() < end: pass
say(b'worked'); hear())");
  const auto slept = program->exchange("x", 5s);
  BOOST_TEST(slept.wall_ms > 190);
  BOOST_TEST(slept.cpu_ms < 100);
  const auto worked = program->exchange("x", 5s);
  BOOST_TEST(worked.cpu_ms > 190);
  BOOST_TEST(worked.cpu_ms < 300);
  program->finish();
}

CONTRACT(ends_at_the_deadline_of_an_answer) {
  const auto where = shared_launcher(kind).acquire({});
  const auto program = start(*where, "hear()\nimport time\ntime.sleep(100)");
  const auto got = program->exchange("x", 200ms);
  BOOST_TEST((got.how == answer_kind::time_limit));
  BOOST_TEST(got.wall_ms < 1000);
  BOOST_TEST(to_string(program->finish().how) == "time-limit");
}

CONTRACT(does_not_count_the_time_that_others_had_the_processors) {
  const auto where = shared_launcher(kind).acquire({});
  const auto program = start(*where, R"(
import time
hear()
end = time.process_time() + 0.3
while time.process_time() < end: pass
say(b'done'); hear())");
  std::stop_source enough;
  std::vector<std::jthread> busy;
  for (unsigned i = 0; i < 4 * std::thread::hardware_concurrency(); ++i)
    busy.emplace_back([stop = enough.get_token()] {
      for (volatile int n = 0; !stop.stop_requested();) n = n + 1;
    });
  constexpr double limit = 500;
  const auto got = program->exchange("x", 500ms);
  enough.request_stop();
  // It has enough time of its own. On a machine so busy that it waits for more than four limits it is ended, and then
  // it was given all that it may be given; a container whose supervisor cannot even tell for a second, after that.
  const double least = kind == "docker" ? limit + 1000 : 5 * limit;
  BOOST_TEST((got.text == "done" || (got.how == answer_kind::time_limit && got.wall_ms >= least)), got.wall_ms);
  BOOST_TEST(got.wall_ms > limit); // else nobody had taken the processors
  program->finish();
}

CONTRACT(survives_a_program_that_does_not_read) {
  const auto where = shared_launcher(kind).acquire({});
  const auto gone = start(*where, "os._exit(5)");
  const auto got = gone->exchange(std::string(5'000'000, 'x'), 5s);
  BOOST_TEST((got.how == answer_kind::ended));
  const auto ended = gone->finish();
  BOOST_TEST(ended.exit_code == 5);
  const auto deaf = start(*where, "frames.close(); os.close(4)\nimport time\ntime.sleep(100)");
  BOOST_TEST((deaf->exchange(std::string(5'000'000, 'x'), 300ms).how == answer_kind::time_limit));
  deaf->finish();
}

CONTRACT(refuses_what_is_no_frame) {
  for (const char* bytes :
       {"x\\n", "-1\\n", "1", "99999999999999\\n", "\\n", "0x1\\n", " 1\\na", "123456789012345678"}) {
    const auto where = shared_launcher(kind).acquire({});
    const auto program = start(*where, std::string{"os.write(4, b'"} + bytes + "'); hear()");
    const auto got = program->receive(500ms);
    BOOST_TEST((got.how != answer_kind::answered), bytes);
    program->finish();
  }
}

CONTRACT(refuses_an_answer_that_nobody_asked_for) {
  const auto where = shared_launcher(kind).acquire({});
  const auto program = start(*where, "say(b'one'); say(b'two'); hear()");
  BOOST_TEST(program->receive(5s).text == "one");
  std::this_thread::sleep_for(100ms);
  BOOST_TEST((program->exchange("x", 1s).text != "x"));
  program->finish();
}

CONTRACT(bounds_an_answer) {
  const auto where = shared_launcher(kind).acquire({});
  const auto program = start(*where, "os.write(4, b'999999999\\n')\nwhile True: os.write(4, bytes(65536))");
  BOOST_TEST((program->receive(5s).how == answer_kind::output_limit));
  BOOST_TEST(to_string(program->finish().how) == "output-limit");
}

CONTRACT(tells_the_answer_of_a_program_that_ends_right_after_it) {
  const auto where = shared_launcher(kind).acquire({});
  for (int i = 0; i < 10; ++i) {
    const auto program = start(*where, "say(bytes(200000)); os._exit(0)");
    BOOST_TEST(program->receive(5s).text.size() == 200'000U);
    program->finish();
  }
}

CONTRACT(stops_within_a_second) {
  const auto where = shared_launcher(kind).acquire({});
  std::stop_source stop;
  const auto program = start(*where, "hear()\nwhile True: pass", stop.get_token());
  std::jthread later{[&stop] {
    std::this_thread::sleep_for(200ms);
    stop.request_stop();
  }};
  const auto begin = std::chrono::steady_clock::now();
  BOOST_TEST((program->exchange("x", 50s).how == answer_kind::cancelled));
  BOOST_TEST((program->exchange("x", 50s).how == answer_kind::cancelled));
  BOOST_TEST(to_string(program->finish().how) == "cancelled");
  BOOST_TEST((std::chrono::steady_clock::now() - begin < 1200ms));
}

CONTRACT(ends_when_it_is_dropped) {
  const auto where = shared_launcher(kind).acquire({});
  start(*where, "import time\ntime.sleep(100)");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
