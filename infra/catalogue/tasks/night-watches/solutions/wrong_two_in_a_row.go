package main

func watchRotas(nights int, most []int) [][]int {
	rotas, rota := [][]int{}, []int{}
	left := append([]int{}, most...)
	// `idle` guards have not watched yet, and each of them needs a night of their own.
	var fill func(idle int)
	fill = func(idle int) {
		if idle > nights-len(rota) {
			return
		}
		if len(rota) == nights {
			rotas = append(rotas, append([]int{}, rota...))
			return
		}
		for guard := range most {
			if left[guard] == 0 {
				continue
			}
			stillIdle := idle
			if left[guard] == most[guard] {
				stillIdle--
			}
			left[guard]--
			rota = append(rota, guard)
			fill(stillIdle)
			rota = rota[:len(rota)-1]
			left[guard]++
		}
	}
	inAll := 0
	for _, each := range most {
		inAll += each
	}
	if inAll >= nights { // with too few nights in all it would only show in the end
		fill(len(most))
	}
	return rotas
}
