#include "events/core/registry.hpp"
#include "events/streams.hpp"
#include "tests/support/every_event.hpp"
#include "tests/support/filled.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <random>
#include <string>
#include <vector>

using namespace assay;
using namespace assay::test;

namespace {

/// Reading never does more than say no, and what it takes it can write and read again.
void feed(const std::string& type, const std::string& data) {
  recorded_event form;
  form.type = type;
  form.data = data;
  const auto check = [&]<class Variant>(std::type_identity<Variant>) {
    const auto read = decode<Variant>(form);
    if (!read) {
      BOOST_TEST_REQUIRE((read.error() == ec::unknown_event_type || read.error() == ec::event_malformed));
      return;
    }
    auto again = form;
    again.data = encode(*read, {}).data;
    const auto second = decode<Variant>(again);
    BOOST_TEST_REQUIRE(second.has_value(), data);
    BOOST_TEST_REQUIRE((*second == *read), data);
  };
  check(std::type_identity<session_event>{});
  check(std::type_identity<candidate_event>{});
  check(std::type_identity<task_event>{});
}

struct sample {
  std::string type;
  std::string data;
};

std::vector<sample> samples() {
  std::vector<sample> out;
  for_each_event([&]<class E>(std::string_view, std::type_identity<E>) {
    out.push_back({std::string{E::type}, codec::dump(codec::write(filled<E>()))});
  });
  return out;
}

std::string mutated(std::string text, std::mt19937& random) {
  static constexpr std::string_view pieces[]{
      "null",        "-1", "1e999", "\"\"",    "[",    "]",    "{",
      "}",           ",",  ":",     "\\u0000", "\xff", "true", "99999999999999999999",
      "\"\\ud800\"", "0.5"};
  const auto at = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>{0, n - 1}(random); };
  for (auto n = at(4) + 1; n > 0 && !text.empty(); --n) {
    const auto where = at(text.size());
    switch (at(5)) {
    case 0:
      text.erase(where, at(8) + 1);
      break;
    case 1:
      text.insert(where, pieces[at(std::size(pieces))]);
      break;
    case 2:
      text[where] = static_cast<char>(at(256));
      break;
    case 3:
      text.insert(where, text.substr(at(text.size()), at(40) + 1));
      break;
    default:
      text.replace(where, at(12) + 1, pieces[at(std::size(pieces))]);
    }
  }
  return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(decoding_foreign_bytes)

BOOST_AUTO_TEST_CASE(damaged_events_are_refused_or_read_but_never_crash) {
  std::mt19937 random{20'240'229}; // NOLINT: a fixed seed makes a failure repeatable
  for (const auto& each : samples())
    for (int i = 0; i < 400; ++i) feed(each.type, mutated(each.data, random));
}

BOOST_AUTO_TEST_CASE(garbage_is_refused) {
  std::mt19937 random{7}; // NOLINT
  std::uniform_int_distribution<int> byte{0, 255};
  std::uniform_int_distribution<int> length{0, 200};
  for (const auto& each : samples())
    for (int i = 0; i < 50; ++i) {
      std::string text(static_cast<std::size_t>(length(random)), '\0');
      for (auto& c : text) c = static_cast<char>(byte(random));
      feed(each.type, text);
    }
}

BOOST_AUTO_TEST_CASE(deep_or_long_documents_take_bounded_time) {
  const auto start = std::chrono::steady_clock::now();
  constexpr std::size_t deep = 200'000;
  feed("session.started", std::string(deep, '['));
  feed("session.started", std::string(deep, '[') + std::string(deep, ']'));
  feed("session.finished", R"({"how":"quit","later":)" + std::string(deep, '[') + std::string(deep, ']') + "}");
  std::string wide = R"({"how":"quit")";
  for (int i = 0; i < 50'000; ++i) wide += ",\"k" + std::to_string(i) + "\":0";
  feed("session.finished", wide + "}");
  feed("session.started", "{\"candidate\":\"" + std::string(2'000'000, 'x') + "\",\"language\":\"\",\"channel\":\"\"}");
  BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds{30}));
}

BOOST_AUTO_TEST_SUITE_END()
