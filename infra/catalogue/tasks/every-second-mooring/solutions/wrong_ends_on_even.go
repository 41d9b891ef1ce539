package main

type mooring struct {
	first       int // the first position where it is the best
	place, cost int
}

// The moorings from which the next leg may start. Seen from farther and farther away, a later one gets better than an
// earlier one for good, so each in the queue is the best from some position up to where the next one is.
type departures []mooring

func (d *departures) add(place, cost int) {
	first := 0
	for len(*d) > 0 {
		last := (*d)[len(*d)-1]
		// cost + (x - place)^2 < last.cost + (x - last.place)^2
		first = 0
		if more := cost + place*place - last.cost - last.place*last.place; more >= 0 {
			first = more/(2*(place-last.place)) + 1
		}
		if first > last.first {
			break
		}
		*d = (*d)[:len(*d)-1]
	}
	*d = append(*d, mooring{first, place, cost})
}

func (d *departures) costTo(position int) int {
	// Positions only grow, so what is passed is of no use any more.
	for len(*d) > 1 && (*d)[1].first <= position {
		*d = (*d)[1:]
	}
	leg := position - (*d)[0].place
	return (*d)[0].cost + leg*leg
}

func leastCost(moorings [][]int) int {
	last := len(moorings) - 1
	if last == 0 {
		return 0
	}
	paysNext, freeNext := departures{}, departures{}
	paysNext.add(moorings[0][0], 0)
	for _, at := range moorings[1:last] {
		position, fee := at[0], at[1]
		paid := paysNext.costTo(position) + fee
		if len(freeNext) > 0 {
			paysNext.add(position, freeNext.costTo(position))
		}
		freeNext.add(position, paid)
	}
	least := paysNext.costTo(moorings[last][0])
	return least
}
