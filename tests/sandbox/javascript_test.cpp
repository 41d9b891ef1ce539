#include "solutions.hpp"

#include "sandbox/judge/measure.hpp"

namespace assay::sandbox::test {

using nlohmann::json;

namespace {

const judged javascript{"javascript", std::chrono::seconds{10}};
const judged hasty{"javascript", std::chrono::milliseconds{500}};

struct needs_node {
  needs_node() {
    needs_sandbox{};
    need_language("javascript");
  }
};

struct judgement {
  const char* source;
  const char* verdict;
  const char* detail;
};

void all_of(const judged& with, const std::vector<judgement>& table, int count = 2) {
  for (const auto& each : table) {
    BOOST_TEST_INFO(each.source);
    check(with.successor(each.source, count), each.verdict, each.detail);
  }
}

} // namespace

BOOST_TEST_GLOBAL_FIXTURE(needs_node);

BOOST_FIXTURE_TEST_SUITE(judging_javascript, clean_room)

BOOST_AUTO_TEST_CASE(takes_and_gives_values_of_every_type) {
  for (const auto& [type, value] : values_of_all_types()) javascript.echo(type, "const echo = x => x;\n", value);
}

BOOST_AUTO_TEST_CASE(takes_and_gives_other_types_that_hold_the_same) {
  const auto echo = [](const char* type, const std::string& body, const json& value) {
    javascript.echo(type, "function echo(x) { " + body + " }\n", value);
  };
  echo("int", "return BigInt(x)", 7);
  echo("list<int>", "return BigInt64Array.from(x, BigInt)", {1, 2});
  echo("float", "return BigInt(x)", 3.0);
  echo("map<string,int>", "return Object.fromEntries(x)", {{"a", 1}, {"__proto__", 2}});
  echo("optional<int>", "return x ?? undefined", nullptr);
  echo("float", "return -x", -0.0);
}

BOOST_AUTO_TEST_CASE(gives_whole_numbers_exactly) {
  // A number where it holds them, else a BigInt, of which code that cannot tell sees an error and no wrong digits.
  const auto told = [](std::int64_t n, const std::string& expression, const json& wanted) {
    const auto got = judged::here(javascript.job_of(
        "function tell(n) { return " + expression + "; }", {"tell", {{"n", "int"}}, "string"},
        {{"c", json::array({n}), wanted}}));
    check(got, "accepted", "");
  };
  told(9007199254740991, "typeof n", "number");
  told(-9007199254740992, "typeof n", "bigint");
  told(9007199254740993, "String(n + 2n)", "9007199254740995");
  const auto product = [](const std::string& body) {
    return judged::here(javascript.job_of(
        "function product(a, b) { return " + body + "; }", {"product", {{"a", "int"}, {"b", "int"}}, "int"},
        {{"c", json::array({3037000499, 3037000499}), 9223372030926249001}}));
  };
  check(product("BigInt(a) * BigInt(b)"), "accepted", "");
  check(product("a * b"), "wrong-answer", "");
  check(product("BigInt(a) ** 3n"), "wrong-answer", "an int of more than 64 bits");
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_with_an_answer) {
  all_of(
      javascript, {{"function addOne(n) { return n + 1.5 }", "wrong-answer", "expected int, got 1.5"},
                   {"function addOne(n) { return '1' }", "wrong-answer", "expected int, got string"},
                   {"function addOne(n) { }", "wrong-answer", "expected int, got undefined"},
                   {"function addOne(n) { return [n] }", "wrong-answer", "expected int, got Array"},
                   {"function addOne(n) { return NaN }", "wrong-answer", "expected int, got NaN"}});
}

BOOST_AUTO_TEST_CASE(finds_the_function_however_it_is_written) {
  all_of(
      javascript,
      {{"function add_one(n) { return n + 1 }", "accepted", ""},
       {"const addOne = n => n + 1", "accepted", ""},
       {"var addOne = async n => n + 1", "accepted", ""},
       {"class Solution { add_one(n) { return n + 1 } }", "accepted", ""},
       {"class Solution { static addOne(n) { return n + 1 } }", "accepted", ""},
       {"module.exports = n => n + 1", "accepted", ""},
       {"exports.addOne = n => n + 1", "accepted", ""},
       {"'use strict'; class ListNode {}\nfunction addOne(n) { return n + 1 }", "accepted", ""},
       {"function plusOne(n) { return n + 1 }", "compile-error", "there is no function add_one(n)"},
       {"const addOne = 1", "compile-error", "there is no function add_one(n)"},
       {"function addOne(n) {\n  return n +\n}\n", "compile-error", "line 3: SyntaxError: Unexpected token"}});
}

BOOST_AUTO_TEST_CASE(names_the_way_in_which_a_program_dies) {
  all_of(
      javascript,
      {{"function deep(x, n) {\n  return x.y[n];\n}\nfunction addOne(n) {\n  return deep({}, n);\n}\n", "runtime-error",
        "line 5, in addOne\nline 2, in deep\nTypeError: Cannot read properties of undefined"},
       {"throw new Error('at the start')", "runtime-error", "line 1\nError: at the start"},
       {"function addOne(n) { throw 'a text' }", "runtime-error", "thrown: a text"},
       {"function addOne(n) { process.exit(0) }", "runtime-error", "exit code 0"},
       {"function addOne(n) { return addOne(n + 1) + 1 }", "runtime-error", "Maximum call stack size exceeded"},
       {"function addOne(n) { return new Promise(() => {}) }", "runtime-error", "exit code"},
       {"const addOne = async n => { throw new RangeError('later') }", "runtime-error", "RangeError: later"}});
}

BOOST_AUTO_TEST_CASE(recurses_deeply) {
  check(
      javascript.successor("const depth = n => n === 0 ? 0 : 1 + depth(n - 1);\nfunction addOne(n) { return n + 1 + "
                           "depth(100000) - 100000 }"),
      "accepted", "");
}

BOOST_AUTO_TEST_CASE(holds_programs_to_their_limits) {
  all_of(hasty, {{"function addOne(n) { for (;;); }", "time-limit", ""}}, 1);
  all_of(
      javascript,
      {{"function addOne(n) { const all = []; for (;;) all.push(new Array(1000).fill(n + 0.5)) }", "memory-limit", ""},
       {"function addOne(n) { for (;;) console.log('noise noise noise noise') }", "output-limit", ""}},
      1);
  if (has_cgroups())
    all_of(
        javascript,
        {{"function addOne(n) { const all = []; for (;;) all.push(Buffer.alloc(1 << 20, 1)) }", "memory-limit", ""}},
        1);
}

BOOST_AUTO_TEST_CASE(keeps_hostile_code_in) {
  all_of(
      javascript,
      {// No network, not even a socket.
       {"async function addOne(n) {\n  const {connect} = require('net');\n  return new Promise(done => connect(80, "
        "'127.0.0.1')"
        ".on('error', e => done(n + (e.code === 'EACCES' ? 1 : 0))));\n}\n",
        "accepted", ""},
       // Nothing of the machine is there, and nothing can be changed.
       {"const fs = require('fs');\nfunction addOne(n) {\n  for (const at of ['/etc/passwd', '/root', '/home', "
        "'/var'])\n"
        "    if (fs.existsSync(at)) return -1;\n  try { fs.writeFileSync('/box/x', ''); } catch { return n + 1; }\n}\n",
        "accepted", ""},
       // Children are in the same sandbox: they come to nothing and are gone with it.
       {"const {spawn} = require('child_process');\nfunction addOne(n) {\n  for (let i = 0; i < 200; ++i)\n"
        "    spawn('/bin/sh', ['-c', 'sleep 1000'], {detached: true}).on('error', () => {});\n  return n + 1;\n}\n",
        "accepted", ""},
       // Other programs cannot be found, let alone be looked at.
       {"const fs = require('fs');\nfunction addOne(n) {\n  try { process.kill(1, 'SIGKILL'); } catch {}\n"
        "  return n + (Object.keys(process.env).length < 20 ? 1 : 0);\n}\n",
        "accepted", ""}},
      1);
}

BOOST_AUTO_TEST_CASE(takes_no_answer_that_was_written_beside_the_driver) {
  for (const char* frame : {"22\\nl3;s5:values1:xi1;", "14\\nl1;s5:ready", "junk"})
    BOOST_TEST(
        to_string(
            javascript
                .successor(
                    std::string{"function addOne(n) { require('fs').writeSync(4, \""} + frame + "\"); return n }", 1)
                .result) != "accepted");
  all_of(
      javascript,
      {{"function addOne(n) { for (let d = 3; d < 30; ++d) try { require('fs').closeSync(d) } catch {} return n + 1 }",
        "runtime-error", ""}},
      1);
  // What honest code prints, and what it changes, is its own business.
  all_of(
      javascript, {{"JSON.stringify = console.warn = String.prototype.replace = null;\nfunction addOne(n) { "
                    "console.log('l1;s5:ready'); return n + 1 }",
                    "accepted", ""}});
}

BOOST_AUTO_TEST_CASE(runs_whole_programs) {
  const std::string sum = "const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number);\n";
  check(javascript.program(sum + "console.log(a + b);\n"), "accepted", "");
  check(
      javascript.program("let text = '';\nprocess.stdin.on('data', d => text += d).on('end', () => {\n  const [a, b] = "
                         "text.split(' ').map(Number);\n  console.log(a + b);\n});\n"),
      "accepted", "");
  check(javascript.program(sum + "console.log(a);\n"), "wrong-answer", "");
  check(javascript.program("process.exit(3)"), "runtime-error", "exit code 3");
  check(javascript.program("function f() {\n  null.x;\n}\nf()\n"), "runtime-error", "line 4\nline 2, in f\nTypeError");
  check(javascript.program("let x = ;"), "compile-error", "line 1: SyntaxError");
  check(javascript.program("for (;;);"), "time-limit", "");
}

BOOST_AUTO_TEST_CASE(finds_what_is_complex_and_what_looks_wrong) {
  BOOST_TEST(javascript.rules("function twice(n) {\n  return n * 2;\n}\n") == "");
  BOOST_TEST(
      javascript.rules(
          "function f(n) {\n  var x = 1;\n  if (n = 2) {}\n  if (n == 3) return 1;\n  return 2;\n  n = n;\n}\n") ==
      "2:unused-variable 2:var 3:assignment-in-condition 3:empty-branch 4:loose-equality 6:self-assignment "
      "6:unreachable ");
  BOOST_TEST(javascript.rules("function f( {\n") == "2:syntax ");
  std::string branches = "const f = n => {\n";
  for (int i = 0; i < 12; ++i) branches += "  if (n === " + std::to_string(i) + ") return 1;\n";
  BOOST_TEST(javascript.rules(branches + "  return 0;\n};\n") == "1:complex-function ");
}

BOOST_AUTO_TEST_CASE(measures_calls_that_grow) {
  measure_job what;
  what.language = "javascript";
  what.source = "let sum = 0;\nfunction addOne(n) { for (let i = 0; i < n; ++i) sum += i % 7; return n + 1 }\n";
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
