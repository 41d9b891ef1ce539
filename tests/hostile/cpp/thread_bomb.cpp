// attack: threads without end, each with a stack of its own
// held by: threads count as processes
// outcome: runtime-error time-limit
// time: 3000
#include <thread>
#include <vector>

int f(int n) {
  std::vector<std::thread> all;
  for (;;) all.emplace_back([] { std::this_thread::sleep_for(std::chrono::hours{1}); });
}
