#include "infra/catalogue/json_source.hpp"

#include <boost/test/unit_test.hpp>

using namespace assay::catalogue;
using json_pointer = nlohmann::json::json_pointer;

namespace {

json_source parsed(std::string_view content) { return std::get<json_source>(json_source::parse("f.json", content)); }
problem failed(std::string_view content) { return std::get<problem>(json_source::parse("f.json", content)); }

} // namespace

BOOST_AUTO_TEST_SUITE(a_json_source)

BOOST_AUTO_TEST_CASE(knows_the_line_of_each_value) {
  const auto source = parsed("{\n\"a\":\n 1,\n\"b\": [\n 10\n,\n-2.5\n, true,\n{\n\"c\": null}]\n}");
  const auto line = [&](const char* where) { return source.line(json_pointer{where}); };
  BOOST_TEST(line("") == 1);
  BOOST_TEST(line("/a") == 2);
  BOOST_TEST(line("/b") == 4);
  BOOST_TEST(line("/b/0") == 5);
  BOOST_TEST(line("/b/1") == 7);
  BOOST_TEST(line("/b/2") == 8);
  BOOST_TEST(line("/b/3") == 9);
  BOOST_TEST(line("/b/3/c") == 10);
}

BOOST_AUTO_TEST_CASE(points_to_the_nearest_ancestor_of_what_is_not_there) {
  const auto source = parsed("{\n\n\"a\": {}}");
  BOOST_TEST(source.line(json_pointer{"/a/b/0/c"}) == 3);
  BOOST_TEST(source.line(json_pointer{"/z"}) == 1);
}

BOOST_AUTO_TEST_CASE(tells_keys_with_slashes_apart) {
  const auto source = parsed("{\"a/b\": 1,\n\"a\": {\n\"b\": 2}}");
  BOOST_TEST(source.line(json_pointer{"/a~1b"}) == 1);
  BOOST_TEST(source.line(json_pointer{"/a/b"}) == 3);
}

BOOST_AUTO_TEST_CASE(says_where_it_stops_being_json) {
  BOOST_TEST(failed("").line == 1);
  BOOST_TEST(failed("{\n\"a\": [1,\n2\n").line == 4);
  BOOST_TEST(failed("[1,\n\n}").line == 3);
  BOOST_TEST(failed("[1]\n\nx").line == 3);
  BOOST_TEST(
      failed("[\"\xff\"]").what ==
      "not valid JSON: syntax error while parsing value - invalid string: ill-formed UTF-8 byte");
}

BOOST_AUTO_TEST_CASE(refuses_a_key_that_is_given_twice) {
  BOOST_CHECK((failed("{\"a\": 1,\n\"b\": 2,\n\"a\": 3}") == problem{"f.json", 3, "the key \"a\" is given twice"}));
}

BOOST_AUTO_TEST_CASE(speaks_of_places_as_code_does) {
  const auto source = parsed("{\"a\": [{\n\"b\": 1}]}");
  BOOST_TEST(to_string(source.at(json_pointer{"/a/0/b"}, "no")) == "f.json:2: a[0].b: no");
  BOOST_TEST(to_string(source.at(json_pointer{}, "no")) == "f.json:1: no");
}

BOOST_AUTO_TEST_SUITE_END()
