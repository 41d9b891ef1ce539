package main

type cell struct{ row, column int }

// From where one comes by each letter.
var origins = [256]cell{'D': {-1, 0}, 'U': {1, 0}, 'R': {0, -1}, 'L': {0, 1}}

func near(a, b int) bool { return a-b <= 1 && b-a <= 1 }

func cartRoute(heights [][]int) *string {
	rows, columns := len(heights), len(heights[0])
	far := rows * columns
	distance, came := make([][]int, rows), make([][]byte, rows)
	for i := range distance {
		distance[i], came[i] = make([]int, columns), make([]byte, columns)
		for j := range distance[i] {
			distance[i][j] = far
		}
	}
	distance[0][0] = 0
	for changed := true; changed; {
		// The whole floor is gone over until nothing gets nearer.
		changed = false
		for row := range heights {
			for column := range heights[row] {
				for _, letter := range []byte("DURL") {
					r, c := row+origins[letter].row, column+origins[letter].column
					if r < 0 || r >= rows || c < 0 || c >= columns {
						continue
					}
					if distance[r][c]+1 >= distance[row][column] || !near(heights[r][c], heights[row][column]) {
						continue
					}
					distance[row][column] = distance[r][c] + 1
					came[row][column] = letter
					changed = true
				}
			}
		}
	}
	if distance[rows-1][columns-1] == far {
		return nil
	}
	moves := []byte{}
	for r, c := rows-1, columns-1; r > 0 || c > 0; {
		letter := came[r][c]
		moves = append([]byte{letter}, moves...)
		r, c = r+origins[letter].row, c+origins[letter].column
	}
	route := string(moves)
	return &route
}
