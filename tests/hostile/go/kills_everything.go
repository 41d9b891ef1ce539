// attack: killing the driver, its parent and everything else
// held by: that is the program itself
// outcome: runtime-error
package main

import (
	"os"
	"syscall"
)

func f(n int) int {
	syscall.Kill(os.Getppid(), syscall.SIGKILL)
	syscall.Kill(-1, syscall.SIGKILL)
	syscall.Kill(os.Getpid(), syscall.SIGKILL)
	select {}
}
