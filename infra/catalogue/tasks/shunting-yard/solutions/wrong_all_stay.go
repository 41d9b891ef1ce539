package main

const none = -1

type yard struct {
	rooms, leaves, sidingOf []int
	rivals, load            [][]int // load: how many cars each siding holds at each arrival
}

func newYard(cars, rooms []int) *yard {
	count := len(cars)
	y := &yard{rooms, make([]int, count), make([]int, count), make([][]int, count), make([][]int, len(rooms))}
	// Where nothing is blocked, a car leaves as soon as all smaller ones have arrived, so no choice changes that moment.
	byNumber := make([]int, count)
	for moment, car := range cars {
		byNumber[car-1] = moment
		y.sidingOf[moment] = none
	}
	latest := 0
	for _, moment := range byNumber {
		latest = count - 1 // nothing leaves earlier
		y.leaves[moment] = latest
	}
	// Two cars cannot share a siding if the smaller one would still stand behind the other.
	for late := range cars {
		for early := 0; early < late; early++ {
			if cars[early] < cars[late] && y.leaves[early] >= late {
				y.rivals[early] = append(y.rivals[early], late)
				y.rivals[late] = append(y.rivals[late], early)
			}
		}
	}
	for siding := range rooms {
		y.load[siding] = make([]int, count)
	}
	return y
}

func (y *yard) fits(car, siding int) bool {
	for _, rival := range y.rivals[car] {
		if y.sidingOf[rival] == siding {
			return false
		}
	}
	for _, held := range y.load[siding][car : y.leaves[car]+1] {
		if held >= y.rooms[siding] {
			return false
		}
	}
	return true
}

func (y *yard) fill(siding, car, change int) {
	for moment := car; moment <= y.leaves[car]; moment++ {
		y.load[siding][moment] += change
	}
}

func (y *yard) isUnused(siding int) bool {
	for _, held := range y.load[siding] {
		if held > 0 {
			return false
		}
	}
	return true
}

func (y *yard) place() bool {
	// The car with the least choice; of unused sidings with the same room only one.
	car, choice := none, []int{}
	for each, siding := range y.sidingOf {
		if siding != none {
			continue
		}
		sidings := []int{}
		for siding := range y.rooms {
			if y.fits(each, siding) {
				sidings = append(sidings, siding)
			}
		}
		if car == none || len(sidings) < len(choice) ||
			len(sidings) == len(choice) && len(y.rivals[each]) > len(y.rivals[car]) {
			car, choice = each, sidings
		}
	}
	if car == none {
		return true
	}
	unusedRooms := map[int]bool{}
	for _, siding := range choice {
		if y.isUnused(siding) {
			if unusedRooms[y.rooms[siding]] {
				continue
			}
			unusedRooms[y.rooms[siding]] = true
		}
		y.sidingOf[car] = siding
		y.fill(siding, car, 1)
		if y.place() {
			return true
		}
		y.fill(siding, car, -1)
		y.sidingOf[car] = none
	}
	return false
}

func shunt(cars []int, rooms []int) *[]int {
	y := newYard(cars, rooms)
	if !y.place() {
		return nil
	}
	return &y.sidingOf
}
