package compiler

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"minipy/parser"
)

// Bounds of what folding may make, CPython's: results beyond them are left to run time.
const (
	maxIntBits        = 128
	maxCollectionSize = 256
	maxStrSize        = 4096
	maxTotalItems     = 1024
)

// A folder rewrites a tree in place: constant expressions become constants, and every literal is noted for Unit.Parsed.
type folder struct {
	pool  *constPool
	seen  map[*Const]bool
	depth int
	debug bool // __debug__

	inverted int // Unit.Inverted

	asText bool // annotations are kept as text: what they say is not to change
	still  bool // inside such an annotation
}

// note records the object of a literal, once.
func (f *folder) note(v any) {
	c := f.pool.value(v)
	switch c.Kind {
	case ConstNone, ConstBool, ConstEllipsis:
		return
	}
	if !f.seen[c] {
		f.seen[c] = true
		f.pool.parsed = append(f.pool.parsed, c)
	}
}

// folded is the Kind of a constant that is not written in the source: it makes no docstring.
const folded = "folded"

func (f *folder) constant(e parser.Expr, v any) parser.Expr {
	f.note(v)
	return &parser.Constant{Pos: e.Position(), Value: v, Kind: folded}
}

// nowhere is a constant that stands for no place in the source.
func (f *folder) nowhere(v any) parser.Expr {
	f.note(v)
	return &parser.Constant{Pos: parser.Pos{Line: -1, Col: -1, EndLine: -1, EndCol: -1}, Value: v}
}

func (f *folder) exprs(list []parser.Expr) {
	for i, e := range list {
		if e != nil {
			list[i] = f.expr(e)
		}
	}
}

func (f *folder) optional(e *parser.Expr) {
	if *e != nil {
		*e = f.expr(*e)
	}
}

func (f *folder) annotation(e *parser.Expr) {
	f.still = f.asText
	f.optional(e)
	f.still = false
}

func (f *folder) body(list []parser.Stmt) {
	for _, s := range list {
		f.stmt(s)
	}
}

func (f *folder) args(a *parser.Arguments) {
	for _, l := range [...][]*parser.Arg{a.PosOnly, a.Args, a.KwOnly, {a.VarArg, a.KwArg}} {
		for _, p := range l {
			if p != nil {
				f.annotation(&p.Annotation)
			}
		}
	}
	f.exprs(a.Defaults)
	f.exprs(a.KwDefaults)
}

func (f *folder) typeParams(list []*parser.TypeParam) {
	for _, p := range list {
		f.optional(&p.Bound)
		f.optional(&p.Default)
	}
}

func (f *folder) stmt(s parser.Stmt) {
	switch s := s.(type) {
	case *parser.FunctionDef:
		f.typeParams(s.TypeParams)
		f.args(s.Args)
		f.exprs(s.Decorators)
		f.annotation(&s.Returns)
		f.body(s.Body)
	case *parser.TypeAlias:
		f.typeParams(s.TypeParams)
		s.Value = f.expr(s.Value)
	case *parser.ClassDef:
		f.typeParams(s.TypeParams)
		f.exprs(s.Bases)
		f.keywords(s.Keywords)
		f.exprs(s.Decorators)
		f.body(s.Body)
	case *parser.Return:
		f.optional(&s.Value)
	case *parser.Delete:
		f.exprs(s.Targets)
	case *parser.Assign:
		f.exprs(s.Targets)
		s.Value = f.expr(s.Value)
	case *parser.AugAssign:
		s.Target = f.expr(s.Target)
		s.Value = f.expr(s.Value)
	case *parser.AnnAssign:
		s.Target = f.expr(s.Target)
		f.annotation(&s.Annotation)
		f.optional(&s.Value)
	case *parser.For:
		s.Target = f.expr(s.Target)
		s.Iter = f.iter(f.expr(s.Iter))
		f.body(s.Body)
		f.body(s.Else)
	case *parser.While:
		s.Test = f.expr(s.Test)
		f.body(s.Body)
		f.body(s.Else)
	case *parser.If:
		for { // elif chains may be long
			s.Test = f.expr(s.Test)
			f.body(s.Body)
			if len(s.Else) == 1 {
				if next, ok := s.Else[0].(*parser.If); ok {
					s = next
					continue
				}
			}
			f.body(s.Else)
			return
		}
	case *parser.With:
		for i := range s.Items {
			s.Items[i].Context = f.expr(s.Items[i].Context)
			f.optional(&s.Items[i].Vars)
		}
		f.body(s.Body)
	case *parser.Match:
		s.Subject = f.expr(s.Subject)
		for _, c := range s.Cases {
			f.pattern(c.Pattern)
			f.optional(&c.Guard)
			f.body(c.Body)
		}
	case *parser.Raise:
		f.optional(&s.Exc)
		f.optional(&s.Cause)
	case *parser.Try:
		f.body(s.Body)
		for _, h := range s.Handlers {
			f.optional(&h.Type)
			f.body(h.Body)
		}
		f.body(s.Else)
		f.body(s.Finally)
	case *parser.Assert:
		s.Test = f.expr(s.Test)
		f.optional(&s.Msg)
	case *parser.ExprStmt:
		s.Value = f.expr(s.Value)
	}
}

func (f *folder) pattern(p parser.Pattern) {
	switch p := p.(type) {
	case *parser.MatchValue:
		p.Value = f.expr(p.Value)
	case *parser.MatchSequence:
		f.patterns(p.Patterns)
	case *parser.MatchMapping:
		f.exprs(p.Keys)
		f.patterns(p.Patterns)
	case *parser.MatchClass:
		p.Cls = f.expr(p.Cls)
		f.patterns(p.Patterns)
		f.patterns(p.KwdPatterns)
	case *parser.MatchAs:
		if p.Pattern != nil {
			f.pattern(p.Pattern)
		}
	case *parser.MatchOr:
		f.patterns(p.Patterns)
	}
}

func (f *folder) patterns(list []parser.Pattern) {
	for _, p := range list {
		f.pattern(p)
	}
}

func (f *folder) keywords(list []*parser.Keyword) {
	for _, k := range list {
		k.Value = f.expr(k.Value)
	}
}

// expr returns what stands for e after folding.
func (f *folder) expr(e parser.Expr) parser.Expr {
	f.depth++
	if f.depth > maxDepth {
		tooDeep()
	}
	folded := f.exprInner(e)
	f.depth--
	if f.still {
		return e
	}
	return folded
}

func (f *folder) exprInner(e parser.Expr) parser.Expr {
	switch e := e.(type) {
	case *parser.Constant:
		f.note(e.Value)
	case *parser.Name:
		if e.ID == "__debug__" && e.Ctx == parser.Load {
			return &parser.Constant{Pos: e.Pos, Value: f.debug}
		}
	case *parser.BoolOp:
		f.exprs(e.Values)
	case *parser.NamedExpr:
		e.Value = f.expr(e.Value)
	case *parser.BinOp:
		e.Left = f.expr(e.Left)
		e.Right = f.expr(e.Right)
		return f.binop(e)
	case *parser.UnaryOp:
		e.Operand = f.expr(e.Operand)
		return f.unary(e)
	case *parser.Lambda:
		f.args(e.Args)
		e.Body = f.expr(e.Body)
	case *parser.IfExp:
		e.Test, e.Body, e.Else = f.expr(e.Test), f.expr(e.Body), f.expr(e.Else)
	case *parser.Dict:
		f.exprs(e.Keys)
		f.exprs(e.Values)
	case *parser.Set:
		f.exprs(e.Elts)
	case *parser.ListComp:
		f.generators(e.Generators)
		e.Elt = f.expr(e.Elt)
	case *parser.SetComp:
		f.generators(e.Generators)
		e.Elt = f.expr(e.Elt)
	case *parser.GeneratorExp:
		f.generators(e.Generators)
		e.Elt = f.expr(e.Elt)
	case *parser.DictComp:
		f.generators(e.Generators)
		e.Key, e.Value = f.expr(e.Key), f.expr(e.Value)
	case *parser.Await:
		e.Value = f.expr(e.Value)
	case *parser.Yield:
		f.optional(&e.Value)
	case *parser.YieldFrom:
		e.Value = f.expr(e.Value)
	case *parser.Compare:
		e.Left = f.expr(e.Left)
		f.exprs(e.Comparators)
		if last := len(e.Ops) - 1; e.Ops[last] == parser.In || e.Ops[last] == parser.NotIn {
			e.Comparators[last] = f.iter(e.Comparators[last])
		}
	case *parser.Call:
		e.Func = f.expr(e.Func)
		f.exprs(e.Args)
		f.keywords(e.Keywords)
	case *parser.FormattedValue:
		e.Value = f.expr(e.Value)
		f.optional(&e.FormatSpec)
	case *parser.JoinedStr:
		f.exprs(e.Values)
	case *parser.Attribute:
		e.Value = f.expr(e.Value)
	case *parser.Subscript:
		e.Value = f.expr(e.Value)
		e.Slice = f.expr(e.Slice)
		return f.subscript(e)
	case *parser.Starred:
		e.Value = f.expr(e.Value)
	case *parser.List:
		f.exprs(e.Elts)
	case *parser.Tuple:
		f.exprs(e.Elts)
		if e.Ctx == parser.Load {
			if v, ok := constTuple(e.Elts); ok {
				return f.constant(e, v)
			}
		}
	case *parser.Slice:
		f.optional(&e.Lower)
		f.optional(&e.Upper)
		f.optional(&e.Step)
	}
	return e
}

func (f *folder) generators(list []*parser.Comprehension) {
	for _, g := range list {
		g.Target = f.expr(g.Target)
		g.Iter = f.iter(f.expr(g.Iter))
		f.exprs(g.Ifs)
	}
}

// tupleValue and setValue are values of constants that only folding makes.
type (
	tupleValue []any
	setValue   []any
)

func constTuple(elts []parser.Expr) (tupleValue, bool) {
	v := make(tupleValue, len(elts))
	for i, e := range elts {
		c, ok := e.(*parser.Constant)
		if !ok {
			return nil, false
		}
		v[i] = c.Value
	}
	return v, true
}

// iter makes a tuple of a list display, and a frozenset of a set display, whose only use is being iterated or searched.
func (f *folder) iter(e parser.Expr) parser.Expr {
	switch e := e.(type) {
	case *parser.List:
		if v, ok := constTuple(e.Elts); ok {
			return f.constant(e, v)
		}
		for _, x := range e.Elts {
			if _, star := x.(*parser.Starred); star {
				return e
			}
		}
		return &parser.Tuple{Pos: e.Pos, Elts: e.Elts, Ctx: e.Ctx}
	case *parser.Set:
		if v, ok := constTuple(e.Elts); ok {
			return f.constant(e, setValue(v))
		}
	}
	return e
}

func (f *folder) unary(e *parser.UnaryOp) parser.Expr {
	c, ok := e.Operand.(*parser.Constant)
	if !ok {
		if cmp, ok := e.Operand.(*parser.Compare); ok && e.Op == parser.Not && len(cmp.Ops) == 1 {
			switch cmp.Ops[0] {
			case parser.Is, parser.In:
				cmp.Ops[0]++
				return cmp
			case parser.IsNot, parser.NotIn:
				cmp.Ops[0]--
				return cmp
			}
		}
		return e
	}
	if e.Op == parser.Not {
		return f.constant(e, !f.pool.value(c.Value).truth())
	}
	v := c.Value
	if b, ok := v.(bool); ok {
		v = int64(0)
		if b {
			v = int64(1)
		}
	}
	switch x := v.(type) {
	case int64, *big.Int:
		n := bigOf(x)
		switch e.Op {
		case parser.USub:
			n = new(big.Int).Neg(n)
		case parser.Invert:
			if v != c.Value {
				f.inverted++
			}
			n = new(big.Int).Not(n)
		}
		return f.constant(e, canonical(n))
	case float64:
		switch e.Op {
		case parser.USub:
			return f.constant(e, -x)
		case parser.UAdd:
			return f.constant(e, x)
		}
	case complex128:
		switch e.Op {
		case parser.USub:
			return f.constant(e, -x)
		case parser.UAdd:
			return f.constant(e, x)
		}
	}
	return e
}

func (f *folder) binop(e *parser.BinOp) parser.Expr {
	l, ok := e.Left.(*parser.Constant)
	if !ok {
		return e
	}
	if e.Op == parser.Mod {
		if s, ok := l.Value.(string); ok {
			if t, ok := e.Right.(*parser.Tuple); ok {
				return f.percent(e, s, t)
			}
		}
	}
	r, ok := e.Right.(*parser.Constant)
	if !ok {
		return e
	}
	if v := foldBinop(l.Value, e.Op, r.Value); v != nil {
		return f.constant(e, v)
	}
	return e
}

// percent turns "...%s..." % (a, b) with simple conversions into an f-string.
func (f *folder) percent(e *parser.BinOp, format string, t *parser.Tuple) parser.Expr {
	for _, x := range t.Elts {
		if _, star := x.(*parser.Starred); star {
			return e
		}
	}
	var values []parser.Expr
	var text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			values = append(values, f.nowhere(text.String()))
			text.Reset()
		}
	}
	next := 0
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			text.WriteByte(format[i])
			continue
		}
		i++
		if i == len(format) {
			return e
		}
		if format[i] == '%' {
			text.WriteByte('%')
			continue
		}
		fv, end := f.percentField(format, i, next, t)
		if fv == nil {
			return e
		}
		next++
		flush()
		values = append(values, fv)
		i = end
	}
	if next != len(t.Elts) {
		return e
	}
	flush()
	return &parser.JoinedStr{Pos: e.Pos, Values: values}
}

// percentField reads "%-10.3s" from behind the percent sign; only s, r and a without a mapping key qualify.
func (f *folder) percentField(format string, i, arg int, t *parser.Tuple) (parser.Expr, int) {
	const maxDigits = 2
	left := false
	for ; i < len(format) && strings.IndexByte("-+ #0", format[i]) >= 0; i++ {
		left = left || format[i] == '-' // the other flags mean nothing to strings
	}
	digits := func() string {
		start := i
		for i < len(format) && format[i] >= '0' && format[i] <= '9' {
			i++
		}
		return format[start:i]
	}
	width := digits()
	precision, dot := "", false
	if i < len(format) && format[i] == '.' {
		dot = true
		i++
		precision = digits()
	}
	if i == len(format) || len(width) > maxDigits || len(precision) > maxDigits || arg >= len(t.Elts) {
		return nil, 0
	}
	conv := format[i]
	if conv != 's' && conv != 'r' && conv != 'a' {
		return nil, 0
	}
	fv := &parser.FormattedValue{Pos: t.Elts[arg].Position(), Value: t.Elts[arg], Conversion: rune(conv)}
	spec := ""
	if width != "" {
		if !left {
			spec = ">"
		}
		spec += width
	}
	if dot {
		if precision = strings.TrimLeft(precision, "0"); precision == "" {
			precision = "0"
		}
		spec += "." + precision
	}
	if spec != "" {
		k := f.nowhere(spec)
		fv.FormatSpec = &parser.JoinedStr{Pos: k.Position(), Values: []parser.Expr{k}}
	}
	return fv, i
}

// subscript folds indexing of a constant str, bytes or tuple.
func (f *folder) subscript(e *parser.Subscript) parser.Expr {
	v, ok := e.Value.(*parser.Constant)
	if !ok || e.Ctx != parser.Load {
		return e
	}
	ix, ok := e.Slice.(*parser.Constant)
	if !ok {
		return e
	}
	big := bigOf(ix.Value)
	if big == nil || !big.IsInt64() {
		return e
	}
	n := big.Int64()
	at := func(length int) (int, bool) {
		if n < 0 {
			n += int64(length)
		}
		return int(n), n >= 0 && n < int64(length)
	}
	switch s := v.Value.(type) {
	case tupleValue:
		if i, ok := at(len(s)); ok {
			return f.constant(e, s[i])
		}
	case parser.Bytes:
		if i, ok := at(len(s)); ok {
			return f.constant(e, int64(s[i]))
		}
	case string:
		if !utf8.ValidString(s) {
			return e
		}
		r := []rune(s)
		if i, ok := at(len(r)); ok {
			return f.constant(e, string(r[i]))
		}
	}
	return e
}
