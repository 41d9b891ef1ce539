// attack: the machine's files as data, by go:embed
// held by: submissions are compiled without a configuration of what may be embedded, and the files are not there
// outcome: compile-error
package main

import _ "embed"

//go:embed @CANARY@
var stolen string

func f(n int) int {
	println(stolen)
	return n + 1
}
