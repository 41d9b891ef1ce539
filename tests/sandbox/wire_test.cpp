#include "sandbox/judge/checker.hpp"
#include "sandbox/judge/utf8.hpp"
#include "sandbox/judge/wire.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <limits>
#include <random>

namespace assay::sandbox::test {

using nlohmann::json;

namespace {

/// Any value of a random shape, with numbers and texts at their edges.
json random_value(std::mt19937& random, int depth) {
  switch (std::uniform_int_distribution{0, depth > 0 ? 7 : 5}(random)) {
  case 0:
    return nullptr;
  case 1:
    return random() % 2 == 0;
  case 2:
    return static_cast<std::int64_t>(random()) << (random() % 33);
  case 3:
    return random() % 2 == 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
  case 4: {
    const double edges[] = {0.1, -0.0, 1e308, 5e-324, std::numeric_limits<double>::infinity(), std::nan(""), 1.0 / 3};
    return edges[random() % std::size(edges)];
  }
  case 5: {
    const char* edges[] = {"", "plain", "h\u00e9", "\U0001F600", ";:i1;", "\n\r\t\"\\"};
    return std::string(edges[random() % std::size(edges)]) + std::string(random() % 3, '\0');
  }
  case 6: {
    json made = json::array();
    for (auto n = random() % 5; n > 0; --n) made.push_back(random_value(random, depth - 1));
    return made;
  }
  default: {
    json made = json::object();
    for (auto n = random() % 5; n > 0; --n) made["k" + std::to_string(random() % 10)] = random_value(random, depth - 1);
    return made;
  }
  }
}

std::string refusal(std::string_view text, const wire_bounds& bounds = {}) {
  const auto value = decode(text, bounds);
  return value ? "accepted " + value->dump() : value.error().what;
}

} // namespace

BOOST_AUTO_TEST_SUITE(the_wire)

BOOST_AUTO_TEST_CASE(has_the_documented_form) {
  BOOST_TEST(*encode(json{{"k", {-42, 0.5, true, false, nullptr, "h\u00e9"}}}) == "m1;s1:kl6;i-42;f0.5;TFNs3:h\u00e9");
  BOOST_TEST(*encode(json(0.1)) == "f0.10000000000000001;");
  BOOST_TEST(*encode(json(std::numeric_limits<double>::infinity())) == "finf;");
  BOOST_TEST(*encode(json(-std::nan(""))) == "fnan;");
  BOOST_TEST(*encode(json(3), *parse_type("float")) == "f3;");
  BOOST_TEST(!encode(json(3), *parse_type("string")).has_value());
  BOOST_TEST(!encode(json(9223372036854775808ULL)).has_value());
}

BOOST_AUTO_TEST_CASE(brings_every_value_back) {
  std::mt19937 random{20240607};
  for (int i = 0; i < 3000; ++i) {
    const json value = random_value(random, 5);
    const auto text = encode(value);
    BOOST_REQUIRE(text.has_value());
    const auto back = decode(*text);
    BOOST_REQUIRE_MESSAGE(back.has_value(), *text);
    BOOST_REQUIRE_MESSAGE(compare(exactly{}, value, *back) == agreement::same, *text);
  }
}

BOOST_AUTO_TEST_CASE(refuses_other_spellings_and_broken_texts) {
  for (const char* text :
       {"",
        "i",
        "i;",
        "i1",
        "i01;",
        "i+1;",
        "i-0;",
        "i 1;",
        "i1.0;",
        "i9223372036854775808;",
        "f;",
        "f1",
        "fInf;",
        "f0x1;",
        "f1e999;",
        "f1 ;",
        "fnan(1);",
        "finfinity;",
        "s1:",
        "s-1:",
        "s2:a",
        "sa:",
        "s1;a",
        "s01:a",
        "s1:\xff",
        "s3:\xed\xa0\x80",
        "s2:\xc0\x80",
        "l1;",
        "l;",
        "l-1;",
        "l2;N",
        "m1;",
        "m1;s1:a",
        "m1;i1;N",
        "m2;s1:aNs1:aN",
        "x",
        "t",
        "NN",
        "i1;i1;",
        " N",
        "N ",
        "l99999999999999999999;",
        "l9223372036854775807;N",
        "s9223372036854775807:a"})
    BOOST_TEST(!decode(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(bounds_depth_and_length) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "l1;";
  BOOST_TEST(refusal(deep + "N") == "the value is nested too deeply");
  BOOST_TEST(refusal("l1;l1;N", {.depth = 3}) == "accepted [[null]]");
  BOOST_TEST(refusal("l1;l1;N", {.depth = 2}) == "the value is nested too deeply");
  BOOST_TEST(refusal("s5:hello", {.bytes = 7}) == "the text is too long");
}

BOOST_AUTO_TEST_CASE(survives_garbage_and_mutations) {
  std::mt19937 random{99};
  const std::string alphabet = "ifslmTFN0123456789;:-.e\xff\xc3\xa9";
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    if (i % 2 == 0) {
      for (auto n = random() % 40; n > 0; --n) text += alphabet[random() % alphabet.size()];
    } else {
      text = *encode(random_value(random, 3));
      if (!text.empty()) text[random() % text.size()] = alphabet[random() % alphabet.size()];
    }
    if (const auto value = decode(text)) BOOST_REQUIRE(encode(*value).has_value()); // what is taken can be told again
  }
}

BOOST_AUTO_TEST_CASE(decodes_only_what_the_type_has) {
  BOOST_TEST((*decode("l2;i1;i2;", *parse_type("list<float>")) == json{1.0, 2.0}));
  BOOST_TEST(decode("l1;s1:a", *parse_type("list<int>")).error().what == "[0] is not an int");
  BOOST_TEST(!decode("f1;", *parse_type("int")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(is_cut_at_the_end_of_a_character_and_cleaned) {
  BOOST_TEST(clean_utf8("h\u00e9llo", 2) == "h");
  BOOST_TEST(clean_utf8("h\u00e9llo", 3) == "h\u00e9");
  BOOST_TEST(clean_utf8("a\xff\xe2\x82z", 10) == "a???z");
  BOOST_TEST(is_utf8("\xf4\x8f\xbf\xbf"));
  BOOST_TEST(!is_utf8("\xf4\x90\x80\x80"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
