// attack: a goroutine that brings the program down while the answer is on its way
// held by: an answer counts when it came; else there is none
// outcome: accepted runtime-error
package main

func f(n int) int {
	go func() { panic("later") }()
	return n + 1
}
