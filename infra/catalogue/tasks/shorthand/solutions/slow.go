package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
)

var texts = map[string]string{}

// take splits the next part off a text: a character, or a name in braces.
func take(text string) (part, rest string) {
	if text[0] != '{' && text[0] != '}' {
		_, size := utf8.DecodeRuneInString(text)
		return text[:size], text[size:]
	}
	if text[1] == text[0] {
		return text[:1], text[2:]
	}
	end := strings.IndexByte(text, '}') + 1
	return text[:end], text[end:]
}

func isName(part string) bool { return len(part) > 2 && part[0] == '{' }

func nameIn(part string) string { return part[1 : len(part)-1] }

const broken = -1

func lengthOf(name string, lengths map[string]int) int {
	text, defined := texts[name]
	if !defined {
		return broken
	}
	if length, known := lengths[name]; known {
		return length
	}
	lengths[name] = broken
	length := 0
	for text != "" {
		var part string
		part, text = take(text)
		inner := 1
		if isName(part) {
			inner = lengthOf(nameIn(part), lengths)
		}
		if inner == broken {
			return broken
		}
		length += inner
	}
	lengths[name] = length
	return length
}

func answer(name string, place int) string {
	// All lengths are worked out anew for each question, and texts are gone through part by part.
	lengths := map[string]int{}
	length := lengthOf(name, lengths)
	if length == broken {
		return "broken"
	}
	if place > length {
		return "none"
	}
	part := ""
	for text := texts[name]; ; {
		part, text = take(text)
		inner := 1
		if isName(part) {
			inner = lengths[nameIn(part)]
		}
		if place > inner {
			place -= inner
		} else if isName(part) {
			text = texts[nameIn(part)]
		} else {
			return "[" + part + "]"
		}
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
		texts[text[:sign]] = text[sign+1:]
	}
	for ; questions > 0; questions-- {
		words := strings.Fields(line())
		place, _ := strconv.Atoi(words[1])
		fmt.Println(answer(words[0], place))
	}
}
