// attack: memory mapped and locked, in large pages where there are some
// held by: the control group's limit
// outcome: memory-limit
// time: 3000
#include <cstring>
#include <sys/mman.h>

int f(int n) {
  mlockall(MCL_CURRENT | MCL_FUTURE);
  for (;;) {
    void* got = mmap(nullptr, 4 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (got == MAP_FAILED) {
      munlockall(); // locked memory has a limit of its own
      continue;
    }
    madvise(got, 4 << 20, MADV_HUGEPAGE);
    memset(got, n, 4 << 20);
  }
}
