// attack: answers without the nonce, to every descriptor
// held by: an answer must carry the case's nonce
// outcome: runtime-error
package main

import "syscall"

func f(n int) int {
	for fd := 3; fd < 20; fd++ {
		syscall.Write(fd, []byte("24\nl3;s5:values3:abci2;"))
	}
	return n
}
