// attack: goroutines without end
// held by: they are memory, which has a limit
// outcome: memory-limit time-limit runtime-error
// time: 600
package main

func f(n int) int {
	for {
		go func() { select {} }()
	}
}
