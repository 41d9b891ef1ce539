// attack: a plugin for the compiler, and other options, by pragmas and attributes
// held by: the compiler takes no such options there, and there is no plugin to load
// outcome: compile-error accepted
#pragma GCC plugin "/work/plugin.so"
#pragma GCC optimize("-fplugin=/work/plugin.so")
#pragma GCC optimize("O0,-wrapper=/usr/bin/sh")
#pragma GCC dependency "@CANARY@"

__attribute__((optimize("-fplugin=/work/plugin.so"))) int helper(int n) { return n + 1; }
int f(int n) { return helper(n); }
