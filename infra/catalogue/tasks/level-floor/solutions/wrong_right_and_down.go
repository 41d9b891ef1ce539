package main

func near(a, b int) bool { return a-b <= 1 && b-a <= 1 }

func cartRoute(heights [][]int) *string {
	rows, columns := len(heights), len(heights[0])
	came := make([][]*string, rows)
	for i := range came {
		came[i] = make([]*string, columns)
	}
	start := ""
	came[0][0] = &start
	step := func(r, c, row, column int, letter string) {
		if r >= 0 && c >= 0 && came[r][c] != nil && near(heights[r][c], heights[row][column]) {
			route := *came[r][c] + letter
			came[row][column] = &route
		}
	}
	for row := range heights {
		for column := range heights[row] {
			step(row-1, column, row, column, "D")
			step(row, column-1, row, column, "R")
		}
	}
	return came[rows-1][columns-1]
}
