package main

func stillInside(badges []int) []int {
	entered := map[int]int{} // when whoever is inside came in
	for i, badge := range badges {
		if _, inside := entered[badge]; inside {
			delete(entered, badge)
		} else {
			entered[badge] = i
		}
	}
	left := []int{}
	for i, badge := range badges {
		if at, inside := entered[badge]; inside && at == i {
			left = append(left, badge)
		}
	}
	return left
}
