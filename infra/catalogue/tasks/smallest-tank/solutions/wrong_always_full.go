package main

func smallestTank(length int, stations [][]int, budget int) *int {
	if len(stations) == 0 || stations[0][0] > 0 {
		return nil
	}
	count := len(stations)
	road := append(append([][]int{}, stations...), []int{length, -1}) // the end of the road is free
	// For each station, how far the next one is that is not dearer, and how far the next one at all.
	ahead, gap := make([]int, count), make([]int, count)
	waiting := []int{count}
	low, high := 1, length
	for at := count - 1; at >= 0; at-- {
		for road[waiting[len(waiting)-1]][1] > road[at][1] {
			waiting = waiting[:len(waiting)-1]
		}
		ahead[at] = road[waiting[len(waiting)-1]][0] - road[at][0]
		gap[at] = road[at+1][0] - road[at][0]
		if gap[at] > low {
			low = gap[at]
		}
		waiting = append(waiting, at)
	}
	isEnough := func(tank int) bool {
		fuel, spent := 0, 0
		for at := 0; at < count; at++ {
			// As far as the fuel of this station should last.
			wanted := tank
			if wanted > fuel {
				spent += (wanted - fuel) * road[at][1]
				fuel = wanted
			}
			fuel -= gap[at]
		}
		return spent <= budget
	}
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
