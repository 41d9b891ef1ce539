package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	in := bufio.NewReader(os.Stdin)
	var hours, need, start int
	fmt.Fscan(in, &hours, &need, &start)
	if need > hours {
		fmt.Println("impossible")
		return
	}
	prices := make([]int, hours)
	for i := range prices {
		fmt.Fscan(in, &prices[i])
	}
	const never = 1 << 61
	// least[hour][used]; the last stretch of running is tried with every length.
	least := make([][]int, hours+1)
	for hour := range least {
		least[hour] = make([]int, need+1)
		for used := range least[hour] {
			if hour > 0 {
				least[hour][used] = least[hour-1][used]
			} else if used > 0 {
				least[hour][used] = never
			}
			price := 0
			for length := 1; length <= used && length <= hour; length++ {
				price += prices[hour-length]
				if cost := least[hour-length][used-length] + start + price; cost < least[hour][used] {
					least[hour][used] = cost
				}
			}
		}
	}
	fmt.Println(least[hours][need])
}
