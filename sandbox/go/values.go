package assay

import (
	"reflect"
	"strings"
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
