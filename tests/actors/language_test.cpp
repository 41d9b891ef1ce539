#include "actors/session/language.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

using namespace assay;

namespace {

struct text_of {
  std::string_view language;
  std::string_view text;
};

constexpr text_of clear[]{
    {"python", "def f(xs):\n    for x in xs:\n        if x > 1:\n            return x\n"},
    {"python", "from collections import deque\n\ndef f(xs):\n    return deque(xs)\n"},
    {"python", "class Stack:\n    def push(self, x):\n        self.items.append(x)\n"},
    {"cpp", "#include <vector>\nint f(const std::vector<int>& xs) {\n  return xs.size();\n}\n"},
    {"cpp", "#include <bits/stdc++.h>\nusing namespace std;\nint f(vector<int> xs) { return xs[0]; }\n"},
    {"cpp", "template <class T>\nT f(std::vector<T> xs) { return xs[0]; }\n"},
    {"java", "import java.util.*;\npublic class Solution {\n  public int f(int[] xs) {\n    return xs[0];\n  }\n}\n"},
    {"java", "public class A {\n  private int n;\n  public static void main(String[] a) {\n    "
             "System.out.println(1);\n  }\n}\n"},
    {"go", "package main\n\nfunc f(xs []int) int {\n\tn := len(xs)\n\treturn n\n}\n"},
    {"javascript", "function f(xs) {\n  let best = 0;\n  for (const x of xs) {\n    if (x === 1) return x;\n  }\n}\n"},
    {"javascript", "const f = (xs) => {\n  return xs.map(x => x + 1);\n};\nmodule.exports = {f};\n"},
    {"go", "func f(xs []int) int {\n\tfor i := 0; i < 3; i++ {\n\t}\n\treturn 1\n}\n"},
};

constexpr std::string_view languages[]{"python", "cpp", "java", "go", "javascript"};

} // namespace

BOOST_AUTO_TEST_SUITE(the_language_of_a_text)

BOOST_AUTO_TEST_CASE(is_told_for_usual_programs) {
  for (const auto& each : clear) {
    const auto guess = detect_language(each.text);
    BOOST_TEST(guess.language == each.language, each.text);
    BOOST_TEST((guess.confidence > 0.5 && guess.confidence < 1), each.text);
  }
}

BOOST_AUTO_TEST_CASE(is_never_a_mismatch_with_the_language_it_is_in) {
  for (const auto& each : clear) BOOST_TEST(!clear_mismatch(each.language, detect_language(each.text)), each.text);
}

BOOST_AUTO_TEST_CASE(is_a_mismatch_with_every_other_language_when_it_is_clear) {
  int found = 0;
  for (const auto& each : clear)
    for (const auto language : languages)
      if (language != each.language && clear_mismatch(language, detect_language(each.text))) ++found;
  BOOST_TEST(found >= 38); // of 48; the rest is left to the compiler
}

BOOST_AUTO_TEST_CASE(is_unknown_when_nothing_speaks_for_any) {
  for (const auto* text : {"", "\n\n", "hello world", "x = 1", "-- select 1", "\xff\xfe\x01"}) {
    const auto guess = detect_language(text);
    BOOST_TEST(guess.language == "", text);
    BOOST_TEST(guess.confidence == 0);
    for (const auto language : languages) BOOST_TEST(!clear_mismatch(language, guess));
  }
}

BOOST_AUTO_TEST_CASE(is_no_mismatch_on_weak_evidence) {
  // One line that could be many things is not worth a refusal.
  for (const auto* text : {"import os\n", "return 1\n", "x := 1\n", "a->b\n", "if x:\n    pass\n"})
    for (const auto language : languages) BOOST_TEST(!clear_mismatch(language, detect_language(text)), text);
}

BOOST_AUTO_TEST_CASE(does_not_depend_on_line_ends_or_a_last_newline) {
  for (const auto& each : clear) {
    std::string windows;
    for (const char c : each.text) windows += c == '\n' ? std::string{"\r\n"} : std::string{c};
    BOOST_TEST(detect_language(windows).language == each.language);
    BOOST_TEST(
        detect_language(each.text.substr(0, each.text.size() - 1)).confidence == detect_language(each.text).confidence);
  }
}

BOOST_AUTO_TEST_CASE(is_found_in_linear_time) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "a->b \n";
  const auto start = std::chrono::steady_clock::now();
  BOOST_TEST(detect_language(text).language == "cpp");
  BOOST_TEST(detect_language(std::string(2'000'000, '-')).language == "");
  BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds{5}));
}

BOOST_AUTO_TEST_SUITE_END()
