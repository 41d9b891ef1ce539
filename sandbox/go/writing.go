// Values as wire text (sandbox/judge/wire.hpp).
package assay

import (
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

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
