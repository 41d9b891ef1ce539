#include "events/core/registry.hpp"
#include "events/streams.hpp"
#include "tests/support/golden.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string>
#include <variant>

using namespace assay;

namespace {

/// A shape that changed twice: v1 {name}, v2 {first, last}, v3 {first, last, age}.
struct renamed {
  static constexpr std::string_view type = "test.renamed";
  static constexpr int version = 3;
  std::string first;
  std::string last;
  int age = 0;
  static constexpr auto fields() {
    return std::tuple{field{"first", &renamed::first}, field{"last", &renamed::last}, field{"age", &renamed::age}};
  }
  friend bool operator==(const renamed&, const renamed&) = default;
};
using test_event = std::variant<renamed>;

nlohmann::json split_name(nlohmann::json old) {
  const auto whole = old.value("name", std::string{});
  const auto space = whole.find(' ');
  return {{"first", whole.substr(0, space)}, {"last", whole.substr(space + 1)}};
}
nlohmann::json add_age(nlohmann::json old) {
  old["age"] = -1;
  return old;
}

// Out of order on purpose, and with a step of another type that must not be taken.
constexpr std::array steps{
    upcast_step{"test.renamed", 2, add_age}, upcast_step{"test.other", 1, add_age},
    upcast_step{"test.renamed", 1, split_name}};

recorded_event form(int version, std::string data) {
  recorded_event e;
  e.type = "test.renamed";
  e.schema_version = version;
  e.data = std::move(data);
  return e;
}

ec refusal(const recorded_event& e, std::span<const upcast_step> with = steps) {
  const auto read = decode<test_event>(e, with);
  BOOST_TEST_REQUIRE(!read.has_value());
  return read.error();
}

} // namespace

BOOST_AUTO_TEST_SUITE(upcasting)

BOOST_AUTO_TEST_CASE(an_old_shape_is_read_as_the_latest_one) {
  const auto from_1 = decode<test_event>(form(1, R"({"name":"Ada Lovelace"})"), steps);
  BOOST_REQUIRE(from_1);
  BOOST_CHECK((std::get<renamed>(*from_1) == renamed{"Ada", "Lovelace", -1}));
  const auto from_2 = decode<test_event>(form(2, R"({"first":"Ada","last":"L"})"), steps);
  BOOST_REQUIRE(from_2);
  BOOST_CHECK((std::get<renamed>(*from_2) == renamed{"Ada", "L", -1}));
}

BOOST_AUTO_TEST_CASE(the_latest_shape_is_read_as_it_is) {
  const auto read = decode<test_event>(form(3, R"({"first":"A","last":"B","age":36})"), steps);
  BOOST_REQUIRE(read);
  BOOST_CHECK((std::get<renamed>(*read) == renamed{"A", "B", 36}));
}

BOOST_AUTO_TEST_CASE(a_newer_shape_is_from_the_future) {
  BOOST_TEST(name(refusal(form(4, "{}"))) == "event_from_the_future");
}

BOOST_AUTO_TEST_CASE(a_missing_step_or_a_nonsensical_version_is_malformed) {
  BOOST_TEST(name(refusal(form(1, R"({"name":"A B"})"), {})) == "event_malformed");
  BOOST_TEST(name(refusal(form(0, R"({"name":"A B"})"))) == "event_malformed");
  BOOST_TEST(name(refusal(form(-5, "{}"))) == "event_malformed");
}

BOOST_AUTO_TEST_CASE(what_a_step_cannot_mend_is_malformed) {
  BOOST_TEST(name(refusal(form(2, R"({"first":1,"last":"B"})"))) == "event_malformed");
  BOOST_TEST(name(refusal(form(3, "no json"))) == "event_malformed");
}

BOOST_AUTO_TEST_CASE(a_type_that_is_not_of_the_stream_is_unknown) {
  auto e = form(1, "{}");
  e.type = "test.other";
  BOOST_TEST(name(refusal(e)) == "unknown_event_type");
}

BOOST_AUTO_TEST_CASE(a_growth_that_was_written_as_people_read_it_is_the_class_that_it_meant) {
  const auto read = [](const std::string& growth, const std::string& expected) {
    auto json =
        nlohmann::json::parse(test::read_file(test::source_dir() / "tests/golden/events/session.metrics-collected.v1.json"));
    json["growth"] = growth;
    json["expected_growth"] = expected;
    recorded_event e;
    e.type = metrics_collected::type;
    e.schema_version = 1;
    e.data = json.dump();
    const auto event = decode<session_event>(e);
    BOOST_TEST_REQUIRE(event.has_value());
    return std::get<metrics_collected>(*event);
  };
  for (const auto& [c, stored] : enum_names<growth_class>::value) {
    const std::string text{in_notation(c)};
    BOOST_TEST((read(text, "n^2").growth == c), text);
    BOOST_TEST((read("n^2", text).expected_growth == c), text);
    BOOST_TEST((growth_from_notation(text) == c), text);
    BOOST_TEST(
        (read(std::string{stored}, "n^2").growth == growth_class::unclear) ==
        (stored != text || c == growth_class::unclear));
  }
  const auto odd = read("as it pleases", "");
  BOOST_TEST((odd.growth == growth_class::unclear));
  BOOST_TEST((odd.expected_growth == growth_class::unclear));
  BOOST_TEST((growth_from_notation("as it pleases") == growth_class::unclear));
}

BOOST_AUTO_TEST_SUITE_END()
