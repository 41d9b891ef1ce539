// attack: packages that are the toolchain's own, and files in place of packages
// held by: only the standard library's public packages can be imported
// outcome: compile-error
package main

import (
	_ "../../../@CANARY@"
	_ "cmd/internal/obj"
	_ "internal/syscall/unix"
)

func f(n int) int { return n + 1 }
