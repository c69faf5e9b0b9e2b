package vm

import (
	"fmt"
	"math/big"
	"strings"

	"minipy/compiler"
	"minipy/objects"
	"minipy/parser"
)

// EvalLiteral is ast.literal_eval of a text: the value of an expression of literals and displays, found in the syntax tree without running anything.
func (in *Interp) EvalLiteral(src string) (Ref, error) {
	u, err := in.compile(src, "<unknown>", parser.Eval, compiler.Options{}, false) // for the errors and warnings
	if err != nil || u == nil {
		return 0, err
	}
	root, err := parser.Parse("<unknown>", src, parser.Eval)
	if err != nil {
		return 0, in.raiseSyntaxError(err, true)
	}
	m, ok := root.(*parser.Module)
	if !ok || len(m.Body) != 1 {
		return 0, in.rt.ValueErrorf("malformed node or string")
	}
	e, ok := m.Body[0].(*parser.ExprStmt)
	if !ok {
		return 0, in.rt.ValueErrorf("malformed node or string")
	}
	return in.literal(e.Value)
}

func (in *Interp) notLiteral(e parser.Expr) error {
	if e == nil { // the ** of a dict display
		return in.rt.ValueErrorf("malformed node or string: None")
	}
	kind := strings.TrimPrefix(fmt.Sprintf("%T", e), "*parser.")
	return in.rt.ValueErrorf("malformed node or string on line %d: <ast.%s object>", e.Position().Line, kind)
}

// literal is the value of one node. refs: result new
func (in *Interp) literal(e parser.Expr) (Ref, error) {
	rt := in.rt
	if err := rt.Enter(" during compilation"); err != nil {
		return 0, err
	}
	defer rt.Leave()
	switch e := e.(type) {
	case *parser.Constant:
		return in.literalConstant(e)
	case *parser.Tuple:
		return in.literals(e.Elts, rt.NewTupleFrom)
	case *parser.List:
		return in.literals(e.Elts, rt.NewListFrom)
	case *parser.Set:
		return in.literals(e.Elts, func(items []Ref) (Ref, error) {
			s, err := rt.NewSet()
			for _, v := range items {
				if err == nil {
					if err = rt.SetAdd(s, v); err != nil {
						rt.DecRef(s)
						s = 0
					}
				}
			}
			return s, err
		})
	case *parser.Call:
		if n, ok := e.Func.(*parser.Name); ok && n.ID == "set" && len(e.Args)+len(e.Keywords) == 0 {
			return rt.NewSet()
		}
	case *parser.Dict:
		return in.literalDict(e)
	case *parser.BinOp:
		return in.literalSum(e)
	}
	return in.literalSigned(e)
}

// literals evaluates elements and builds something of them.
func (in *Interp) literals(elts []parser.Expr, build func(items []Ref) (Ref, error)) (Ref, error) {
	items := make([]Ref, 0, len(elts))
	defer func() {
		for _, v := range items {
			in.rt.DecRef(v)
		}
	}()
	for _, e := range elts {
		v, err := in.literal(e)
		if err != nil {
			return 0, err
		}
		items = append(items, v)
	}
	return build(items)
}

func (in *Interp) literalDict(e *parser.Dict) (Ref, error) {
	rt := in.rt
	d, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	for i, k := range e.Keys {
		if k == nil {
			err = in.notLiteral(nil)
		} else {
			_, err = in.literals([]parser.Expr{k, e.Values[i]}, func(kv []Ref) (Ref, error) { return 0, rt.DictSet(d, kv[0], kv[1]) })
		}
		if err != nil {
			rt.DecRef(d)
			return 0, err
		}
	}
	return d, nil
}

// literalSum is a complex number written as a sum.
func (in *Interp) literalSum(e *parser.BinOp) (Ref, error) {
	rt := in.rt
	if e.Op != parser.Add && e.Op != parser.Sub {
		return 0, in.notLiteral(e)
	}
	left, err := in.literalSigned(e.Left)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(left)
	right, err := in.literalNumber(e.Right)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(right)
	if objects.TypeOf(left) == objects.TComplex || objects.TypeOf(right) != objects.TComplex {
		return 0, in.notLiteral(e)
	}
	if e.Op == parser.Add {
		return rt.BinaryOp(left, right, objects.NbAdd)
	}
	return rt.BinaryOp(left, right, objects.NbSubtract)
}

func (in *Interp) literalSigned(e parser.Expr) (Ref, error) {
	u, ok := e.(*parser.UnaryOp)
	if !ok || u.Op != parser.UAdd && u.Op != parser.USub {
		return in.literalNumber(e)
	}
	v, err := in.literalNumber(u.Operand)
	if err != nil || u.Op == parser.UAdd {
		return v, err
	}
	defer in.rt.DecRef(v)
	return in.rt.Negative(v)
}

func (in *Interp) literalNumber(e parser.Expr) (Ref, error) {
	if c, ok := e.(*parser.Constant); ok {
		switch c.Value.(type) {
		case int64, *big.Int, float64, complex128:
			return in.literalConstant(c)
		}
	}
	return 0, in.notLiteral(e)
}

func (in *Interp) literalConstant(c *parser.Constant) (Ref, error) {
	rt := in.rt
	switch v := c.Value.(type) {
	case nil:
		return rt.None, nil
	case bool:
		return rt.Bool(v), nil
	case int64:
		return rt.NewInt(v)
	case *big.Int:
		return rt.NewBigInt(v)
	case float64:
		return rt.NewFloat(v)
	case complex128:
		return rt.NewComplex(v)
	case string:
		return rt.NewStr(v)
	case parser.Bytes:
		return rt.NewBytes([]byte(v))
	case parser.Ellipsis:
		return rt.Ellipsis, nil
	}
	return 0, in.notLiteral(c)
}
