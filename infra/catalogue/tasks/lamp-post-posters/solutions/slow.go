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
	seen := []int{}
	for i := len(post) - 1; i >= 0; i-- {
		// Each poster is held against all those over it.
		covered := false
		for _, other := range post[i+1:] {
			if other >= post[i] {
				covered = true
				break
			}
		}
		if !covered {
			seen = append(seen, post[i])
		}
	}
	return seen
}
