// attack: an array that fills the program's file, and a constant that fills the compiler
// held by: the compiler's own bounds, and its limits on memory, time and the size of what it makes
// outcome: compile-error
package main

const huge = 1<<(1<<(1<<(1<<3))) - 1

var filled = [1 << 33]byte{1<<33 - 1: 1}

func f(n int) int { return n + int(filled[n]) + huge }
