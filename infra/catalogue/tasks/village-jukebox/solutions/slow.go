package main

import (
	"bufio"
	"fmt"
	"os"
)

type standing struct {
	song  string
	votes int
}

func main() {
	in := bufio.NewReader(os.Stdin)
	listed := []standing{} // in the order of arrival
	playing := ""
	commands := 0
	fmt.Fscan(in, &commands)
	for ; commands > 0; commands-- {
		command, song := "", ""
		fmt.Fscan(in, &command)
		if command != "next" {
			fmt.Fscan(in, &song)
		}
		// The whole list is looked through for each command.
		at, best := -1, -1
		for i, each := range listed {
			if each.song == song {
				at = i
			}
			if best < 0 || each.votes > listed[best].votes {
				best = i
			}
		}
		switch {
		case command == "vote" && song == playing:
			fmt.Println("playing")
		case command == "vote" && at < 0:
			listed = append(listed, standing{song, 1})
			fmt.Println(1)
		case command == "vote":
			listed[at].votes++
			fmt.Println(listed[at].votes)
		case command == "veto" && at < 0:
			fmt.Println("unknown")
		case command == "veto":
			listed = append(listed[:at], listed[at+1:]...)
			fmt.Println("gone")
		case command == "votes" && at < 0:
			fmt.Println(0)
		case command == "votes":
			fmt.Println(listed[at].votes)
		case best < 0:
			playing = ""
			fmt.Println("silence")
		default:
			playing = listed[best].song
			listed = append(listed[:best], listed[best+1:]...)
			fmt.Println(playing)
		}
	}
}
