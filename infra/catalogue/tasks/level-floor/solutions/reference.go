package main

type cell struct{ row, column int }

var steps = [256]cell{'U': {-1, 0}, 'D': {1, 0}, 'L': {0, -1}, 'R': {0, 1}}

func near(a, b int) bool { return a-b <= 1 && b-a <= 1 }

func cartRoute(heights [][]int) *string {
	rows, columns := len(heights), len(heights[0])
	// The step by which each cell was first reached; 0 where it was not.
	came := make([][]byte, rows)
	for i := range came {
		came[i] = make([]byte, columns)
	}
	came[0][0] = 'S'
	waiting := []cell{{0, 0}}
	for next := 0; next < len(waiting); next++ {
		here := waiting[next]
		for _, letter := range []byte("UDLR") {
			r, c := here.row+steps[letter].row, here.column+steps[letter].column
			if r < 0 || r >= rows || c < 0 || c >= columns || came[r][c] != 0 {
				continue
			}
			if !near(heights[r][c], heights[here.row][here.column]) {
				continue
			}
			came[r][c] = letter
			waiting = append(waiting, cell{r, c})
		}
	}
	if came[rows-1][columns-1] == 0 {
		return nil
	}
	moves := []byte{}
	for r, c := rows-1, columns-1; came[r][c] != 'S'; {
		letter := came[r][c]
		moves = append(moves, letter)
		r, c = r-steps[letter].row, c-steps[letter].column
	}
	for i, j := 0, len(moves)-1; i < j; i, j = i+1, j-1 {
		moves[i], moves[j] = moves[j], moves[i]
	}
	route := string(moves)
	return &route
}
