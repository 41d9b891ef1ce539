// attack: an ELF section that names another interpreter, so that the kernel starts something else
// held by: whatever starts does so inside, as the same user and with the same filter
// outcome: accepted runtime-error compile-error
__attribute__((section(".interp"), used)) static const char interpreter[] = "/usr/bin/sh";

int f(int n) { return n + 1; }
