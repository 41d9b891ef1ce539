#include "solutions.hpp"

#include "sandbox/judge/measure.hpp"
#include "sandbox/judge/toolchain.hpp"

namespace assay::sandbox::test {

using namespace std::chrono_literals;
using nlohmann::json;

BOOST_TEST_GLOBAL_FIXTURE(needs_sandbox);

namespace {

const judged cpp{"cpp"};

judge_job job_of(std::string source, signature entry, std::vector<test_case> cases) {
  return cpp.job_of(std::move(source), std::move(entry), std::move(cases));
}
judge_outcome judge_here(const judge_job& what) { return judged::here(what); }
judge_outcome successor(std::string source, int count = 2) { return cpp.successor(std::move(source), count); }

} // namespace

BOOST_FIXTURE_TEST_SUITE(judging_cpp, clean_room)

BOOST_AUTO_TEST_CASE(reads_every_type_into_what_the_candidate_asks_for) {
  // One program for all types: compiling is what takes the time.
  struct part {
    const char* type;
    const char* parameter;
    json value;
  };
  const part parts[] = {
      {"int", "long long", std::numeric_limits<std::int64_t>::min()},
      {"float", "double", 0.1},
      {"bool", "bool", true},
      {"string", "string", "h\u00e9llo \U0001F600\n;"},
      {"string", "string_view", ""},
      {"list<list<int>>", "const vector<vector<int>>&", {{1, 2}, json::array(), {3}}},
      {"list<bool>", "vector<bool>&", {true, false}},
      {"map<string,list<float>>",
       "unordered_map<string, vector<double>>",
       {{"a", {1.5, -2e300}}, {"b", json::array()}}},
      {"map<string,int>", "const map<string, int>&", {{"", 1}}},
      {"optional<int>", "optional<int>", nullptr},
      {"optional<string>", "optional<string>", "x"},
      {"grid<bool>", "vector<vector<bool>>", {{true, false}, {false, true}}},
      {"grid<string>", "vector<vector<char>>", json::array({json::array({"a", "b"})})},
      {"linked_list<int>", "ListNode*", {1, 2, 3}},
      {"linked_list<int>", "ListNode*", json::array()},
      {"binary_tree<int>", "TreeNode*", {1, nullptr, 2, 3}},
      {"list<binary_tree<int>>", "vector<TreeNode*>", {{1}, json::array(), {2, 3}}},
  };
  for (std::size_t from = 0; from < std::size(parts); from += 9) {
    signature entry{"echo", {}, "list<string>"};
    json arguments = json::array(), expected = json::array();
    std::string head;
    for (std::size_t i = from; i < std::min(from + 9, std::size(parts)); ++i) {
      const auto name = "p" + std::to_string(i);
      entry.parameters.push_back({name, parts[i].type});
      arguments.push_back(parts[i].value);
      head += (head.empty() ? "" : ", ") + std::string{parts[i].parameter} + " " + name;
    }
    const auto source = "vector<string> echo(" + head + ") { return {}; }\n";
    const auto got = judge_here(job_of(source, entry, {{"c", arguments, expected}}));
    BOOST_TEST(to_string(got.result) == "accepted", got.detail << (got.cases.empty() ? "" : got.cases[0].detail));
  }
}

BOOST_AUTO_TEST_CASE(answers_in_every_type) {
  const auto echo = [](const std::string& type, const std::string& parameter, const json& value) {
    const auto got = judge_here(job_of(
        "auto echo(" + parameter + " x) { return x; }", {"echo", {{"x", type}}, type},
        {{"c", json::array({value}), value}}));
    BOOST_TEST(
        to_string(got.result) == "accepted",
        type << ": " << got.detail << (got.cases.empty() ? "" : got.cases[0].detail));
  };
  echo(
      "map<string,list<float>>", "unordered_map<string, vector<double>>", {{"a", {1.5, -2e300}}, {"b", json::array()}});
  echo("list<optional<string>>", "vector<optional<string>>", {"h\u00e9\n", nullptr});
  echo("grid<bool>", "vector<vector<bool>>", {{true, false}, {false, true}});
  echo("linked_list<string>", "ListNode*", {"a", ""});
  echo("list<binary_tree<int>>", "vector<TreeNode*>", {{1, nullptr, 2, 3}, json::array()});
  echo(
      "list<int>", "deque<long long>",
      {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()});
}

BOOST_AUTO_TEST_CASE(accepts_functions_and_methods_in_both_spellings) {
  for (const char* source :
       {"int addOne(int n) { return n + 1; }", "struct Solution { long add_one(const int& n) { return n + 1; } };",
        "class Solution { public: long long addOne(long long n) { return n + 1; } };\nint main() { return 7; }",
        "#define int long long\nint add_one(int n) { return n + 1; }\nsigned main() { cout << add_one(1); }"})
    check(successor(source), "accepted", "");
}

BOOST_AUTO_TEST_CASE(says_which_function_it_misses) {
  const std::string wanted = "there is no function add_one(n); expected: long long add_one(long long n)";
  check(successor("int plus_one(int n) { return n + 1; }"), "compile-error", wanted);
  check(successor("int add_one(string n) { return 1; }"), "compile-error", wanted);
  check(successor("class Solution { int addOne(int n) { return n + 1; } };"), "compile-error", wanted);
  check(successor("string add_one(int n) { return {}; }"), "compile-error", "answers with another type");
  check(successor("auto add_one = [](int n) { return n + 1; };"), "compile-error", "is the function a function");
  check(successor("void add_one(int n) {}"), "compile-error", "answers with another type");
}

BOOST_AUTO_TEST_CASE(names_the_candidates_lines_in_compile_errors) {
  check(successor("int add_one(int n) {\n  return n + one;\n}\n"), "compile-error", "line 2: error: ");
  check(
      successor(
          "struct s {};\nint add_one(int n) {\n  vector<s> v;\n  sort(v.begin(), v.end());\n  return n + 1;\n}\n"),
      "compile-error", "line 4: error: ");
  check(
      successor("int helper(int);\nint add_one(int n) { return helper(n); }\n"), "compile-error",
      "undefined reference to");
  check(successor("int add_one(int n) { return n + 1;\n"), "compile-error", "error: ");
}

BOOST_AUTO_TEST_CASE(translates_what_assembler_and_linker_say) {
  const std::string right = "int add_one(int n) { return n + 1; }\n";
  const auto whole = [](const judge_outcome& got) { return std::string{to_string(got.result)} + ": " + got.detail; };
  BOOST_TEST(
      whole(successor(right + "void f() { asm(\"bogus %rax\"); }")) ==
      "compile-error: line 2: error: no such instruction: `bogus %rax'");
  BOOST_TEST(
      whole(successor(right + "char a[3u << 30]; char use() { return a[7]; }")) ==
      "compile-error: error: the global variables take more than 2 GiB");
  BOOST_TEST(
      whole(successor("int g(int);\nint add_one(int n) { return g(n); }")) ==
      "compile-error: error: undefined reference to `g(int)'");
}

BOOST_AUTO_TEST_CASE(says_that_an_argument_does_not_fit) {
  const auto got = judge_here(job_of(
      "int add_one(int n) { return n; }", {"add_one", {{"n", "int"}}, "int"}, {{"c", json::array({1LL << 40}), 1}}));
  check(got, "wrong-answer", "does not fit into the parameter's type");
}

BOOST_AUTO_TEST_CASE(names_the_way_in_which_a_program_dies) {
  check(successor("int add_one(int n) { volatile int* p = nullptr; return *p; }"), "runtime-error", "SIGSEGV");
  check(successor("int add_one(int n) { volatile int zero = 0; return n / zero; }"), "runtime-error", "SIGFPE");
  check(successor("int add_one(int n) { abort(); }"), "runtime-error", "SIGABRT");
  check(successor("int add_one(int n) { return vector<int>{}.at(n); }"), "runtime-error", "exception: vector");
  check(successor("int add_one(int n) { throw 5; }"), "runtime-error", "no std::exception");
  check(
      successor("int deep(int n) { volatile char c[100]; c[0] = 1; return deep(n + 1) + c[0]; }\nint add_one(int n) { "
                "return deep(n); }"),
      "runtime-error", "stack overflow");
  check(successor("int add_one(int n) { exit(0); }"), "runtime-error", "exit code 0");
  check(
      successor("struct early { early() { throw 1; } } e;\nint add_one(int n) { return n + 1; }"), "runtime-error",
      "SIGABRT");
}

BOOST_AUTO_TEST_CASE(holds_programs_to_their_limits) {
  check(successor("int add_one(int n) { for (volatile int i = 0;; i = i + 1) {} }", 1), "time-limit", "");
  check(
      successor("int add_one(int n) { vector<vector<char>> all; for (;;) all.emplace_back(1 << 20, 'x'); }", 1),
      "memory-limit", "");
  check(
      successor("int add_one(int n) { for (;;) puts(\"noise noise noise noise noise noise\"); }", 1), "output-limit",
      "");
}

BOOST_AUTO_TEST_CASE(is_not_disturbed_by_what_honest_code_prints_and_reads) {
  const auto got = successor(
      "int add_one(int n) { int x; cout << \"6\\nl1;\" << n; printf(\"%d\", n); if (cin >> x) return 0; return n + 1; "
      "}",
      3);
  check(got, "accepted", "");
  BOOST_TEST(got.stdout_text.find("l1;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(takes_no_answer_that_was_written_beside_the_driver) {
  for (const char* frame : {"22\\nl3;s5:values1:xi1;", "14\\nl1;s5:ready", "9999999999\\n", "junk"}) {
    const auto got = successor(
        std::string{"#include <unistd.h>\nint add_one(int n) { const char f[] = \""} + frame +
            "\"; for (int d = 3; d < 64; ++d) (void)!write(d, f, sizeof f - 1); return n; }",
        1);
    BOOST_TEST(to_string(got.result) != "accepted");
  }
  check(
      successor("#include <unistd.h>\nint add_one(int n) { for (int d = 3; d < 64; ++d) close(d); return n + 1; }", 1),
      "runtime-error", "");
  // A child has no say.
  check(
      successor(
          "#include <unistd.h>\n#include <sys/wait.h>\nint add_one(int n) { if (const auto p = fork()) { waitpid(p, "
          "nullptr, 0); return n; } return n + 1; }",
          1),
      "wrong-answer", "");
}

BOOST_AUTO_TEST_CASE(shows_nothing_of_the_machine_to_the_preprocessor) {
  for (const char* file :
       {"/etc/passwd", "/etc/hostname", "/proc/1/environ", "/root/.bashrc", ASSAY_SOURCE_DIR "/CMakeLists.txt"}) {
    const auto got = successor(std::string{"#include \""} + file + "\"\nint add_one(int n) { return n + 1; }", 1);
    BOOST_TEST(to_string(got.result) != "accepted");
    BOOST_TEST(got.detail.find("root:") == std::string::npos, got.detail);
    BOOST_TEST(got.detail.find("project(") == std::string::npos, got.detail);
  }
}

BOOST_AUTO_TEST_CASE(ends_compilers_that_are_fed_bombs) {
  check(
      successor(
          "template <int N> struct a { static constexpr long v = a<N + 1>::v + 1; };\nint add_one(int n) { return "
          "a<0>::v; }",
          1),
      "compile-error", "");
  check(successor("char big[1 << 30] = {1};\nint add_one(int n) { return n + big[n]; }", 1), "compile-error", "");
  check(successor("#include \"/dev/zero\"\nint add_one(int n) { return n + 1; }", 1), "compile-error", "");
}

BOOST_AUTO_TEST_CASE(measures_and_compiles_each_source_once) {
  measure_job what;
  what.language = "cpp";
  what.source = "int add_one(int n) { volatile int x = 0; for (int i = 0; i < n; ++i) x = x + 1; return x + 1; }";
  what.reference_source =
      "long long addOne(long long n) { volatile long x = 0; for (int i = 0; i < n; ++i) x = x + 1; return x + 1; }";
  what.entry = {"add_one", {{"n", "int"}}, "int"};
  what.inputs = {{1000, json::array({1000})}, {3'000'000, json::array({3'000'000})}};
  const auto got = measure(what, shared_launcher("native"), {}, {});
  BOOST_TEST(to_string(got.result) == "accepted", got.detail);
  BOOST_REQUIRE_EQUAL(got.samples.size(), 2U);
  BOOST_TEST(got.samples[1].cpu_ms.size() >= 2U);
  BOOST_TEST(got.samples[1].cpu_ms[0] > got.samples[0].cpu_ms[0]);
}

BOOST_AUTO_TEST_CASE(compares_the_answers_to_large_inputs) {
  measure_job what;
  what.language = "cpp";
  const auto source = [](const std::string& condition) {
    return "ListNode* grow(ListNode* head) { int n = 0; for (auto* at = head; at; at = at->next) at->val += ++n;\n"
           "  return " +
           condition + " ? nullptr : head; }";
  };
  what.reference_source = source("false");
  what.entry = {"grow", {{"head", "linked_list<int>"}}, "linked_list<int>"};
  for (const int size : {10, 50'000})
    what.inputs.push_back({size, json::array({std::vector<int>(static_cast<std::size_t>(size), 7)})});
  const auto of = [&](const std::string& condition) {
    what.source = source(condition);
    return measure(what, shared_launcher("native"), {}, {});
  };
  const auto right = of("n < 0"), wrong = of("n > 10");
  BOOST_TEST(to_string(right.result) == "accepted", right.detail);
  BOOST_TEST(to_string(wrong.result) == "wrong-answer", wrong.detail);
  BOOST_TEST(wrong.failed_size == 50'000);
}

BOOST_AUTO_TEST_CASE(compiles_the_same_source_once_and_another_again) {
  const auto compile_ms = [](const std::string& source) {
    const auto got = successor(source);
    check(got, "accepted", "");
    return got.compile_ms;
  };
  const std::string source = "int add_one(int n) { return 1 + n; }\n";
  const auto first = compile_ms(source);
  BOOST_TEST(compile_ms(source) < first / 2);
  check(successor(source + "int oops(\n"), "compile-error", "");
  // The same text for another signature is another program.
  check(
      judge_here(job_of(source, {"add_one", {{"n", "string"}}, "int"}, {{"c", json::array({"1"}), 2}})),
      "compile-error", "expected: long long add_one(const string& n)");
}

BOOST_AUTO_TEST_CASE(runs_whole_programs_in_both_languages) {
  const auto echo = [](const std::string& language, const std::string& source) {
    judge_job what;
    what.kind = job_kind::program;
    what.language = language;
    what.source = source;
    what.case_limit = 300ms;
    what.cases = {{"sum", json::array({"2 3\n"}), "5\n"}, {"large", json::array({"10 -4\n"}), "6\n"}};
    return judge_here(what);
  };
  check(
      echo(
          "cpp",
          "#include <iostream>\nint main() { long a, b; std::cin >> a >> b; std::cout << a + b << \" \\n\\n\"; }"),
      "accepted", "");
  check(
      echo("python", "a, b = map(int, input().split())\nif __name__ == '__main__':\n    print(a + b)"), "accepted", "");
  check(echo("cpp", "#include <iostream>\nint main() { std::cout << 5; }"), "wrong-answer", "");
  check(echo("python", "print(7)"), "wrong-answer", "line 1 of the output differs");
  check(echo("cpp", "int main() { return 3; }"), "runtime-error", "exit code 3");
  check(echo("python", "def f():\n    raise ValueError('no')\nf()"), "runtime-error", "line 2, in f\nValueError: no");
  check(echo("cpp", "int main( { }"), "compile-error", "line 1: error: ");
  check(echo("python", "def f(:\n"), "compile-error", "line 1: SyntaxError");
  check(echo("cpp", "int main() { for (volatile int i = 0;;) i = 0; }"), "time-limit", "");
  check(echo("python", "import time\ntime.sleep(60)"), "time-limit", "");
  check(echo("cpp", "#include <cstdlib>\nint main() { abort(); }"), "runtime-error", "SIGABRT");
}

BOOST_AUTO_TEST_CASE(finds_what_compiler_cppcheck_and_pmccabe_find_in_the_candidates_lines) {
  const auto rules = [](const std::string& source) {
    const auto got = analyse("cpp", source, shared_launcher("native"), {});
    BOOST_TEST(to_string(got.result) == "accepted", got.detail);
    std::string all;
    for (const auto& f : got.findings) all += std::to_string(f.line) + ":" + f.rule + " ";
    return all;
  };
  BOOST_TEST(rules("int twice(int n) {\n  return n * 2;\n}\n") == "");
  BOOST_TEST(
      rules("int f(int n) {\n  int y = 1;\n  for (size_t i = 0; i < n; ++i) {\n    int n = 2;\n    (void)n;\n  }\n  "
            "return 0;\n}\n")
          .find("2:unused-variable 3:sign-compare 4:shadow ") != std::string::npos);
  BOOST_TEST(
      rules("int f() {\n  int* p = nullptr;\n  return *p;\n}\n").find("3:null-dereference ") != std::string::npos);
  BOOST_TEST(rules("int f( {\n").find("1:syntax ") == 0U);
  std::string branches = "int f(int n) {\n";
  for (int i = 0; i < 12; ++i) branches += "  if (n == " + std::to_string(i) + ") return 1;\n";
  BOOST_TEST(rules(branches + "  return 0;\n}\n").find("1:complex-function ") != std::string::npos);
  BOOST_TEST(rules("ListNode* f(ListNode* head) {\n  return head->next;\n}\n").find("syntax") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace assay::sandbox::test
