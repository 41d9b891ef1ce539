package main

func visiblePosters(events []int) []int {
	post := []int{}
	for _, event := range events {
		if event > 0 {
			post = append(post, event)
		} else if len(post) > 0 {
			post = post[:len(post)-1]
		}
	}
	// From the outside inwards a poster shows when it is taller than all those over it.
	seen, tallest := []int{}, 0
	for i := len(post) - 1; i >= 0; i-- {
		if post[i] > tallest {
			seen, tallest = append(seen, post[i]), post[i]
		}
	}
	return seen
}
