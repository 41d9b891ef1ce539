// attack: a file system of one's own over the toolchain
// held by: the call kills
// outcome: forbidden
package main

import "syscall"

func f(n int) int {
	if syscall.Mount("tmpfs", "/usr", "tmpfs", 0, "") == nil {
		return 0
	}
	return n + 1
}
