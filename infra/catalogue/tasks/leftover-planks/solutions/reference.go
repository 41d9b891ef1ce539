package main

import (
	"bufio"
	"fmt"
	"os"
)

const (
	pillar = -2
	free   = -1
)

var (
	plankAt [][]int // with a border of pillars all around, so that nothing leads out
	lengths []int   // each length once
	left    = map[int]int{}
)

// leaks says whether four planks meet at the upper left corner of a cell. Equal ones around a point are neighbours.
func leaks(row, column int) bool {
	a, b := plankAt[row-1][column-1], plankAt[row-1][column]
	c, d := plankAt[row][column-1], plankAt[row][column]
	return a >= 0 && b >= 0 && c >= 0 && d >= 0 && a != b && a != c && b != d && c != d
}

// lay goes on from the cell where the next free one is looked for. That one can only be the beginning of a plank.
func lay(row, column, number int) int {
	for plankAt[row][column] != free {
		if column++; column == len(plankAt[row]) {
			column = 1
			if row++; row == len(plankAt) {
				return 1
			}
		}
	}
	ways := 0
	for _, length := range lengths {
		if left[length] == 0 {
			continue
		}
		left[length]--
		ways += layOne(row, column, 0, 1, length, number)
		if length > 1 {
			ways += layOne(row, column, 1, 0, length, number)
		}
		left[length]++
	}
	return ways
}

func layOne(row, column, down, right, length, number int) int {
	for i := 0; i < length; i++ {
		if plankAt[row+down*i][column+right*i] != free { // the border ends the loop in time
			return 0
		}
	}
	for i := 0; i < length; i++ {
		plankAt[row+down*i][column+right*i] = number
	}
	tight := true
	for i := 0; i < length; i++ {
		r, c := row+down*i, column+right*i
		tight = tight && !leaks(r, c) && !leaks(r+1, c) && !leaks(r, c+1) && !leaks(r+1, c+1)
	}
	ways := 0
	if tight {
		ways = lay(row, column, number+1)
	}
	for i := 0; i < length; i++ {
		plankAt[row+down*i][column+right*i] = free
	}
	return ways
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var rows, columns, planks int
	fmt.Fscan(in, &rows, &columns)
	freeCells, total := 0, 0
	for row := 0; row < rows+2; row++ {
		cells := make([]int, columns+2)
		var line string
		if row > 0 && row <= rows {
			fmt.Fscan(in, &line)
		}
		for column := range cells {
			cells[column] = pillar
			if column > 0 && column <= len(line) && line[column-1] == '.' {
				cells[column] = free
				freeCells++
			}
		}
		plankAt = append(plankAt, cells)
	}
	fmt.Fscan(in, &planks)
	for i := 0; i < planks; i++ {
		var length int
		fmt.Fscan(in, &length)
		if left[length] == 0 {
			lengths = append(lengths, length)
		}
		left[length]++
		total += length
	}
	if total != freeCells {
		fmt.Println(0)
		return
	}
	fmt.Println(lay(1, 1, 0))
}
