package main

type yard struct{ cars, rooms, plan []int }

func (y *yard) arrive(at, turn int, sidings [][]int) bool {
	if at == len(y.cars) {
		return turn > len(y.cars)
	}
	// In the order of arrival, whatever comes later.
	for siding, room := range y.rooms {
		held := sidings[siding]
		if len(held) == room || len(held) > 0 && held[len(held)-1] < y.cars[at] {
			continue
		}
		after := make([][]int, len(sidings))
		for i, each := range sidings {
			after[i] = append([]int{}, each...)
		}
		after[siding] = append(after[siding], y.cars[at])
		now := turn
		for left := true; left; {
			left = false
			for i, each := range after {
				if len(each) > 0 && each[len(each)-1] == now {
					after[i] = each[:len(each)-1]
					now++
					left = true
				}
			}
		}
		y.plan = append(y.plan, siding)
		if y.arrive(at+1, now, after) {
			return true
		}
		y.plan = y.plan[:len(y.plan)-1]
	}
	return false
}

func shunt(cars []int, rooms []int) *[]int {
	y := yard{cars, rooms, []int{}}
	if !y.arrive(0, 1, make([][]int, len(rooms))) {
		return nil
	}
	return &y.plan
}
