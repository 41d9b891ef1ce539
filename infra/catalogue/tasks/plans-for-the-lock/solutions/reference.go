package main

// The ships stand in a tree: above each is the one before it in the plan for which it was added. A jump leads so far up
// that any ancestor is a logarithmic number of jumps and single steps away. The root belongs to no plan.
type node struct {
	ship, depth int
	above, jump *node
}

// A plan is the way of some length that leads up from its last ship.
type plan struct {
	last   *node
	length int
}

func (p plan) add(ship int) plan {
	last, far := p.last, p.last.jump
	now := &node{ship, last.depth + 1, last, last}
	// Two jumps of one length make one that is longer than both; else a jump is a single step.
	if last.depth-far.depth == far.depth-far.jump.depth {
		now.jump = far.jump
	}
	return plan{now, p.length + 1}
}

func (p plan) withoutFirst() plan {
	if p.length == 0 {
		return p
	}
	return plan{p.last, p.length - 1}
}

func (p plan) withoutLast() plan {
	if p.length == 0 {
		return p
	}
	return plan{p.last.above, p.length - 1}
}

func (p plan) shipAt(place int) int {
	if place < 0 || place >= p.length {
		return -1
	}
	at := p.last
	goal := at.depth - (p.length - 1 - place)
	for at.depth > goal {
		if at.jump.depth >= goal {
			at = at.jump
		} else {
			at = at.above
		}
	}
	return at.ship
}

func tryPlans(operations [][]int) []int {
	root := &node{ship: -1}
	root.above, root.jump = root, root
	plans, replies := []plan{{root, 0}}, []int{}
	for _, now := range operations {
		from := plans[now[1]]
		switch now[0] {
		case 0:
			plans = append(plans, from.add(now[2]))
		case 1:
			replies = append(replies, from.shipAt(0))
			plans = append(plans, from.withoutFirst())
		case 2:
			replies = append(replies, from.shipAt(now[2]))
		default:
			replies = append(replies, from.shipAt(from.length-1))
			plans = append(plans, from.withoutLast())
		}
	}
	return replies
}
