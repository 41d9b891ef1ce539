package main

import (
	"bufio"
	"fmt"
	"os"
)

func least(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var hours, need, start int
	fmt.Fscan(in, &hours, &need, &start)
	if need > hours {
		fmt.Println("impossible")
		return
	}
	const never = 1 << 61
	// The least cost after the hours so far, by the hours the pump has run and by whether it runs now.
	still, runs := make([]int, need+1), make([]int, need+1)
	for used := range still {
		still[used], runs[used] = never, never
	}
	still[0] = 0
	for hour := 0; hour < hours; hour++ {
		var price int
		fmt.Fscan(in, &price)
		// From the end on, so that the entries before are still those of the last hour.
		for used := need; used > 0; used-- {
			still[used] = least(still[used], runs[used])
			runs[used] = least(runs[used-1], still[used-1]) + price
			if used == 1 {
				runs[used] += start
			}
		}
	}
	fmt.Println(least(still[need], runs[need]))
}
