package main

import "sort"

const none = -1

type house struct {
	foes                       [][]bool
	order, tankOf, rooms, free []int
}

func (h *house) bitesIn(tank, one int) bool {
	for foe, bites := range h.foes[one] {
		if bites && h.tankOf[foe] == tank {
			return true
		}
	}
	return false
}

func (h *house) place(at int) bool {
	if at == len(h.order) {
		return true
	}
	one := h.order[at]
	emptyRooms := map[int]bool{}
	for tank, room := range h.rooms {
		if h.free[tank] == 0 || h.bitesIn(tank, one) {
			continue
		}
		if h.free[tank] == room { // empty tanks of one size are all alike
			if emptyRooms[room] {
				continue
			}
			emptyRooms[room] = true
		}
		h.tankOf[one] = tank
		h.free[tank]--
		return h.place(at + 1)
	}
	return false
}

func shareTanks(fish int, quarrels [][]int, rooms []int) *[]int {
	h := house{make([][]bool, fish), make([]int, fish), make([]int, fish), rooms, append([]int{}, rooms...)}
	many := make([]int, fish)
	for i := range h.foes {
		h.foes[i] = make([]bool, fish)
		h.order[i], h.tankOf[i] = i, none
	}
	for _, pair := range quarrels {
		one, other := pair[0], pair[1]
		if !h.foes[one][other] {
			many[one]++
			many[other]++
		}
		h.foes[one][other], h.foes[other][one] = true, true
	}
	// The fish with the most foes first: they leave the least choice.
	sort.SliceStable(h.order, func(i, j int) bool { return many[h.order[i]] > many[h.order[j]] })
	space := 0
	for _, room := range rooms {
		space += room
	}
	if space < fish || !h.place(0) {
		return nil
	}
	return &h.tankOf
}
