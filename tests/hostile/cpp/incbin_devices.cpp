// attack: an endless device as data, by the assembler
// held by: the compiler's limits on memory and time
// hasty: compile
// outcome: compile-error
asm(".section .rodata\n.global endless\nendless: .incbin \"/dev/zero\"\n.text");

int f(int n) { return n + 1; }
