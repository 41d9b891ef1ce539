#pragma once

#include "sandboxes.hpp"

#include "sandbox/judge/analyse.hpp"
#include "sandbox/judge/judge.hpp"

#include <cstdint>
#include <limits>

namespace assay::sandbox::test {

/// Skips the whole program, with the reason, where a language does not run.
inline void need_language(const std::string& language) {
  const auto version = toolchain_version(language, shared_launcher("native"), {});
  if (version) return;
  std::printf("skipped: %s does not run in the sandbox: %s\n", language.c_str(), version.error().what.c_str());
  std::fflush(stdout);
  std::_Exit(77);
}

/// One language's solutions, judged for real.
struct judged {
  std::string language;
  std::chrono::milliseconds case_limit{1000};

  judge_job job_of(std::string source, signature entry, std::vector<test_case> cases) const {
    judge_job what;
    what.language = language;
    what.source = std::move(source);
    what.entry = std::move(entry);
    what.cases = std::move(cases);
    what.case_limit = case_limit;
    what.memory_bytes = 128LL << 20;
    return what;
  }

  static judge_outcome here(const judge_job& what) { return judge(what, shared_launcher("native"), {}, {}); }

  /// f(n) = n + 1 over 0..count-1
  judge_outcome successor(std::string source, int count = 2) const {
    auto what = job_of(std::move(source), {"add_one", {{"n", "int"}}, "int"}, {});
    for (int i = 0; i < count; ++i)
      what.cases.push_back({"case-" + std::to_string(i), nlohmann::json::array({i}), i + 1});
    return here(what);
  }

  /// A function of one value that answers it as it is.
  void echo(const std::string& type, const std::string& source, const nlohmann::json& value) const {
    const auto got =
        here(job_of(source, {"echo", {{"x", type}}, type}, {{"c", nlohmann::json::array({value}), value}}));
    BOOST_TEST(
        to_string(got.result) == "accepted",
        type << ": " << source << ": " << got.detail << (got.cases.empty() ? "" : got.cases[0].detail));
  }

  judge_outcome program(std::string source) const {
    judge_job what;
    what.kind = job_kind::program;
    what.language = language;
    what.source = std::move(source);
    what.case_limit = std::chrono::milliseconds{700};
    what.cases = {
        {"sum", nlohmann::json::array({"2 3\n"}), "5\n"}, {"large", nlohmann::json::array({"10 -4\n"}), "6\n"}};
    return here(what);
  }

  /// What the analyzer finds, as `LINE:RULE ` each.
  std::string rules(const std::string& source) const {
    const auto got = analyse(language, source, shared_launcher("native"), {});
    BOOST_TEST(to_string(got.result) == "accepted", got.detail);
    std::string all;
    for (const auto& f : got.findings) all += std::to_string(f.line) + ":" + f.rule + " ";
    return all;
  }
};

/// A launcher on which nothing can be prepared for a language.
inline std::unique_ptr<launcher> unprepared(const std::string& language) {
  auto known = load_languages(ASSAY_SOURCE_DIR "/sandbox");
  if (!known) throw std::runtime_error{known.error().what};
  known->at(language).how.prepare.reset();
  native_options options;
  options.known = std::move(*known);
  auto made = make_native_launcher(this_host(), std::move(options));
  if (!made) throw std::runtime_error{made.error().what};
  return std::move(*made);
}

inline void check(const judge_outcome& got, std::string_view verdict, std::string_view detail) {
  const auto& told = got.cases.empty() || !got.detail.empty() ? got.detail : got.cases.front().detail;
  BOOST_TEST(to_string(got.result) == verdict, told);
  BOOST_TEST(told.find(detail) != std::string::npos, told);
  for (const char* inside : {"/box", "/work/", "/prepared", "entry.", "assay_", "assay."})
    BOOST_TEST(told.find(inside) == std::string::npos, told);
}

/// One value of each type, with the corners that each has.
struct typed_value {
  const char* type;
  nlohmann::json value;
};
inline const std::vector<typed_value>& values_of_all_types() {
  using nlohmann::json;
  static const std::vector<typed_value> all{
      {"int", std::numeric_limits<std::int64_t>::min()},
      {"float", 0.1},
      {"bool", true},
      {"string", "h\u00e9llo \U0001F600\n;"},
      {"list<int>", {std::numeric_limits<std::int64_t>::min(), 0, std::numeric_limits<std::int64_t>::max()}},
      {"list<string>", {"", "a;b"}},
      {"list<list<int>>", {{1, 2}, json::array(), {3}}},
      {"map<string,list<float>>", {{"a", {1.5, -2e300}}, {"b", json::array()}}},
      {"list<map<string,bool>>", json::array({{{"", true}}, json::object()})},
      {"optional<int>", nullptr},
      {"optional<string>", "x"},
      {"list<optional<int>>", {1, nullptr}},
      {"grid<bool>", {{true, false}, {false, true}}},
      {"grid<string>", json::array({json::array({"a", "b"})})},
      {"linked_list<int>", {1, 2, 3}},
      {"linked_list<string>", json::array()},
      {"optional<linked_list<int>>", {4}},
      {"binary_tree<int>", {1, nullptr, 2, 3}},
      {"binary_tree<float>", json::array()},
      {"list<binary_tree<int>>", {{1}, json::array(), {2, 3}}}};
  return all;
}

} // namespace assay::sandbox::test
