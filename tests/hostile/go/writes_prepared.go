// attack: changing what is prepared once for all submissions
// held by: it is not there while a submission runs
// outcome: accepted
package main

import "os"

func f(n int) int {
	if target, err := os.Readlink("/prepared"); err == nil && target == "work" {
		return n + 1 // only a name of the private folder
	}
	for _, path := range []string{"/prepared/assay.a", "/prepared/tools", "/prepared/@TOKEN@", "/box/program", "/usr/lib/go/pkg/@TOKEN@"} {
		if os.WriteFile(path, []byte("x"), 0o777) == nil {
			return 0
		}
	}
	return n + 1
}
