package main

type queue struct {
	waits  []bool // by ticket, from ticket 1 on
	count  int
	passed int // so many tickets at the front surely do not wait any more
}

func (q *queue) come() int {
	q.waits = append(q.waits, true)
	q.count++
	return len(q.waits)
}

func (q *queue) leave(ticket int) int {
	if ticket < 1 || ticket > len(q.waits) || !q.waits[ticket-1] {
		return 0
	}
	q.waits[ticket-1] = false
	q.count--
	return 1
}

func (q *queue) call() int {
	for q.passed < len(q.waits) {
		q.passed++
		if q.leave(q.passed) == 1 {
			return q.passed
		}
	}
	return 0
}

func breadQueue(events [][]int) []int {
	q := queue{}
	answers := make([]int, len(events))
	for i, event := range events {
		switch event[0] {
		case 0:
			answers[i] = q.come()
		case 1:
			answers[i] = q.leave(event[1])
		case 2:
			answers[i] = q.call()
		default:
			answers[i] = q.count
		}
	}
	return answers
}
