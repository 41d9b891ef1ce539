package main

import (
	"bufio"
	"fmt"
	"os"
)

var (
	plankAt  [][]int
	lengthOf []int
	used     []bool
)

func plank(row, column int) int {
	if row < 0 || row >= len(plankAt) || column < 0 || column >= len(plankAt[row]) {
		return -2
	}
	return plankAt[row][column]
}

func isTight() bool {
	for row := range plankAt {
		for column := range plankAt[row] {
			a, b := plank(row-1, column-1), plank(row-1, column)
			c, d := plank(row, column-1), plank(row, column)
			if a >= 0 && b >= 0 && c >= 0 && d >= 0 && a != b && a != c && b != d && c != d {
				return false
			}
		}
	}
	return true
}

func lay() int {
	row, column := 0, 0
	for row < len(plankAt) && plankAt[row][column] != -1 {
		if column++; column == len(plankAt[row]) {
			row, column = row+1, 0
		}
	}
	if row == len(plankAt) { // only the whole floor is looked at
		for _, laid := range used {
			if !laid {
				return 0
			}
		}
		if isTight() {
			return 1
		}
		return 0
	}
	ways := 0
	for number, length := range lengthOf { // each of the equal planks is tried
		for down := 0; down < 2 && !used[number]; down++ {
			if down == 1 && length == 1 {
				break
			}
			right, fits := 1-down, true
			for i := 0; i < length && fits; i++ {
				fits = plank(row+down*i, column+right*i) == -1
			}
			if !fits {
				continue
			}
			for i := 0; i < length; i++ {
				plankAt[row+down*i][column+right*i] = number
			}
			used[number] = true
			ways += lay()
			used[number] = false
			for i := 0; i < length; i++ {
				plankAt[row+down*i][column+right*i] = -1
			}
		}
	}
	return ways
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var rows, columns, planks int
	fmt.Fscan(in, &rows, &columns)
	for row := 0; row < rows; row++ {
		var line string
		fmt.Fscan(in, &line)
		cells := make([]int, columns)
		for column := range cells {
			cells[column] = -1
			if line[column] == '#' {
				cells[column] = -2
			}
		}
		plankAt = append(plankAt, cells)
	}
	fmt.Fscan(in, &planks)
	lengthOf, used = make([]int, planks), make([]bool, planks)
	for i := range lengthOf {
		fmt.Fscan(in, &lengthOf[i])
	}
	ways := lay()
	many := map[int]int{}
	for _, length := range lengthOf {
		many[length]++
		ways /= many[length]
	}
	fmt.Println(ways)
}
