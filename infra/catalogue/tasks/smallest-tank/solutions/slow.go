package main

func smallestTank(length int, stations [][]int, budget int) *int {
	if len(stations) == 0 || stations[0][0] > 0 {
		return nil
	}
	count := len(stations)
	road := append(append([][]int{}, stations...), []int{length, -1})
	isEnough := func(tank int) bool {
		fuel, spent := 0, 0
		for at := 0; at < count; at++ {
			position, price := road[at][0], road[at][1]
			// All stations within reach are looked through, until one is not dearer.
			wanted := tank
			for _, other := range road[at+1:] {
				if other[0]-position > tank {
					break
				}
				if other[1] <= price {
					wanted = other[0] - position
					break
				}
			}
			if wanted > fuel {
				spent += (wanted - fuel) * price
				fuel = wanted
			}
			fuel -= road[at+1][0] - position
			if fuel < 0 {
				return false
			}
		}
		return spent <= budget
	}
	low, high := 1, length
	if !isEnough(high) {
		return nil
	}
	for low < high {
		middle := (low + high) / 2
		if isEnough(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return &low
}
