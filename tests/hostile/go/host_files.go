// attack: reading and writing the machine's files
// held by: they are not there
// outcome: accepted
package main

import (
	"fmt"
	"os"
)

func f(n int) int {
	for _, path := range []string{"@CANARY@", "/etc/shadow", "/proc/@PID@/environ", "/proc/1/environ", "/proc/1/mem", "/var/cache/assay", "/root"} {
		if text, err := os.ReadFile(path); err == nil {
			fmt.Println(path, string(text))
			return 0
		}
		if file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE, 0o666); err == nil {
			file.Close()
			return 0
		}
	}
	return n + 1
}
