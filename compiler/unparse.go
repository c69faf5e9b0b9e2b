package compiler

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"minipy/parser"
)

// unparse is the source text of an expression, for annotations kept as text and for messages.
func unparse(e parser.Expr) string {
	var w unparser
	w.expr(e, precTest)
	return w.String()
}

// Precedences, loosest first.
const (
	precNamed = iota
	precTuple
	precYield
	precTest
	precOr
	precAnd
	precNot
	precCompare
	precBitOr
	precBitXor
	precBitAnd
	precShift
	precArith
	precTerm
	precFactor
	precPower
	precAwait
	precAtom
)

var binops = [...]struct {
	text string
	prec int
}{
	parser.Add: {"+", precArith}, parser.BitAnd: {"&", precBitAnd}, parser.FloorDiv: {"//", precTerm}, parser.LShift: {"<<", precShift},
	parser.MatMult: {"@", precTerm}, parser.Mult: {"*", precTerm}, parser.Mod: {"%", precTerm}, parser.BitOr: {"|", precBitOr},
	parser.Pow: {"**", precPower}, parser.RShift: {">>", precShift}, parser.Sub: {"-", precArith}, parser.Div: {"/", precTerm},
	parser.BitXor: {"^", precBitXor},
}

var cmpops = [...]string{"<", "<=", "==", "!=", ">", ">=", "is", "is not", "in", "not in"}

type unparser struct{ strings.Builder }

func (w *unparser) paren(need bool, body func()) {
	if need {
		w.WriteByte('(')
	}
	body()
	if need {
		w.WriteByte(')')
	}
}

func (w *unparser) list(elts []parser.Expr) {
	for i, e := range elts {
		if i > 0 {
			w.WriteString(", ")
		}
		w.expr(e, precTest)
	}
}

func (w *unparser) expr(e parser.Expr, prec int) {
	switch e := e.(type) {
	case *parser.Constant:
		w.constant(e.Value)
	case *parser.Name:
		w.WriteString(e.ID)
	case *parser.Attribute:
		if k, ok := e.Value.(*parser.Constant); ok {
			if _, ok := k.Value.(int64); ok {
				w.constant(k.Value)
				w.WriteString(" ." + e.Attr)
				return
			}
		}
		w.expr(e.Value, precAtom)
		w.WriteString("." + e.Attr)
	case *parser.Subscript:
		w.expr(e.Value, precAtom)
		w.WriteByte('[')
		if t, ok := e.Slice.(*parser.Tuple); ok && len(t.Elts) > 0 {
			w.tuple(t.Elts)
		} else {
			w.expr(e.Slice, precTuple)
		}
		w.WriteByte(']')
	case *parser.Slice:
		w.optional(e.Lower)
		w.WriteByte(':')
		w.optional(e.Upper)
		if e.Step != nil {
			w.WriteByte(':')
			w.expr(e.Step, precTest)
		}
	case *parser.Starred:
		w.WriteByte('*')
		w.expr(e.Value, precBitOr)
	case *parser.List:
		w.WriteByte('[')
		w.list(e.Elts)
		w.WriteByte(']')
	case *parser.Tuple:
		w.paren(prec > precTuple || len(e.Elts) == 0, func() { w.tuple(e.Elts) })
	case *parser.Set:
		w.WriteByte('{')
		w.list(e.Elts)
		w.WriteByte('}')
	case *parser.Dict:
		w.WriteByte('{')
		for i, v := range e.Values {
			if i > 0 {
				w.WriteString(", ")
			}
			if e.Keys[i] == nil {
				w.WriteString("**")
				w.expr(v, precBitOr)
				continue
			}
			w.expr(e.Keys[i], precTest)
			w.WriteString(": ")
			w.expr(v, precTest)
		}
		w.WriteByte('}')
	case *parser.BinOp:
		op := binops[e.Op]
		left, right := op.prec, op.prec+1
		if e.Op == parser.Pow {
			left, right = precPower+1, precPower
		}
		w.paren(prec > op.prec, func() {
			w.expr(e.Left, left)
			w.WriteString(" " + op.text + " ")
			w.expr(e.Right, right)
		})
	case *parser.UnaryOp:
		p, text := precFactor, [...]string{"~", "not ", "+", "-"}[e.Op]
		if e.Op == parser.Not {
			p = precNot
		}
		w.paren(prec > p, func() {
			w.WriteString(text)
			w.expr(e.Operand, p)
		})
	case *parser.BoolOp:
		p, text := precAnd, " and "
		if e.Or {
			p, text = precOr, " or "
		}
		w.paren(prec > p, func() {
			for i, v := range e.Values {
				if i > 0 {
					w.WriteString(text)
				}
				w.expr(v, p+1)
			}
		})
	case *parser.Compare:
		w.paren(prec > precCompare, func() {
			w.expr(e.Left, precCompare+1)
			for i, op := range e.Ops {
				w.WriteString(" " + cmpops[op] + " ")
				w.expr(e.Comparators[i], precCompare+1)
			}
		})
	case *parser.Call:
		w.call(e)
	case *parser.IfExp:
		w.paren(prec > precTest, func() {
			w.expr(e.Body, precTest+1)
			w.WriteString(" if ")
			w.expr(e.Test, precTest+1)
			w.WriteString(" else ")
			w.expr(e.Else, precTest)
		})
	case *parser.NamedExpr:
		w.WriteString("(" + e.Target.ID + " := ")
		w.expr(e.Value, precTest)
		w.WriteByte(')')
	case *parser.Lambda:
		w.paren(prec > precTest, func() { w.lambda(e) })
	case *parser.ListComp:
		w.comprehension("[", e.Elt, nil, e.Generators, "]")
	case *parser.SetComp:
		w.comprehension("{", e.Elt, nil, e.Generators, "}")
	case *parser.DictComp:
		w.comprehension("{", e.Key, e.Value, e.Generators, "}")
	case *parser.GeneratorExp:
		w.comprehension("(", e.Elt, nil, e.Generators, ")")
	case *parser.Await:
		w.WriteString("await ")
		w.expr(e.Value, precAtom)
	case *parser.Yield:
		w.WriteString("(yield")
		if e.Value != nil {
			w.WriteByte(' ')
			w.expr(e.Value, precTest)
		}
		w.WriteByte(')')
	case *parser.YieldFrom:
		w.WriteString("(yield from ")
		w.expr(e.Value, precTest)
		w.WriteByte(')')
	case *parser.JoinedStr:
		var text unparser
		text.fstring(e)
		w.WriteString("f" + reprStr(text.String()))
	}
}

func (w *unparser) optional(e parser.Expr) {
	if e != nil {
		w.expr(e, precTest)
	}
}

func (w *unparser) tuple(elts []parser.Expr) {
	w.list(elts)
	if len(elts) == 1 {
		w.WriteByte(',')
	}
}

func (w *unparser) call(e *parser.Call) {
	w.expr(e.Func, precAtom)
	if g, ok := oneGenerator(e); ok {
		w.expr(g, precAtom)
		return
	}
	w.WriteByte('(')
	w.list(e.Args)
	for i, k := range e.Keywords {
		if i > 0 || len(e.Args) > 0 {
			w.WriteString(", ")
		}
		if k.Arg == "" {
			w.WriteString("**")
		} else {
			w.WriteString(k.Arg + "=")
		}
		w.expr(k.Value, precTest)
	}
	w.WriteByte(')')
}

func oneGenerator(e *parser.Call) (*parser.GeneratorExp, bool) {
	if len(e.Args) != 1 || len(e.Keywords) > 0 {
		return nil, false
	}
	g, ok := e.Args[0].(*parser.GeneratorExp)
	return g, ok
}

func (w *unparser) lambda(e *parser.Lambda) {
	w.WriteString("lambda")
	a := e.Args
	first := true
	part := func(s string, def parser.Expr) {
		if first {
			w.WriteByte(' ')
		} else {
			w.WriteString(", ")
		}
		first = false
		w.WriteString(s)
		if def != nil {
			w.WriteByte('=')
			w.expr(def, precTest)
		}
	}
	all := append(append([]*parser.Arg{}, a.PosOnly...), a.Args...)
	for i, p := range all {
		var def parser.Expr
		if d := i - (len(all) - len(a.Defaults)); d >= 0 {
			def = a.Defaults[d]
		}
		part(p.Name, def)
		if i+1 == len(a.PosOnly) {
			part("/", nil)
		}
	}
	if a.VarArg != nil {
		part("*"+a.VarArg.Name, nil)
	} else if len(a.KwOnly) > 0 {
		part("*", nil)
	}
	for i, p := range a.KwOnly {
		part(p.Name, a.KwDefaults[i])
	}
	if a.KwArg != nil {
		part("**"+a.KwArg.Name, nil)
	}
	w.WriteString(": ")
	w.expr(e.Body, precTest)
}

func (w *unparser) comprehension(open string, elt, value parser.Expr, gens []*parser.Comprehension, shut string) {
	w.WriteString(open)
	w.expr(elt, precTest)
	if value != nil {
		w.WriteString(": ")
		w.expr(value, precTest)
	}
	for _, g := range gens {
		if g.Async {
			w.WriteString(" async")
		}
		w.WriteString(" for ")
		w.expr(g.Target, precTuple)
		w.WriteString(" in ")
		w.expr(g.Iter, precTest+1)
		for _, t := range g.Ifs {
			w.WriteString(" if ")
			w.expr(t, precTest+1)
		}
	}
	w.WriteString(shut)
}

func (w *unparser) fstring(e *parser.JoinedStr) {
	for _, v := range e.Values {
		switch v := v.(type) {
		case *parser.Constant:
			s, _ := v.Value.(string)
			w.WriteString(strings.NewReplacer("{", "{{", "}", "}}").Replace(s))
		case *parser.FormattedValue:
			w.WriteByte('{')
			w.expr(v.Value, precTest+1)
			if v.Conversion != 0 {
				w.WriteByte('!')
				w.WriteRune(v.Conversion)
			}
			if s, ok := v.FormatSpec.(*parser.JoinedStr); ok {
				w.WriteByte(':')
				w.fstring(s)
			}
			w.WriteByte('}')
		}
	}
}

func (w *unparser) constant(v any) {
	switch v := v.(type) {
	case nil:
		w.WriteString("None")
	case bool:
		if v {
			w.WriteString("True")
		} else {
			w.WriteString("False")
		}
	case int64:
		w.WriteString(strconv.FormatInt(v, 10))
	case *big.Int:
		w.WriteString(v.String())
	case float64:
		form := byte('g')
		if v >= 1e-4 && v < 1e16 {
			form = 'f' // as repr
		}
		s := strconv.FormatFloat(v, form, -1, 64)
		if !strings.ContainsAny(s, ".en") {
			s += ".0"
		}
		w.WriteString(strings.ReplaceAll(s, "+Inf", "1e309"))
	case complex128:
		fmt.Fprintf(w, "%gj", imag(v))
	case string:
		w.WriteString(reprStr(v))
	case parser.Bytes:
		w.WriteString("b" + reprStr(string(v)))
	case parser.Ellipsis:
		w.WriteString("...")
	case tupleValue:
		w.WriteByte('(')
		for i, x := range v {
			if i > 0 {
				w.WriteString(", ")
			}
			w.constant(x)
		}
		if len(v) == 1 {
			w.WriteByte(',')
		}
		w.WriteByte(')')
	}
}

// reprStr quotes text as Python's repr does.
func reprStr(s string) string {
	quote := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, "\"") {
		quote = '"'
	}
	var b strings.Builder
	b.WriteByte(quote)
	for _, r := range s {
		switch {
		case r == rune(quote) || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte(quote)
	return b.String()
}
