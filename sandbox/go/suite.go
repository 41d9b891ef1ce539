// Imported suites: sources with functions Test...(t *testing.T) that use testify, which is no part of the standard library.
// It is compiled once on a machine that has it, and only suites find it.
package main

import (
	"archive/tar"
	"bytes"
	"fmt"
	"go/ast"
	"go/build"
	"io"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

const (
	testsMark   = "//assay:tests"
	gocode      = "/usr/share/gocode/src/" // where Debian keeps the sources of libraries
	librariesIn = "/libraries.tar"         // beside the tools
)

var librariesOfSuites = []string{"github.com/stretchr/testify/assert", "github.com/stretchr/testify/require"}

// compileLibraries leaves archives in a folder, each under its import path. What is not installed is left out: the source
// that imports it will be told.
func compileLibraries(folder string) {
	met := map[string]bool{}
	var add func(name string)
	add = func(name string) {
		if _, err := os.Stat(gocode + name); met[name] || err != nil {
			return
		}
		met[name] = true
		found, err := build.Default.ImportDir(gocode+name, 0)
		must(err)
		for _, each := range found.Imports {
			add(each)
		}
		target := folder + name + ".a"
		must(os.MkdirAll(filepath.Dir(target), 0o700))
		said, fine := tool(gocode+name, "compile", append([]string{"-p", name, "-complete", "-pack", "-o", target, "-I", folder,
			"-trimpath", gocode + "=>", "-c", "2"}, found.GoFiles...)...)
		if !fine {
			fail(said)
		}
	}
	for _, each := range librariesOfSuites {
		add(each)
	}
}

// packLibraries makes one file of them.
func packLibraries(target string) {
	folder := work + "imports/"
	compileLibraries(folder)
	var out bytes.Buffer
	all := tar.NewWriter(&out)
	must(os.MkdirAll(folder, 0o700))
	must(filepath.Walk(folder, func(file string, facts os.FileInfo, err error) error {
		if err != nil || facts.IsDir() {
			return err
		}
		text, err := os.ReadFile(file)
		must(err)
		must(all.WriteHeader(&tar.Header{Name: strings.TrimPrefix(file, folder), Mode: 0o400, Size: int64(len(text))}))
		_, err = all.Write(text)
		return err
	}))
	must(all.Close())
	must(os.WriteFile(target, out.Bytes(), 0o600))
}

// libraries unpacks them into a folder, or compiles them again where nothing could be kept.
func libraries(folder string) {
	packed, err := os.ReadFile(prepared() + librariesIn)
	if err != nil {
		compileLibraries(folder)
		return
	}
	for all := tar.NewReader(bytes.NewReader(packed)); ; {
		header, err := all.Next()
		if err == io.EOF {
			return
		}
		must(err)
		text, err := io.ReadAll(all)
		must(err)
		must(os.MkdirAll(filepath.Dir(folder+header.Name), 0o700))
		must(os.WriteFile(folder+header.Name, text, 0o600))
	}
}

// testsMain is what `go test` would generate.
func testsMain(functions map[string]*ast.FuncDecl) string {
	tests := ""
	for _, name := range sortedNames(functions) {
		if strings.HasPrefix(name, "Test") && len(functions[name].Type.Params.List) == 1 {
			tests += fmt.Sprintf("\t\t{%q, %s},\n", name, name)
		}
	}
	if tests == "" {
		fail(entry + ":1: error: assay: there is no function Test...(t *testing.T)")
	}
	return "package main\n\nimport assay_testing \"testing\"\n\nfunc main() {\n\tassay_testing.Main(func(string, string) (bool, error) { return true, nil },\n" +
		"\t\t[]assay_testing.InternalTest{\n" + tests + "\t\t}, nil, nil)\n}\n"
}

// tidyImports removes imports that stand twice or that nothing uses, without moving any line: head, solution and tests of a
// suite were written apart, and each brings its own.
func (s *source) tidyImports() {
	used := map[string]bool{}
	ast.Inspect(s.file, func(n ast.Node) bool {
		if selector, ok := n.(*ast.SelectorExpr); ok {
			if of, ok := selector.X.(*ast.Ident); ok {
				used[of.Name] = true
			}
		}
		return true
	})
	text := []byte(s.text)
	met := map[string]bool{}
	for _, each := range s.file.Decls {
		d, ok := each.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range d.Specs {
			one, ok := spec.(*ast.ImportSpec)
			if !ok {
				continue
			}
			from, _ := strconv.Unquote(one.Path.Value)
			name := path.Base(from)
			if one.Name != nil {
				name = one.Name.Name
			}
			if (used[name] && !met[name]) || name == "_" || name == "." {
				met[name] = true
				continue
			}
			var gone ast.Node = one
			if !d.Lparen.IsValid() {
				gone = d
			}
			for at := s.lines.PositionFor(gone.Pos(), false).Offset; at < s.lines.PositionFor(gone.End(), false).Offset; at++ {
				if text[at] != '\n' {
					text[at] = ' '
				}
			}
		}
	}
	s.text = string(text)
}
