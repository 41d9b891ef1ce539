// Tools for submissions in Go, compiled once on a machine: `tools compile` makes /work/program out of what stands in /box,
// `tools analyze FILE` writes findings as wire text, `tools libraries FILE` packs what suites import. Compiler, linker and vet are called directly: `go build` spends ten
// times as long on finding out that nothing else has changed, and would write to its cache.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

const (
	box, work = "/box/", "/work/"
	candidate = "solution.go"
	entry     = "entry.go"
	// What generated code is told by comments of its own, so that it needs no second parser.
	namesMark, missingMark = "//assay:names ", "//assay:missing "
)

func main() {
	switch {
	case len(os.Args) == 2 && os.Args[1] == "compile":
		compile()
	case len(os.Args) == 3 && os.Args[1] == "analyze":
		analyze(os.Args[2])
	case len(os.Args) == 3 && os.Args[1] == "libraries":
		packLibraries(os.Args[2])
	default:
		fail("usage: tools compile | tools analyze FILE | tools libraries FILE")
	}
}

// fail ends with lines that `candidate_messages` (sandbox/judge/diagnostics.hpp) reads.
func fail(lines ...string) {
	for _, line := range lines {
		fmt.Fprintln(os.Stderr, line)
	}
	os.Exit(1)
}

func must(err error) {
	if err != nil {
		fail("error: " + err.Error())
	}
}

// tool runs one of the toolchain's programs; what it says, and whether it succeeded.
func tool(folder, name string, arguments ...string) (string, bool) {
	found, _ := filepath.Glob("/usr/lib/go/pkg/tool/*/" + name)
	if len(found) == 0 {
		return "there is no " + name, false
	}
	command := exec.Command(found[0], arguments...)
	command.Dir = folder
	said, err := command.CombinedOutput()
	return string(said), err == nil
}

// prepared is the folder with the compiled driver.
func prepared() string {
	self, err := os.Executable()
	must(err)
	return filepath.Dir(self)
}

type source struct {
	text  string
	lines *token.FileSet
	file  *ast.File
}

func (s *source) line(at token.Pos) int { return s.lines.Position(at).Line }

// parse reads a source, or tells where it is none.
func parse(text string) (*source, *finding) {
	s := &source{text: text, lines: token.NewFileSet()}
	var err error
	s.file, err = parser.ParseFile(s.lines, candidate, text, parser.ParseComments|parser.SkipObjectResolution)
	if list, ok := err.(scanner.ErrorList); ok && len(list) > 0 {
		return nil, &finding{list[0].Pos.Line, "syntax", "error", list[0].Msg}
	}
	if err != nil {
		return nil, &finding{1, "syntax", "error", err.Error()}
	}
	return s, nil
}

// refuse names what the linker would not find or what a program has no business with. Of other packages than the standard
// library's only those are found whose archives stand in `beside`.
func (s *source) refuse(beside string) {
	var all []string
	for _, each := range s.file.Imports {
		name, _ := strconv.Unquote(each.Path.Value)
		why := ""
		first := strings.SplitN(name, "/", 2)[0]
		found, _ := filepath.Glob("/usr/lib/go/pkg/*_*/" + name + ".a")
		if strings.Contains(first, ".") {
			found, _ = filepath.Glob(beside + name + ".a")
		}
		switch {
		case name == "C":
			why = "cgo is not available"
		case name == "unsafe":
		case first == "internal" || strings.Contains(name, "/internal") || first == "cmd" || first == "vendor":
			why = "use of internal package " + name + " not allowed"
		case len(found) == 0 || strings.ContainsAny(name, "*?[") || strings.HasPrefix(name, ".") || path.Clean(name) != name:
			why = fmt.Sprintf("package %s is not in the standard library", name)
		}
		if why != "" {
			all = append(all, fmt.Sprintf("%s:%d: error: %s", candidate, s.line(each.Pos()), why))
		}
	}
	for _, group := range s.file.Comments {
		for _, each := range group.List {
			if strings.HasPrefix(each.Text, "//go:linkname") { // reaches into what other packages keep to themselves
				all = append(all, fmt.Sprintf("%s:%d: error: go:linkname is not available", candidate, s.line(each.Pos())))
			}
		}
	}
	if len(all) > 0 {
		fail(all...)
	}
}

// rename exchanges an identifier, without moving any line.
type rename struct {
	at *ast.Ident
	to string
}

func (s *source) renamed(all ...rename) string {
	sort.Slice(all, func(i, j int) bool { return all[i].at.Pos() > all[j].at.Pos() })
	text := s.text
	for _, each := range all {
		at := s.lines.PositionFor(each.at.Pos(), false).Offset
		text = text[:at] + each.to + text[at+len(each.at.Name):]
	}
	return text
}

// declares tells the package's own functions and types.
func (s *source) declares() (functions map[string]*ast.FuncDecl, types map[string]bool) {
	functions, types = map[string]*ast.FuncDecl{}, map[string]bool{}
	for _, each := range s.file.Decls {
		switch d := each.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				functions[d.Name.Name] = d
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if t, ok := spec.(*ast.TypeSpec); ok {
					types[t.Name.Name] = true
				}
			}
		}
	}
	return functions, types
}

func sortedNames(functions map[string]*ast.FuncDecl) (names []string) {
	for name := range functions {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func marked(text, mark string) string {
	_, rest, found := strings.Cut(text, mark)
	if !found {
		return ""
	}
	line, _, _ := strings.Cut(rest, "\n")
	return line
}

func compile() {
	text, err := os.ReadFile(box + candidate)
	must(err)
	s, broken := parse(string(text))
	if broken != nil {
		fail(fmt.Sprintf("%s:%d: error: %s", candidate, broken.line, broken.message))
	}
	generated, err := os.ReadFile(box + entry)
	must(err)
	names := strings.Fields(marked(string(generated), namesMark))
	const imports = work + "imports/" // stays empty but for suites
	suite := strings.Contains(string(generated), testsMark)
	if suite {
		libraries(imports)
		s.tidyImports()
	}
	s.refuse(imports)
	functions, types := s.declares()

	const sources = work + "sources/"
	must(os.Mkdir(sources, 0o700))
	var files []string
	write := func(name, text string) {
		files = append(files, name)
		must(os.WriteFile(sources+name, []byte(text), 0o600))
	}
	write(entry, string(generated))
	renames := []rename{{s.file.Name, "main"}}                             // whatever the candidate's package is called
	if own := functions["main"]; own != nil && (suite || len(names) > 0) { // not a whole program
		renames = append(renames, rename{own.Name, "assay_main_of_the_candidate"})
	}
	if suite {
		write("assay_tests.go", testsMain(functions))
	}
	if len(names) > 0 {
		chosen := ""
		for _, name := range names {
			if functions[name] != nil {
				chosen = name
				break
			}
		}
		if chosen == "" {
			fail(entry + ":1: error: assay: " + marked(string(generated), missingMark))
		}
		write("assay_choice.go", "package main\n\nvar assay_function any = "+chosen+"\n")
		nodes, _ := filepath.Glob(box + "*Node*.go")
		for _, node := range nodes {
			if name := strings.TrimSuffix(filepath.Base(node), ".go"); !types[name] {
				text, err := os.ReadFile(node)
				must(err)
				write(filepath.Base(node), string(text))
			}
		}
	}
	write(candidate, s.renamed(renames...))
	said, fine := tool(sources, "compile", append([]string{"-p", "main", "-complete", "-pack", "-o", work + "main.a", "-I", prepared(),
		"-I", imports, "-trimpath", sources + "=>", "-c", "2"}, files...)...)
	if fine {
		said, fine = tool(work, "link", "-s", "-w", "-buildid=", "-L", prepared(), "-L", imports, "-o", work+"program", work+"main.a")
	}
	if !fine {
		// Details of an error stand on lines of their own.
		fail(strings.ReplaceAll(strings.TrimSpace(said), "\n\t", "; "))
	}
}
