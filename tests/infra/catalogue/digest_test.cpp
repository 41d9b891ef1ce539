#include "infra/catalogue/digest.hpp"
#include "tests/infra/catalogue/tiny_task.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace assay::catalogue;
using namespace assay::catalogue::test;

namespace {

struct edit {
  const char* from;
  const char* to;
};
std::ostream& operator<<(std::ostream& out, const edit& e) { return out << e.from << " -> " << e.to; }

const edit that_matter[] = {
    {"\"expected\": 4", "\"expected\": 5"},
    {"[4, 5]", "[4, 6]"},
    {"\"id\": \"none\"", "\"id\": \"nothing\""},
    {"\"pick_one\"", "\"pick_two\""},
    {"\"name\": \"index\"", "\"name\": \"place\""},
    {"\"optional<int>\"", "\"optional<float>\""},
    {"\"case_ms\": 1000", "\"case_ms\": 1001"},
    {"\"memory_mb\": 64", "\"memory_mb\": 65"},
    {"\"java\": 1.5", "\"java\": 1.25"},
};

const edit that_do_not[] = {
    {"\"version\": 3", "\"version\": 4"},
    {"\"en\": \"Tiny\"", "\"en\": \"Small\""},
    {"\"level\": \"hard\"", "\"level\": \"easy\""},
    {"\"visible\": false", "\"visible\": true"},
    {"\"java\": 1.5", "\"python\": 1, \"java\": 1.5"},
    {"\"id\": \"none\", \"visible\": false", "\"visible\": false, \"id\": \"none\""},
    {"\"name\": \"index\", \"type\": \"int\"", "\"type\":\"int\",\n\"name\":\"index\""},
    {"\"list<int>\"", "\"list< int >\""},
    {"\"case_ms\": 1000, \"memory_mb\": 64", "\"memory_mb\": 64, \"case_ms\": 1000"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(a_digest)

BOOST_AUTO_TEST_CASE(is_the_same_for_ever) {
  BOOST_TEST(loaded(tiny_json).digest == "4bb07c0ca723d9561e7e48287f16ba42912a7e936d30ebb440131c03ff7bb2d8");
}

BOOST_DATA_TEST_CASE(changes_with_what_is_judged, boost::unit_test::data::make(that_matter), e) {
  BOOST_TEST(loaded(with(tiny_json, e.from, e.to)).digest != loaded(tiny_json).digest);
}

BOOST_DATA_TEST_CASE(overlooks_texts_and_the_order_of_keys, boost::unit_test::data::make(that_do_not), e) {
  BOOST_TEST(loaded(with(tiny_json, e.from, e.to)).digest == loaded(tiny_json).digest);
}

BOOST_AUTO_TEST_CASE(changes_with_the_order_of_the_cases) {
  auto t = loaded(tiny_json);
  std::swap(t.cases[0], t.cases[1]);
  BOOST_TEST(digest(t) != t.digest);
}

BOOST_AUTO_TEST_SUITE_END()
