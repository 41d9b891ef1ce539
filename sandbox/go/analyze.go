package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

const (
	mostLines      = 60
	mostComplexity = 10
	mostFindings   = 200
	longestMessage = 300
)

// What a solution may use without declaring it.
var nodes = map[string]string{
	"ListNode": "type ListNode struct {\n\tVal  int\n\tNext *ListNode\n}\n",
	"TreeNode": "type TreeNode struct {\n\tVal   int\n\tLeft  *TreeNode\n\tRight *TreeNode\n}\n",
}

type finding struct {
	line                    int
	rule, severity, message string
}

func analyze(path string) {
	var found []finding
	text, err := os.ReadFile(path)
	must(err)
	if s, broken := parse(string(text)); broken != nil {
		found = []finding{*broken}
	} else {
		found = append(vet(s), complexity(s)...)
		found = append(found, unchecked(s)...)
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].line < found[j].line })
	if len(found) > mostFindings {
		found = found[:mostFindings]
	}
	var out strings.Builder
	fmt.Fprintf(&out, "l%d;", len(found))
	for _, f := range found {
		fmt.Fprintf(&out, "l4;i%d;", f.line)
		for _, each := range []string{f.rule, f.severity, f.message} {
			each = strings.ToValidUTF8(strings.ReplaceAll(each, work, ""), "?")
			if len(each) > longestMessage {
				each = strings.ToValidUTF8(each[:longestMessage], "")
			}
			fmt.Fprintf(&out, "s%d:%s", len(each), each)
		}
	}
	os.Stdout.WriteString(out.String())
}

// vet runs go vet's own checks over the file, with the standard library's export data and without the go command.
func vet(s *source) []finding {
	folder := work + "vet/"
	must(os.Mkdir(folder, 0o700))
	_, types := s.declares()
	files := []string{folder + candidate}
	must(os.WriteFile(files[0], []byte(s.renamed(rename{s.file.Name, "main"})), 0o600))
	for name, text := range nodes {
		if !types[name] {
			files = append(files, folder+name+".go")
			must(os.WriteFile(folder+name+".go", []byte("package main\n\n"+text), 0o600))
		}
	}
	packages, imports := map[string]string{}, map[string]string{}
	root, _ := filepath.Glob("/usr/lib/go/pkg/*_*/fmt.a")
	for _, each := range s.file.Imports {
		name, _ := strconv.Unquote(each.Path.Value)
		imports[name] = name
		if len(root) > 0 && name != "unsafe" {
			packages[name] = filepath.Join(filepath.Dir(root[0]), name+".a")
		}
	}
	config, _ := json.Marshal(map[string]any{"ID": "main", "Compiler": "gc", "Dir": folder, "ImportPath": "main", "GoFiles": files,
		"ImportMap": imports, "PackageFile": packages, "SucceedOnTypecheckFailure": true, "VetxOutput": folder + "facts"})
	must(os.WriteFile(folder+"vet.cfg", config, 0o600))
	said, _ := tool(folder, "vet", "-json", "-unreachable", "-shift", "-assign", "-atomic", "-bools", "-composites", "-copylocks", "-errorsas",
		"-ifaceassert", "-loopclosure", "-lostcancel", "-nilfunc", "-printf", "-sigchanyzer", "-stdmethods", "-stringintconv", "-structtag",
		"-testinggoroutine", "-unmarshal", "-unsafeptr", "-unusedresult", folder+"vet.cfg")
	var told map[string]map[string][]struct{ Posn, Message string }
	if json.Unmarshal([]byte(said), &told) != nil {
		return nil
	}
	var found []finding
	for _, rules := range told {
		for rule, all := range rules {
			for _, each := range all {
				parts := strings.Split(each.Posn, ":")
				if len(parts) < 2 || filepath.Base(parts[0]) != candidate {
					continue
				}
				line, _ := strconv.Atoi(parts[1])
				found = append(found, finding{line, rule, "warning", each.Message})
			}
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].rule < found[j].rule }) // maps have no order
	return found
}

// complexity counts the ways through each function: one, and one more for each branch.
func complexity(s *source) []finding {
	var found []finding
	for _, each := range s.file.Decls {
		f, ok := each.(*ast.FuncDecl)
		if !ok || f.Body == nil {
			continue
		}
		ways := 1
		ast.Inspect(f.Body, func(n ast.Node) bool {
			switch b := n.(type) {
			case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
				ways++
			case *ast.CaseClause:
				if b.List != nil {
					ways++
				}
			case *ast.CommClause:
				if b.Comm != nil {
					ways++
				}
			case *ast.BinaryExpr:
				if b.Op == token.LAND || b.Op == token.LOR {
					ways++
				}
			}
			return true
		})
		line, last := s.line(f.Pos()), s.line(f.End())
		if ways > mostComplexity {
			found = append(found, finding{line, "complex-function", "warning", fmt.Sprintf("%s has a cyclomatic complexity of %d", f.Name.Name, ways)})
		}
		if last-line+1 > mostLines {
			found = append(found, finding{line, "long-function", "warning", fmt.Sprintf("%s has %d lines", f.Name.Name, last-line+1)})
		}
	}
	return found
}

// unchecked finds bodies that do nothing.
func unchecked(s *source) []finding {
	var found []finding
	ast.Inspect(s.file, func(n ast.Node) bool {
		if b, ok := n.(*ast.IfStmt); ok && len(b.Body.List) == 0 && b.Else == nil {
			found = append(found, finding{s.line(b.Pos()), "empty-branch", "warning", "this branch does nothing"})
		}
		return true
	})
	return found
}
