package main

func keepersLog(lights [][]int, entries int) [][]int {
	log := [][]int{}
	for len(lights) > 0 && len(log) < entries {
		// All lights are looked through for each line.
		second := lights[0][0]
		for _, light := range lights {
			if light[0] < second {
				second = light[0]
			}
		}
		count := 0
		burning := lights[:0]
		for _, light := range lights {
			if light[0] == second {
				count++
				light[2]--
				if light[2] == 0 {
					continue
				}
				light[0] += light[1]
			}
			burning = append(burning, light)
		}
		lights = burning
		log = append(log, []int{second, count})
	}
	return log
}
