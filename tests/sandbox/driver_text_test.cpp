#include "sandbox/judge/cpp_text.hpp"
#include "sandbox/judge/diagnostics.hpp"
#include "sandbox/judge/go_text.hpp"
#include "sandbox/judge/java_text.hpp"
#include "sandbox/judge/last_words.hpp"
#include "sandbox/judge/program.hpp"
#include "tests/support/golden.hpp"

#include <boost/test/unit_test.hpp>

namespace assay::sandbox::test {

namespace {

struct sample {
  const char* name;
  signature entry;
};

const sample samples[] = {
    {"scalars",
     {"weigh", {{"count", "int"}, {"share", "float"}, {"strict", "bool"}, {"label", "string"}}, "list<string>"}},
    {"nested",
     {"group_by_name", {{"by_name", "map<string,list<int>>"}, {"board", "grid<bool>"}}, "optional<map<string,float>>"}},
    {"linked_list", {"reverse_list", {{"head", "linked_list<int>"}}, "linked_list<int>"}},
    {"binary_tree", {"grow", {{"root", "binary_tree<string>"}, {"more", "list<binary_tree<float>>"}}, "int"}},
    {"nothing", {"answer", {}, "optional<int>"}},
};

std::string messages(std::string_view text) { return candidate_messages(text, "solution.cpp"); }

} // namespace

BOOST_AUTO_TEST_SUITE(the_generated_driver)

BOOST_AUTO_TEST_CASE(is_a_pure_function_of_the_signature) {
  for (const auto& s : samples)
    assay::test::check_golden(
        std::string{"tests/golden/sandbox/entry_"} + s.name + ".cpp.txt",
        cpp::entry_file(*understand(s.entry), "solution.cpp"));
}

BOOST_AUTO_TEST_CASE(comes_with_the_classes_of_nodes_that_the_signature_needs) {
  const auto known = load_languages(ASSAY_SOURCE_DIR "/sandbox");
  BOOST_REQUIRE(known.has_value());
  for (const char* name : {"go", "java"}) {
    const auto& l = known->at(name);
    for (const auto& s : samples) {
      std::string text;
      for (const auto& file : program_files(l, *understand(s.entry), "the source"))
        if (!l.resources.contains(file.path) && file.path != l.how.source_name)
          text += "--- " + file.path + " ---\n" + file.content;
      assay::test::check_golden(std::string{"tests/golden/sandbox/entry_"} + s.name + "." + name + ".txt", text);
    }
  }
}

BOOST_AUTO_TEST_CASE(shows_the_function_as_candidates_write_it) {
  BOOST_TEST(
      cpp::prototype(*understand({"two_sum", {{"nums", "list<int>"}, {"target", "int"}}, "list<int>"})) ==
      "vector<long long> two_sum(const vector<long long>& nums, long long target)");
  const auto words = *understand(
      {"new_map", {{"type", "list<map<string,int>>"}, {"class", "optional<linked_list<int>>"}}, "grid<string>"});
  BOOST_TEST(go::prototype(words) == "func newMap(type_ []map[string]int, class *ListNode) [][]string");
  BOOST_TEST(java::prototype(words) == "String[][] newMap(List<Map<String, Long>> type, Optional<ListNode> class_)");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(compiler_messages)

BOOST_AUTO_TEST_CASE(name_the_candidates_lines_and_no_paths) {
  BOOST_TEST(
      messages("In file included from /box/entry.cpp:6:\n/box/solution.cpp: In function 'int f()':\n"
               "/box/solution.cpp:7:5: error: 'x' was not declared in this scope\n"
               "/box/solution.cpp:9:1: warning: no return\n/box/solution.cpp:3:1: note: a warning's note\n") ==
      "line 7: error: 'x' was not declared in this scope");
}

BOOST_AUTO_TEST_CASE(trace_errors_in_libraries_back_to_the_candidates_line) {
  BOOST_TEST(
      messages("/usr/include/c++/12/bits/stl_algo.h: In instantiation of 'void std::sort(...)':\n"
               "/box/solution.cpp:12:7:   required from here\n"
               "/usr/include/c++/12/bits/predefined_ops.h:45:23: error: no match for 'operator<'\n") ==
      "line 12: error: no match for 'operator<'");
}

BOOST_AUTO_TEST_CASE(tell_what_the_driver_misses_unless_the_candidates_own_errors_explain_it) {
  const std::string missing =
      "/box/entry.cpp:40:15: error: static assertion failed: assay: there is no function f(n)\n";
  BOOST_TEST(messages(missing) == "there is no function f(n)");
  BOOST_TEST(messages("/box/solution.cpp:1:1: error: bad\n" + missing) == "line 1: error: bad");
}

BOOST_AUTO_TEST_CASE(are_the_same_for_the_same_mistake_of_the_linker) {
  const auto linked = [](const std::string& object) {
    return messages(
        "/usr/bin/ld: /work/" + object +
        ".o: in function `main':\nentry.cpp:(.text+0x1): undefined reference to `g(int)'\n");
  };
  BOOST_TEST(linked("ccAbc1") == "error: undefined reference to `g(int)'");
  BOOST_TEST(linked("ccAbc1") == linked("ccXyz2"));
}

BOOST_AUTO_TEST_CASE(are_at_most_twenty_lines) {
  std::string text;
  for (int i = 1; i <= 50; ++i) text += "/box/solution.cpp:" + std::to_string(i) + ":1: error: bad\n";
  const auto said = messages(text);
  BOOST_TEST(std::count(said.begin(), said.end(), '\n') == 19);
  BOOST_TEST(said.ends_with("line 19: error: bad\n... 31 more"));
}

BOOST_AUTO_TEST_CASE(of_other_compilers_are_understood_too) {
  BOOST_TEST(candidate_messages("./solution.go:4:2: undefined: x\n", "solution.go") == "line 4: error: undefined: x");
  BOOST_TEST(
      candidate_messages(
          "/box/Solution.java:5: error: ';' expected\n    int x\n         ^\n1 error\n", "Solution.java") ==
      "line 5: error: ';' expected");
}

BOOST_AUTO_TEST_CASE(are_passed_on_when_nothing_is_understood) {
  BOOST_TEST(messages("the compiler took longer than 20 s") == "the compiler took longer than 20 s");
  BOOST_TEST(messages("") == "the compiler failed without a message");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(the_output_of_a_program)

BOOST_AUTO_TEST_CASE(may_differ_in_white_space_at_the_ends_of_lines_only) {
  BOOST_TEST(same_output("1 2\n3\n", "1 2 \r\n3\t\n\n\n"));
  BOOST_TEST(same_output("1 2\n3", "1 2\n3\n"));
  BOOST_TEST(same_output("", "\n \n"));
  BOOST_TEST(!same_output("1 2\n3\n", "1  2\n3\n"));
  BOOST_TEST(!same_output("1\n\n2\n", "1\n2\n"));
  BOOST_TEST(!same_output("1\n", " 1\n"));
  BOOST_TEST(!same_output("yes\n", "Yes\n"));
  BOOST_TEST(!same_output("1\n", ""));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(last_words)

BOOST_AUTO_TEST_CASE(of_a_go_runtime_are_reduced_to_the_candidates_frames) {
  const auto said = read_last_words(
      "noise\npanic: assignment to entry in nil map\n\ngoroutine 5 [running]:\nmain.(*box).put(0x1)\n\tsolution.go:7 "
      "+0x2e\nsort.insertionSort({0x1, 0x2})\n\t/usr/lib/go-1.19/src/sort/zsortinterface.go:12 "
      "+0x1\nmain.twoSum({0x0?})\n"
      "\tsolution.go:12 +0x36\ncreated by main.twoSum\n\tsolution.go:11 +0x1\n\ngoroutine 1 [chan "
      "receive]:\nmain.main()\n"
      "\tsolution.go:99 +0x1\n",
      "solution.go");
  BOOST_REQUIRE(said.has_value());
  BOOST_TEST(to_string(said->result) == "runtime-error");
  BOOST_TEST(
      said->detail ==
      "line 12, in twoSum\nline 7, in (*box).put\npanic: assignment "
      "to entry in nil map");
}

BOOST_AUTO_TEST_CASE(tell_a_stack_that_is_used_up_and_memory_that_is_gone) {
  const std::string stack = "\n\ngoroutine 1 [running]:\nmain.f(0x1)\n\tsolution.go:2 +0x33\n";
  BOOST_TEST(
      read_last_words("runtime: goroutine stack exceeds\nfatal error: stack overflow" + stack, "solution.go")->detail ==
      "stack overflow: does the recursion ever end?");
  BOOST_TEST(
      to_string(read_last_words("fatal error: runtime: out of memory" + stack, "solution.go")->result) ==
      "memory-limit");
}

BOOST_AUTO_TEST_CASE(of_others_are_left_alone) {
  for (const char* text :
       {"", "panic: ", "panic: at the disco\n", "Traceback (most recent call last):\n", "goroutine 1"})
    BOOST_TEST(!read_last_words(text, "solution.go").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
