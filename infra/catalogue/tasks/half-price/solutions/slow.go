package main

import "math"

func cheapestTrip(towns int, roads [][]int, tickets int) *int {
	const unpaid = math.MaxInt
	paid := make([][]int, towns)
	for i := range paid {
		paid[i] = make([]int, tickets+1)
		for j := range paid[i] {
			if i > 0 {
				paid[i][j] = unpaid
			}
		}
	}
	changed := true
	pass := func(here, there []int, toll int) {
		for used := range there {
			cost := there[used]
			if here[used] != unpaid && here[used]+toll < cost {
				cost = here[used] + toll
			}
			if used > 0 && here[used-1] != unpaid && here[used-1]+toll/2 < cost {
				cost = here[used-1] + toll/2
			}
			if cost != there[used] {
				there[used] = cost
				changed = true
			}
		}
	}
	for changed {
		// All roads are gone over until nothing gets cheaper.
		changed = false
		for _, r := range roads {
			pass(paid[r[0]], paid[r[1]], r[2])
			pass(paid[r[1]], paid[r[0]], r[2])
		}
	}
	if cost := paid[towns-1][tickets]; cost != unpaid {
		return &cost
	}
	return nil
}
