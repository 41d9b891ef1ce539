package main

// roomsOn walks up from the entrance each time.
func roomsOn(house *TreeNode, number int) []*TreeNode {
	floor := []*TreeNode{}
	if house != nil {
		floor = append(floor, house)
	}
	for i := 0; i < number; i++ {
		above := []*TreeNode{}
		for _, room := range floor {
			if room.Left != nil {
				above = append(above, room.Left)
			}
			if room.Right != nil {
				above = append(above, room.Right)
			}
		}
		floor = above
	}
	return floor
}

func loudestFloor(house *TreeNode) *int {
	var loudest *int
	best := 0
	for number := 0; ; number++ {
		floor := roomsOn(house, number)
		if len(floor) == 0 {
			return loudest
		}
		noise := 0
		for _, room := range floor {
			noise += room.Val
		}
		if loudest == nil || noise > best {
			at := number
			loudest, best = &at, noise
		}
	}
}
