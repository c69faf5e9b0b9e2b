package compiler

import (
	"fmt"
	"strings"

	"minipy/parser"
)

// maxDepth bounds the nesting of a tree that the recursive passes follow.
const maxDepth = 9999

// compileError carries a SyntaxError up to Compile.
type compileError struct{ err *parser.SyntaxError }

func errorAt(filename string, pos parser.Pos, format string, args ...any) *parser.SyntaxError {
	return &parser.SyntaxError{Kind: "SyntaxError", Msg: fmt.Sprintf(format, args...), Filename: filename,
		Line: int(pos.Line), Col: int(pos.Col) + 1, EndLine: int(pos.EndLine), EndCol: int(pos.EndCol) + 1}
}

func failAt(filename string, pos parser.Pos, format string, args ...any) {
	panic(compileError{errorAt(filename, pos, format, args...)})
}

func tooDeep() {
	panic(compileError{&parser.SyntaxError{Kind: "RecursionError", Msg: "maximum recursion depth exceeded during compilation"}})
}

// A symtable finds the scopes of a tree and the names in them.
type symtable struct {
	filename string
	top      *scope
	cur      *scope
	stack    []*scope
	asText   bool // annotations are not code

	scopes  map[any]*scope // by the node that opens the scope
	private string         // name of the class around, for mangling
	depth   int
}

func (t *symtable) fail(pos parser.Pos, format string, args ...any) {
	e := errorAt(t.filename, pos, format, args...)
	e.Bare = true
	panic(compileError{e})
}

func buildSymtable(m *parser.Module, filename string, flags Flags) *symtable {
	t := &symtable{filename: filename, scopes: map[any]*scope{}, asText: flags&FlagFutureAnnotations != 0}
	t.top = newScope(moduleScope, "top", m.Pos)
	t.cur = t.top
	t.scopes[m] = t.top
	t.stmts(m.Body)
	t.analyze(t.top, nil, nameSet{}, nameSet{}, nil, true)
	return t
}

func (t *symtable) enter(kind scopeKind, name string, node any, pos parser.Pos) *scope {
	s := newScope(kind, name, pos)
	s.nested = t.cur.nested || t.cur.functionLike()
	t.cur.children = append(t.cur.children, s)
	t.stack = append(t.stack, t.cur)
	t.scopes[node] = s
	// The iterable of a comprehension keeps its restrictions in the scopes inside it.
	s.iterExpr = t.cur.iterExpr
	if kind != classScope {
		s.mangled = t.cur.mangled
	}
	t.cur = s
	return s
}

func (t *symtable) leave() {
	t.cur = t.stack[len(t.stack)-1]
	t.stack = t.stack[:len(t.stack)-1]
}

// mangle is the name as the class around it sees it: __x becomes _Class__x.
func mangle(class, name string) string {
	if class == "" || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// mangle is a name as the running scope sees it.
func (t *symtable) mangle(name string) string {
	if t.cur.mangled != nil && !t.cur.mangled[name] {
		return name
	}
	return mangle(t.private, name)
}

func (t *symtable) checkForbidden(name string, pos parser.Pos, ctx parser.Context) {
	if name == "__debug__" {
		switch ctx {
		case parser.Store:
			failAt(t.filename, pos, "cannot assign to __debug__")
		case parser.Del:
			failAt(t.filename, pos, "cannot delete __debug__")
		}
	}
}

func (t *symtable) define(name string, flag symFlags, pos parser.Pos) {
	t.defineIn(t.cur, name, flag, pos)
}

func (t *symtable) defineIn(s *scope, name string, flag symFlags, pos parser.Pos) {
	if s == t.cur {
		name = t.mangle(name)
	} else {
		name = mangle(t.private, name)
	}
	if flag&defParam != 0 {
		if y := s.symbols[name]; y != nil && y.flags&defParam != 0 {
			t.fail(pos, "duplicate argument '%s' in function definition", name)
		}
		s.varnames = append(s.varnames, name)
	}
	y := s.add(name, flag)
	if s.iterTarget {
		// The target of a comprehension cannot rebind what a named expression in it binds outside.
		if y.flags&(defGlobal|defNonlocal) != 0 {
			t.fail(pos, "comprehension inner loop cannot rebind assignment expression target '%s'", name)
		}
		y.flags |= defCompIter
	}
	if flag&defGlobal != 0 && s != t.top {
		t.top.add(name, flag)
	}
}

func (t *symtable) stmts(list []parser.Stmt) {
	for _, s := range list {
		t.stmt(s)
	}
}

func (t *symtable) exprs(list []parser.Expr) {
	for _, e := range list {
		if e != nil {
			t.expr(e)
		}
	}
}

func (t *symtable) opt(e parser.Expr) {
	if e != nil {
		t.expr(e)
	}
}

func (t *symtable) stmt(s parser.Stmt) {
	t.depth++
	if t.depth > maxDepth {
		tooDeep()
	}
	defer func() { t.depth-- }()
	switch s := s.(type) {
	case *parser.FunctionDef:
		t.checkForbidden(s.Name, s.Pos, parser.Store)
		t.define(s.Name, defLocal, s.Pos)
		t.exprs(s.Args.Defaults)
		t.exprs(s.Args.KwDefaults)
		t.exprs(s.Decorators)
		if len(s.TypeParams) > 0 {
			t.enterTypeParams(s, s.Name, s.TypeParams, false)
		}
		t.annotations(s.Args, s.Returns)
		f := t.enter(functionScope, s.Name, s, s.Pos)
		f.coroutine, f.asyncDef = s.Async, s.Async
		f.iterExpr = 0
		t.params(s.Args)
		t.stmts(s.Body)
		t.leave()
		if len(s.TypeParams) > 0 {
			t.leave()
		}
	case *parser.ClassDef:
		t.checkForbidden(s.Name, s.Pos, parser.Store)
		t.define(s.Name, defLocal, s.Pos)
		t.exprs(s.Decorators)
		old := t.private
		if len(s.TypeParams) > 0 {
			t.private = s.Name
			t.enterTypeParams(s, s.Name, s.TypeParams, true)
		}
		t.exprs(s.Bases)
		t.keywords(s.Keywords)
		t.enter(classScope, s.Name, s, s.Pos)
		t.private = s.Name
		if len(s.TypeParams) > 0 {
			t.define("__type_params__", defLocal, s.Pos)
			t.define(nameTypeParams, defUse, s.Pos)
		}
		t.stmts(s.Body)
		t.leave()
		if len(s.TypeParams) > 0 {
			t.leave()
		}
		t.private = old
	case *parser.TypeAlias:
		t.typeAlias(s)
	case *parser.Return:
		t.opt(s.Value)
	case *parser.Delete:
		t.exprs(s.Targets)
	case *parser.Assign:
		t.exprs(s.Targets)
		t.expr(s.Value)
	case *parser.AugAssign:
		if a, ok := s.Target.(*parser.Attribute); ok { // any attribute will do
			t.expr(a.Value)
		} else {
			t.expr(s.Target)
		}
		t.expr(s.Value)
	case *parser.AnnAssign:
		t.annAssign(s)
	case *parser.For:
		t.expr(s.Target)
		t.expr(s.Iter)
		t.stmts(s.Body)
		t.stmts(s.Else)
	case *parser.While:
		t.expr(s.Test)
		t.stmts(s.Body)
		t.stmts(s.Else)
	case *parser.If:
		for {
			t.expr(s.Test)
			t.stmts(s.Body)
			if len(s.Else) == 1 {
				if next, ok := s.Else[0].(*parser.If); ok {
					s = next
					continue
				}
			}
			t.stmts(s.Else)
			break
		}
	case *parser.With:
		for _, it := range s.Items {
			t.expr(it.Context)
			t.opt(it.Vars)
		}
		t.stmts(s.Body)
	case *parser.Match:
		t.expr(s.Subject)
		for _, c := range s.Cases {
			t.pattern(c.Pattern)
			t.opt(c.Guard)
			t.stmts(c.Body)
		}
	case *parser.Raise:
		t.opt(s.Exc)
		t.opt(s.Cause)
	case *parser.Try:
		t.stmts(s.Body)
		for _, h := range s.Handlers {
			t.opt(h.Type)
			if h.Name != "" {
				t.checkForbidden(h.Name, h.Pos, parser.Store)
				t.define(h.Name, defLocal, h.Pos)
			}
			t.stmts(h.Body)
		}
		t.stmts(s.Else)
		t.stmts(s.Finally)
	case *parser.Assert:
		t.expr(s.Test)
		t.opt(s.Msg)
	case *parser.Import:
		t.aliases(s.Names, s.Pos)
	case *parser.ImportFrom:
		t.aliases(s.Names, s.Pos)
	case *parser.Global:
		t.directive(s.Names, s.Pos, defGlobal, "global")
	case *parser.Nonlocal:
		t.directive(s.Names, s.Pos, defNonlocal, "nonlocal")
	case *parser.ExprStmt:
		t.expr(s.Value)
	}
}

func (t *symtable) annAssign(s *parser.AnnAssign) {
	t.cur.annotations = true
	if n, ok := s.Target.(*parser.Name); ok {
		pos := n.Pos
		if s.Value == nil {
			pos = s.Pos
		}
		t.checkForbidden(n.ID, pos, parser.Store)
		name := mangle(t.private, n.ID)
		if y := t.cur.symbols[name]; y != nil && y.flags&(defGlobal|defNonlocal) != 0 && t.cur != t.top && s.Simple {
			what := "global"
			if y.flags&defNonlocal != 0 {
				what = "nonlocal"
			}
			t.fail(s.Pos, "annotated name '%s' can't be %s", n.ID, what)
		}
		if s.Simple {
			t.define(n.ID, defAnnot|defLocal, n.Pos)
		} else if s.Value != nil {
			t.define(n.ID, defLocal, n.Pos)
		}
	} else {
		if a, ok := s.Target.(*parser.Attribute); ok && s.Value == nil {
			t.checkForbidden(a.Attr, s.Pos, parser.Store)
		}
		t.expr(s.Target)
	}
	t.annotation(func() { t.expr(s.Annotation) })
	t.opt(s.Value)
}

func (t *symtable) directive(names []string, pos parser.Pos, flag symFlags, word string) {
	for _, n := range names {
		name := mangle(t.private, n)
		if y := t.cur.symbols[name]; y != nil && y.flags&(defParam|defLocal|defUse|defAnnot) != 0 {
			switch {
			case y.flags&defParam != 0:
				t.fail(pos, "name '%s' is parameter and %s", n, word)
			case y.flags&defUse != 0:
				t.fail(pos, "name '%s' is used prior to %s declaration", n, word)
			case y.flags&defAnnot != 0:
				t.fail(pos, "annotated name '%s' can't be %s", n, word)
			default:
				t.fail(pos, "name '%s' is assigned to before %s declaration", n, word)
			}
		}
		t.define(n, flag, pos)
		t.markDirective(name, pos)
	}
}

func (t *symtable) aliases(list []parser.Alias, pos parser.Pos) {
	for _, a := range list {
		name := a.AsName
		if name == "" {
			name, _, _ = strings.Cut(a.Name, ".")
		}
		if name == "*" {
			if t.cur.kind != moduleScope {
				t.fail(a.Pos, "import * only allowed at module level")
			}
			continue
		}
		t.checkForbidden(name, pos, parser.Store)
		t.define(name, defImport, a.Pos)
	}
}

func (t *symtable) annotations(a *parser.Arguments, returns parser.Expr) {
	t.annotation(func() {
		for _, l := range [...][]*parser.Arg{a.PosOnly, a.Args, {a.VarArg, a.KwArg}, a.KwOnly} {
			for _, p := range l {
				if p != nil {
					t.opt(p.Annotation)
				}
			}
		}
		t.opt(returns)
	})
}

// annotation visits annotations. Those that stay text have a scope of their own, which nothing comes of.
func (t *symtable) annotation(visit func()) {
	if !t.asText {
		visit()
		return
	}
	around := t.cur
	t.cur = newScope(annotationScope, "_annotation", parser.Pos{})
	t.stack = append(t.stack, around)
	visit()
	t.leave()
}

func (t *symtable) params(a *parser.Arguments) {
	for _, l := range [...][]*parser.Arg{a.PosOnly, a.Args, a.KwOnly} {
		for _, p := range l {
			t.param(p)
		}
	}
	if a.VarArg != nil {
		t.param(a.VarArg)
		t.cur.varargs = true
	}
	if a.KwArg != nil {
		t.param(a.KwArg)
		t.cur.varkeywords = true
	}
}

func (t *symtable) param(p *parser.Arg) {
	t.checkForbidden(p.Name, p.Pos, parser.Store)
	t.define(p.Name, defParam, p.Pos)
}

func (t *symtable) keywords(list []*parser.Keyword) {
	for _, k := range list {
		t.checkForbidden(k.Arg, k.Pos, parser.Store)
		t.expr(k.Value)
	}
}

func (t *symtable) pattern(p parser.Pattern) {
	bind := func(name string) {
		if name != "" {
			t.checkForbidden(name, p.Position(), parser.Store)
			t.define(name, defLocal, p.Position())
		}
	}
	each := func(list []parser.Pattern) {
		for _, q := range list {
			t.pattern(q)
		}
	}
	switch p := p.(type) {
	case *parser.MatchValue:
		t.expr(p.Value)
	case *parser.MatchSequence:
		each(p.Patterns)
	case *parser.MatchStar:
		bind(p.Name)
	case *parser.MatchMapping:
		t.exprs(p.Keys)
		each(p.Patterns)
		bind(p.Rest)
	case *parser.MatchClass:
		t.expr(p.Cls)
		each(p.Patterns)
		each(p.KwdPatterns)
	case *parser.MatchAs:
		if p.Pattern != nil {
			t.pattern(p.Pattern)
		}
		bind(p.Name)
	case *parser.MatchOr:
		each(p.Patterns)
	}
}

func (t *symtable) expr(e parser.Expr) {
	t.depth++
	if t.depth > maxDepth {
		tooDeep()
	}
	switch e := e.(type) {
	case *parser.BoolOp:
		t.exprs(e.Values)
	case *parser.NamedExpr:
		t.notHere(e.Pos, "named expression")
		t.namedExpr(e)
	case *parser.BinOp:
		t.expr(e.Left)
		t.expr(e.Right)
	case *parser.UnaryOp:
		t.expr(e.Operand)
	case *parser.Lambda:
		t.exprs(e.Args.Defaults)
		t.exprs(e.Args.KwDefaults)
		f := t.enter(functionScope, "lambda", e, e.Pos)
		f.lambda = true
		t.params(e.Args)
		t.expr(e.Body)
		t.leave()
	case *parser.IfExp:
		t.expr(e.Test)
		t.expr(e.Body)
		t.expr(e.Else)
	case *parser.Dict:
		t.exprs(e.Keys)
		t.exprs(e.Values)
	case *parser.Set:
		t.exprs(e.Elts)
	case *parser.ListComp:
		t.comprehension(e, "<listcomp>", e.Generators, e.Elt, nil)
	case *parser.SetComp:
		t.comprehension(e, "<setcomp>", e.Generators, e.Elt, nil)
	case *parser.DictComp:
		t.comprehension(e, "<dictcomp>", e.Generators, e.Key, e.Value)
	case *parser.GeneratorExp:
		t.comprehension(e, "<genexpr>", e.Generators, e.Elt, nil)
	case *parser.Yield:
		t.notHere(e.Pos, "yield expression")
		t.opt(e.Value)
		t.yield(e.Pos)
	case *parser.YieldFrom:
		t.notHere(e.Pos, "yield expression")
		t.expr(e.Value)
		t.yield(e.Pos)
	case *parser.Await:
		t.notHere(e.Pos, "await expression")
		t.expr(e.Value)
		t.cur.coroutine = true
	case *parser.Compare:
		t.expr(e.Left)
		t.exprs(e.Comparators)
	case *parser.Call:
		t.expr(e.Func)
		t.exprs(e.Args)
		t.keywords(e.Keywords)
	case *parser.FormattedValue:
		t.expr(e.Value)
		t.opt(e.FormatSpec)
	case *parser.JoinedStr:
		t.exprs(e.Values)
	case *parser.Attribute:
		if e.Ctx == parser.Store {
			t.checkForbidden(e.Attr, e.Pos, e.Ctx)
		}
		t.expr(e.Value)
	case *parser.Subscript:
		t.expr(e.Value)
		t.expr(e.Slice)
	case *parser.Starred:
		t.expr(e.Value)
	case *parser.Name:
		t.checkForbidden(e.ID, e.Pos, e.Ctx)
		flag := defLocal
		if e.Ctx == parser.Load {
			flag = defUse
		}
		t.define(e.ID, flag, e.Pos)
		// super() without arguments needs __class__.
		if e.Ctx == parser.Load && e.ID == "super" && t.cur.functionLike() {
			t.define("__class__", defUse, e.Pos)
		}
	case *parser.List:
		t.exprs(e.Elts)
	case *parser.Tuple:
		t.exprs(e.Elts)
	case *parser.Slice:
		t.opt(e.Lower)
		t.opt(e.Upper)
		t.opt(e.Step)
	}
	t.depth--
}

func (t *symtable) yield(pos parser.Pos) {
	if t.cur.comprehension {
		what := map[string]string{"<listcomp>": "list comprehension", "<setcomp>": "set comprehension", "<dictcomp>": "dict comprehension", "<genexpr>": "generator expression"}[t.cur.name]
		t.fail(pos, "'yield' inside %s", what)
	}
	t.cur.generator = true
}

func (t *symtable) comprehension(e parser.Expr, name string, gens []*parser.Comprehension, elt, value parser.Expr) {
	outer := gens[0]
	// The outermost iterable is evaluated around the comprehension.
	t.cur.iterExpr++
	t.expr(outer.Iter)
	t.cur.iterExpr--
	s := t.enter(functionScope, name, e, e.Position())
	s.comprehension = true
	s.genexp = name == "<genexpr>"
	s.coroutine = outer.Async
	t.define(".0", defParam, e.Position())
	s.iterTarget = true
	t.expr(outer.Target)
	s.iterTarget = false
	t.exprs(outer.Ifs)
	for _, g := range gens[1:] {
		s.iterTarget = true
		t.expr(g.Target)
		s.iterTarget = false
		s.iterExpr++
		t.expr(g.Iter)
		s.iterExpr--
		t.exprs(g.Ifs)
		s.coroutine = s.coroutine || g.Async
	}
	t.opt(value)
	t.expr(elt)
	s.generator = s.genexp
	async := s.coroutine && !s.genexp
	t.leave()
	if async {
		t.cur.coroutine = true
	}
}

// namedExpr binds in the innermost function or module around the comprehensions it stands in.
func (t *symtable) namedExpr(e *parser.NamedExpr) {
	if t.cur.iterExpr > 0 {
		t.fail(e.Pos, "assignment expression cannot be used in a comprehension iterable expression")
	}
	if t.cur.comprehension {
		t.extendNamed(e.Target)
	}
	t.expr(e.Value)
	t.expr(e.Target)
}

func (t *symtable) extendNamed(n *parser.Name) {
	name := t.mangle(n.ID)
	for i := len(t.stack); i >= 0; i-- {
		s := t.cur
		if i < len(t.stack) {
			s = t.stack[i]
		}
		if s.comprehension {
			if y := s.symbols[name]; y != nil && y.flags&defCompIter != 0 && y.flags&(defLocal|defGlobal) != 0 {
				t.fail(n.Pos, "assignment expression cannot rebind comprehension iteration variable '%s'", n.ID)
			}
			continue
		}
		switch s.kind {
		case functionScope:
			if y := s.symbols[name]; y != nil && y.flags&defGlobal != 0 {
				t.define(n.ID, defGlobal, n.Pos)
			} else {
				t.define(n.ID, defNonlocal, n.Pos)
			}
			t.markDirective(name, n.Pos)
			t.defineIn(s, n.ID, defLocal, n.Pos)
		case moduleScope:
			t.define(n.ID, defGlobal, n.Pos)
			t.markDirective(name, n.Pos)
			t.defineIn(s, n.ID, defGlobal, n.Pos)
		case classScope:
			t.fail(n.Pos, "assignment expression within a comprehension cannot be used in a class body")
		case typeParamScope:
			t.fail(n.Pos, "assignment expression within a comprehension cannot be used within the definition of a generic")
		case typeAliasScope:
			t.fail(n.Pos, "assignment expression within a comprehension cannot be used in a type alias")
		case typeVarScope:
			t.fail(n.Pos, "assignment expression within a comprehension cannot be used in a TypeVar bound")
		}
		return
	}
}

// markDirective notes where a name is first declared global or nonlocal.
func (t *symtable) markDirective(name string, pos parser.Pos) {
	if t.cur.directives == nil {
		t.cur.directives = map[string]parser.Pos{}
	}
	if _, dup := t.cur.directives[name]; !dup {
		t.cur.directives[name] = pos
	}
}
