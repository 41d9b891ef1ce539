// attack: a child in namespaces of its own
// held by: the flags kill whoever asks for them
// outcome: forbidden accepted
package main

import (
	"os/exec"
	"syscall"
)

func f(n int) int {
	command := exec.Command("/usr/bin/true")
	command.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS}
	if command.Run() == nil {
		return 0
	}
	return n + 1
}
