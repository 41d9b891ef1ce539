#include "events/core/codec.hpp"
#include "events/core/envelope.hpp"
#include "events/verdict.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

using namespace assay;
using codec::json;

namespace {

struct inner {
  std::string text;
  static constexpr auto fields() { return std::tuple{field{"text", &inner::text}}; }
  friend bool operator==(const inner&, const inner&) = default;
};

struct everything {
  std::int8_t small = 0;
  std::int64_t large = 0;
  std::uint32_t natural = 0;
  bool flag = false;
  double number = 0;
  std::string text;
  candidate_id id;
  verdict result = verdict::accepted;
  inner nested;
  std::vector<inner> list;
  std::map<std::string, int> table;
  std::optional<int> maybe;
  static constexpr auto fields() {
    return std::tuple{field{"small", &everything::small},     field{"large", &everything::large},
                      field{"natural", &everything::natural}, field{"flag", &everything::flag},
                      field{"number", &everything::number},   field{"text", &everything::text},
                      field{"id", &everything::id},           field{"result", &everything::result},
                      field{"nested", &everything::nested},   field{"list", &everything::list},
                      field{"table", &everything::table},     field{"maybe", &everything::maybe}};
  }
  friend bool operator==(const everything&, const everything&) = default;
};

const everything sample{-7,      -9'000'000'000,      4'000'000'000U, true,           0.1,          "naïve",
                        {"c-1"}, verdict::time_limit, {"in"},         {{"a"}, {"b"}}, {{"one", 1}}, std::optional{5}};

/// The sample with one member replaced; null removes it.
bool reads_with(std::string_view key, const json& value) {
  auto object = codec::write(sample);
  object[std::string{key}] = value;
  return codec::from_json<everything>(object).has_value();
}

template <class T>
bool survives(const T& value) {
  const auto text = codec::dump(codec::write(value));
  const auto again = codec::from_json<T>(*codec::parse(text));
  return again && *again == value;
}

} // namespace

BOOST_AUTO_TEST_SUITE(codec_of_described_structs)

BOOST_AUTO_TEST_CASE(a_struct_survives_its_json_form) {
  BOOST_CHECK(survives(sample));
  BOOST_CHECK(survives(everything{}));
}

BOOST_AUTO_TEST_CASE(numbers_survive_to_the_last_bit) {
  for (const double x : {0.1, 1.0 / 3, 1e300, 5e-324, -0.0, 1500.0, std::numeric_limits<double>::max()})
    BOOST_TEST(codec::from_json<double>(*codec::parse(codec::dump(codec::write(x)))).value() == x);
  for (const auto x : {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
    BOOST_TEST(codec::from_json<std::int64_t>(*codec::parse(codec::dump(codec::write(x)))).value() == x);
}

BOOST_AUTO_TEST_CASE(a_missing_field_is_refused) {
  for (const auto* key :
       {"small", "large", "natural", "flag", "number", "text", "id", "result", "nested", "list", "table"}) {
    auto object = codec::write(sample);
    object.erase(key);
    const auto read = codec::from_json<everything>(object);
    BOOST_TEST(!read.has_value(), key);
    BOOST_TEST(name(read.error()) == "event_malformed");
  }
}

BOOST_AUTO_TEST_CASE(an_optional_field_may_be_missing_or_null_and_is_then_absent) {
  auto object = codec::write(sample);
  object["maybe"] = nullptr;
  BOOST_CHECK(!codec::from_json<everything>(object).value().maybe);
  object.erase("maybe");
  BOOST_CHECK(!codec::from_json<everything>(object).value().maybe);
  auto absent = sample;
  absent.maybe.reset();
  BOOST_CHECK(!codec::write(absent).contains("maybe"));
}

BOOST_AUTO_TEST_CASE(an_unknown_field_is_ignored) { BOOST_CHECK(reads_with("later", {{"x", 1}})); }

BOOST_AUTO_TEST_CASE(a_wrong_type_is_refused) {
  for (const auto* key : {"small", "large", "natural", "maybe"})
    for (const auto& wrong : {json{"1"}, json{1.5}, json{1.0}, json{true}, json::array(), json::object()})
      BOOST_TEST(!reads_with(key, wrong), key << " took " << wrong.dump());
  for (const auto& wrong : {json{"true"}, json{1}, json{nullptr}}) BOOST_TEST(!reads_with("flag", wrong));
  for (const auto& wrong : {json{"0.5"}, json{nullptr}, json{true}}) BOOST_TEST(!reads_with("number", wrong));
  for (const auto* key : {"text", "id"})
    for (const auto& wrong : {json{1}, json{nullptr}, json::array()}) BOOST_TEST(!reads_with(key, wrong), key);
  for (const auto& wrong : {json{0}, json{"no-such-verdict"}, json{"Accepted"}, json{""}})
    BOOST_TEST(!reads_with("result", wrong));
  for (const auto& wrong : {json{1}, json::array(), json::object()}) BOOST_TEST(!reads_with("nested", wrong));
  for (const auto& wrong : {json::object(), json::array({1}), json{nullptr}}) BOOST_TEST(!reads_with("list", wrong));
  for (const auto& wrong : {json::array(), json{{"one", "1"}}, json{nullptr}}) BOOST_TEST(!reads_with("table", wrong));
  for (const auto& wrong : {json{1}, json::array(), json{nullptr}, json{"{}"}})
    BOOST_TEST(!codec::from_json<everything>(wrong).has_value());
}

BOOST_AUTO_TEST_CASE(a_whole_number_is_a_number_too) { BOOST_CHECK(reads_with("number", 3)); }

BOOST_AUTO_TEST_CASE(an_integer_outside_its_range_is_refused) {
  BOOST_CHECK(reads_with("small", 127));
  BOOST_CHECK(!reads_with("small", 128));
  BOOST_CHECK(reads_with("small", -128));
  BOOST_CHECK(!reads_with("small", -129));
  BOOST_CHECK(reads_with("natural", 4'294'967'295U));
  BOOST_CHECK(!reads_with("natural", 4'294'967'296U));
  BOOST_CHECK(!reads_with("natural", -1));
  BOOST_CHECK(!reads_with("large", std::numeric_limits<std::uint64_t>::max()));
}

BOOST_AUTO_TEST_CASE(a_number_that_is_not_finite_becomes_null_and_is_refused_when_read) {
  for (const double x : {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
    BOOST_CHECK(codec::write(x).is_null());
    BOOST_CHECK(!codec::from_json<double>(codec::write(x)));
  }
}

BOOST_AUTO_TEST_CASE(nul_and_dle_survive_although_no_stored_text_holds_a_nul) {
  const std::string zero{"a\0b", 3};
  for (const auto& text :
       {std::string{"\0", 1}, zero, std::string{"\x10"}, std::string{"\x10"} + "0", std::string{"\x10\x10"} + "1",
        std::string{"\x10\0\x10", 3}, std::string{"plain"}, std::string{}}) {
    const auto escaped = codec::escape_nul(text);
    BOOST_TEST(escaped.find('\0') == std::string::npos);
    BOOST_TEST(codec::unescape_nul(escaped) == text);
    BOOST_TEST(survives(inner{text}));
    BOOST_TEST(codec::dump(codec::write(inner{text})).find("\\u0000") == std::string::npos);
    BOOST_TEST(survives(std::map<std::string, int>{{text, 1}}));
  }
}

BOOST_AUTO_TEST_CASE(text_that_is_not_utf8_is_mended_when_written) {
  for (const auto* bad : {"\xff", "a\xc3", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82", "\x80"}) {
    BOOST_TEST(!codec::is_utf8(bad));
    BOOST_TEST(codec::is_utf8(codec::to_utf8(bad)));
    const auto line = codec::dump(codec::write(inner{bad}));
    BOOST_TEST(codec::is_utf8(line));
    BOOST_TEST(codec::parse(line).has_value());
  }
  for (const auto* good : {"", "ascii", "é", "€", "\xF0\x9F\x98\x80", "\xEF\xBF\xBD", "\xF4\x8F\xBF\xBF"}) {
    BOOST_TEST(codec::is_utf8(good));
    BOOST_TEST(codec::to_utf8(good) == good);
    BOOST_TEST(survives(inner{good}));
  }
  BOOST_TEST(codec::to_utf8("a\xffz") == "a\xEF\xBF\xBDz");
}

BOOST_AUTO_TEST_CASE(what_is_no_json_is_nothing) {
  for (const auto* bad : {"", "{", "{\"a\":}", "nul", "{} {}", "'a'", "\xff", "{\"a\":1,}", "01"})
    BOOST_TEST(!codec::parse(bad).has_value(), bad);
}

BOOST_AUTO_TEST_CASE(metadata_and_envelope_survive) {
  const metadata meta{{principal_kind::operator_, "root"}, "c-1", "corr", "session-1@3"};
  BOOST_CHECK(survives(meta));
  BOOST_TEST(codec::write(meta)["by"]["kind"] == "operator");
}

BOOST_AUTO_TEST_SUITE_END()
