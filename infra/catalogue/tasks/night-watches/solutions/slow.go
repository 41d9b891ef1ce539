package main

func fair(rota, most []int) bool {
	watched := make([]int, len(most))
	for night, guard := range rota {
		if night > 0 && rota[night-1] == guard {
			return false
		}
		watched[guard]++
	}
	for guard := range most {
		if watched[guard] < 1 || watched[guard] > most[guard] {
			return false
		}
	}
	return true
}

func watchRotas(nights int, most []int) [][]int {
	rotas := [][]int{}
	if len(most) == 0 && nights > 0 {
		return rotas
	}
	rota := make([]int, nights)
	for {
		// Every way to fill the nights is written down, as if counting up, and only then the rules are looked at.
		if fair(rota, most) {
			rotas = append(rotas, append([]int{}, rota...))
		}
		night := nights - 1
		for night >= 0 && rota[night] == len(most)-1 {
			rota[night] = 0
			night--
		}
		if night < 0 {
			return rotas
		}
		rota[night]++
	}
}
