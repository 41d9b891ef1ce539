#include "solutions.hpp"

#include "sandbox/judge/java_text.hpp"
#include "sandbox/judge/measure.hpp"

namespace assay::sandbox::test {

using nlohmann::json;

namespace {

// Where time is not the matter, there is enough of it: machines have bad moments.
const judged java{"java", std::chrono::seconds{10}};
const judged hasty{"java", std::chrono::milliseconds{500}};

struct needs_java {
  needs_java() {
    needs_sandbox{};
    need_language("java");
  }
};

std::string returns(const std::string& more) {
  return "import java.util.*;\nclass Solution {\n  long addOne(long n) { " + more + " }\n}\n";
}

} // namespace

BOOST_TEST_GLOBAL_FIXTURE(needs_java);

BOOST_FIXTURE_TEST_SUITE(judging_java, clean_room)

BOOST_AUTO_TEST_CASE(takes_and_gives_values_of_every_type_as_the_stub_declares_them) {
  // One program for several types: compiling is what takes the time. What comes in must go out as it is.
  for (const auto& [type, value] : values_of_all_types()) {
    const auto head = assay::sandbox::java::prototype(*understand({"echo", {{"x", type}}, type}));
    java.echo(type, "import java.util.*;\npublic class Answer {\n  public " + head + " { return x; }\n}\n", value);
  }
}

BOOST_AUTO_TEST_CASE(takes_and_gives_other_types_that_hold_the_same) {
  const auto echo = [](const char* type, const std::string& parameter, const std::string& returned,
                       const std::string& body, const json& value) {
    java.echo(
        type,
        "import java.util.*;\nclass Solution { static " + returned + " echo(" + parameter + " x) { " + body + " } }\n",
        value);
  };
  echo(
      "list<int>", "int[]", "List<Integer>", "List<Integer> l = new ArrayList<>(); for (int i : x) l.add(i); return l;",
      {1, -2});
  echo(
      "list<list<int>>", "List<List<Long>>", "ArrayDeque<List<Long>>", "return new ArrayDeque<>(x);",
      json::array({json::array({1, 2}), json::array()}));
  echo("grid<string>", "char[][]", "char[][]", "return x;", json::array({json::array({"a", "b"})}));
  echo(
      "optional<int>", "Long", "OptionalLong", "return x == null ? OptionalLong.empty() : OptionalLong.of(x);",
      nullptr);
  echo("map<string,int>", "TreeMap<String, Integer>", "Map<String, Integer>", "return x;", {{"a", 1}, {"b", 2}});
  java.echo(
      "linked_list<int>",
      "class ListNode { int val; ListNode next; ListNode(int v) { val = v; } }\nclass Solution { ListNode "
      "echo(ListNode x) { return x; } }\n",
      {1, 2});
}

BOOST_AUTO_TEST_CASE(says_which_method_it_misses) {
  const std::string wanted =
      "there is no method add_one(n); expected: long addOne(long n) in a class, such as Solution";
  check(java.successor("class Solution { long plusOne(long n) { return n + 1; } }"), "compile-error", wanted);
  check(java.successor("class Solution { long addOne(String n) { return 1; } }"), "compile-error", wanted);
  check(
      java.successor("class Solution { String addOne(long n) { return null; } }"), "compile-error",
      "answers with another type");
  check(java.successor("class Solution { void addOne(long n) { } }"), "compile-error", "answers with another type");
  check(
      java.successor("class Solution { Solution(int x) { } long addOne(long n) { return n + 1; } }"), "compile-error",
      "no constructor without parameters");
  check(
      java.successor("public class Main { private static Integer add_one(int n) { return n + 1; } public static void "
                     "main(String[] args) { } }"),
      "accepted", "");
}

BOOST_AUTO_TEST_CASE(names_the_candidates_lines_in_compile_errors) {
  check(
      java.successor("class Solution {\n  long addOne(long n) {\n    return n + one;\n  }\n}\n"), "compile-error",
      "line 3: error: cannot find symbol; symbol: variable one");
  check(
      java.successor("class Solution {\n  long addOne(long n) { return n + 1;\n"), "compile-error",
      "line 2: error: reached end of file while parsing");
  check(
      java.successor(returns("int x = n; return x;")), "compile-error",
      "line 3: error: incompatible types: possible lossy conversion from long to int");
  check(
      java.successor("import org.junit.Test;\n" + returns("return n + 1;")), "compile-error",
      "line 1: error: package org.junit does not exist");
}

BOOST_AUTO_TEST_CASE(names_the_way_in_which_a_program_dies) {
  check(
      java.successor("class Solution {\n  long deep(long[] x, int n) {\n    return x[n];\n  }\n  long addOne(long n) "
                     "{\n    return deep(new long[0], (int) n);\n  }\n}\n"),
      "runtime-error",
      "line 6, in addOne\nline 3, in deep\nArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0");
  check(
      java.successor(returns("throw new IllegalStateException(\"no luck\");")), "runtime-error",
      "IllegalStateException: no luck");
  check(
      java.successor("class Solution { static long[] all = new long[-1]; long addOne(long n) { return n; } }"),
      "runtime-error", "NegativeArraySizeException");
  check(java.successor(returns("System.exit(0); return n + 1;")), "runtime-error", "exit code 0");
  check(
      java.successor(returns("return addOne(n + 1) + 1;")), "runtime-error",
      "stack overflow: does the recursion ever end?");
}

BOOST_AUTO_TEST_CASE(holds_programs_to_their_limits) {
  check(hasty.successor(returns("for (;;) { }"), 1), "time-limit", "");
  check(
      java.successor(returns("List<long[]> all = new ArrayList<>(); for (;;) all.add(new long[1 << 20]);"), 1),
      "memory-limit", "");
  check(
      java.successor(returns("for (;;) System.out.println(\"noise noise noise noise noise\");"), 1), "output-limit",
      "");
}

BOOST_AUTO_TEST_CASE(is_not_disturbed_by_what_honest_code_prints_and_reads) {
  const auto got = java.successor(
      returns("System.out.print(\"6\\nl1;\"); return new Scanner(System.in).hasNextInt() ? 0 : n + 1;"), 3);
  check(got, "accepted", "");
  BOOST_TEST(got.stdout_text.find("l1;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(takes_no_answer_that_was_written_beside_the_driver) {
  for (const char* frame : {"22\\nl3;s5:values1:xi1;", "junk"})
    BOOST_TEST(
        to_string(java.successor(
                          returns(
                              std::string{
                                  "try (var out = new java.io.FileOutputStream(\"/proc/self/fd/4\")) { out.write(\""} +
                              frame + "\".getBytes()); } catch (java.io.IOException e) { } return n;"),
                          1)
                      .result) != "accepted");
}

BOOST_AUTO_TEST_CASE(runs_whole_programs) {
  check(
      java.program("import java.util.*;\npublic class Main { public static void main(String[] a) { Scanner in = new "
                   "Scanner(System.in); System.out.println(in.nextInt() + in.nextInt()); } }"),
      "accepted", "");
  check(
      java.program("class Main { public static void main(String[] a) { System.out.println(7); } }"), "wrong-answer",
      "line 1 of the output differs");
  check(
      java.program("class Main { public static void main(String[] a) { System.exit(3); } }"), "runtime-error",
      "exit code 3");
  check(
      java.program("class Main { public static void main(String[] a) {\n  throw new RuntimeException(\"no\");\n} }"),
      "runtime-error", "line 2, in main\nRuntimeException: no");
  check(java.program("class Main {"), "compile-error", "line 1: error: ");
  check(java.program("class Main { public static void main(String[] a) { for (;;) { } } }"), "time-limit", "");
}

BOOST_AUTO_TEST_CASE(finds_what_the_compiler_warns_of_and_what_is_complex) {
  BOOST_TEST(java.rules("class Solution {\n  int twice(int n) {\n    return n * 2;\n  }\n}\n") == "");
  BOOST_TEST(
      java.rules("import java.util.*;\nimport java.io.File;\nclass Solution {\n  List f(String s) {\n    int unused = "
                 "1;\n    if (s == \"x\") return null;\n"
                 "    try { f(s); } catch (RuntimeException e) { }\n    return new ArrayList<Integer>();\n  }\n}\n") ==
      "2:unused-import 4:rawtypes 5:unused-variable 6:string-equality 7:empty-catch ");
  BOOST_TEST(java.rules("class Solution {\n  int f( {\n") == "2:syntax ");
  BOOST_TEST(java.rules("class Solution {\n  ListNode f(ListNode head) { return head.next; }\n}\n") == "");
  std::string branches = "class Solution {\n  int f(int n) {\n";
  for (int i = 0; i < 12; ++i) branches += "    if (n == " + std::to_string(i) + ") return 1;\n";
  BOOST_TEST(java.rules(branches + "    return 0;\n  }\n}\n") == "2:complex-function ");
}

BOOST_AUTO_TEST_CASE(does_without_what_is_prepared_once) {
  const auto bare = unprepared("java");
  const auto what =
      java.job_of(returns("return n + 1;"), {"add_one", {{"n", "int"}}, "int"}, {{"c", json::array({1}), 2}});
  check(judge(what, *bare, {}, {}), "accepted", "");
  const auto got = analyse("java", what.source, *bare, {});
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
}

BOOST_AUTO_TEST_CASE(measures_calls_that_grow) {
  measure_job what;
  what.language = "java";
  what.source = "class Solution { static volatile long sum; long addOne(int n) { for (int i = 0; i < n; i++) sum += i; "
                "return n + 1; } }\n";
  what.reference_source = what.source;
  what.entry = {"add_one", {{"n", "int"}}, "int"};
  what.inputs = {{1000, json::array({1000})}, {9'000'000, json::array({9'000'000})}};
  const auto got = measure(what, shared_launcher("native"), {}, {});
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
  BOOST_REQUIRE_EQUAL(got.samples.size(), 2U);
  BOOST_TEST(got.samples[1].cpu_ms[0] > got.samples[0].cpu_ms[0]);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
