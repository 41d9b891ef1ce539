#include "sandbox/judge/type.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

namespace assay::sandbox::test {

using nlohmann::json;

namespace {

std::string spelled(std::string_view text) {
  const auto type = parse_type(text);
  return type ? to_string(*type) : "refused";
}

std::string fit(const json& value, std::string_view type) {
  const auto fitted = conform(value, *parse_type(type));
  return fitted ? fitted->dump() : fitted.error().what;
}

} // namespace

BOOST_AUTO_TEST_SUITE(a_type)

BOOST_AUTO_TEST_CASE(is_read_and_written_in_its_canonical_form) {
  for (const char* text :
       {"int", "float", "bool", "string", "list<int>", "map<string,list<float>>", "optional<bool>", "grid<string>",
        "linked_list<int>", "binary_tree<int>", "list<optional<linked_list<int>>>"})
    BOOST_TEST(spelled(text) == text);
  BOOST_TEST(spelled(" map < string , int > ") == "map<string,int>");
}

BOOST_AUTO_TEST_CASE(is_refused_when_it_makes_no_sense) {
  for (const char* text :
       {"", "integer", "list", "list<>", "list<int", "list<int>>", "int<int>", "map<int,int>", "map<string>",
        "List<int>", "optional<optional<int>>", "linked_list<list<int>>", "binary_tree<optional<int>>", "int int",
        "list<list<list<list<list<list<list<list<int>>>>>>>>"})
    BOOST_TEST(spelled(text) == "refused", text);
}

BOOST_AUTO_TEST_CASE(tells_where_a_value_does_not_fit) {
  BOOST_TEST(fit({1, "x"}, "list<int>") == "[1] is not an int");
  BOOST_TEST(fit({{"a", {1, nullptr}}}, "map<string,list<int>>") == "[\"a\"][1] is not an int");
  BOOST_TEST(fit(true, "int") == "the value is not an int");
  BOOST_TEST(fit(1.0, "int") == "the value is not an int");
  BOOST_TEST(fit(9223372036854775808ULL, "int") == "the value is not an int of 64 bits");
  BOOST_TEST(fit({{1, 2}, {3}}, "grid<int>") == "the value is not a grid: its rows differ in length");
  BOOST_TEST(fit(nullptr, "string") == "the value is not a string");
  BOOST_TEST(fit("\xff", "string") == "the value is not a string of UTF-8");
  BOOST_TEST(
      fit({1, nullptr, nullptr, 2}, "binary_tree<int>") == "the value is not a binary tree: a node has no parent");
  BOOST_TEST(fit({1, nullptr}, "binary_tree<int>") == "the value is not a binary tree: it ends with null");
}

BOOST_AUTO_TEST_CASE(turns_whole_numbers_into_floats_where_asked) {
  BOOST_TEST(fit({1, 2.5}, "list<float>") == "[1.0,2.5]");
  BOOST_TEST(fit({1, nullptr, 2}, "binary_tree<float>") == "[1.0,null,2.0]");
  BOOST_TEST(fit(nullptr, "optional<int>") == "null");
  BOOST_TEST(fit(json::array(), "grid<int>") == "[]");
  BOOST_TEST(fit(json::array(), "binary_tree<int>") == "[]");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
