package main

func breadQueue(events [][]int) []int {
	given := 0
	waiting := []int{}
	answers := make([]int, len(events))
	for i, event := range events {
		switch event[0] {
		case 0:
			given++
			waiting = append(waiting, given)
			answers[i] = given
		case 1:
			// The whole queue is looked through, and all behind the ticket move up.
			stay := waiting[:0]
			for _, ticket := range waiting {
				if ticket == event[1] {
					answers[i] = 1
				} else {
					stay = append(stay, ticket)
				}
			}
			waiting = stay
		case 2:
			if len(waiting) > 0 {
				answers[i] = waiting[0]
				waiting = waiting[1:]
			}
		default:
			answers[i] = len(waiting)
		}
	}
	return answers
}
