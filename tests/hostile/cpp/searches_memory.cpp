// attack: going through the whole memory for the nonce and for an expected answer, and forging with what is there
// held by: the nonce makes any answer the program's own; the expected one is not there
// outcome: wrong-answer
#include <cstdio>
#include <cstring>
#include <string>
#include <unistd.h>

int f(int n) {
  std::string nonce;
  FILE* maps = fopen("/proc/self/maps", "r");
  for (char line[512]; maps != nullptr && fgets(line, sizeof line, maps) != nullptr;) {
    unsigned long begin = 0, end = 0;
    if (strstr(line, "[heap]") == nullptr || sscanf(line, "%lx-%lx", &begin, &end) != 2) continue;
    const auto* at = reinterpret_cast<const char*>(begin);
    for (const auto* p = at; p + 40 < reinterpret_cast<const char*>(end); ++p)
      if (memcmp(p, "s4:cases32:", 11) == 0 && nonce.empty()) nonce.assign(p + 7, 36);
  }
  const std::string body = "l3;s5:value" + nonce + "i" + std::to_string(n + 2) + ";";
  const std::string frame = std::to_string(body.size()) + "\n" + body;
  if (nonce.empty() || write(4, frame.data(), frame.size()) < 0) return 0;
  _exit(0);
}
