// Package assay runs a candidate's function for the judge; see sandbox/judge/runner.hpp for the frames and
// sandbox/judge/wire.hpp for the values. Compiled once for all submissions; the file that calls Serve is generated
// (sandbox/judge/go_text.cpp).
package assay

import (
	"fmt"
	"os"
	"path"
	"reflect"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
)

const (
	requests, answers = 3, 4
	mostText          = 2000
	stackBytes        = 64 << 20
)

// Limit makes the runtime say what went wrong before the sandbox ends it: the program's only argument is the task's
// memory in MiB.
func Limit() {
	debug.SetMaxStack(stackBytes)
	if len(os.Args) > 1 {
		if mib, err := strconv.ParseInt(os.Args[1], 10, 32); err == nil {
			debug.SetMemoryLimit(mib << 20)
		}
		os.Args = os.Args[:1]
	}
}

type driver struct {
	source     string
	function   reflect.Value
	parameters []*shape
	returns    *shape
	prepared   []reflect.Value
	answered   []reflect.Value // by the last call
}

// Serve answers requests until there are no more. Types are separated by spaces.
func Serve(function any, source, types, returns, call, expected string) {
	Limit()
	syscall.CloseOnExec(requests)
	syscall.CloseOnExec(answers)
	d := &driver{source: source, function: reflect.ValueOf(function), returns: shapeOf(returns)}
	for _, each := range strings.Fields(types) {
		d.parameters = append(d.parameters, shapeOf(each))
	}
	if why := d.misfit(call); why != "" {
		send("missing", textForm(why+"; expected: "+expected))
		os.Exit(0)
	}
	send("ready")
	for {
		request := &reader{data: receive()}
		request.whole()
		what, nonce := request.text(), textForm(request.text())
		d.attempt(nonce, func() []byte { return d.do(what, request) })
	}
}

func (d *driver) misfit(call string) string {
	t := d.function.Type()
	fits := t.NumIn() == len(d.parameters) && !t.IsVariadic()
	for i := 0; fits && i < t.NumIn(); i++ {
		fits = d.parameters[i].fits(t.In(i))
	}
	if !fits {
		return "the function " + call + " has other parameters"
	}
	// An optional may also be answered as (value, ok).
	pair := d.returns.name == "optional" && t.NumOut() == 2 && t.Out(1).Kind() == reflect.Bool && d.returns.inner.answers(t.Out(0))
	if !pair && (t.NumOut() != 1 || !d.returns.answers(t.Out(0))) {
		return "the function " + call + " answers with another type"
	}
	return ""
}

// do does what is asked; the answer as wire text, or nothing where there is none.
func (d *driver) do(what string, request *reader) []byte {
	switch what {
	case "case":
		return d.told(d.function.Call(d.read(request)))
	case "answer":
		return d.told(d.answered)
	case "prepare":
		d.answered = nil
		d.prepared = d.read(request)
		runtime.GC() // else the clock finds what reading has left
	default: // "call", for the clock: reading and writing are not in it
		d.answered = d.function.Call(d.prepared)
	}
	return nil
}

func (d *driver) told(made []reflect.Value) []byte {
	out := &writer{data: make([]byte, 0, 64)}
	if len(made) == 2 && !made[1].Bool() {
		return append(out.data, 'N')
	}
	d.returns.write(out, made[0])
	return out.data
}

func (d *driver) read(r *reader) []reflect.Value {
	r.whole()
	made := make([]reflect.Value, len(d.parameters))
	for i, each := range d.parameters {
		made[i] = reflect.New(d.function.Type().In(i)).Elem()
		each.read(r, made[i])
	}
	return made
}

// attempt does something of the candidate's, on a goroutine of its own, and tells how it went.
func (d *driver) attempt(nonce []byte, action func() []byte) {
	done := make(chan struct{})
	go func() {
		returned := false
		defer close(done)
		defer func() {
			why := recover()
			if returned {
				return
			}
			if wrong, ok := why.(mistyped); ok {
				send("mistyped", nonce, textForm(wrong.why))
			} else {
				send("raised", nonce, textForm(d.explain(why)))
			}
		}()
		made := action()
		returned = true
		if made != nil {
			send("value", nonce, made)
		} else {
			send("done", nonce)
		}
	}()
	<-done
}

// explain tells the panic and the candidate's own frames, the innermost last.
func (d *driver) explain(why any) string {
	counters := make([]uintptr, 200)
	frames := runtime.CallersFrames(counters[:runtime.Callers(2, counters)])
	var lines []string
	for {
		frame, more := frames.Next()
		if path.Base(frame.File) == d.source {
			name := strings.TrimPrefix(frame.Function, "main.")
			lines = append([]string{fmt.Sprintf("line %d, in %s", frame.Line, name)}, lines...)
		}
		if !more {
			break
		}
	}
	if len(lines) > 8 {
		lines = append(append(lines[:4:4], fmt.Sprintf("... %d more", len(lines)-8)), lines[len(lines)-4:]...)
	}
	message := "runtime.Goexit was called"
	if why != nil {
		message = fmt.Sprint(why)
		if _, ok := why.(runtime.Error); !ok {
			message = "panic: " + message
		}
	}
	text := strings.ToValidUTF8(strings.Join(append(lines, message), "\n"), "?")
	if len(text) > mostText {
		text = strings.ToValidUTF8(text[len(text)-mostText:], "")
	}
	return text
}

// --- frames ---------------------------------------------------------------------------------------------------------

func textForm(text string) []byte {
	out := &writer{}
	out.text(strings.ToValidUTF8(text, "?"))
	return out.data
}

func send(kind string, parts ...[]byte) {
	body := &writer{}
	body.number('l', int64(1+len(parts)))
	body.text(kind)
	for _, part := range parts {
		body.data = append(body.data, part...)
	}
	frame := append([]byte(strconv.Itoa(len(body.data))+"\n"), body.data...)
	for len(frame) > 0 {
		put, err := syscall.Write(answers, frame)
		if err == syscall.EINTR {
			continue
		}
		if err != nil || put <= 0 {
			os.Exit(1)
		}
		frame = frame[put:]
	}
}

func readAll(to []byte) {
	for len(to) > 0 {
		got, err := syscall.Read(requests, to)
		if err == syscall.EINTR {
			continue
		}
		if err != nil || got <= 0 {
			os.Exit(0)
		}
		to = to[got:]
	}
}

func receive() []byte {
	length := 0
	for digit := []byte{0}; ; {
		readAll(digit)
		if digit[0] == '\n' {
			break
		}
		length = length*10 + int(digit[0]-'0')
	}
	text := make([]byte, length)
	readAll(text)
	return text
}
