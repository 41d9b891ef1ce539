package main

// counts tells which of the places from 1 on are taken (a Fenwick tree).
type counts []int

func (c counts) change(place, by int) {
	for ; place < len(c); place += place & -place {
		c[place] += by
	}
}

func (c counts) upTo(place int) int {
	count := 0
	for ; place > 0; place &= place - 1 {
		count += c[place]
	}
	return count
}

func (c counts) find(count int) int {
	place, step := 0, 1
	for 2*step < len(c) {
		step *= 2
	}
	for ; step > 0; step /= 2 {
		if place+step < len(c) && c[place+step] < count {
			place += step
			count -= c[place]
		}
	}
	return place + 1
}

func kioskAnswers(queue *ListNode, events [][]int) []int {
	// A list of all who are in the queue at some time of the night: nobody leaves it. Entry 0 stands before
	// the front; it also follows the last one.
	person := []int{0}
	for ; queue != nil; queue = queue.Next {
		person = append(person, queue.Val)
	}
	evening := len(person)
	after := make([]int, evening)
	entryOf := map[int]int{}
	for entry, who := range person {
		after[entry] = (entry + 1) % evening
		entryOf[who] = entry
	}
	about := make([][2]int, len(events)) // entries, or a place
	for i, event := range events {
		_, known := entryOf[event[1]]
		if event[0] == 1 && !known { // whoever comes back gets the old place
			behind := entryOf[event[2]]
			entryOf[event[1]] = len(person)
			after = append(after, after[behind])
			after[behind] = len(person)
			person = append(person, event[1])
		}
		for j, each := range event[1:] {
			about[i][j] = entryOf[each]
		}
		if event[0] == 4 {
			about[i][0] = event[1]
		}
	}

	// Now every entry has a place for the whole night, and it only remains to count who is there.
	place := make([]int, len(person))
	entries := []int{0}
	for entry := after[0]; entry != 0; entry = after[entry] {
		place[entry] = len(entries)
		entries = append(entries, entry)
	}
	there := make(counts, len(person)+1)
	for entry := 1; entry < evening; entry++ {
		there.change(place[entry], 1)
	}
	people := evening - 1
	answers := []int{}
	for i, event := range events {
		switch event[0] {
		case 1:
			there.change(place[about[i][0]], 1)
			people++
		case 2:
			there.change(place[about[i][0]], -1)
			people--
		case 3:
			between := there.upTo(place[about[i][0]]) - there.upTo(place[about[i][1]])
			if between < 0 {
				between = -between
			}
			answers = append(answers, between-1)
		default:
			who := 0
			if about[i][0] <= people {
				who = person[entries[there.find(about[i][0])]]
			}
			answers = append(answers, who)
		}
	}
	return answers
}
