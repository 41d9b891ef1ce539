#include "infra/cli/bench_growth_entrants.hpp"

namespace assay::cli {
namespace {

using sandbox::growth_class;

const std::string python_linear = R"(def work(nums):
    seen = {}
    for n in nums:
        seen[n] = seen.get(n, 0) + 1
    return len(seen)
)";

const std::string cpp_linear = R"(long long work(const vector<long long>& nums) {
  unordered_map<long long, long long> seen;
  for (const auto n : nums) ++seen[n];
  return (long long)seen.size();
}
)";

const std::string go_linear = R"(package main

func work(nums []int) int {
	seen := map[int]int{}
	for _, n := range nums {
		seen[n]++
	}
	return len(seen)
}
)";

const std::string java_linear = R"(import java.util.*;

class Solution {
    long work(long[] nums) {
        Map<Long, Integer> seen = new HashMap<>();
        for (long n : nums) seen.merge(n, 1, Integer::sum);
        return seen.size();
    }
}
)";

} // namespace

std::vector<growth_entrant> growth_entrants() {
  return {
      {"a fixed number of steps",
       "python",
       growth_class::constant_or_log,
       R"(def work(nums):
    total = 0
    for i in range(20000):
        total += i ^ len(nums)
    return total
)",
       python_linear,
       {5'000, 10'000, 20'000, 40'000, 80'000}},
      {"one pass with a dictionary",
       "python",
       growth_class::linear,
       python_linear,
       python_linear,
       {5'000, 10'000, 20'000, 40'000, 80'000}},
      {"sorting first",
       "python",
       growth_class::linear,
       R"(def work(nums):
    before, count = None, 0
    for n in sorted(nums):
        if n != before:
            count += 1
        before = n
    return count
)",
       python_linear,
       {5'000, 10'000, 20'000, 40'000, 80'000}},
      {"all pairs",
       "python",
       growth_class::quadratic,
       R"(def work(nums):
    count = 0
    for i, a in enumerate(nums):
        for b in nums[:i]:
            if a == b:
                count += 1
    return count
)",
       python_linear,
       {200, 400, 800, 1'600, 3'200}},
      {"a search in a list for each",
       "python",
       growth_class::quadratic,
       R"(def work(nums):
    seen = []
    for n in nums:
        if n not in seen:
            seen.append(n)
    return len(seen)
)",
       python_linear,
       {500, 1'000, 2'000, 4'000, 8'000}},
      {"all triples",
       "python",
       growth_class::cubic_or_more,
       R"(def work(nums):
    count = 0
    for a in nums:
        for b in nums:
            for c in nums:
                if a + b == c:
                    count += 1
    return count
)",
       python_linear,
       {30, 50, 80, 120, 180}},
      {"all subsets",
       "python",
       growth_class::exponential,
       R"(def work(nums):
    def best(i, total):
        if i == len(nums):
            return total & 1
        return best(i + 1, total) + best(i + 1, total + nums[i])
    return best(0, 0)
)",
       python_linear,
       {14, 15, 16, 17, 18, 19}},
      {"a fixed number of steps",
       "cpp",
       growth_class::constant_or_log,
       R"(long long work(const vector<long long>& nums) {
  unsigned long long state = nums.size();
  for (int i = 0; i < 2000000; ++i) state = state * 6364136223846793005ULL + 1442695040888963407ULL;
  return (long long)(state >> 33);
}
)",
       cpp_linear,
       {50'000, 100'000, 200'000, 400'000, 800'000}},
      {"one pass with a hash map",
       "cpp",
       growth_class::linear,
       cpp_linear,
       cpp_linear,
       {50'000, 100'000, 200'000, 400'000, 800'000}},
      {"sorting first",
       "cpp",
       growth_class::linear,
       R"(long long work(vector<long long> nums) {
  sort(nums.begin(), nums.end());
  return unique(nums.begin(), nums.end()) - nums.begin();
}
)",
       cpp_linear,
       {50'000, 100'000, 200'000, 400'000, 800'000}},
      {"all pairs",
       "cpp",
       growth_class::quadratic,
       R"(long long work(const vector<long long>& nums) {
  long long count = 0;
  for (size_t i = 0; i < nums.size(); ++i)
    for (size_t j = 0; j < i; ++j) count += (nums[i] ^ nums[j]) % 7 == 3;
  return count;
}
)",
       cpp_linear,
       {1'000, 2'000, 4'000, 8'000, 16'000}},
      {"all triples",
       "cpp",
       growth_class::cubic_or_more,
       R"(long long work(const vector<long long>& nums) {
  long long count = 0;
  for (const auto a : nums)
    for (const auto b : nums)
      for (const auto c : nums) count += (a ^ b ^ c) % 7 == 3;
  return count;
}
)",
       cpp_linear,
       {100, 150, 220, 320, 450}},
      {"all subsets",
       "cpp",
       growth_class::exponential,
       R"(long long best(const vector<long long>& nums, size_t i, long long total) {
  if (i == nums.size()) return total % 7;
  return best(nums, i + 1, total) ^ best(nums, i + 1, total * 31 + nums[i]);
}
long long work(const vector<long long>& nums) { return best(nums, 0, 0); }
)",
       cpp_linear,
       {18, 19, 20, 21, 22, 23}},
      {"one pass with a hash map",
       "go",
       growth_class::linear,
       go_linear,
       go_linear,
       {50'000, 100'000, 200'000, 400'000, 800'000}},
      {"all pairs",
       "go",
       growth_class::quadratic,
       R"(package main

func work(nums []int) int {
	count := 0
	for i := range nums {
		for j := 0; j < i; j++ {
			if (nums[i]^nums[j])%7 == 3 {
				count++
			}
		}
	}
	return count
}
)",
       go_linear,
       {1'000, 2'000, 4'000, 8'000, 16'000}},
      {"one pass with a hash map",
       "java",
       growth_class::linear,
       java_linear,
       java_linear,
       {50'000, 100'000, 200'000, 400'000, 800'000}},
      {"all pairs",
       "java",
       growth_class::quadratic,
       R"(class Solution {
    long work(long[] nums) {
        long count = 0;
        for (int i = 0; i < nums.length; i++)
            for (int j = 0; j < i; j++)
                if ((nums[i] ^ nums[j]) % 7 == 3) count++;
        return count;
    }
}
)",
       java_linear,
       {1'000, 2'000, 4'000, 8'000, 16'000}},
  };
}

} // namespace assay::cli
