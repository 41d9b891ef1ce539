#include "infra/app/node.hpp"
#include "infra/cli/bench.hpp"
#include "infra/cli/bench_at_once.hpp"
#include "infra/cli/bench_plain.hpp"
#include "infra/cli/layout.hpp"
#include "infra/judging/toolchain_check.hpp"
#include "sandbox/judge/judge.hpp"

#include <CLI/CLI.hpp>

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <ostream>
#include <sstream>
#include <stdexcept>

namespace assay::cli {
namespace {

using clock = std::chrono::steady_clock;

constexpr int case_count = 20;

/// How one language is judged in both ways, and what the ratio of ours to the plain one may be.
struct contestant {
  const char* language;
  double target;
  const char* solution; ///< for us
  const char* before;   ///< what the plain program has around it
  const char* after;
  std::vector<std::string> compile; ///< of the plain way; may be empty
  const char* file;
  std::vector<std::string> run;
};

const std::vector<contestant>& contestants() {
  static const std::vector<contestant> all{
      {"cpp",
       0.6,
       R"(vector<long long> two_sum(const vector<long long>& nums, long long target) {
  unordered_map<long long, long long> seen;
  for (size_t i = 0; i < nums.size(); ++i) {
    if (const auto found = seen.find(target - nums[i]); found != seen.end()) return {found->second, (long long)i};
    seen[nums[i]] = (long long)i;
  }
  return {};
}
)",
       "#include <bits/stdc++.h>\nusing namespace std;\n",
       R"(int main() {
  long long count, target;
  cin >> count >> target;
  vector<long long> nums(count);
  for (auto& n : nums) cin >> n;
  for (const auto n : two_sum(nums, target)) cout << n << ' ';
}
)",
       {"g++", "-std=c++20", "-O2", "-o", "program", "solution.cpp"},
       "solution.cpp",
       {"./program"}},
      {"go",
       1.0,
       R"(package main

import "fmt"

var show = fmt.Println // of the plain way, which needs the package

func twoSum(nums []int, target int) []int {
	seen := map[int]int{}
	for i, n := range nums {
		if j, ok := seen[target-n]; ok {
			return []int{j, i}
		}
		seen[n] = i
	}
	return nil
}
)",
       "",
       R"(
func main() {
	var count, target int
	fmt.Scan(&count, &target)
	nums := make([]int, count)
	for i := range nums {
		fmt.Scan(&nums[i])
	}
	found := twoSum(nums, target)
	show(found[0], found[1])
}
)",
       {"go", "build", "-o", "program", "solution.go"},
       "solution.go",
       {"./program"}},
      {"java",
       0.3,
       R"(import java.util.*;

class Solution {
    public static long[] twoSum(long[] nums, long target) {
        Map<Long, Integer> seen = new HashMap<>();
        for (int i = 0; i < nums.length; i++) {
            Integer j = seen.get(target - nums[i]);
            if (j != null) return new long[] {j, i};
            seen.put(nums[i], i);
        }
        return new long[0];
    }
}
)",
       "",
       R"(
class Main {
    public static void main(String[] arguments) {
        Scanner in = new Scanner(System.in);
        long[] nums = new long[in.nextInt()];
        long target = in.nextLong();
        for (int i = 0; i < nums.length; i++) nums[i] = in.nextLong();
        long[] found = Solution.twoSum(nums, target);
        System.out.println(found[0] + " " + found[1]);
    }
}
)",
       {"javac", "Main.java"},
       "Main.java",
       {"java", "Main"}},
      {"python",
       0.35,
       R"(def two_sum(nums, target):
    seen = {}
    for i, n in enumerate(nums):
        if target - n in seen:
            return [seen[target - n], i]
        seen[n] = i
    return []
)",
       "",
       R"(

_, target = map(int, input().split())
print(*two_sum(list(map(int, input().split())), target))
)",
       {},
       "solution.py",
       {"/usr/bin/python3", "solution.py"}}};
  return all;
}

struct figures {
  double ours_ms = 0;
  double plain_ms = 0;
  double compile_ms = 0;  ///< within ours
  double prepared_ms = 0; ///< the first judgement, which makes or finds what is prepared once
  double ratio() const { return plain_ms > 0 ? ours_ms / plain_ms : 0; }
};

std::vector<std::int64_t> numbers_of(int index) {
  std::vector<std::int64_t> nums;
  for (int i = 0; i < 50; ++i) nums.push_back((i * 7919 + index * 104'729) % 100'003);
  nums[10] = 1'000'003; // larger than all the others, so that no other pair has their sum
  nums[40] = 2'000'011;
  return nums;
}

sandbox::judge_job job_of(const contestant& who, int run) {
  sandbox::judge_job job;
  job.language = who.language;
  // No two runs hand in the same text, so that nothing could be remembered.
  job.source = std::string{who.solution} + (job.language == "python" ? "# " : "// ") + std::to_string(run) + '\n';
  job.entry = {"two_sum", {{"nums", "list<int>"}, {"target", "int"}}, "list<int>"};
  for (int i = 0; i < case_count; ++i) {
    const auto nums = numbers_of(i);
    job.cases.push_back({"case-" + std::to_string(i), {nums, nums[10] + nums[40]}, {10, 40}});
  }
  return job;
}

double since(clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(clock::now() - begin).count();
}

sandbox::judge_outcome judge_once(const contestant& who, int run, sandbox::launcher& with) {
  auto got = sandbox::judge(job_of(who, run), with, {}, {});
  if (got.result != sandbox::verdict::accepted)
    throw std::runtime_error{
        "the judge says " + std::string{to_string(got.result)} + " of a right solution in " + who.language + ": " +
        got.detail};
  return got;
}

double plain_once(const contestant& who) {
  const plain_folder folder;
  for (int i = 0; i < case_count; ++i) {
    const auto nums = numbers_of(i);
    std::ostringstream text;
    text << nums.size() << ' ' << nums[10] + nums[40] << '\n';
    for (const auto n : nums) text << n << ' ';
    folder.write("in" + std::to_string(i), text.str() + '\n');
  }
  const auto begin = clock::now();
  folder.write(who.file, std::string{who.before} + who.solution + who.after);
  if (!who.compile.empty() && !folder.run(who.compile, "/dev/null", "log"))
    throw std::runtime_error{"the plain way cannot compile " + std::string{who.language}};
  for (int i = 0; i < case_count; ++i) {
    if (!folder.run(who.run, "in" + std::to_string(i), "out") || !folder.read("out").starts_with("10 40"))
      throw std::runtime_error{"the plain way gives no right answer in " + std::string{who.language}};
  }
  return since(begin);
}

double median(std::vector<double> all) {
  std::ranges::sort(all);
  return all[all.size() / 2];
}

figures measure(const contestant& who, int runs, sandbox::launcher& with) {
  figures found;
  const auto begin = clock::now();
  judge_once(who, -1, with);
  found.prepared_ms = since(begin);
  std::vector<double> ours, plain, compiling;
  for (int run = 0; run < runs; ++run) { // taking turns: a bad moment of the machine meets both
    const auto got = judge_once(who, run, with);
    ours.push_back(got.total_ms);
    compiling.push_back(got.compile_ms);
    plain.push_back(plain_once(who));
  }
  found.ours_ms = median(ours);
  found.plain_ms = median(plain);
  found.compile_ms = median(compiling);
  return found;
}

int run(invocation& call, int runs) {
  const auto launcher = app::make_sandbox(call.settings);
  if (!launcher) {
    call.term.error(launcher.error().what, launcher.error().fix);
    return service_missing;
  }
  auto languages = nlohmann::json::object();
  std::ostringstream table;
  for (const auto& who : contestants()) {
    if (!(*launcher)->known_languages().contains(who.language)) continue;
    if (const auto lacking = missing_toolchain(who.language, **launcher, {})) {
      spdlog::warn("{} is left out: {}; {}", who.language, lacking->what, lacking->fix);
      continue;
    }
    call.term.step(std::string{"judging in "} + who.language);
    figures found;
    try {
      found = measure(who, runs, **launcher);
    } catch (const std::runtime_error& e) {
      call.term.clear_step();
      call.term.error(e.what(), "assay doctor says what this machine lacks");
      return service_missing;
    }
    languages[who.language] = {
        {"ours_ms", found.ours_ms},
        {"plain_ms", found.plain_ms},
        {"ratio", found.ratio()},
        {"target", who.target},
        {"compile_ms", found.compile_ms},
        {"first_ms", found.prepared_ms},
        {"meets", found.ratio() <= who.target}};
    std::ostringstream ratio;
    ratio.precision(2);
    ratio << std::fixed << found.ratio();
    table << "  " << padded(who.language, 10) << padded(tenths(found.ours_ms) + " ms", 14)
          << padded(tenths(found.plain_ms) + " ms", 14) << padded(ratio.str(), 8) << "at most " << who.target << '\n';
  }
  call.term.clear_step();
  if (call.json) {
    call.term.json({{"cases", case_count}, {"runs", runs}, {"prepared", "warm"}, {"languages", languages}});
  } else {
    call.term.out() << "From source to verdict, " << case_count << " cases, median of " << runs << " runs; what is "
                    << "prepared once is there already.\n\n  " << padded("language", 10) << padded("in sandbox", 14)
                    << padded("plain", 14) << padded("ratio", 8) << "wanted\n"
                    << table.str();
  }
  return success;
}

} // namespace

void add_bench_judge(CLI::App& app, command_fn& chosen) {
  auto* command =
      app.add_subcommand("judge", "Judging in the sandbox, beside compiling and a process a case without any");
  const auto runs = std::make_shared<int>(5);
  const auto at_once = std::make_shared<int>(0);
  command->add_option("--runs", *runs, "how often each way is measured (5)")->check(CLI::Range(1, 100));
  command->add_option("--at-once", *at_once, "judge a mix of N submissions at once instead, beside each of them alone")
      ->type_name("N")
      ->check(CLI::Range(1, 5000).description(""));
  command->footer("Examples:\n  assay bench judge --json | jq .languages.cpp.ratio\n"
                  "  assay bench judge --at-once 200\n"
                  "Exit codes: 0 measured, 1 a verdict of the many is another than alone, 3 the sandbox or a compiler "
                  "is missing.");
  command->callback([&chosen, runs, at_once] {
    chosen = [runs, at_once](invocation& call) {
      return *at_once > 0 ? bench_at_once(call, {*at_once, *runs}) : run(call, *runs);
    };
  });
}

} // namespace assay::cli
