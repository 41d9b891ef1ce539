// attack: threads of the system without end, each held by a goroutine
// held by: threads count as processes
// outcome: runtime-error memory-limit time-limit
// time: 1000
package main

import (
	"runtime"
	"syscall"
)

func f(n int) int {
	for {
		go func() {
			runtime.LockOSThread()
			syscall.Pause()
		}()
		runtime.Gosched()
	}
}
