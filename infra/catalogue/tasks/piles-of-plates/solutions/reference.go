package main

// A plate does not know which neighbour is above it: that depends on the end from which the pile is looked at, so
// turning a pile is to swap its ends.
type plate struct {
	value      int
	neighbours [2]*plate
}

func (p *plate) replace(old, new *plate) {
	if p.neighbours[0] == old {
		p.neighbours[0] = new
	} else {
		p.neighbours[1] = new
	}
}

type ends struct{ top, bottom *plate }

type piles map[int]ends

func (p piles) put(pile, value int) {
	alone := &plate{value: value}
	p.stackOnto(pile, ends{alone, alone})
}

func (p piles) take(pile int) int {
	at, ok := p[pile]
	if !ok {
		return -1
	}
	if at.top == at.bottom {
		delete(p, pile)
		return at.top.value
	}
	below := at.top.neighbours[0] // the top plate has only one
	if below == nil {
		below = at.top.neighbours[1]
	}
	below.replace(at.top, nil)
	p[pile] = ends{below, at.bottom}
	return at.top.value
}

func (p piles) turn(pile int) {
	if at, ok := p[pile]; ok {
		p[pile] = ends{at.bottom, at.top}
	}
}

func (p piles) stack(from, to int) {
	lifted, ok := p[from]
	if from == to || !ok {
		return
	}
	delete(p, from)
	p.stackOnto(to, lifted)
}

func (p piles) stackOnto(to int, lifted ends) {
	if at, ok := p[to]; ok {
		lifted.bottom.replace(nil, at.top)
		at.top.replace(nil, lifted.bottom)
		lifted.bottom = at.bottom
	}
	p[to] = lifted
}

func sortPlates(operations [][]int) []int {
	all, replies := piles{}, []int{}
	for _, now := range operations {
		switch now[0] {
		case 0:
			all.put(now[1], now[2])
		case 1:
			replies = append(replies, all.take(now[1]))
		case 2:
			all.turn(now[1])
		default:
			all.stack(now[1], now[2])
		}
	}
	return replies
}
