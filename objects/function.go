package objects

// Function objects. The VM makes, calls and inspects them; the layout stands here.
//
//	 8 code  12 globals  16 builtins (borrowed from globals' module)  20 name  24 qualname  28 defaults tuple or 0
//	32 kwdefaults dict or 0  36 closure tuple of cells or 0  40 doc  44 dict  48 module  52 annotations  56 type params  60 version
const (
	OffFuncCode        = 8
	OffFuncGlobals     = 12
	OffFuncBuiltins    = 16
	OffFuncName        = 20
	OffFuncQualname    = 24
	OffFuncDefaults    = 28
	OffFuncKwDefaults  = 32
	OffFuncClosure     = 36
	OffFuncDoc         = 40
	OffFuncDict        = 44
	OffFuncModule      = 48
	OffFuncAnnotations = 52
	OffFuncTypeParams  = 56
	OffFuncVersion     = 60
	FuncSize           = 64
)

// funcFields are the owned references in the order that CPython's func_clear releases them.
var funcFields = [...]uintptr{OffFuncGlobals, OffFuncBuiltins, OffFuncModule, OffFuncDefaults, OffFuncKwDefaults, OffFuncDoc, OffFuncDict, OffFuncClosure, OffFuncAnnotations, OffFuncTypeParams, OffFuncName, OffFuncQualname, OffFuncCode}

// funcVisited are they in the order in which the collector sees them.
var funcVisited = [...]uintptr{OffFuncCode, OffFuncGlobals, OffFuncBuiltins, OffFuncModule, OffFuncDefaults, OffFuncKwDefaults, OffFuncDoc, OffFuncName, OffFuncDict, OffFuncClosure, OffFuncAnnotations, OffFuncTypeParams, OffFuncQualname}

// FuncDealloc is the Dealloc slot of functions.
func FuncDealloc(rt *Runtime, o Ref) {
	rt.Untrack(o)
	if HasFlag(o, FlagWeakrefs) {
		rt.clearWeakrefs(o)
	}
	for _, off := range funcFields {
		rt.ClearSlot(RefAt(o, off))
	}
	rt.FreeGC(o, FuncSize)
}

// FuncTraverse is the Traverse slot of functions.
func FuncTraverse(_ *Runtime, o Ref, visit Visit) {
	for _, off := range funcVisited {
		if v := *RefAt(o, off); v != 0 {
			visit(v)
		}
	}
}

// FuncClear is the Clear slot: name, qualname and code stay, since they are always set.
func FuncClear(rt *Runtime, o Ref) {
	for _, off := range funcFields {
		switch off {
		case OffFuncName, OffFuncQualname, OffFuncCode:
		default:
			rt.ClearSlot(RefAt(o, off))
		}
	}
}

// Bound method: 8 function, 12 self.
const (
	OffMethodFunc = 8
	OffMethodSelf = 12
	methodSize    = 16
)

// NewMethod binds f to self.
func (rt *Runtime) NewMethod(f, self Ref) (Ref, error) {
	m, err := rt.AllocGC(TMethod, methodSize)
	if err != nil {
		return 0, err
	}
	*RefAt(m, OffMethodFunc) = NewRef(f)
	*RefAt(m, OffMethodSelf) = NewRef(self)
	rt.Track(m)
	return m, nil
}

func methodType() TypeSpec {
	return TypeSpec{ID: TMethod, Name: "method", Flags: FlagGC | FlagWeakrefable, Size: methodSize, Slots: Slots{
		New: func(rt *Runtime, _ *Type, args []Ref, kw Ref) (Ref, error) {
			if err := rt.noKeywords("method", kw); err != nil {
				return 0, err
			}
			if err := rt.CheckPositional("method", len(args), 2, 2); err != nil {
				return 0, err
			}
			if rt.TypeFor(args[0]).Call == nil {
				return 0, rt.TypeErrorf("first argument must be callable")
			}
			if args[1] == rt.None {
				return 0, rt.TypeErrorf("instance must not be None")
			}
			return rt.NewMethod(args[0], args[1])
		},
		Dealloc: func(rt *Runtime, o Ref) {
			rt.Untrack(o)
			if !rt.TrashBegin(o) {
				return
			}
			if HasFlag(o, FlagWeakrefs) {
				rt.clearWeakrefs(o)
			}
			rt.DecRef(*RefAt(o, OffMethodFunc))
			rt.DecRef(*RefAt(o, OffMethodSelf))
			rt.FreeGC(o, methodSize)
			rt.TrashEnd()
		},
		Traverse: func(_ *Runtime, o Ref, visit Visit) {
			visit(*RefAt(o, OffMethodFunc))
			visit(*RefAt(o, OffMethodSelf))
		},
		Call: func(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
			return rt.CallPrepend(*RefAt(o, OffMethodFunc), *RefAt(o, OffMethodSelf), args, kw)
		},
		GetAttr: func(rt *Runtime, o, name Ref) (Ref, error) {
			t := rt.types[TMethod]
			if d := rt.TypeLookup(t, name); d != 0 {
				if get := rt.TypeFor(d).DescrGet; get != nil {
					return get(rt, d, o, t.Obj)
				}
				return NewRef(d), nil
			}
			return rt.GetAttr(*RefAt(o, OffMethodFunc), name)
		},
		Repr: func(rt *Runtime, o Ref) (Ref, error) {
			q, err := rt.LookupAttr(*RefAt(o, OffMethodFunc), rt.Name(NameQualname))
			if q == 0 && err == nil {
				q, err = rt.LookupAttr(*RefAt(o, OffMethodFunc), rt.Name(NameName))
			}
			if err != nil {
				return 0, err
			}
			name := "?"
			if q != 0 {
				if rt.IsStr(q) {
					name = rt.StrGo(q)
				}
				rt.DecRef(q)
			}
			s, err := rt.ReprGo(*RefAt(o, OffMethodSelf))
			if err != nil {
				return 0, err
			}
			return rt.NewStr("<bound method " + name + " of " + s + ">")
		},
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if op != CmpEQ && op != CmpNE || TypeOf(a) != TMethod || TypeOf(b) != TMethod {
				return rt.NotImplemented, nil
			}
			eq, err := rt.Equal(*RefAt(a, OffMethodFunc), *RefAt(b, OffMethodFunc))
			if err != nil {
				return 0, err
			}
			eq = eq && *RefAt(a, OffMethodSelf) == *RefAt(b, OffMethodSelf)
			return rt.Bool(eq == (op == CmpEQ)), nil
		},
		Hash: func(rt *Runtime, o Ref) (int64, error) {
			h, err := rt.Hash(*RefAt(o, OffMethodFunc))
			return h ^ int64(*RefAt(o, OffMethodSelf)), err
		},
		DescrGet: func(_ *Runtime, d, _, _ Ref) (Ref, error) { return NewRef(d), nil },
	}, Members: []Member{{Name: "__func__", Off: OffMethodFunc, ReadOnly: true}, {Name: "__self__", Off: OffMethodSelf, ReadOnly: true}},
		GetSets: []GetSet{{Name: "__doc__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			return rt.GetAttr(*RefAt(o, OffMethodFunc), rt.Name(NameDoc))
		}}}, Methods: []Native{methodReduce}}
}

// Cell: 8 contents or 0.
const (
	OffCellRef = 8
	cellSize   = 16
)

// NewCell makes a closure cell. refs: v stolen, may be 0
func (rt *Runtime) NewCell(v Ref) (Ref, error) {
	c, err := rt.AllocGC(TCell, cellSize)
	if err != nil {
		rt.XDecRef(v)
		return 0, err
	}
	*RefAt(c, OffCellRef) = v
	rt.Track(c)
	return c, nil
}

func cellType() TypeSpec {
	return TypeSpec{ID: TCell, Name: "cell", Flags: FlagGC, Size: cellSize, Slots: Slots{
		New: func(rt *Runtime, _ *Type, args []Ref, kw Ref) (Ref, error) {
			if err := rt.noKeywords("cell", kw); err != nil {
				return 0, err
			}
			if err := rt.CheckPositional("cell", len(args), 0, 1); err != nil {
				return 0, err
			}
			var v Ref
			if len(args) == 1 {
				v = NewRef(args[0])
			}
			return rt.NewCell(v)
		},
		Dealloc: func(rt *Runtime, o Ref) {
			rt.Untrack(o)
			rt.XDecRef(*RefAt(o, OffCellRef))
			rt.FreeGC(o, cellSize)
		},
		Traverse: func(_ *Runtime, o Ref, visit Visit) {
			if v := *RefAt(o, OffCellRef); v != 0 {
				visit(v)
			}
		},
		Clear: func(rt *Runtime, o Ref) { rt.ClearSlot(RefAt(o, OffCellRef)) },
		Repr: func(rt *Runtime, o Ref) (Ref, error) {
			v := *RefAt(o, OffCellRef)
			if v == 0 {
				return rt.NewStr("<cell at " + hexAddr(o) + ": empty>")
			}
			return rt.NewStr("<cell at " + hexAddr(o) + ": " + rt.TypeName(v) + " object at " + hexAddr(v) + ">")
		},
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if TypeOf(a) != TCell || TypeOf(b) != TCell {
				return rt.NotImplemented, nil
			}
			x, y := *RefAt(a, OffCellRef), *RefAt(b, OffCellRef)
			if x != 0 && y != 0 {
				return rt.RichCompare(x, y, op)
			}
			var c int
			switch {
			case x == y:
			case x == 0:
				c = -1
			default:
				c = 1
			}
			return rt.Bool(CmpResult(c, op)), nil
		},
	}, GetSets: []GetSet{{Name: "cell_contents", Get: func(rt *Runtime, o Ref) (Ref, error) {
		if v := *RefAt(o, OffCellRef); v != 0 {
			return NewRef(v), nil
		}
		return 0, rt.ValueErrorf("Cell is empty")
	}, Set: func(rt *Runtime, o, v Ref) error {
		XIncRef(v)
		rt.SetSlot(RefAt(o, OffCellRef), v)
		return nil
	}}}}
}

// CmpResult turns a three-way result into the truth of op.
func CmpResult(c int, op CmpOp) bool {
	switch op {
	case CmpLT:
		return c < 0
	case CmpLE:
		return c <= 0
	case CmpEQ:
		return c == 0
	case CmpNE:
		return c != 0
	case CmpGT:
		return c > 0
	}
	return c >= 0
}
