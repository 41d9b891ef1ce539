package main

func fits(tankOf []int, quarrels [][]int, rooms []int) bool {
	free := append([]int{}, rooms...)
	for _, tank := range tankOf {
		free[tank]--
		if free[tank] < 0 {
			return false
		}
	}
	for _, pair := range quarrels {
		if tankOf[pair[0]] == tankOf[pair[1]] {
			return false
		}
	}
	return true
}

func shareTanks(fish int, quarrels [][]int, rooms []int) *[]int {
	tankOf := make([]int, fish)
	for {
		// Every way to fill the tanks, as if counting up, and only then a look at who is where.
		if fits(tankOf, quarrels, rooms) {
			return &tankOf
		}
		one := fish - 1
		for one >= 0 && tankOf[one] == len(rooms)-1 {
			tankOf[one] = 0
			one--
		}
		if one < 0 {
			return nil
		}
		tankOf[one]++
	}
}
