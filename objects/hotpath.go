package objects

import "minipy/mem"

// What the eval loop does without going through slots. None of these can run Python code.

// DecRefInt is DecRef for an exact int.
func (rt *Runtime) DecRefInt(o Ref) {
	switch p := mem.U32(o, offRefcount); *p {
	case 1:
		*p = 0
		intDealloc(rt, o)
	case Immortal:
	default:
		*p--
	}
}

// DecRefFloat is DecRef for an exact float.
func (rt *Runtime) DecRefFloat(o Ref) {
	if p := mem.U32(o, offRefcount); *p == 1 {
		*p = 0
		floatDealloc(rt, o)
	} else if *p != Immortal {
		*p--
	}
}

// soleInt reports whether o is an exact int with a single reference, whose value may be overwritten as long as no program has looked at an id().
func (rt *Runtime) soleInt(o Ref) bool {
	return *mem.U64(o, 0) == 1|uint64(TInt)<<32 && !rt.IDUsed
}

// RangeIterInto stores the next int of a range iterator to the variable at p; false when there is none, or when the general way must be gone. The old int
// in the variable is reused if nobody else holds it.
func (rt *Runtime) RangeIterInto(it Ref, p *Ref) bool {
	left := mem.I64(it, offRIterLeft)
	if *left <= 0 {
		return false
	}
	next := mem.I64(it, offRIterNext)
	v, old := *next, *p
	if old != 0 && rt.soleInt(old) && !IsSmallInt(v) {
		SetIntVal(old, v)
	} else {
		if old != 0 && Refcount(old) == 1 && TypeOf(old) != TInt {
			return false // its death may run code
		}
		n, err := rt.NewInt(v)
		if err != nil {
			rt.ClearExc()
			return false
		}
		*p = n
		if old != 0 {
			rt.DecRef(old)
		}
	}
	*left--
	*next = v + *mem.I64(it, offRIterStep)
	return true
}

// ListIterNext is the next item of a list iterator, new; 0 at the end of the list, which the general way deals with.
func (rt *Runtime) ListIterNext(it Ref) Ref {
	l := *RefAt(it, offIterSeq)
	if l == 0 {
		return 0
	}
	i := mem.U32(it, offIterIndex)
	if *i >= *mem.U32(l, offListLen) {
		return 0
	}
	v := *RefAt(*RefAt(l, offListItems), uintptr(*i)*4)
	*i++
	return NewRef(v)
}

// InlineStoreNew stores v as an attribute that o, whose values are inline, does not have yet; false where o has no room for it. off: offset of the value.
// refs: v stolen if true is returned
func InlineStoreNew(o Ref, off uintptr, v Ref) bool {
	i, c := (off-valsOff-4)/4, uintptr(*mem.U8(o, valsOff+1))
	if i >= c || *mem.U8(o, valsOff) == 0 {
		return false
	}
	n := mem.U8(o, valsOff+2)
	*mem.U8(o, valsOff+4+c*4+uintptr(*n)) = uint8(i)
	*n++
	*RefAt(o, off) = v
	return true
}

// OffDictKeys is where a dict holds its table of keys.
const OffDictKeys = offDictKeys

// DictSlotOff is the offset within d's table of keys of the value with the given index.
func DictSlotOff(d Ref, i int) uintptr {
	return entryOff(*RefAt(d, offDictKeys), i) + offEntryValue
}

// DictValueAt is where the dict d keeps the value of key, an exact str or int; nil where it has none or the general way must be gone.
func (rt *Runtime) DictValueAt(d, key Ref) *Ref {
	k := *RefAt(d, offDictKeys)
	if k == 0 || *RefAt(d, offDictOwner) != 0 {
		return nil
	}
	i := -1
	switch TypeWord(key) {
	case uint32(TStr):
		if keysKind(k) == keysStr {
			i = findStr(k, key, foldHash(rt.StrHash(key)))
		}
	case uint32(TInt):
		if keysKind(k) != keysStr {
			i = findInt(k, key)
		}
	}
	if i < 0 {
		return nil
	}
	return RefAt(k, entryOff(k, i)+offEntryValue)
}

// DictSwap puts v in the place of the value of key, where DictValueAt finds one, and returns the old one; else 0. refs: v stolen and the result given away
// unless the result is 0
func (rt *Runtime) DictSwap(d, key, v Ref) Ref {
	p := rt.DictValueAt(d, key)
	if p == nil {
		return 0
	}
	rt.dictMaybeTrack(d, key, v)
	old := *p
	*p = v
	return old
}

// StrItem is s[i] for an exact str with ASCII characters only, which is immortal; 0 where the general way must be gone.
func (rt *Runtime) StrItem(s Ref, i int64) Ref {
	n := int64(StrLen(s))
	if i < 0 {
		i += n
	}
	if uint64(i) >= uint64(n) || !strIsASCII(s) {
		return 0
	}
	return rt.latin1Str(rune(*mem.U8(s, offStrData+uintptr(i))))
}

// CallMethodDescr calls a built-in type's method with the object in front of the arguments, of which there is at least one.
func (rt *Runtime) CallMethodDescr(d Ref, args []Ref) (Ref, error) {
	n := rt.natives[*mem.U32(d, offDescrIndex)]
	g := n.sig
	if g == nil || n.Kw != nil || n.Flags&Tuple != 0 || len(args) < g.minPos || len(args) > g.posMax || !g.direct || rt.depth >= rt.MaxDepth ||
		rt.TypeFor(args[0]) != descrOwner(rt, d) {
		return rt.Call(d, args, 0)
	}
	rt.depth++
	var v Ref
	var err error
	if len(args) == len(g.names) {
		v, err = n.Fn(rt, args)
	} else if g.varargs {
		v, err = rt.callNative(n, args, 0, false)
	} else if full, mark, ok := rt.args.more(args, len(g.names)); ok {
		v, err = n.Fn(rt, full)
		rt.args.release(mark)
	} else {
		v, err = rt.callNative(n, args, 0, false)
	}
	rt.depth--
	return v, err
}

// TypeVersion is the version tag of o's type, 0 if it has none.
func (rt *Runtime) TypeVersion(o Ref) uint32 { return rt.TypeFor(o).Version }

// pythonFunction is what o's class t has under name if that is a Python function, borrowed, else 0.
func (rt *Runtime) pythonFunction(t *Type, name Name) Ref {
	if f := rt.TypeLookup(t, rt.Name(name)); f != 0 && TypeOf(f) == TFunction {
		return f
	}
	return 0
}

// SimpleInit is the __init__ in Python of a class whose instances object.__new__ makes, with inline values; 0 if it is none. Borrowed.
func (rt *Runtime) SimpleInit(class Ref) Ref {
	t := rt.TypeFromObj(class)
	if t.Flags&FlagHeapType == 0 || t.ValsOff == 0 || fnPtr(t.New) != fnPtr(rt.types[TObject].New) {
		return 0
	}
	return rt.pythonFunction(t, NameInit)
}

// AllocInstance makes an instance of such a class.
func (rt *Runtime) AllocInstance(class Ref) (Ref, error) {
	return rt.genericAlloc(rt.TypeFromObj(class))
}

// HasPythonGetItem reports whether o's class may have a __getitem__ in Python.
func HasPythonGetItem(rt *Runtime, o Ref) bool { return rt.TypeFor(o).Flags&FlagHeapType != 0 }

// PythonGetItem is the __getitem__ in Python of o's class; 0 if there is none. Borrowed.
func (rt *Runtime) PythonGetItem(o Ref) Ref { return rt.pythonFunction(rt.TypeFor(o), NameGetitem) }

// PropertyGetter is the Python function behind o.name if that is a property; 0 if there is none. Borrowed.
func (rt *Runtime) PropertyGetter(o, name Ref) Ref {
	t := rt.TypeFor(o)
	if t.GetAttr != nil {
		return 0
	}
	p := rt.TypeLookup(t, name)
	if p == 0 || TypeOf(p) != TProperty {
		return 0
	}
	if f := *RefAt(p, offPropGet); f != 0 && TypeOf(f) == TFunction {
		return f
	}
	return 0
}
