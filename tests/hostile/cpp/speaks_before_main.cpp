// attack: the driver's first words said before main, with an answer behind them, and an end
// held by: an answer must carry the nonce of a case that has been asked
// outcome: runtime-error
#include <cstring>
#include <unistd.h>

struct first {
  first() {
    const char* said = "12\nl1;s5:ready;24\nl3;s5:values3:abci2;";
    if (write(4, said, strlen(said)) > 0) _exit(0);
  }
} now;

int f(int n) { return n; }
