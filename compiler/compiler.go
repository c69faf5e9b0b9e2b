package compiler

import (
	"strings"

	"minipy/parser"
)

// Options say how to compile.
type Options struct {
	Flags    Flags // future features in force around the source (FlagFutureMask)
	Optimize int   // 1 leaves assert statements out, 2 docstrings too (-O, -OO)
}

// unitKind is what a code object is made for.
type unitKind uint8

const (
	unitModule unitKind = iota
	unitClass
	unitFunction
	unitLambda
	unitComprehension
	unitTypeParams
	unitTypeVar
	unitTypeAlias
)

// A fblock is a construct that break, continue and return have to leave properly.
type fblock struct {
	kind  fblockKind
	block int32 // label of its start
	exit  int32 // label behind it; none
	pos   Pos
	body  []parser.Stmt // of finally
	name  string        // of an except clause
}

type fblockKind uint8

const (
	fbWhile fblockKind = iota
	fbFor
	fbTryExcept
	fbFinallyTry
	fbFinallyEnd
	fbWith
	fbAsyncWith
	fbHandlerCleanup
	fbPopValue
	fbExceptionHandler
	fbExceptionGroupHandler
	fbAsyncComprehension
	fbStopIteration
)

// maxFblocks is CPython's limit on statically nested blocks.
const maxFblocks = 21

// A unit is a code object in the making.
type unit struct {
	kind      unitKind
	scope     *scope
	name      string
	qualname  string
	firstLine int
	private   string // the class whose names are mangled here
	argcount  int
	posOnly   int
	kwOnly    int

	consts   []*Const
	constIdx map[*Const]int32
	names    []string
	nameIdx  map[string]int32
	vars     []string
	varIdx   map[string]int32
	cells    []string // cell variables, then free variables
	cellIdx  map[string]int32
	ncells   int

	stream   []ins
	labels   []int32
	fblocks  []fblock
	inlined  int             // depth of inlined comprehensions
	hidden   map[string]bool // locals of inlined comprehensions outside functions: true while inside
	static   []string        // attributes that methods assign to self
	stopIter int32           // label of a generator's StopIteration handler
}

// A compiler generates the code of one tree.
type compiler struct {
	filename    string
	pool        *constPool
	symbols     *symtable
	u           *unit
	stack       []*unit
	graph       graph
	flags       Flags
	optimize    int
	interactive bool
	depth       int
	futureLine  int32 // of the last import from __future__ at the top
	warnings    []Warning
}

// ParserWarnings gives the parser's warnings the compiler's form.
func ParserWarnings(warnings []parser.Warning) []Warning {
	var out []Warning
	for _, w := range warnings {
		out = append(out, Warning{Category: w.Category, Message: w.Message, Pos: loc(w.Pos), Parser: true})
	}
	return out
}

// Compile compiles a tree. The tree is consumed: folding rewrites it. Errors are *parser.SyntaxError; the result then has the warnings that
// came before.
func Compile(root parser.Node, filename string, opts Options) (res *Unit, err error) {
	m := root.(*parser.Module)
	c := &compiler{filename: filename, pool: newConstPool(), flags: opts.Flags & FlagFutureMask, optimize: opts.Optimize, interactive: m.Mode == parser.Single}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case compileError:
			res, err = &Unit{Warnings: c.warnings}, e.err
			if e.err.Filename == "" {
				e.err.Filename = filename
			}
		default:
			panic(e)
		}
	}()
	c.warnings = ParserWarnings(m.Warnings)
	c.futures(m)
	f := folder{pool: c.pool, seen: map[*Const]bool{}, debug: opts.Optimize == 0, asText: c.flags&FlagFutureAnnotations != 0}
	f.body(m.Body)
	c.symbols = buildSymtable(m, filename, c.flags)
	code := c.module(m)
	return &Unit{Code: code, Parsed: c.pool.parsed, Warnings: c.warnings, Inverted: f.inverted}, nil
}

func (c *compiler) fail(pos parser.Pos, format string, args ...any) {
	failAt(c.filename, pos, format, args...)
}

func (c *compiler) warn(pos parser.Pos, format string, args ...any) {
	c.warnings = append(c.warnings, Warning{Category: "SyntaxWarning", Message: sprintf(format, args...), Pos: loc(pos)})
}

// futures checks the from __future__ imports at the top, and turns their features on.
func (c *compiler) futures(m *parser.Module) {
	for i, s := range m.Body {
		if imp, ok := s.(*parser.ImportFrom); ok && imp.Module == "__future__" && imp.Level == 0 {
			c.futureLine = imp.Line
			for _, a := range imp.Names {
				switch a.Name {
				case "annotations":
					c.flags |= FlagFutureAnnotations
				case "barry_as_FLUFL": // CPython heeds it at the prompt only
				case "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals", "generator_stop":
				case "braces":
					c.noFeature(imp.Pos, "not a chance")
				default:
					c.noFeature(imp.Pos, "future feature %s is not defined", a.Name)
				}
			}
			continue
		}
		if e, ok := s.(*parser.ExprStmt); ok && i == 0 {
			if k, ok := e.Value.(*parser.Constant); ok {
				if _, ok := k.Value.(string); ok {
					continue
				}
			}
		}
		return
	}
}

// noFeature reports an import from __future__ of what does not exist; its place has no end.
func (c *compiler) noFeature(pos parser.Pos, format string, args ...any) {
	e := errorAt(c.filename, pos, format, args...)
	e.Bare = true
	e.EndLine, e.EndCol = e.Line, -1
	panic(compileError{e})
}

// loc is a node's place in the form of an instruction's.
func loc(p parser.Pos) Pos { return Pos{p.Line, p.EndLine, p.Col, p.EndCol} }

// place is the reverse of loc.
func place(p Pos) parser.Pos {
	return parser.Pos{Line: p.Line, Col: p.Col, EndLine: p.EndLine, EndCol: p.EndCol}
}

func at(n parser.Node) Pos { return loc(n.Position()) }

// enter begins a code object.
func (c *compiler) enter(kind unitKind, name string, node any, line int) {
	s := c.symbols.scopes[node]
	u := &unit{kind: kind, scope: s, name: name, firstLine: line,
		constIdx: map[*Const]int32{}, nameIdx: map[string]int32{}, varIdx: map[string]int32{}, cellIdx: map[string]int32{}, stopIter: none}
	for _, v := range s.varnames {
		u.varIdx[v] = int32(len(u.vars))
		u.vars = append(u.vars, v)
	}
	u.cells = s.sortedKind(kindCell, defCompCell)
	if s.needsClassDict {
		u.cells = append([]string{nameClassDict}, u.cells...)
	}
	if s.needsClassCell {
		u.cells = append([]string{"__class__"}, u.cells...)
	}
	u.ncells = len(u.cells)
	u.cells = append(u.cells, s.sortedKind(kindFree, defFreeClass)...)
	for i, n := range u.cells {
		if _, dup := u.cellIdx[n]; !dup {
			u.cellIdx[n] = int32(i)
		}
	}
	if c.u != nil {
		u.private = c.u.private
		c.stack = append(c.stack, c.u)
	}
	c.u = u
	if kind != unitModule {
		c.setQualname()
	} else {
		u.qualname = name
	}
	pos := Pos{int32(line), int32(line), 0, 0}
	if kind == unitModule {
		pos.Line = 0
	}
	if s.functionLike() && (s.generator || s.coroutine) {
		u.stopIter = c.newLabel()
		if kind == unitLambda {
			u.stopIter = none
		} else {
			c.jump(noPos, psSetupCleanup, u.stopIter)
		}
	}
	c.op(pos, OpResume, 0)
}

func (c *compiler) leave() {
	c.u = nil
	if n := len(c.stack); n > 0 {
		c.u = c.stack[n-1]
		c.stack = c.stack[:n-1]
	}
}

// setQualname gives the unit its dotted name.
func (c *compiler) setQualname() {
	u := c.u
	u.qualname = u.name
	n := len(c.stack) - 1
	if k := c.stack[n].kind; k == unitTypeParams || k == unitTypeVar {
		n--
	}
	parent := c.stack[n]
	if parent.kind == unitModule {
		return
	}
	if u.kind == unitFunction || u.kind == unitClass {
		if parent.scope.kindOf(mangle(parent.private, u.name)) == kindGlobalExplicit {
			return
		}
	}
	switch parent.kind {
	case unitFunction, unitLambda, unitTypeAlias:
		u.qualname = parent.qualname + ".<locals>." + u.name
	case unitModule:
	default:
		u.qualname = parent.qualname + "." + u.name
	}
}

func (c *compiler) newLabel() int32 {
	c.u.labels = append(c.u.labels, none)
	return int32(len(c.u.labels) - 1)
}

// use puts the label here.
func (c *compiler) use(l int32) { c.u.labels[l] = int32(len(c.u.stream)) }

func (c *compiler) op(pos Pos, op Op, arg int32) {
	c.u.stream = append(c.u.stream, ins{op: op, arg: arg, pos: pos})
}

func (c *compiler) jump(pos Pos, op Op, label int32) { c.op(pos, op, label) }

func (c *compiler) constIndex(k *Const) int32 {
	u := c.u
	i, ok := u.constIdx[k]
	if !ok {
		i = int32(len(u.consts))
		u.constIdx[k] = i
		u.consts = append(u.consts, k)
	}
	return i
}

func (c *compiler) load(pos Pos, k *Const) { c.op(pos, OpLoadConst, c.constIndex(k)) }

func (c *compiler) loadNone(pos Pos) { c.load(pos, c.pool.none) }

func (c *compiler) nameIndex(n string) int32 {
	u := c.u
	i, ok := u.nameIdx[n]
	if !ok {
		i = int32(len(u.names))
		u.nameIdx[n] = i
		u.names = append(u.names, n)
	}
	return i
}

func (c *compiler) varIndex(n string) int32 {
	u := c.u
	i, ok := u.varIdx[n]
	if !ok {
		i = int32(len(u.vars))
		u.varIdx[n] = i
		u.vars = append(u.vars, n)
	}
	return i
}

func (c *compiler) mangle(n string) string {
	if m := c.u.scope.mangled; m != nil && !m[n] {
		return n
	}
	return mangle(c.u.private, n)
}

// nameOp loads, stores or deletes a name where the symbol table says that it lives.
func (c *compiler) nameOp(pos Pos, name string, ctx parser.Context) {
	u := c.u
	name = c.mangle(name)
	kind := u.scope.kindOf(name)
	switch kind {
	case kindFree, kindCell:
		i := u.cellIdx[name]
		if kind == kindFree && i < int32(u.ncells) {
			i = c.freeIndex(name)
		}
		switch ctx {
		case parser.Load:
			if u.scope.kind == classScope && u.inlined == 0 {
				c.op(pos, OpLoadLocals, 0)
				c.op(pos, OpLoadFromDictOrDeref, i)
			} else if u.scope.seesClass {
				c.op(pos, OpLoadDeref, u.cellIdx[nameClassDict])
				c.op(pos, OpLoadFromDictOrDeref, i)
			} else {
				c.op(pos, OpLoadDeref, i)
			}
		case parser.Store:
			c.op(pos, OpStoreDeref, i)
		case parser.Del:
			c.op(pos, OpDeleteDeref, i)
		}
		return
	case kindLocal:
		if u.scope.functionLike() || u.hidden[name] {
			c.op(pos, [...]Op{OpLoadFast, OpStoreFast, OpDeleteFast}[ctx], c.varIndex(name))
			return
		}
	case kindGlobalImplicit:
		if u.scope.seesClass && ctx == parser.Load {
			c.op(pos, OpLoadDeref, u.cellIdx[nameClassDict])
			c.op(pos, OpLoadFromDictOrGlobals, c.nameIndex(name))
			return
		}
		if u.scope.functionLike() {
			c.globalOp(pos, name, ctx)
			return
		}
	case kindGlobalExplicit:
		c.globalOp(pos, name, ctx)
		return
	}
	if ctx == parser.Load && u.scope.kind == classScope && u.inlined > 0 {
		c.globalOp(pos, name, ctx)
		return
	}
	c.op(pos, [...]Op{OpLoadName, OpStoreName, OpDeleteName}[ctx], c.nameIndex(name))
}

// freeIndex finds the free variable of a class body that also has the cell of the same name: __class__ where functions around use it.
func (c *compiler) freeIndex(name string) int32 {
	i := c.u.ncells
	for i < len(c.u.cells)-1 && c.u.cells[i] != name {
		i++
	}
	return int32(i)
}

func (c *compiler) globalOp(pos Pos, name string, ctx parser.Context) {
	i := c.nameIndex(name)
	if ctx == parser.Load {
		i <<= 1
	}
	c.op(pos, [...]Op{OpLoadGlobal, OpStoreGlobal, OpDeleteGlobal}[ctx], i)
}

func (c *compiler) push(kind fblockKind, pos Pos, block, exit int32) *fblock {
	if len(c.u.fblocks) >= maxFblocks {
		c.fail(place(pos), "too many statically nested blocks")
	}
	c.u.fblocks = append(c.u.fblocks, fblock{kind: kind, block: block, exit: exit, pos: pos})
	return &c.u.fblocks[len(c.u.fblocks)-1]
}

func (c *compiler) pop() { c.u.fblocks = c.u.fblocks[:len(c.u.fblocks)-1] }

// module compiles the whole tree.
func (c *compiler) module(m *parser.Module) *Code {
	c.enter(unitModule, "<module>", m, 1)
	switch m.Mode {
	case parser.Eval:
		c.expr(m.Body[0].(*parser.ExprStmt).Value)
		c.op(noPos, OpReturnValue, 0)
		code := c.assemble()
		c.leave()
		return code
	case parser.Single:
		if c.u.scope.annotations {
			c.op(Pos{1, 1, 0, 0}, OpSetupAnnotations, 0)
		}
		c.stmts(m.Body)
	default:
		pos := Pos{1, 1, 0, 0}
		if len(m.Body) > 0 {
			pos = at(m.Body[0])
		}
		c.body(pos, m.Body)
	}
	c.returnNone()
	code := c.assemble()
	c.leave()
	return code
}

func (c *compiler) returnNone() {
	c.loadNone(noPos)
	c.op(noPos, OpReturnValue, 0)
}

// body compiles the statements of a module or a class.
func (c *compiler) body(pos Pos, list []parser.Stmt) {
	if c.u.scope.annotations {
		c.op(pos, OpSetupAnnotations, 0)
	}
	if doc, e := docstring(list); e != nil && c.optimize > 1 {
		list = list[1:]
	} else if e != nil {
		c.load(at(e), c.pool.str(doc))
		c.nameOp(noPos, "__doc__", parser.Store)
		list = list[1:]
	}
	c.stmts(list)
}

// docstring is the cleaned docstring of a body and its node; nil if there is none.
func docstring(list []parser.Stmt) (string, parser.Expr) {
	if len(list) == 0 {
		return "", nil
	}
	s, ok := list[0].(*parser.ExprStmt)
	if !ok {
		return "", nil
	}
	k, ok := s.Value.(*parser.Constant)
	if !ok || k.Kind == folded {
		return "", nil
	}
	text, ok := k.Value.(string)
	if !ok {
		return "", nil
	}
	return cleanDoc(text), k
}

// cleanDoc removes the indentation that all lines but the first share.
func cleanDoc(s string) string {
	if !strings.Contains(s, "\n") && !strings.HasPrefix(s, " ") && !strings.Contains(s, "\t") {
		return s
	}
	lines := strings.Split(expandTabs(s), "\n")
	margin := -1
	for _, l := range lines[1:] {
		if body := strings.TrimLeft(l, " "); body != "" {
			if n := len(l) - len(body); margin < 0 || n < margin {
				margin = n
			}
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i, l := range lines[1:] {
		n := min(max(margin, 0), len(l)-len(strings.TrimLeft(l, " ")))
		lines[i+1] = l[n:]
	}
	return strings.Join(lines, "\n")
}

func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	col := 0
	for _, r := range s {
		switch r {
		case '\t':
			n := 8 - col%8
			b.WriteString("        "[:n])
			col += n
		case '\n', '\r':
			b.WriteRune(r)
			col = 0
		default:
			b.WriteRune(r)
			col++
		}
	}
	return b.String()
}
