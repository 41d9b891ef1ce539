// attack: connections to the machine and to the world
// held by: no socket can be made
// outcome: accepted
// time: 3000
package main

import (
	"net"
	"time"
)

func f(n int) int {
	for _, each := range [][2]string{{"tcp", "127.0.0.1:@PORT@"}, {"tcp", "example.com:80"}, {"udp", "8.8.8.8:53"}, {"unix", "@SOCKET@"}, {"unix", "@@ABSTRACT@"}} {
		if made, err := net.DialTimeout(each[0], each[1], 200*time.Millisecond); err == nil {
			made.Close()
			return 0
		}
	}
	if _, err := net.Listen("tcp", ":0"); err == nil {
		return 0
	}
	return n + 1
}
