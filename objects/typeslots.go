package objects

import "unsafe"

// A slotDef ties a special method's name to a slot: how a built-in type's slot is shown as a method (wrap), and which Go function
// fills the slot of a class that defines the method in Python (generic).
type slotDef struct {
	name string
	slot int            // index into Slots.array()
	fn   unsafe.Pointer // the generic slot function
	sig  *Signature
	wrap func(rt *Runtime, t *Type, a []Ref) (Ref, error) // a matched against sig; t is the type whose slot is shown
	kw   func(rt *Runtime, t *Type, a []Ref, kw Ref) (Ref, error)
}

func slotIndex(off uintptr) int { return int(off / unsafe.Sizeof(uintptr(0))) }

// fnPtr returns the word that a function value is; two slots with the same word hold the same function.
func fnPtr[F any](f F) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&f)) }

var binNames = [nbSlots]string{"add", "and", "floordiv", "lshift", "matmul", "mul", "mod", "or", "pow", "rshift", "sub", "truediv", "xor", "divmod"}

// slotDefs is in CPython's order, which is the order of a built-in type's __dict__.
var slotDefs = makeSlotDefs()

func makeSlotDefs() []slotDef {
	var z Slots
	var defs []slotDef
	add := func(name string, off uintptr, fn unsafe.Pointer, sig string, wrap func(*Runtime, *Type, []Ref) (Ref, error)) {
		defs = append(defs, slotDef{name: name, slot: slotIndex(off), fn: fn, sig: ParseSignature(sig), wrap: wrap})
	}
	unary := func(name string, off uintptr, fn UnaryFunc) {
		i := slotIndex(off)
		add(name, off, fnPtr(fn), "self, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
			f := *(*UnaryFunc)(unsafe.Pointer(&t.array()[i]))
			return f(rt, a[0])
		})
	}
	unary("__repr__", unsafe.Offsetof(z.Repr), slotRepr)
	add("__hash__", unsafe.Offsetof(z.Hash), fnPtr(slotHash), "self, /", wrapHash)
	defs = append(defs, slotDef{name: "__call__", slot: slotIndex(unsafe.Offsetof(z.Call)), fn: fnPtr(CallFunc(slotCall)), kw: func(rt *Runtime, t *Type, a []Ref, kw Ref) (Ref, error) {
		return rt.callSlotPacked(t, a[0], a[1:], kw)
	}})
	unary("__str__", unsafe.Offsetof(z.Str), slotStr)
	add("__getattribute__", unsafe.Offsetof(z.GetAttr), fnPtr(slotGetAttr), "self, name, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		if t.GetAttr == nil {
			return rt.GenericGetAttr(a[0], a[1])
		}
		return t.GetAttr(rt, a[0], a[1])
	})
	add("__getattr__", unsafe.Offsetof(z.GetAttr), fnPtr(slotGetAttr), "", nil)
	setattr := func(rt *Runtime, t *Type, o, n, v Ref) (Ref, error) {
		err := error(nil)
		if t.SetAttr == nil {
			if rt.IsTypeObj(o) {
				return 0, rt.TypeErrorf("can't apply this __setattr__ to type object")
			}
			err = rt.GenericSetAttr(o, n, v)
		} else {
			err = t.SetAttr(rt, o, n, v)
		}
		return rt.noneOr(err)
	}
	add("__setattr__", unsafe.Offsetof(z.SetAttr), fnPtr(slotSetAttr), "self, name, value, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) { return setattr(rt, t, a[0], a[1], a[2]) })
	add("__delattr__", unsafe.Offsetof(z.SetAttr), fnPtr(slotSetAttr), "self, name, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) { return setattr(rt, t, a[0], a[1], 0) })
	for op, n := range []string{"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"} {
		add(n, unsafe.Offsetof(z.RichCompare), fnPtr(slotRichCompare), "self, value, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
			return t.RichCompare(rt, a[0], a[1], CmpOp(op))
		})
	}
	unary("__iter__", unsafe.Offsetof(z.Iter), slotIter)
	add("__next__", unsafe.Offsetof(z.IterNext), fnPtr(UnaryFunc(slotNext)), "self, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		v, err := t.IterNext(rt, a[0])
		if err == nil && v == 0 {
			return 0, rt.RaiseNone(TStopIteration)
		}
		return v, err
	})
	add("__get__", unsafe.Offsetof(z.DescrGet), fnPtr(slotDescrGet), "self, instance, owner=, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		obj, typ := a[1], a[2]
		if obj == rt.None {
			obj = 0
		}
		if typ == 0 || typ == rt.None {
			if obj == 0 {
				return 0, rt.TypeErrorf("__get__(None, None) is invalid")
			}
			typ = rt.TypeFor(obj).Obj
		}
		return t.DescrGet(rt, a[0], obj, typ)
	})
	add("__set__", unsafe.Offsetof(z.DescrSet), fnPtr(slotDescrSet), "self, instance, value, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		return rt.noneOr(t.DescrSet(rt, a[0], a[1], a[2]))
	})
	add("__delete__", unsafe.Offsetof(z.DescrSet), fnPtr(slotDescrSet), "self, instance, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		return rt.noneOr(t.DescrSet(rt, a[0], a[1], 0))
	})
	defs = append(defs, slotDef{name: "__init__", slot: slotIndex(unsafe.Offsetof(z.Init)), fn: fnPtr(slotInit), kw: func(rt *Runtime, t *Type, a []Ref, kw Ref) (Ref, error) {
		return rt.noneOr(t.Init(rt, a[0], a[1:], kw))
	}})
	add("__del__", unsafe.Offsetof(z.Finalize), fnPtr(slotDel), "self, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		t.Finalize(rt, a[0])
		return rt.None, nil
	})
	unary("__await__", unsafe.Offsetof(z.Await), slotAwait)
	unary("__aiter__", unsafe.Offsetof(z.AIter), slotAIter)
	unary("__anext__", unsafe.Offsetof(z.ANext), slotANext)
	generic := makeGenericBinary()
	binary := func(numbers ...int) {
		for _, nb := range numbers {
			off, n, fn := unsafe.Offsetof(z.Binary)+uintptr(nb)*8, binNames[nb], fnPtr(generic[nb])
			add("__"+n+"__", off, fn, "self, value, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) { return t.Binary[nb](rt, a[0], a[1]) })
			add("__r"+n+"__", off, fn, "self, value, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) { return t.Binary[nb](rt, a[1], a[0]) })
		}
	}
	inplace := func(numbers ...int) {
		for _, nb := range numbers {
			add("__i"+binNames[nb]+"__", unsafe.Offsetof(z.Inplace)+uintptr(nb)*8, fnPtr(genericInplace[nb]), "self, value, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) { return t.Inplace[nb](rt, a[0], a[1]) })
		}
	}
	pow := func(swap bool) func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		return func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
			if a[2] != 0 && a[2] != rt.None && t.PowMod != nil {
				if swap {
					return t.PowMod(rt, a[1], a[0], a[2])
				}
				return t.PowMod(rt, a[0], a[1], a[2])
			}
			if swap {
				return t.Binary[NbPower](rt, a[1], a[0])
			}
			return t.Binary[NbPower](rt, a[0], a[1])
		}
	}
	binary(NbAdd, NbSubtract, NbMultiply, NbRemainder, NbDivmod)
	offPow, fnPow := unsafe.Offsetof(z.Binary)+NbPower*8, fnPtr(generic[NbPower])
	add("__pow__", offPow, fnPow, "self, value, mod=, /", pow(false))
	add("__rpow__", offPow, fnPow, "self, value, mod=, /", pow(true))
	add("__pow__", unsafe.Offsetof(z.PowMod), fnPtr(TernaryFunc(slotTernaryPow)), "", nil)
	unary("__neg__", unsafe.Offsetof(z.Negative), slotNeg)
	unary("__pos__", unsafe.Offsetof(z.Positive), slotPos)
	unary("__abs__", unsafe.Offsetof(z.Absolute), slotAbs)
	add("__bool__", unsafe.Offsetof(z.Bool), fnPtr(slotBool), "self, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		b, err := t.Bool(rt, a[0])
		if err != nil {
			return 0, err
		}
		return rt.Bool(b), nil
	})
	unary("__invert__", unsafe.Offsetof(z.Invert), slotInvert)
	binary(NbLshift, NbRshift, NbAnd, NbXor, NbOr)
	unary("__int__", unsafe.Offsetof(z.Int), slotInt)
	unary("__float__", unsafe.Offsetof(z.Float), slotFloat)
	inplace(NbAdd, NbSubtract, NbMultiply, NbRemainder, NbPower, NbLshift, NbRshift, NbAnd, NbXor, NbOr)
	binary(NbFloorDivide, NbTrueDivide)
	inplace(NbFloorDivide, NbTrueDivide)
	unary("__index__", unsafe.Offsetof(z.Index), slotIndexFn)
	binary(NbMatrixMultiply)
	inplace(NbMatrixMultiply)
	add("__len__", unsafe.Offsetof(z.Len), fnPtr(slotLen), "self, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		n, err := t.Len(rt, a[0])
		if err != nil {
			return 0, err
		}
		return rt.NewInt(int64(n))
	})
	add("__getitem__", unsafe.Offsetof(z.GetItem), fnPtr(BinaryFunc(slotGetItem)), "self, key, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) { return t.GetItem(rt, a[0], a[1]) })
	add("__setitem__", unsafe.Offsetof(z.SetItem), fnPtr(slotSetItem), "self, key, value, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		return rt.noneOr(t.SetItem(rt, a[0], a[1], a[2]))
	})
	add("__delitem__", unsafe.Offsetof(z.SetItem), fnPtr(slotSetItem), "self, key, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		return rt.noneOr(t.SetItem(rt, a[0], a[1], 0))
	})
	// Sequences: the built-in ones show concatenation and repetition as __add__ and __mul__. A class never fills these slots itself.
	add("__add__", unsafe.Offsetof(z.Concat), nil, "self, value, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) { return t.Concat(rt, a[0], a[1]) })
	mul := func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		n, err := rt.IndexIntErr(a[1], TOverflowError)
		if err != nil {
			return 0, err
		}
		return t.Repeat(rt, a[0], n)
	}
	add("__mul__", unsafe.Offsetof(z.Repeat), nil, "self, value, /", mul)
	add("__rmul__", unsafe.Offsetof(z.Repeat), nil, "self, value, /", mul)
	add("__contains__", unsafe.Offsetof(z.Contains), fnPtr(slotContains), "self, key, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		b, err := t.Contains(rt, a[0], a[1])
		if err != nil {
			return 0, err
		}
		return rt.Bool(b), nil
	})
	add("__iadd__", unsafe.Offsetof(z.InplaceConcat), nil, "self, value, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) { return t.InplaceConcat(rt, a[0], a[1]) })
	add("__imul__", unsafe.Offsetof(z.InplaceRepeat), nil, "self, value, /", func(rt *Runtime, t *Type, a []Ref) (Ref, error) {
		n, err := rt.IndexIntErr(a[1], TOverflowError)
		if err != nil {
			return 0, err
		}
		return t.InplaceRepeat(rt, a[0], n)
	})
	return defs
}

func wrapHash(rt *Runtime, t *Type, a []Ref) (Ref, error) {
	h, err := t.Hash(rt, a[0])
	if err != nil {
		return 0, err
	}
	return rt.NewInt(h)
}

func (rt *Runtime) noneOr(err error) (Ref, error) {
	if err != nil {
		return 0, err
	}
	return rt.None, nil
}

// addSlotWrappers gives a built-in type's dict a slot wrapper for each slot that the type itself fills, and those of its methods that fill a slot in CPython.
func (rt *Runtime) addSlotWrappers(t *Type, methods []Native) error {
	d := t.TypeDict()
	if t.New != nil && t.ID != TFree {
		if err := rt.addNewMethod(t); err != nil {
			return err
		}
	}
	for i := range slotDefs {
		def := &slotDefs[i]
		if def.name == "__await__" { // behind the slots of classes come those of buffers, which are methods here
			for j := range methods {
				if n := methods[j].Name; n == "__buffer__" || n == "__release_buffer__" {
					if err := rt.addMethod(t, &methods[j]); err != nil {
						return err
					}
				}
			}
		}
		if def.name == "__hash__" && (t.ID == TList || t.ID == TDict || t.ID == TSet) { // the others that have no hash say so last: fillStaticType
			if err := rt.DictSet(d, rt.Name(NameHash), rt.None); err != nil {
				return err
			}
		}
		if def.wrap == nil && def.kw == nil || t.array()[def.slot] == nil && !def.genericIn(t) {
			continue
		}
		name := rt.Intern(def.name)
		if rt.DictGetStr(d, name) != 0 {
			continue
		}
		if def.name == "__hash__" && sameFuncHash(t.Hash) {
			continue
		}
		w, err := rt.newWrapperDescr(t, i, name)
		if err != nil {
			return err
		}
		err = rt.DictSet(d, name, w)
		rt.DecRef(w)
		if err != nil {
			return err
		}
	}
	return nil
}

// genericIn reports whether t's dict shows the slot though t has no function of its own there (nil means generic).
func (d *slotDef) genericIn(t *Type) bool {
	switch d.name {
	case "__getattribute__":
		return t.ID == TObject || ownGetAttribute[t.ID]
	case "__setattr__", "__delattr__":
		return t.ID == TObject
	}
	return false
}

// ownGetAttribute are the types whose dicts have a __getattribute__ of their own in CPython, which is object's.
var ownGetAttribute = map[TypeID]bool{
	TBaseException: true, TUnion: true, TByteArray: true, TBytes: true, TComplex: true, TDict: true, TEnumerate: true, TFilter: true, TInt: true, TList: true,
	TMap: true, TMemoryView: true, TProperty: true, TRange: true, TReversed: true, TSet: true, TSlice: true, TTuple: true, TZip: true,
}

// slotRows lists, for each slot that special methods fill, the rows of slotDefs that name it; slotsNamed, for each row, the slots that its name fills.
var slotRows, slotsNamed = groupSlots(slotDefs)

func groupSlots(defs []slotDef) (rows [][]int, named [][]int) {
	group := make(map[int]int)
	byName := make(map[string][]int)
	for j := range defs {
		p := &defs[j]
		g, ok := group[p.slot]
		if !ok {
			g = len(rows)
			group[p.slot] = g
			rows = append(rows, nil)
		}
		rows[g] = append(rows[g], j)
		byName[p.name] = append(byName[p.name], p.slot)
	}
	for j := range defs {
		named = append(named, byName[defs[j].name])
	}
	return rows, named
}

// updateSlots fills the slots of a class from what its MRO defines: the built-in function where the method found is a built-in's
// slot wrapper, the generic function that calls the Python method otherwise. It follows CPython's update_one_slot.
func (rt *Runtime) updateSlots(t *Type) {
	if rt.slotNames == nil {
		for j := range slotDefs {
			rt.slotNames = append(rt.slotNames, rt.Intern(slotDefs[j].name))
		}
	}
	arr := t.array()
	for _, rows := range slotRows {
		slot := slotDefs[rows[0]].slot
		var generic, specific unsafe.Pointer
		found, useGeneric := false, false
		for _, j := range rows {
			p := &slotDefs[j]
			v := rt.typeLookupSlow(t, rt.slotNames[j])
			if v == 0 {
				continue
			}
			if TypeOf(v) == TWrapperDescr {
				if wt, wi := rt.wrapperOf(v); slotDefs[wi].name == p.name {
					if rt.onlySlot(t, j) == slot {
						generic = p.fn
					}
					w := wt.array()[slot]
					if (!found || w == specific) && slotDefs[wi].shows(slot) && rt.IsSubtype(t, wt) {
						found, specific = true, w
					} else {
						useGeneric = true
					}
					continue
				}
			}
			if TypeOf(v) == TMethodDescr {
				// A built-in's own method of that name (list.__getitem__) does what its slot does.
				if wt := descrOwner(rt, v); wt.Flags&FlagHeapType == 0 && wt.array()[slot] != nil && (!found || wt.array()[slot] == specific) && len(rows) < 3 && rt.IsSubtype(t, wt) {
					found, specific = true, wt.array()[slot]
					continue
				}
			}
			if p.name == "__hash__" && v == rt.None {
				found, specific = true, fnPtr(hashNotImplemented)
				continue
			}
			useGeneric, generic = true, p.fn
		}
		if found && !useGeneric {
			generic = specific
		}
		arr[slot] = generic
	}
	if v := rt.typeLookupSlow(t, rt.Name(NameNew)); v != 0 {
		if owner := rt.newMethodOwner(v); owner != nil {
			t.New = owner.New
			if b := t.Base; b != nil && t.Flags&FlagHeapType != 0 && b.New != nil && fnPtr(b.New) != fnPtr(slotNew) {
				t.New = b.New // the base that gives the layout makes the instance, as in CPython
			}
		} else {
			t.New = slotNew
		}
	}
	if t.Layout == TObject || t.Flags&FlagHeapType != 0 {
		t.Dealloc, t.Traverse, t.TraverseAll, t.Clear = subtypeDealloc, subtypeTraverse, subtypeTraverseAll, subtypeClear
	}
}

// onlySlot returns the one slot that t fills of those that row j's name can fill; row j's own if there is none or more than one.
// A list has __add__ as a sequence only, so a class derived from it must not get the number's.
func (rt *Runtime) onlySlot(t *Type, j int) int {
	own, arr := -1, t.array()
	for _, slot := range slotsNamed[j] {
		if arr[slot] == nil {
			continue
		}
		if own >= 0 {
			return slotDefs[j].slot
		}
		own = slot
	}
	if own < 0 {
		return slotDefs[j].slot
	}
	return own
}

// unpacks reports whether the slot wrapper takes its arguments as CPython's PyArg_UnpackTuple does, with no name before "expected" in messages.
func (d *slotDef) unpacks() bool {
	return d.sig.posMax > 2 || d.slot == slotIndex(unsafe.Offsetof(Slots{}.Repeat)) || d.slot == slotIndex(unsafe.Offsetof(Slots{}.InplaceRepeat))
}

// shows reports whether a slot wrapper of this row stands for the slot. The power of two and of three arguments are one method.
func (d *slotDef) shows(slot int) bool {
	return d.slot == slot || d.slot == slotBinary0+NbPower && slot == slotPowMod
}

// initGenericSlots notes which function words are the generic binary operators, for the test that genericBinary makes.
func (rt *Runtime) initGenericSlots() {
	for i := range slotDefs {
		d := &slotDefs[i]
		if nb := d.slot - slotBinary0; nb >= 0 && nb < nbSlots && d.fn != nil {
			rt.genericNb[nb] = d.fn
		}
	}
}
