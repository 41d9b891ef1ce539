// attack: an allocator of one's own that never gives anything
// held by: the driver sees it as want of memory, or dies, and with it the program
// outcome: memory-limit runtime-error
#include <new>

void* operator new(std::size_t) { throw std::bad_alloc{}; }
void operator delete(void*) noexcept {}

int f(int n) { return n + 1; }
