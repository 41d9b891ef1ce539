package main

type node struct {
	ship  int
	above *node
}

type plan struct {
	last   *node
	length int
}

func (p plan) shipAt(place int) int {
	if place < 0 || place >= p.length {
		return -1
	}
	at := p.last
	for steps := p.length - 1 - place; steps > 0; steps-- { // ship by ship
		at = at.above
	}
	return at.ship
}

func tryPlans(operations [][]int) []int {
	plans, replies := []plan{{nil, 0}}, []int{}
	for _, now := range operations {
		from := plans[now[1]]
		made := from
		switch now[0] {
		case 0:
			made = plan{&node{now[2], from.last}, from.length + 1}
		case 1:
			replies = append(replies, from.shipAt(0))
			if from.length > 0 {
				made.length--
			}
		case 2:
			replies = append(replies, from.shipAt(now[2]))
			continue
		default:
			replies = append(replies, from.shipAt(from.length-1))
			if from.length > 0 {
				made = plan{from.last.above, from.length - 1}
			}
		}
		plans = append(plans, made)
	}
	return replies
}
