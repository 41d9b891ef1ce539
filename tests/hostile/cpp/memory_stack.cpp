// attack: memory from the stack
// held by: the stack's own limit, or the control group's
// outcome: runtime-error memory-limit
// time: 3000
int deep(int n) {
  volatile char room[4096];
  for (int i = 0; i < 4096; ++i) room[i] = static_cast<char>(n);
  return deep(n + 1) + room[n & 4095];
}

int f(int n) { return deep(n); }
