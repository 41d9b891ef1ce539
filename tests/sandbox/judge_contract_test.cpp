#include "sandboxes.hpp"

#include "sandbox/judge/judge.hpp"

#include <boost/test/data/test_case.hpp>

namespace assay::sandbox::test {

using nlohmann::json;

BOOST_AUTO_TEST_SUITE(the_judge_over_a_launcher)

#define CONTRACT(name) BOOST_DATA_TEST_CASE_F(clean_room, name, kinds(), kind)

CONTRACT(accepts_the_right_and_refuses_the_wrong) {
  judge_job what;
  what.language = "python";
  what.source = "def f(n):\n    return n + 1";
  what.entry = {"f", {{"n", "int"}}, "int"};
  for (int i = 0; i < 3; ++i) what.cases.push_back({"c" + std::to_string(i), json::array({i}), i + 1});
  const auto right = judge(what, shared_launcher(kind), {}, {});
  BOOST_TEST(to_string(right.result) == "accepted", right.detail);
  for (const auto& c : right.cases) BOOST_TEST((c.wall_ms > 0 && c.cpu_ms > 0));
  what.source = "def f(n):\n    return n + (n < 2)";
  BOOST_TEST(to_string(judge(what, shared_launcher(kind), {}, {}).result) == "wrong-answer");
  what.source = "def f(n):\n    while n == 1: pass\n    return n + 1";
  what.case_limit = std::chrono::milliseconds{300};
  const auto slow = judge(what, shared_launcher(kind), {}, {});
  BOOST_TEST(to_string(slow.result) == "time-limit", slow.detail);
  BOOST_TEST(to_string(slow.cases[0].result) == "accepted");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
