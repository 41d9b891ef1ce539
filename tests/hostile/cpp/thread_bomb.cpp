// attack: threads without end, each with a stack of its own
// held by: threads count as processes
// outcome: runtime-error
// says: exception
#include <thread>
#include <vector>

int f(int n) {
  std::vector<std::thread> all;
  for (;;) all.emplace_back([n] { for (volatile int x = n;;) x = x + 1; });
}
