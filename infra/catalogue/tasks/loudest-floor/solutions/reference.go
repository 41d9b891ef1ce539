package main

func loudestFloor(house *TreeNode) *int {
	var loudest *int
	var best int
	floor := []*TreeNode{}
	if house != nil {
		floor = append(floor, house)
	}
	for number := 0; len(floor) > 0; number++ {
		var noise int
		above := []*TreeNode{}
		for _, room := range floor {
			noise += room.Val
			if room.Left != nil {
				above = append(above, room.Left)
			}
			if room.Right != nil {
				above = append(above, room.Right)
			}
		}
		if loudest == nil || noise > best {
			at := number
			loudest, best = &at, noise
		}
		floor = above
	}
	return loudest
}
