package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

type piece struct {
	text   []rune
	name   string
	isName bool
}

type abbreviation struct {
	pieces []piece
	begun  bool
	done   bool
	ends   []int // where each piece of the text ends, after a 0
}

var all = map[string]*abbreviation{}

func split(text string) []piece {
	pieces := []piece{}
	for text != "" {
		switch next := strings.IndexAny(text, "{}"); {
		case next < 0:
			return append(pieces, piece{text: []rune(text)})
		case next > 0:
			pieces = append(pieces, piece{text: []rune(text[:next])})
			text = text[next:]
		case text[1] == text[0]:
			pieces = append(pieces, piece{text: []rune(text[:1])})
			text = text[2:]
		default:
			end := strings.IndexByte(text, '}')
			pieces = append(pieces, piece{name: text[1:end], isName: true})
			text = text[end+1:]
		}
	}
	return pieces
}

// find returns an abbreviation with all its ends, or nil if it is broken.
func find(name string) *abbreviation {
	found := all[name]
	if found == nil || found.begun && !found.done {
		return nil // also for whoever comes back to it before it is done
	}
	if found.done {
		return found
	}
	found.begun = true
	end := 0
	found.ends = []int{end}
	for _, each := range found.pieces {
		if each.isName {
			inner := find(each.name)
			if inner == nil {
				return nil
			}
			end += inner.ends[len(inner.ends)-1]
		} else {
			end += len(each.text)
		}
		found.ends = append(found.ends, end)
	}
	found.done = true
	return found
}

func answer(name string, place int) string {
	now := find(name)
	if now == nil {
		return "broken"
	}
	if place > now.ends[len(now.ends)-1] {
		return "none"
	}
	for {
		i := sort.SearchInts(now.ends, place) - 1
		place -= now.ends[i]
		if !now.pieces[i].isName {
			return "[" + string(now.pieces[i].text[place-1]) + "]"
		}
		now = all[now.pieces[i].name]
	}
}

func main() {
	in := bufio.NewReader(os.Stdin)
	line := func() string {
		text, _ := in.ReadString('\n')
		return strings.TrimSuffix(text, "\n")
	}
	var definitions, questions int
	fmt.Sscan(line(), &definitions, &questions)
	for ; definitions > 0; definitions-- {
		text := line()
		sign := strings.IndexByte(text, '=')
		all[text[:sign]] = &abbreviation{pieces: split(text[sign+1:])}
	}
	for ; questions > 0; questions-- {
		words := strings.Fields(line())
		place, _ := strconv.Atoi(words[1])
		fmt.Println(answer(words[0], place))
	}
}
