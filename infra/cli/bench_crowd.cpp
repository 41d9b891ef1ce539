#include "infra/cli/bench_crowd.hpp"

namespace assay::cli {
namespace {

constexpr int cases = 5;

std::string python(const std::string& body) { return "def count_up(n):\n    " + body + "\n"; }
std::string cpp(const std::string& body) { return "long long count_up(long long n) { " + body + " }\n"; }
std::string go(const std::string& body) { return "package main\n\nfunc countUp(n int) int { " + body + " }\n"; }
std::string java(const std::string& body) {
  return "class Solution {\n    static long countUp(long n) { " + body + " }\n}\n";
}

} // namespace

sandbox::judge_job crowd_member::job(int number) const {
  sandbox::judge_job job;
  job.language = language;
  job.source = source + (language == "python" ? "# " : "// ") + std::to_string(number) + '\n';
  job.entry = {"count_up", {{"n", "int"}}, "int"};
  for (int i = 0; i < cases; ++i) job.cases.push_back({"case-" + std::to_string(i), {i}, i + 1});
  // Whoever ends at all stays far below; whoever does not shall not take the most of the time.
  job.case_limit = std::chrono::milliseconds{kind == "endless" ? 250 : 2000};
  return job;
}

std::vector<crowd_member> crowd() {
  return {
      {"python", "right", 24, python("return n + 1")},
      {"python", "busy", 14, python("return sum(1 for _ in range(800_000)) + n - 799_999")},
      {"python", "wrong", 8, python("return n + (n < 3)")},
      {"python", "crash", 4, python("return [1, 2, 3, 4][n]")},
      {"python", "endless", 4, python("while n > 1: n += 1\n    return n + 1")},
      {"cpp", "right", 10, cpp("return n + 1;")},
      {"cpp", "busy", 8,
       cpp("unsigned x = 1; for (int i = 0; i < 40000000; ++i) x = x * 1664525u + 1013904223u; return n + (x != 7);")},
      {"cpp", "wrong", 4, cpp("return n + (n < 3);")},
      {"cpp", "crash", 3, cpp("return n < 3 ? n + 1 : *(volatile long long*)n;")},
      {"cpp", "endless", 3, cpp("for (volatile long long i = n; i > 1; ) i = i + 1; return n + 1;")},
      {"go", "right", 5, go("return n + 1")},
      {"go", "wrong", 2, go("if n < 3 { return n + 1 }; return n")},
      // Many threads that never rest: whoever is judged beside them shall not notice.
      {"go", "endless", 2, go("for i := 0; i < 30; i++ { go func() { for { } }() }; for n > 1 { n++ }; return n + 1")},
      {"go", "crash", 2, go("return []int{1, 2, 3, 4}[n]")},
      {"java", "right", 5, java("return n + 1;")},
      {"java", "wrong", 2, java("return n < 3 ? n + 1 : n;")},
      {"java", "crash", 2, java("return new long[] {1, 2, 3, 4}[(int) n];")}};
}

} // namespace assay::cli
