// attack: system calls by the gate of 32 bits, whose numbers mean others
// held by: the filter kills what calls by another architecture's way
// outcome: forbidden
int f(int n) {
  int result = 26; // ptrace there
  asm volatile("int $0x80" : "+a"(result) : "b"(0), "c"(0), "d"(0) : "memory");
  return n + 1;
}
