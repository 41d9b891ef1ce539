// attack: the runtime's and the driver's own functions, by go:linkname
// held by: it is refused
// outcome: compile-error
// says: go:linkname is not available
package main

import _ "unsafe"

//go:linkname send assay.send
func send(kind string, parts ...[]byte)

func f(n int) int {
	send("value")
	return n + 1
}
