package objects

import (
	"strings"

	"minipy/mem"
)

func objectType() TypeSpec {
	return TypeSpec{ID: TObject, Name: "object", Flags: FlagBaseType, Size: HeaderSize, Slots: Slots{
		Dealloc: func(rt *Runtime, o Ref) { rt.FreeObject(o, HeaderSize) },
		New: func(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
			if len(args) > 0 {
				if err := rt.objectArgsError(t, true); err != nil {
					return 0, err
				}
			}
			if t.Flags&FlagAbstract != 0 {
				return 0, rt.abstractError(t)
			}
			return rt.genericAlloc(t)
		},
		Init: func(rt *Runtime, self Ref, args []Ref, kw Ref) error {
			if len(args) > 0 {
				return rt.objectArgsError(rt.TypeFor(self), false)
			}
			return nil
		},
		Repr: objectRepr,
		Str: func(rt *Runtime, o Ref) (Ref, error) {
			if err := rt.Enter(" while getting the repr of an object"); err != nil {
				return 0, err
			}
			defer rt.Leave()
			return rt.types[TypeOf(o)].Repr(rt, o) // ToStr checks the result
		},
		Hash: HashPointer,
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			switch op {
			case CmpEQ:
				if a == b {
					return rt.True, nil
				}
			case CmpNE:
				f := rt.TypeFor(a).RichCompare
				r, err := f(rt, a, b, CmpEQ)
				if err != nil || r == rt.NotImplemented {
					return r, err
				}
				t, err := rt.Truth(r)
				rt.DecRef(r)
				return rt.Bool(!t), err
			}
			return rt.NotImplemented, nil
		},
	}, Methods: []Native{
		{Name: "__reduce_ex__", Sig: "self, protocol, /", Fn: objectReduceEx},
		{Name: "__reduce__", Sig: "self, /", Fn: objectReduce},
		{Name: "__getstate__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.defaultState(a[0], false) }},
		{Name: "__subclasshook__", Flags: ClassMethod, Sig: "cls, object, /", Fn: func(rt *Runtime, _ []Ref) (Ref, error) { return rt.NotImplemented, nil }},
		{Name: "__init_subclass__", Flags: ClassMethod, Sig: "cls, /", Fn: func(rt *Runtime, _ []Ref) (Ref, error) { return rt.None, nil }},
		{Name: "__format__", Sig: "self, format_spec, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if !rt.IsStr(a[1]) {
				return 0, rt.TypeErrorf("__format__() argument must be str, not %s", rt.argTypeName(a[1]))
			}
			if StrLen(rt.Unbox(a[1])) > 0 {
				return 0, rt.TypeErrorf("unsupported format string passed to %s.__format__", rt.TypeName(a[0]))
			}
			return rt.ToStr(a[0])
		}},
		sizeofMethod,
		{Name: "__dir__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			d, err := rt.NewDict()
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(d)
			inst, err := rt.LookupAttr(a[0], rt.Name(NameDict))
			if err != nil {
				return 0, err
			}
			if inst != 0 {
				if rt.IsInstanceOf(inst, TDict) {
					err = rt.DictUpdate(d, inst)
				}
				rt.DecRef(inst)
				if err != nil {
					return 0, err
				}
			}
			c, err := rt.LookupAttr(a[0], rt.Name(NameClass))
			if err != nil {
				return 0, err
			}
			if c != 0 {
				if rt.IsTypeObj(c) {
					err = rt.mergeClassDict(d, c)
				}
				rt.DecRef(c)
				if err != nil {
					return 0, err
				}
			}
			return rt.ListFromIter(d)
		}},
	}, GetSets: []GetSet{{Name: "__class__", Get: func(rt *Runtime, o Ref) (Ref, error) { return NewRef(rt.TypeFor(o).Obj), nil }, Set: setClass}}}
}

// sizeofMethod is __sizeof__, of object and of those that have one of their own in CPython.
var sizeofMethod = Native{Name: "__sizeof__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewInt(int64(rt.SizeOf(a[0]))) }}

func objectRepr(rt *Runtime, o Ref) (Ref, error) {
	return rt.NewStr("<" + rt.QualifiedTypeName(rt.TypeFor(o)) + " object at " + hexAddr(o) + ">")
}

// SizeOf returns the bytes of o's own blocks, the collector's head included.
func (rt *Runtime) SizeOf(o Ref) uintptr {
	t := rt.TypeFor(o)
	if t.SizeOf != nil && t.Flags&FlagHeapType == 0 {
		return t.SizeOf(rt, o)
	}
	n := rt.instanceSize(o, t, t.Size)
	if t.Flags&FlagGC != 0 {
		n += 8
	}
	if b := rt.types[t.Layout]; t.Flags&FlagHeapType != 0 && b.SizeOf != nil && t.Flags&FlagBoxed == 0 {
		n += b.SizeOf(rt, o) - b.Size
		if b.Flags&FlagGC != 0 {
			n -= 8
		}
	} else if t.Flags&FlagBoxed != 0 {
		if v := *RefAt(o, offBoxed); v != 0 {
			n += rt.SizeOf(v)
		}
	}
	return n
}

func (rt *Runtime) abstractError(t *Type) error {
	names := []string{}
	if v := rt.TypeLookup(t, rt.Name(NameAbstractmethods)); v != 0 {
		l, err := rt.ListFromIter(v)
		if err != nil {
			return err
		}
		if err := rt.ListSort(l, 0, false); err != nil {
			rt.DecRef(l)
			return err
		}
		for _, s := range ListItems(l) {
			names = append(names, "'"+rt.StrGo(s)+"'")
		}
		rt.DecRef(l)
	}
	return rt.TypeErrorf("Can't instantiate abstract class %s without an implementation for abstract method%s %s", t.Name, plural(len(names)), strings.Join(names, ", "))
}

// setClass is the assignment o.__class__ = C, allowed between classes of the same layout.
func setClass(rt *Runtime, o, v Ref) error {
	if v == 0 {
		return rt.TypeErrorf("can't delete __class__ attribute")
	}
	if !rt.IsTypeObj(v) {
		return rt.TypeErrorf("__class__ must be set to a class, not '%s' object", rt.TypeName(v))
	}
	old, t := rt.TypeFor(o), rt.TypeFromObj(v)
	modules := rt.IsSubtype(old, rt.types[TModule]) && rt.IsSubtype(t, rt.types[TModule])
	if !modules && (old.Flags&FlagHeapType == 0 || t.Flags&FlagHeapType == 0) {
		return rt.TypeErrorf("__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	if err := rt.compatible(old, t, "__class__"); err != nil {
		return err
	}
	if old.ValsOff != 0 {
		// The inline values are laid out by the old class's shared keys: make the dict real first, also if the class stays.
		var err error
		if d := *RefAt(o, old.DictOff); d == 0 {
			err = rt.detachInline(o, old)
		} else if *RefAt(d, offDictOwner) == o {
			err = rt.dictUnsplit(d)
		}
		if err != nil {
			return err
		}
	}
	IncRef(v)
	*mem.U32(o, offType) = *mem.U32(o, offType)&^TypeMask | uint32(t.ID)
	rt.DecRef(old.Obj)
	return nil
}
