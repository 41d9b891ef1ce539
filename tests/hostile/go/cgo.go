// attack: C code, with options for its compiler
// held by: there is no cgo
// outcome: compile-error
// says: cgo is not available
package main

/*
#cgo CFLAGS: -fplugin=/work/plugin.so
#cgo LDFLAGS: -Wl,-rpath,/work
#include "@CANARY@"
*/
import "C"

func f(n int) int { return n + 1 }
