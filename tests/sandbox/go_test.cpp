#include "solutions.hpp"

#include "sandbox/judge/go_text.hpp"
#include "sandbox/judge/measure.hpp"

namespace assay::sandbox::test {

using nlohmann::json;

namespace {

// Where time is not the matter, there is enough of it: machines have bad moments.
const judged go{"go", std::chrono::seconds{10}};
const judged hasty{"go", std::chrono::milliseconds{500}};

struct needs_go {
  needs_go() {
    needs_sandbox{};
    need_language("go");
  }
};

std::string returns(const std::string& more, const std::string& imports = "") {
  return "package main\n" + (imports.empty() ? "" : "import \"" + imports + "\"\n") + "func addOne(n int) int { " +
         more + " }\n";
}

} // namespace

BOOST_TEST_GLOBAL_FIXTURE(needs_go);

BOOST_FIXTURE_TEST_SUITE(judging_go, clean_room)

BOOST_AUTO_TEST_CASE(takes_and_gives_values_of_every_type_as_the_stub_declares_them) {
  for (const auto& [type, value] : values_of_all_types()) {
    const auto head = assay::sandbox::go::prototype(*understand({"echo", {{"x", type}}, type}));
    go.echo(type, "package solution\n\n" + head + " {\n\treturn x\n}\n", value);
  }
}

BOOST_AUTO_TEST_CASE(takes_and_gives_other_types_that_hold_the_same) {
  const auto echo = [](const char* type, const std::string& parameter, const std::string& returned,
                       const std::string& body, const json& value) {
    go.echo(type, "package main\nfunc Echo(x " + parameter + ") " + returned + " { " + body + " }\n", value);
  };
  echo("int", "uint8", "int64", "return int64(x)", 200);
  echo(
      "grid<string>", "[][]byte", "[][]rune",
      "r := [][]rune{}; for _, l := range x { r = append(r, []rune(string(l))) }; return r",
      json::array({json::array({"a", "b"})}));
  echo("optional<int>", "*int64", "(int, bool)", "if x == nil { return 0, false }; return int(*x), true", nullptr);
  echo("optional<int>", "*int", "(int, bool)", "return *x, true", 7);
  echo("list<int>", "[]int32", "any", "return x", {1, 2});
  go.echo(
      "linked_list<int>",
      "package main\ntype ListNode struct { val int32; next *ListNode }\nfunc echo(x *ListNode) *ListNode { return x "
      "}\n",
      {1, 2});
}

BOOST_AUTO_TEST_CASE(says_which_function_it_misses) {
  check(
      go.successor("package main\nfunc plusOne(n int) int { return n + 1 }"), "compile-error",
      "there is no function add_one(n); expected: func addOne(n int) int");
  check(
      go.successor("package main\nfunc addOne(n string) int { return 1 }"), "compile-error",
      "has other parameters; expected: func addOne(n int) int");
  check(
      go.successor("package main\nfunc addOne(n int) string { return \"\" }"), "compile-error",
      "answers with another type");
  check(go.successor("package main\nfunc addOne(n int) { }"), "compile-error", "answers with another type");
  check(
      go.successor("package main\nfunc AddOne(n int) int { return n + 1 }\nfunc main() { panic(1) }"), "accepted", "");
}

BOOST_AUTO_TEST_CASE(names_the_candidates_lines_in_compile_errors) {
  check(
      go.successor("package main\nfunc addOne(n int) int {\n  return n + one\n}\n"), "compile-error",
      "line 3: error: undefined: one");
  check(go.successor("package main\n\nfunc addOne(n int) int {\n"), "compile-error", "line 3: error: expected");
  check(go.successor("func addOne(n int) int { return n }"), "compile-error", "line 1: error: expected 'package'");
  check(
      go.successor(returns("return 1, 2")), "compile-error",
      "line 2: error: too many return values; have (number, number); want (int)");
  check(go.successor(returns("x := 1; return n")), "compile-error", "declared but not used");
}

BOOST_AUTO_TEST_CASE(links_the_standard_library_and_nothing_else) {
  check(go.successor(returns("return len(http.MethodGet) - 2 + n", "net/http")), "accepted", "");
  check(
      go.successor(returns("return n", "github.com/x/y")), "compile-error",
      "line 2: error: package github.com/x/y is not in the standard library");
  check(go.successor(returns("return n", "C")), "compile-error", "cgo is not available");
  check(go.successor(returns("return n", "internal/cpu")), "compile-error", "use of internal package");
  check(go.successor(returns("return n", "../../../prepared/assay")), "compile-error", "not in the standard library");
  check(
      go.successor(
          "package main\nimport _ \"unsafe\"\n//go:linkname f runtime.f\nfunc f()\n" + returns("return n").substr(13)),
      "compile-error", "line 3: error: go:linkname is not available");
  check(
      go.successor(
          "package main\nimport _ \"embed\"\n//go:embed driver.go\nvar s string\n" + returns("return n").substr(13)),
      "compile-error", "embed");
}

BOOST_AUTO_TEST_CASE(names_the_way_in_which_a_program_dies) {
  check(
      go.successor("package main\nfunc deep(x []int, n int) int {\n\treturn x[n]\n}\nfunc addOne(n int) int "
                   "{\n\treturn deep(nil, n)\n}\n"),
      "runtime-error", "line 6, in addOne\nline 3, in deep\nruntime error: index out of range [0] with length 0");
  check(go.successor(returns("panic(errors.New(\"no luck\"))", "errors")), "runtime-error", "panic: no luck");
  check(
      go.successor(returns("var m map[int]int; m[n] = 1; return n")), "runtime-error",
      "assignment to entry in nil map");
  check(go.successor(returns("os.Exit(0); return n + 1", "os")), "runtime-error", "exit code 0");
  check(go.successor(returns("runtime.Goexit(); return n + 1", "runtime")), "runtime-error", "Goexit");
  check(
      go.successor(
          "package main\nfunc deep(n int) int { return deep(n + 1) + 1 }\nfunc addOne(n int) int { return deep(n) }\n"),
      "runtime-error", "stack overflow: does the recursion ever end?");
  check(go.successor(returns("<-make(chan int); return n")), "runtime-error", "all goroutines are asleep - deadlock!");
  check(
      go.successor(
          "package main\nfunc addOne(n int) int {\n\tgo func() {\n\t\tpanic(\"elsewhere\")\n\t}()\n\tselect {}\n}\n"),
      "runtime-error", "line 4, in addOne.func1\npanic: elsewhere");
}

BOOST_AUTO_TEST_CASE(holds_programs_to_their_limits) {
  check(hasty.successor(returns("for { }"), 1), "time-limit", "");
  if (has_cgroups())
    check(
        go.successor(
            returns("all := [][]byte{}; for { b := make([]byte, 1<<20); for i := range b { b[i] = 1 }; all = "
                    "append(all, b) }; return len(all)"),
            1),
        "memory-limit", "");
  check(go.successor(returns("for { println(\"noise noise noise noise\") }"), 1), "output-limit", "");
}

BOOST_AUTO_TEST_CASE(is_not_disturbed_by_what_honest_code_prints_and_reads) {
  const auto got = go.successor(
      "package main\nimport \"fmt\"\nfunc init() { fmt.Println(\"started\") }\nfunc addOne(n int) int { var x int; "
      "fmt.Scan(&x); fmt.Print(\"6\\nl1;\"); return n + x + 1 }",
      3);
  check(got, "accepted", "");
  BOOST_TEST(got.stdout_text.find("l1;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(takes_no_answer_that_was_written_beside_the_driver) {
  for (const char* frame : {"22\\nl3;s5:values1:xi1;", "14\\nl1;s5:ready", "junk"})
    BOOST_TEST(
        to_string(
            go.successor(
                  returns(
                      std::string{"for d := 3; d < 20; d++ { syscall.Write(d, []byte(\""} + frame + "\")) }; return n",
                      "syscall"),
                  1)
                .result) != "accepted");
  check(
      go.successor(returns("for d := 3; d < 20; d++ { syscall.Close(d) }; return n + 1", "syscall"), 1),
      "runtime-error", "");
}

BOOST_AUTO_TEST_CASE(runs_whole_programs) {
  check(
      go.program("package main\nimport \"fmt\"\nfunc main() { var a, b int; fmt.Scan(&a, &b); fmt.Println(a + b) }"),
      "accepted", "");
  check(go.program("package main\nfunc main() { println(5) }"), "wrong-answer", "");
  check(go.program("package main\nimport \"os\"\nfunc main() { os.Exit(3) }"), "runtime-error", "exit code 3");
  check(
      go.program("package main\nfunc main() {\n\tvar p *int\n\t*p = 1\n}"), "runtime-error",
      "line 4, in main\npanic: runtime error: invalid memory address");
  check(go.program("package main\nfunc main( {"), "compile-error", "line 2: error: ");
  check(go.program("package main\nfunc main() { for { } }"), "time-limit", "");
}

BOOST_AUTO_TEST_CASE(runs_the_tests_of_suites) {
  const auto lacking = missing_suite_tools("go", shared_launcher("native"), {});
  BOOST_REQUIRE(lacking.has_value());
  const auto suite = [&](const std::string& imports, const std::string& body) {
    judge_job what;
    what.kind = job_kind::suite;
    what.language = "go";
    what.source = "package main\nimport \"testing\"\n" + imports + body;
    what.cases = {{"Go/1", json::array({""}), ""}};
    what.case_limit = std::chrono::seconds{10};
    what.memory_bytes = 256LL << 20;
    return judge(what, shared_launcher("native"), {}, {});
  };
  check(suite("", "func TestA(t *testing.T) {}\n"), "accepted", "");
  check(
      suite("", "func TestA(t *testing.T) {}\nfunc TestB(t *testing.T) { t.Fail() }\n"), "wrong-answer", "exit code 1");
  check(suite("", "func TestA(t *testing.T) { var p *int; *p = 1 }\n"), "wrong-answer", "nil pointer");
  check(suite("", "func testA(t *testing.T) {}\n"), "compile-error", "there is no function Test...(t *testing.T)");
  // Head, solution and test bring their imports each on their own.
  check(
      suite("import (\n\"math\"\n\"sort\"\n)\nimport \"math\"\n", "func TestA(t *testing.T) { t.Log(math.Pi) }\n"),
      "accepted", "");
  if (!lacking->empty()) {
    BOOST_TEST_MESSAGE("skipped: testify is not here: " << lacking->front());
    return;
  }
  const std::string testify = "import \"github.com/stretchr/testify/assert\"\n";
  check(suite(testify, "func TestA(t *testing.T) { assert.Equal(t, 1, 1) }\n"), "accepted", "");
  check(suite(testify, "func TestA(t *testing.T) { assert.Equal(t, 1, 2) }\n"), "wrong-answer", "");
  check(
      go.successor(returns("return n + assert.AnError.(int)", "github.com/stretchr/testify/assert")), "compile-error",
      "not in the standard library"); // verdicts of tasks do not hang on what a machine has
}

BOOST_AUTO_TEST_CASE(names_what_suites_lack) {
  auto known = load_languages(ASSAY_SOURCE_DIR "/sandbox");
  BOOST_REQUIRE(known.has_value());
  known->at("go").how.commands["suite-tools"] = {"/usr/bin/printf", "one\\nother\\n"};
  const auto with = make_launcher("native", launcher_wish{std::move(*known), 1, {}});
  const auto lacking = missing_suite_tools("go", *with, {});
  BOOST_REQUIRE(lacking.has_value());
  BOOST_TEST(*lacking == (std::vector<std::string>{"one", "other"}), boost::test_tools::per_element());
  BOOST_TEST(missing_suite_tools("python", *with, {})->empty());
}

BOOST_AUTO_TEST_CASE(finds_what_vet_finds_and_what_is_complex) {
  BOOST_TEST(go.rules("package main\n\nfunc twice(n int) int {\n\treturn n * 2\n}\n") == "");
  BOOST_TEST(
      go.rules("package main\n\nimport \"fmt\"\n\nfunc f(n int) int {\n\tfmt.Printf(\"%s\", n)\n\tn = n\n\treturn "
               "n\n\treturn 0\n}\n") == "6:printf 7:assign 9:unreachable ");
  BOOST_TEST(go.rules("package main\nfunc f( {\n") == "2:syntax ");
  BOOST_TEST(
      go.rules(
          "package main\n\nfunc f(head *ListNode) *ListNode {\n\tif head != nil {\n\t}\n\treturn head.Next\n}\n") ==
      "4:empty-branch ");
  std::string branches = "package main\nfunc f(n int) int {\n";
  for (int i = 0; i < 12; ++i) branches += "\tif n == " + std::to_string(i) + " {\n\t\treturn 1\n\t}\n";
  BOOST_TEST(go.rules(branches + "\treturn 0\n}\n") == "2:complex-function ");
}

BOOST_AUTO_TEST_CASE(does_without_what_is_prepared_once) {
  const auto bare = unprepared("go");
  const auto what =
      go.job_of(returns("return n + 1"), {"add_one", {{"n", "int"}}, "int"}, {{"c", json::array({1}), 2}});
  check(judge(what, *bare, {}, {}), "accepted", "");
  BOOST_TEST(to_string(analyse("go", what.source, *bare, {}).result) == "accepted");
}

BOOST_AUTO_TEST_CASE(measures_calls_that_grow) {
  measure_job what;
  what.language = "go";
  what.source =
      "package main\nvar sum int\nfunc addOne(n int) int { for i := 0; i < n; i++ { sum += i }; return n + 1 }\n";
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
