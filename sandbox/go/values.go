package assay

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"
)

const mostNodes = 10_000_000

// mistyped says that the answer, or an argument, is not of the type that the signature promises.
type mistyped struct{ why string }

// shape is a type of a signature; values of it are read into what the candidate's function asks for, and written from
// what it gives.
type shape struct {
	text, name string
	inner      *shape
}

func shapeOf(text string) *shape {
	open := strings.IndexByte(text, '<')
	if open < 0 {
		return &shape{text, text, nil}
	}
	name, rest := text[:open], strings.TrimPrefix(text[open+1:len(text)-1], "string,")
	if name == "grid" { // a list of lists
		return &shape{text, "list", &shape{rest, "list", shapeOf(rest)}}
	}
	return &shape{text, name, shapeOf(rest)}
}

// --- what Go types fit ----------------------------------------------------------------------------------------------

func isWhole(k reflect.Kind) bool    { return k >= reflect.Int && k <= reflect.Uint64 }
func isFloating(k reflect.Kind) bool { return k == reflect.Float32 || k == reflect.Float64 }
func isSigned(k reflect.Kind) bool   { return k <= reflect.Int64 }

// member finds a field by its name in either spelling.
func member(t reflect.Type, name string) (reflect.StructField, bool) {
	if f, ok := t.FieldByName(name); ok {
		return f, true
	}
	return t.FieldByName(strings.ToLower(name))
}

func (s *shape) isNode(t reflect.Type) bool {
	if t.Kind() != reflect.Pointer || t.Elem().Kind() != reflect.Struct {
		return false
	}
	value, ok := member(t.Elem(), "Val")
	if !ok || !s.inner.fits(value.Type) {
		return false
	}
	for _, name := range s.links() {
		if link, ok := member(t.Elem(), name); !ok || link.Type != t {
			return false
		}
	}
	return true
}

func (s *shape) links() []string {
	if s.name == "linked_list" {
		return []string{"Next"}
	}
	return []string{"Left", "Right"}
}

// fits tells whether values can be read into such a parameter.
func (s *shape) fits(t reflect.Type) bool {
	k := t.Kind()
	switch s.name {
	case "int":
		return isWhole(k)
	case "float":
		return isFloating(k)
	case "bool":
		return k == reflect.Bool
	case "string":
		return k == reflect.String || k == reflect.Uint8 || k == reflect.Int32 // a byte or a rune: one character
	case "list":
		return k == reflect.Slice && s.inner.fits(t.Elem())
	case "map":
		return k == reflect.Map && t.Key().Kind() == reflect.String && s.inner.fits(t.Elem())
	case "optional":
		return k == reflect.Pointer && s.inner.fits(t.Elem()) || s.inner.isNodes() && s.inner.fits(t)
	default:
		return s.isNode(t)
	}
}

func (s *shape) isNodes() bool { return s.name == "linked_list" || s.name == "binary_tree" }

// answers tells whether values of such a type may be answers.
func (s *shape) answers(t reflect.Type) bool {
	if t.Kind() == reflect.Interface || s.fits(t) {
		return true
	}
	switch s.name {
	case "float":
		return isWhole(t.Kind())
	case "list":
		return t.Kind() == reflect.Slice && s.inner.answers(t.Elem())
	case "map":
		return t.Kind() == reflect.Map && t.Key().Kind() == reflect.String && s.inner.answers(t.Elem())
	case "optional":
		return s.inner.answers(t)
	}
	return false
}

// --- reading --------------------------------------------------------------------------------------------------------

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

// --- writing --------------------------------------------------------------------------------------------------------

type writer struct{ data []byte }

func (w *writer) number(tag byte, value int64) {
	w.data = append(w.data, tag)
	w.data = strconv.AppendInt(w.data, value, 10)
	w.data = append(w.data, ';')
}

func (w *writer) text(value string) {
	w.number('s', int64(len(value)))
	w.data[len(w.data)-1] = ':'
	w.data = append(w.data, value...)
}

func (w *writer) floating(value float64) {
	switch {
	case math.IsNaN(value):
		w.data = append(w.data, "fnan;"...)
	case math.IsInf(value, 0):
		w.data = append(w.data, map[bool]string{true: "finf;", false: "f-inf;"}[value > 0]...)
	default:
		w.data = append(w.data, 'f')
		w.data = strconv.AppendFloat(w.data, value, 'g', 17, 64)
		w.data = append(w.data, ';')
	}
}

func (s *shape) wrong(value reflect.Value) {
	given := "nil"
	if value.IsValid() {
		given = value.Type().String()
	}
	panic(mistyped{"expected " + s.text + ", got " + given})
}

func (s *shape) write(w *writer, value reflect.Value) {
	for value.Kind() == reflect.Interface {
		value = value.Elem()
	}
	k := value.Kind()
	switch s.name {
	case "int":
		s.writeWhole(w, value)
	case "float":
		switch {
		case isFloating(k):
			w.floating(value.Float())
		case isWhole(k) && isSigned(k):
			w.floating(float64(value.Int()))
		case isWhole(k):
			w.floating(float64(value.Uint()))
		default:
			s.wrong(value)
		}
	case "bool":
		if k != reflect.Bool {
			s.wrong(value)
		}
		if value.Bool() {
			w.data = append(w.data, 'T')
		} else {
			w.data = append(w.data, 'F')
		}
	case "string":
		s.writeText(w, value)
	case "list":
		if k != reflect.Slice && k != reflect.Array {
			s.wrong(value)
		}
		w.number('l', int64(value.Len()))
		for i := 0; i < value.Len(); i++ {
			s.inner.write(w, value.Index(i))
		}
	case "map":
		if k != reflect.Map || value.Type().Key().Kind() != reflect.String {
			s.wrong(value)
		}
		w.number('m', int64(value.Len()))
		for each := value.MapRange(); each.Next(); {
			w.text(each.Key().String())
			s.inner.write(w, each.Value())
		}
	case "optional":
		switch {
		case !value.IsValid() || k == reflect.Pointer && value.IsNil():
			w.data = append(w.data, 'N')
		case k == reflect.Pointer && !s.inner.isNodes():
			s.inner.write(w, value.Elem())
		default:
			s.inner.write(w, value)
		}
	default:
		if !value.IsValid() || !s.isNode(value.Type()) {
			s.wrong(value)
		}
		s.writeNodes(w, value)
	}
}

func (s *shape) writeWhole(w *writer, value reflect.Value) {
	switch k := value.Kind(); {
	case !isWhole(k):
		s.wrong(value)
	case isSigned(k):
		w.number('i', value.Int())
	case value.Uint() > math.MaxInt64:
		panic(mistyped{"an int of more than 64 bits"})
	default:
		w.number('i', int64(value.Uint()))
	}
}

func (s *shape) writeText(w *writer, value reflect.Value) {
	var text string
	switch value.Kind() {
	case reflect.String:
		text = value.String()
	case reflect.Uint8:
		text = string([]byte{byte(value.Uint())})
	case reflect.Int32:
		text = string(rune(value.Int()))
	default:
		s.wrong(value)
	}
	if !utf8.ValidString(text) {
		panic(mistyped{"a string that is not UTF-8"})
	}
	w.text(text)
}

// writeNodes writes a tree level by level, null for a missing child, without nulls at the end; a list in its order.
func (s *shape) writeNodes(w *writer, first reflect.Value) {
	nodes := []reflect.Value{first}
	for i := 0; i < len(nodes); i++ {
		if len(nodes) > mostNodes {
			panic(mistyped{"the " + strings.ReplaceAll(s.name, "_", " ") + " has no end"})
		}
		if nodes[i].IsNil() {
			continue
		}
		for _, name := range s.links() {
			nodes = append(nodes, field(nodes[i], name))
		}
	}
	for len(nodes) > 0 && nodes[len(nodes)-1].IsNil() {
		nodes = nodes[:len(nodes)-1]
	}
	w.number('l', int64(len(nodes)))
	for _, node := range nodes {
		if node.IsNil() {
			w.data = append(w.data, 'N')
		} else {
			s.inner.write(w, field(node, "Val"))
		}
	}
}
