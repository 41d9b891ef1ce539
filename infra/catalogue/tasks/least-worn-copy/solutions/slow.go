package main

func handOut(wear []int, pages []int, limit int) []int {
	given := make([]int, len(pages))
	for visitor, read := range pages {
		// All copies are looked through for each visitor.
		least := 0
		for number, worn := range wear {
			if worn < wear[least] {
				least = number
			}
		}
		if wear[least] >= limit {
			given[visitor] = -1
			continue
		}
		given[visitor] = least
		wear[least] += read
	}
	return given
}
