#include "sandbox/language.hpp"
#include "sandbox/seccomp.hpp"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay::sandbox::test {

using nlohmann::json;

namespace {

json good() {
  return {{"language", "x"},           {"source_name", "x.x"},      {"commands", {{"run", {"/usr/bin/x"}}}},
          {"resources", {"driver.x"}}, {"read_only", {"/usr/bin"}}, {"environment", {{"A", "b"}}},
          {"time_factor", 1.5},        {"extra_memory_bytes", 0},   {"processes", 4},
          {"start_limit_ms", 1000},    {"allow", {"local-sockets"}}};
}

std::string refusal(const json& profile) {
  const auto parsed = parse_profile(profile.dump());
  return parsed ? "" : parsed.error().what;
}

} // namespace

BOOST_AUTO_TEST_SUITE(a_profile)

BOOST_AUTO_TEST_CASE(is_read_whole) {
  const auto p = parse_profile(good().dump());
  BOOST_REQUIRE(p.has_value());
  BOOST_TEST(p->time_factor == 1.5);
  BOOST_TEST((p->allow == std::vector{loosening::local_sockets}));
}

BOOST_AUTO_TEST_CASE(lacks_nothing_and_has_nothing_unknown) {
  const json whole = good();
  for (const auto& [key, value] : whole.items()) {
    json less = whole;
    less.erase(key);
    BOOST_TEST(refusal(less) == "the profile lacks \"" + key + "\"");
  }
  json more = good();
  more["network"] = true;
  BOOST_TEST(refusal(more) == "the profile has an unknown key \"network\"");
}

BOOST_AUTO_TEST_CASE(may_compile_and_prepare_with_limits_of_their_own) {
  const json step{
      {"command", {"/usr/bin/cc"}}, {"files", {"program"}}, {"wall_ms", 10}, {"memory_bytes", 1}, {"files_bytes", 2}};
  json p = good();
  p["compile"] = step;
  p["prepare"] = step;
  p["prepare"]["instead"] = {{"a", "b"}};
  const auto parsed = parse_profile(p.dump());
  BOOST_REQUIRE(parsed.has_value());
  BOOST_TEST(parsed->compile->wall.count() == 10);
  BOOST_TEST(parsed->prepare->instead.at("a") == "b");
  for (const auto& [key, value] : step.items()) {
    p["compile"].erase(key);
    BOOST_TEST(refusal(p) == "the profile lacks \"" + key + "\"");
    p["compile"] = step;
  }
  p["compile"]["files"] = {"../program"};
  BOOST_TEST(refusal(p) == "the profile's built file \"../program\" is not a file name");
  p.erase("compile");
  BOOST_TEST(refusal(p) == "the profile prepares something and compiles nothing");
}

BOOST_AUTO_TEST_CASE(loosens_only_by_known_names) {
  json p = good();
  p["allow"] = {"everything"};
  BOOST_TEST(refusal(p) == "the profile allows the unknown \"everything\"");
}

BOOST_AUTO_TEST_CASE(has_no_odd_paths_and_numbers) {
  for (const char* path : {"usr/bin", "/usr/../etc", "/", "/usr/", "//usr", "/usr/./bin"}) {
    json p = good();
    p["read_only"] = {path};
    BOOST_TEST(!refusal(p).empty(), path);
  }
  for (const char* name : {"../x", "a/b", ".x", ""}) {
    json p = good();
    p["resources"] = {name};
    BOOST_TEST(!refusal(p).empty(), name);
  }
  for (const auto& [key, value] : std::vector<std::pair<const char*, json>>{
           {"time_factor", 0},
           {"time_factor", "1"},
           {"processes", 0},
           {"processes", 1.5},
           {"start_limit_ms", -1},
           {"extra_memory_bytes", -1}}) {
    json p = good();
    p[key] = value;
    BOOST_TEST(!refusal(p).empty(), key);
  }
  BOOST_TEST(!parse_profile("[]").has_value());
  BOOST_TEST(!parse_profile("{").has_value());
}

BOOST_AUTO_TEST_CASE(of_every_language_in_the_tree_is_good_and_loosens_nothing_unnoticed) {
  const auto all = load_languages(ASSAY_SOURCE_DIR "/sandbox");
  BOOST_REQUIRE_MESSAGE(all.has_value(), (all ? "" : all.error().what));
  BOOST_TEST(all->contains("python"));
  BOOST_TEST(all->at("python").how.allow.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(the_seccomp_filter)

BOOST_AUTO_TEST_CASE(allows_nothing_that_it_forbids) {
  for (const auto call : forbidden_calls()) BOOST_TEST(std::ranges::count(allowed_calls(), call) == 0, call);
  for (const auto call : {"clone", "clone3", "socket", "io_uring_setup", "seccomp"})
    BOOST_TEST(std::ranges::count(allowed_calls(), call) == 0, call);
}

BOOST_AUTO_TEST_CASE(differs_when_loosened) {
  const auto plain = make_filter({}), loose = make_filter(std::vector{loosening::local_sockets});
  BOOST_REQUIRE((plain && loose));
  BOOST_TEST(*plain != *loose);
  BOOST_TEST(plain->size() % 8 == 0U); // instructions of eight bytes
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
