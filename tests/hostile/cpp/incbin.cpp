// attack: the machine's files as data, by the assembler
// held by: the assembler sees the toolchain and this submission, nothing else
// outcome: compile-error
asm(".section .rodata\n.global stolen\nstolen: .incbin \"@CANARY@\"\n.byte 0\n.text");
extern "C" const char stolen[];

#include <cstdio>

int f(int n) {
  puts(stolen);
  return n + 1;
}
