package main

func settledLayers(pours [][]int) [][]int {
	glass := [][]int{}
	for _, pour := range pours {
		volume, mass := pour[0], pour[1]
		if len(glass) > 0 {
			below := glass[len(glass)-1]
			// The mixture is not held against the next layer.
			if mass*below[0] > below[1]*volume {
				volume, mass = volume+below[0], mass+below[1]
				glass = glass[:len(glass)-1]
			}
		}
		glass = append(glass, []int{volume, mass})
	}
	return glass
}
