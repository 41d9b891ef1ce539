// attack: exit code 0 before there is an answer, while goroutines go on
// held by: an exit code is no answer
// outcome: runtime-error
// says: exit code 0
package main

import "os"

func f(n int) int {
	go func() {
		for {
		}
	}()
	os.Exit(0)
	return n + 1
}
