package main

import (
	"bufio"
	"container/heap"
	"fmt"
	"os"
	"strconv"
)

type standing struct{ votes, arrival int }

type entry struct {
	standing
	song string
}

type ranking []entry

func (r ranking) Len() int { return len(r) }
func (r ranking) Less(i, j int) bool {
	if r[i].votes != r[j].votes {
		return r[i].votes > r[j].votes
	}
	return r[i].arrival < r[j].arrival
}
func (r ranking) Swap(i, j int) { r[i], r[j] = r[j], r[i] }
func (r *ranking) Push(x any)   { *r = append(*r, x.(entry)) }
func (r *ranking) Pop() any {
	last := (*r)[len(*r)-1]
	*r = (*r)[:len(*r)-1]
	return last
}

type jukebox struct {
	listed   map[string]standing
	arrivals int
	ranking  ranking // entries that are out of date stay in it until they come up
	playing  string  // empty if nothing is
}

func (j *jukebox) vote(song string) string {
	if song == j.playing {
		return "playing"
	}
	now, there := j.listed[song]
	if !there {
		j.arrivals++
		now.arrival = j.arrivals
	}
	now.votes++
	j.listed[song] = now
	heap.Push(&j.ranking, entry{now, song})
	return strconv.Itoa(now.votes)
}

func (j *jukebox) veto(song string) string {
	if _, there := j.listed[song]; !there {
		return "unknown"
	}
	delete(j.listed, song)
	return "gone"
}

func (j *jukebox) votes(song string) string {
	return strconv.Itoa(j.listed[song].votes)
}

func (j *jukebox) next() string {
	j.playing = ""
	for len(j.ranking) > 0 {
		best := heap.Pop(&j.ranking).(entry)
		if j.listed[best.song] == best.standing {
			delete(j.listed, best.song)
			j.playing = best.song
			return best.song
		}
	}
	return "silence"
}

func main() {
	words := bufio.NewScanner(os.Stdin)
	words.Split(bufio.ScanWords)
	word := func() string {
		words.Scan()
		return words.Text()
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	box := jukebox{listed: map[string]standing{}}
	commands, _ := strconv.Atoi(word())
	for ; commands > 0; commands-- {
		reply := ""
		switch word() {
		case "vote":
			reply = box.vote(word())
		case "veto":
			reply = box.veto(word())
		case "votes":
			reply = box.votes(word())
		default:
			reply = box.next()
		}
		fmt.Fprintln(out, reply)
	}
}
