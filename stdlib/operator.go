package stdlib

import "minipy/objects"

var operatorDef = &ModuleDef{
	Name:          "operator",
	NativesModule: "_operator",
	Doc:           "Functions for the operators of the language.",
	Natives:       operatorNatives(),
	Init: func(rt *objects.Runtime, d Ref) error {
		if err := addTypes(rt, d, attrGetterType(), itemGetterType(), methodCallerType()); err != nil {
			return err
		}
		// The names of the special methods.
		for _, n := range operatorSpecials {
			if err := rt.DictSet(d, rt.Intern("__"+n[0]+"__"), rt.DictGetStr(d, rt.Intern(n[1]))); err != nil {
				return err
			}
		}
		all, err := strList(rt, operatorAll)
		return setNew(rt, d, "__all__", all, err)
	},
}

// operatorSpecials pairs a special method's name with the function's.
var operatorSpecials = [][2]string{{"lt", "lt"}, {"le", "le"}, {"eq", "eq"}, {"ne", "ne"}, {"ge", "ge"}, {"gt", "gt"}, {"not", "not_"}, {"abs", "abs"}, {"add", "add"}, {"and", "and_"},
	{"call", "call"}, {"floordiv", "floordiv"}, {"index", "index"}, {"inv", "inv"}, {"invert", "invert"}, {"lshift", "lshift"}, {"mod", "mod"}, {"mul", "mul"}, {"matmul", "matmul"},
	{"neg", "neg"}, {"or", "or_"}, {"pos", "pos"}, {"pow", "pow"}, {"rshift", "rshift"}, {"sub", "sub"}, {"truediv", "truediv"}, {"xor", "xor"}, {"concat", "concat"},
	{"contains", "contains"}, {"delitem", "delitem"}, {"getitem", "getitem"}, {"setitem", "setitem"}, {"iadd", "iadd"}, {"iand", "iand"}, {"iconcat", "iconcat"},
	{"ifloordiv", "ifloordiv"}, {"ilshift", "ilshift"}, {"imod", "imod"}, {"imul", "imul"}, {"imatmul", "imatmul"}, {"ior", "ior"}, {"ipow", "ipow"}, {"irshift", "irshift"},
	{"isub", "isub"}, {"itruediv", "itruediv"}, {"ixor", "ixor"}}

var operatorAll = []string{"abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge", "getitem", "gt", "iadd", "iand", "iconcat",
	"ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf", "inv", "invert", "ior", "ipow", "irshift", "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor",
	"le", "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv", "truth", "xor"}

func operatorNatives() []objects.Native {
	var list []objects.Native
	add := func(name, sig, doc string, fn objects.NativeFunc) {
		list = append(list, objects.Native{Name: name, Sig: sig, Doc: doc, Fn: fn})
	}
	none := func(rt *objects.Runtime, err error) (Ref, error) {
		if err != nil {
			return 0, err
		}
		return rt.None, nil
	}
	boolean := func(rt *objects.Runtime, b bool, err error) (Ref, error) {
		if err != nil {
			return 0, err
		}
		return rt.Bool(b), nil
	}
	for op, n := range []string{"lt", "le", "eq", "ne", "gt", "ge"} {
		add(n, "a, b, /", "Same as a "+[]string{"<", "<=", "==", "!=", ">", ">="}[op]+" b.", func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return rt.RichCompare(a[0], a[1], objects.CmpOp(op))
		})
	}
	for _, b := range []struct {
		name, sym string
		nb        int
	}{{"add", "+", objects.NbAdd}, {"and_", "&", objects.NbAnd}, {"floordiv", "//", objects.NbFloorDivide}, {"lshift", "<<", objects.NbLshift}, {"matmul", "@", objects.NbMatrixMultiply},
		{"mul", "*", objects.NbMultiply}, {"mod", "%", objects.NbRemainder}, {"or_", "|", objects.NbOr}, {"rshift", ">>", objects.NbRshift}, {"sub", "-", objects.NbSubtract},
		{"truediv", "/", objects.NbTrueDivide}, {"xor", "^", objects.NbXor}, {"pow", "**", objects.NbPower}} {
		nb, name := b.nb, b.name
		add(name, "a, b, /", "Same as a "+b.sym+" b.", func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.BinaryOp(a[0], a[1], nb) })
		if name[len(name)-1] == '_' {
			name = name[:len(name)-1]
		}
		add("i"+name, "a, b, /", "Same as a "+b.sym+"= b.", func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.InplaceOp(a[0], a[1], nb) })
	}
	for _, u := range []struct {
		name, doc string
		fn        func(*objects.Runtime, Ref) (Ref, error)
	}{{"abs", "Same as abs(a).", (*objects.Runtime).Absolute}, {"neg", "Same as -a.", (*objects.Runtime).Negative}, {"pos", "Same as +a.", (*objects.Runtime).Positive},
		{"inv", "Same as ~a.", (*objects.Runtime).Invert}, {"invert", "Same as ~a.", (*objects.Runtime).Invert}, {"index", "The int that a stands for as an index.", (*objects.Runtime).Index}} {
		add(u.name, "a, /", u.doc, func(rt *objects.Runtime, a []Ref) (Ref, error) { return u.fn(rt, a[0]) })
	}
	add("not_", "a, /", "Same as not a.", func(rt *objects.Runtime, a []Ref) (Ref, error) {
		b, err := rt.Truth(a[0])
		return boolean(rt, !b, err)
	})
	add("truth", "a, /", "bool(a)", func(rt *objects.Runtime, a []Ref) (Ref, error) {
		b, err := rt.Truth(a[0])
		return boolean(rt, b, err)
	})
	add("is_", "a, b, /", "Same as a is b.", func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.Bool(a[0] == a[1]), nil })
	add("is_not", "a, b, /", "Same as a is not b.", func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.Bool(a[0] != a[1]), nil })
	concat := func(rt *objects.Runtime, a []Ref, inplace bool) (Ref, error) {
		t, u := rt.TypeFor(a[0]), rt.TypeFor(a[1])
		switch {
		case inplace && t.InplaceConcat != nil:
			return t.InplaceConcat(rt, a[0], a[1])
		case t.Concat != nil:
			return t.Concat(rt, a[0], a[1])
		case t.GetItem != nil && t.Layout != objects.TDict && u.GetItem != nil && u.Layout != objects.TDict && inplace:
			return rt.InplaceOp(a[0], a[1], objects.NbAdd)
		case t.GetItem != nil && t.Layout != objects.TDict && u.GetItem != nil && u.Layout != objects.TDict:
			return rt.BinaryOp(a[0], a[1], objects.NbAdd)
		}
		return 0, rt.TypeErrorf("'%s' object can't be concatenated", t.Name)
	}
	add("concat", "a, b, /", "Join two sequences.", func(rt *objects.Runtime, a []Ref) (Ref, error) { return concat(rt, a, false) })
	add("iconcat", "a, b, /", "Extend a sequence by another.", func(rt *objects.Runtime, a []Ref) (Ref, error) { return concat(rt, a, true) })
	add("contains", "a, b, /", "b in a", func(rt *objects.Runtime, a []Ref) (Ref, error) {
		b, err := rt.Contains(a[0], a[1])
		return boolean(rt, b, err)
	})
	add("countOf", "a, b, /", "How many items of a equal b.", func(rt *objects.Runtime, a []Ref) (Ref, error) {
		n, _, err := searchItems(rt, a[0], a[1], false)
		if err != nil {
			return 0, err
		}
		return rt.NewInt(n)
	})
	add("indexOf", "a, b, /", "The index of the first item of a that equals b.", func(rt *objects.Runtime, a []Ref) (Ref, error) {
		i, found, err := searchItems(rt, a[0], a[1], true)
		if err != nil {
			return 0, err
		}
		if !found {
			return 0, rt.ValueErrorf("sequence.index(x): x not in sequence")
		}
		return rt.NewInt(i)
	})
	add("getitem", "a, b, /", "Same as a[b].", func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.GetItem(a[0], a[1]) })
	add("setitem", "a, b, c, /", "Same as a[b] = c.", func(rt *objects.Runtime, a []Ref) (Ref, error) { return none(rt, rt.SetItem(a[0], a[1], a[2])) })
	add("delitem", "a, b, /", "Same as del a[b].", func(rt *objects.Runtime, a []Ref) (Ref, error) { return none(rt, rt.DelItem(a[0], a[1])) })
	add("length_hint", "obj, default=, /", "About how many items there are: len(), else what the object guesses.", func(rt *objects.Runtime, a []Ref) (Ref, error) {
		def := 0
		if a[1] != 0 {
			if !rt.IsInt(a[1]) {
				return 0, rt.TypeErrorf("'%s' object cannot be interpreted as an integer", rt.TypeName(a[1]))
			}
			var err error
			if def, err = rt.SsizeArg(a[1]); err != nil {
				return 0, err
			}
		}
		n, err := rt.LengthHint(a[0], def)
		if err != nil {
			return 0, err
		}
		return rt.NewInt(int64(n))
	})
	return append(list, objects.Native{Name: "call", Sig: "obj, /, *args, **kwargs", Doc: "Call obj.", Kw: func(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
		if len(args) == objects.KwLen(kw) {
			return 0, rt.TypeErrorf("call expected at least 1 argument, got 0")
		}
		return rt.Call(args[0], args[1:], kw)
	}})
}

// searchItems counts the items of o that equal v, or with first finds the index of the first one.
func searchItems(rt *objects.Runtime, o, v Ref, first bool) (n int64, found bool, err error) {
	it, err := rt.Iter(o)
	if err != nil {
		if rt.ExcMatches(objects.TTypeError) {
			rt.ClearExc()
			err = rt.TypeErrorf("argument of type '%s' is not iterable", rt.TypeName(o))
		}
		return 0, false, err
	}
	defer rt.DecRef(it)
	for i := int64(0); ; i++ {
		x, err := rt.Next(it)
		if err != nil || x == 0 {
			return n, false, err
		}
		eq, err := rt.Equal(x, v)
		rt.DecRef(x)
		if err != nil {
			return 0, false, err
		}
		if eq && first {
			return i, true, nil
		}
		if eq {
			n++
		}
	}
}
