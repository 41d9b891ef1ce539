// Wire text (sandbox/judge/wire.hpp) as values of the types that the candidate's function has.
package assay

import (
	"fmt"
	"reflect"
	"strconv"
	"unicode/utf8"
	"unsafe"
)

// reader takes values from wire text (sandbox/judge/wire.hpp) of the judge's, which is trusted.
type reader struct {
	data []byte
	at   int
}

func (r *reader) peek() byte { return r.data[r.at] }

func (r *reader) number() []byte {
	end := r.at + 1
	for r.data[end] != ';' && r.data[end] != ':' {
		end++
	}
	digits := r.data[r.at+1 : end]
	r.at = end + 1
	return digits
}

// whole reads any whole number with its tag: an int, or a count.
func (r *reader) whole() int64 {
	digits := r.number()
	negative := digits[0] == '-'
	if negative {
		digits = digits[1:]
	}
	var value int64 // downwards, since the least number has no counterpart
	for _, d := range digits {
		value = value*10 - int64(d-'0')
	}
	if negative {
		return value
	}
	return -value
}

func (r *reader) floating() float64 {
	value, _ := strconv.ParseFloat(string(r.number()), 64)
	return value
}

func (r *reader) text() string {
	length := int(r.whole())
	r.at += length
	return string(r.data[r.at-length : r.at])
}

func (s *shape) read(r *reader, into reflect.Value) {
	k := into.Kind()
	switch s.name {
	case "int":
		value := r.whole()
		if isSigned(k) && !into.OverflowInt(value) {
			into.SetInt(value)
		} else if !isSigned(k) && value >= 0 && !into.OverflowUint(uint64(value)) {
			into.SetUint(uint64(value))
		} else {
			panic(mistyped{fmt.Sprintf("the argument %d does not fit into the parameter's type", value)})
		}
	case "float":
		into.SetFloat(r.floating())
	case "bool":
		into.SetBool(r.peek() == 'T')
		r.at++
	case "string":
		readText(r.text(), into)
	case "list":
		s.readList(r, into)
	case "map":
		made := reflect.MakeMap(into.Type())
		for left := r.whole(); left > 0; left-- {
			key := reflect.ValueOf(r.text()).Convert(into.Type().Key())
			item := reflect.New(into.Type().Elem()).Elem()
			s.inner.read(r, item)
			made.SetMapIndex(key, item)
		}
		into.Set(made)
	case "optional":
		if r.peek() == 'N' {
			r.at++
			into.Set(reflect.Zero(into.Type()))
		} else if s.inner.isNodes() {
			s.inner.read(r, into)
		} else {
			into.Set(reflect.New(into.Type().Elem()))
			s.inner.read(r, into.Elem())
		}
	case "linked_list":
		place := into
		for left := r.whole(); left > 0; left-- {
			place.Set(s.readNode(r, into.Type()))
			place = field(place, "Next")
		}
	default:
		s.readTree(r, into)
	}
}

func readText(text string, into reflect.Value) {
	if into.Kind() == reflect.String {
		into.SetString(text)
		return
	}
	letter, size := utf8.DecodeRuneInString(text)
	if size == 0 || size != len(text) || into.Kind() == reflect.Uint8 && letter > 127 {
		panic(mistyped{fmt.Sprintf("the argument %q is not one character", text)})
	}
	if into.Kind() == reflect.Uint8 {
		into.SetUint(uint64(letter))
	} else {
		into.SetInt(int64(letter))
	}
}

func (s *shape) readList(r *reader, into reflect.Value) {
	count := int(r.whole())
	if s.inner.name == "int" && into.Type() == reflect.TypeOf([]int(nil)) { // the usual one, quickly
		made := make([]int, count)
		for i := range made {
			made[i] = int(r.whole())
		}
		into.Set(reflect.ValueOf(made))
		return
	}
	into.Set(reflect.MakeSlice(into.Type(), count, count))
	for i := 0; i < count; i++ {
		s.inner.read(r, into.Index(i))
	}
}

// field is a field of the struct that a pointer points to, settable and readable even when it is not exported.
func field(pointer reflect.Value, name string) reflect.Value {
	f, _ := member(pointer.Type().Elem(), name)
	found := pointer.Elem().FieldByIndex(f.Index)
	return reflect.NewAt(found.Type(), unsafe.Pointer(found.UnsafeAddr())).Elem()
}

func (s *shape) readNode(r *reader, t reflect.Type) reflect.Value {
	node := reflect.New(t.Elem())
	s.inner.read(r, field(node, "Val"))
	return node
}

func (s *shape) readTree(r *reader, into reflect.Value) {
	places := []reflect.Value{into}
	for left := r.whole(); left > 0; left-- {
		place := places[0]
		places = places[1:]
		if r.peek() == 'N' {
			r.at++
			continue
		}
		place.Set(s.readNode(r, into.Type()))
		places = append(places, field(place, "Left"), field(place, "Right"))
	}
}
