package vm

import (
	"unsafe"

	"minipy/compiler"
	"minipy/gc"
	"minipy/mem"
	"minipy/objects"
)

// replaceTwo pops the two topmost operands, pushes v, and then releases the operands, left one first. The frame's depth field follows, since a
// finaliser may look. With v 0 the caller pops it again.
func (in *Interp) replaceTwo(fp, sp unsafe.Pointer, v Ref) unsafe.Pointer {
	a, b := *at(sp, 2), *at(sp, 1)
	*at(sp, 2) = v
	*at(sp, 1) = 0
	*ref(fp, offDepth)--
	in.rt.DecRef(a)
	in.rt.DecRef(b)
	return unsafe.Add(sp, -4)
}

// drop pops an instruction's n operands and releases them, the lowest first.
func (in *Interp) drop(fp, sp unsafe.Pointer, n int) unsafe.Pointer {
	low := unsafe.Add(sp, -4*n)
	*ref(fp, offDepth) -= Ref(n)
	for p := low; p != sp; p = unsafe.Add(p, 4) {
		in.rt.XDecRef(*(*Ref)(p))
	}
	return low
}

// dropDown is drop for the displays of dicts and strings, which release the highest operand first.
func (in *Interp) dropDown(fp, sp unsafe.Pointer, n int) unsafe.Pointer {
	*ref(fp, offDepth) -= Ref(n)
	for range n {
		sp = unsafe.Add(sp, -4)
		in.rt.DecRef(*(*Ref)(sp))
	}
	return sp
}

// dropCall pops what a call to a native function used: n stack entries of which the last args are arguments. The callee goes first, then the arguments in order.
func (in *Interp) dropCall(fp, sp unsafe.Pointer, n, args int) unsafe.Pointer {
	low := unsafe.Add(sp, -4*n)
	*ref(fp, offDepth) -= Ref(n)
	in.rt.DecRef(*(*Ref)(low))
	for i := n - args; i < n; i++ {
		in.rt.DecRef(*(*Ref)(unsafe.Add(low, 4*i)))
	}
	return low
}

// takeSlice pops the two ends of a slice into a slice object, which owns them then.
func (in *Interp) takeSlice(fp, sp unsafe.Pointer) (Ref, error) {
	ends := view(sp, 2)
	s, err := in.rt.NewSlice(ends[0], ends[1], in.rt.None)
	*ref(fp, offDepth) -= 2
	in.rt.DecRef(ends[0])
	in.rt.DecRef(ends[1])
	return s, err
}

// binaryOp does BINARY_OP with CPython's operator number.
func (in *Interp) binaryOp(a, b Ref, nb uint32) (Ref, error) {
	rt := in.rt
	if nb >= objects.NbInplace {
		return rt.InplaceOp(a, b, int(nb-objects.NbInplace))
	}
	return rt.BinaryOp(a, b, int(nb))
}

// concatInPlace does s += t. When the next instruction stores the result back into the local that the left operand came from, that local is emptied first,
// so that a string without other owners grows in place, as in CPython.
func (in *Interp) concatInPlace(fp, pc, sp unsafe.Pointer, a, b Ref) (Ref, error) {
	next := *(*uint64)(pc)
	if compiler.Op(next&0xFF) == compiler.OpStoreFast {
		p := local(fp, uint32(next>>32))
		if *p == a && objects.Refcount(a) == 2 {
			*p = 0
			in.rt.DecRef(a)
			if err := in.rt.StrAppendInPlace(at(sp, 2), b); err != nil {
				return 0, err
			}
			return objects.NewRef(*at(sp, 2)), nil
		}
	}
	return in.rt.StrConcat(a, b)
}

func (in *Interp) invert(a Ref) (Ref, error) { return in.rt.Invert(a) }

// Names.

func (in *Interp) unboundLocal(co *Code, i uint32) error {
	return in.nameError(objects.TUnboundLocalError, "cannot access local variable '%s' where it is not associated with a value", co.src.LocalsPlus[i])
}

func (in *Interp) unboundDeref(co *Code, i uint32) error {
	name := co.src.LocalsPlus[i]
	if co.src.LocalsKinds[i]&compiler.FastFree != 0 {
		return in.nameError(objects.TNameError, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", name)
	}
	return in.unboundLocal(co, i)
}

// nameError raises NameError or UnboundLocalError with its name attribute set.
func (in *Interp) nameError(t objects.TypeID, format, name string) error {
	err := in.rt.Raisef(t, format, name)
	if t == objects.TNameError && in.rt.ExcMatches(objects.TNameError) {
		in.rt.SetExcName(in.rt.Pending(), in.rt.Intern(name))
	}
	return err
}

// loadGlobal finds a global or built-in name, and with cache remembers where: word 0 is the version of the globals' keys | version of the builtins' keys
// (0: not needed) << 32, word 1 the offset of the value in the keys. refs: result new
func (in *Interp) loadGlobal(fp unsafe.Pointer, name Ref, cache unsafe.Pointer) (Ref, error) {
	rt := in.rt
	g, b := *ref(fp, offGlobals), *ref(fp, offBuiltins)
	if objects.TypeOf(g) != objects.TDict {
		if v, err := in.mappingGet(g, name); err != nil || v != 0 {
			return v, err
		}
	} else if i := objects.DictLookupIndexStr(rt, g, name); i >= 0 {
		if v := objects.DictKeysVersion(rt, g); v != 0 && cache != nil {
			*(*uint64)(cache) = uint64(v)
			*(*uint64)(unsafe.Add(cache, 8)) = uint64(objects.DictSlotOff(g, i))
		}
		return objects.NewRef(*objects.DictValueAt(g, i)), nil
	}
	if objects.TypeOf(b) == objects.TDict {
		if i := objects.DictLookupIndexStr(rt, b, name); i >= 0 {
			gv, bv := objects.DictKeysVersion(rt, g), objects.DictKeysVersion(rt, b)
			if gv != 0 && bv != 0 && cache != nil {
				*(*uint64)(cache) = uint64(gv) | uint64(bv)<<32
				*(*uint64)(unsafe.Add(cache, 8)) = uint64(objects.DictSlotOff(b, i))
			}
			return objects.NewRef(*objects.DictValueAt(b, i)), nil
		}
	} else if v, err := in.mappingGet(b, name); err != nil || v != 0 {
		return v, err
	}
	return 0, in.nameError(objects.TNameError, "name '%s' is not defined", rt.StrGo(name))
}

// mappingGet is m[name], or 0 without error when that is a KeyError. refs: result new
func (in *Interp) mappingGet(m, name Ref) (Ref, error) {
	rt := in.rt
	if objects.TypeOf(m) == objects.TDict {
		v := rt.DictGetStr(m, name)
		objects.XIncRef(v)
		return v, nil
	}
	v, err := rt.GetItem(m, name)
	if err != nil && rt.ExcMatches(objects.TKeyError) {
		rt.ClearExc()
		return 0, nil
	}
	return v, err
}

// hintOf reads field a of the instruction before pc, where LOAD_NAME and STORE_NAME keep the place that the name had in the dict the last time. Keys are compared
// before it is believed.
func hintOf(pc unsafe.Pointer) int { return int(uint16(*(*uint64)(unsafe.Add(pc, -8)) >> 16)) }

// setHint writes it.
func setHint(pc unsafe.Pointer, i int) {
	if i >= 0 && i <= 0xFFFF {
		p := (*uint64)(unsafe.Add(pc, -8))
		*p = *p&^(0xFFFF<<16) | uint64(i)<<16
	}
}

func (in *Interp) loadName(fp, pc unsafe.Pointer, name Ref) (Ref, error) {
	l := *ref(fp, offLocals)
	if l != 0 && objects.TypeOf(l) == objects.TDict {
		if p := objects.DictValueAtHint(l, name, hintOf(pc)); p != nil {
			return objects.NewRef(*p), nil
		}
		if i := objects.DictLookupIndexStr(in.rt, l, name); i >= 0 {
			setHint(pc, i)
			return objects.NewRef(*objects.DictValueAt(l, i)), nil
		}
		if l == *ref(fp, offGlobals) {
			if b := *ref(fp, offBuiltins); objects.TypeOf(b) == objects.TDict {
				if i := objects.DictLookupIndexStr(in.rt, b, name); i >= 0 {
					return objects.NewRef(*objects.DictValueAt(b, i)), nil
				}
			}
		}
	}
	if l != 0 {
		if v, err := in.mappingGet(l, name); err != nil || v != 0 {
			return v, err
		}
	}
	return in.loadGlobal(fp, name, nil)
}

// storeHinted does d[name] = v for an exact dict.
func (in *Interp) storeHinted(d Ref, pc unsafe.Pointer, name, v Ref) error {
	if p := objects.DictValueAtHint(d, name, hintOf(pc)); p != nil && gc.IsTracked(d) {
		in.rt.SetSlot(p, objects.NewRef(v))
		return nil
	}
	err := in.rt.DictSet(d, name, v)
	if err == nil {
		if n := objects.DictEntries(d) - 1; objects.DictValueAtHint(d, name, n) != nil {
			setHint(pc, n)
		} else {
			setHint(pc, objects.DictLookupIndexStr(in.rt, d, name))
		}
	}
	return err
}

func (in *Interp) storeName(fp, pc unsafe.Pointer, name, v Ref) error {
	l := *ref(fp, offLocals)
	if l == 0 {
		return in.rt.Raisef(objects.TSystemError, "no locals found when storing %s", in.rt.StrGo(name))
	}
	if objects.TypeOf(l) == objects.TDict {
		return in.storeHinted(l, pc, name, v)
	}
	return in.rt.SetItem(l, name, v)
}

func (in *Interp) deleteName(fp unsafe.Pointer, name Ref) error {
	rt := in.rt
	l := *ref(fp, offLocals)
	if objects.TypeOf(l) == objects.TDict {
		found, err := rt.DictDel(l, name)
		if err != nil || found {
			return err
		}
	} else if rt.DelItem(l, name) == nil {
		return nil
	}
	rt.ClearExc() // whatever a namespace of another kind says, as in CPython
	return in.nameError(objects.TNameError, "name '%s' is not defined", rt.StrGo(name))
}

func (in *Interp) deleteGlobal(fp unsafe.Pointer, name Ref) error {
	found, err := in.rt.DictDel(*ref(fp, offGlobals), name)
	if err != nil || found {
		return err
	}
	return in.nameError(objects.TNameError, "name '%s' is not defined", in.rt.StrGo(name))
}

// loadFromDictOr looks in the class namespace first, then in a cell (deref) or the globals.
func (in *Interp) loadFromDictOr(fp unsafe.Pointer, co *Code, m Ref, arg uint32, deref bool) (Ref, error) {
	var name Ref
	if deref {
		name = in.rt.Intern(co.src.LocalsPlus[arg])
	} else {
		name = *(*Ref)(unsafe.Add(co.names, uintptr(arg)*4))
	}
	v, err := in.mappingGet(m, name)
	if err != nil || v != 0 {
		return v, err
	}
	if !deref {
		return in.loadGlobal(fp, name, nil)
	}
	if v = *objects.RefAt(*local(fp, arg), objects.OffCellRef); v == 0 {
		return 0, in.unboundDeref(co, arg)
	}
	return objects.NewRef(v), nil
}

func (in *Interp) loadSuper(fp, sp unsafe.Pointer, arg uint32, name Ref) (Ref, bool, error) {
	rt := in.rt
	global, class, self := *at(sp, 3), *at(sp, 2), *at(sp, 1)
	if global == rt.Type(objects.TSuper).Obj {
		return rt.LoadSuper(class, self, name, arg&1 != 0)
	}
	var s Ref
	var err error
	if arg&2 != 0 {
		s, err = rt.Call2(global, class, self)
	} else {
		s, err = rt.Call0(global)
	}
	if err != nil {
		return 0, false, err
	}
	v, err := rt.GetAttr(s, name)
	rt.DecRef(s)
	return v, false, err
}

func (in *Interp) setupAnnotations(fp unsafe.Pointer) error {
	rt := in.rt
	l := *ref(fp, offLocals)
	v, err := in.mappingGet(l, rt.Name(objects.NameAnnotations))
	if err != nil || v != 0 {
		rt.XDecRef(v)
		return err
	}
	d, err := rt.NewDict()
	if err != nil {
		return err
	}
	err = rt.SetItem(l, rt.Name(objects.NameAnnotations), d)
	rt.DecRef(d)
	return err
}

// Displays.

// build makes a set, dict, string or slice of the topmost entries; n is how many of them to pop.
func (in *Interp) build(op compiler.Op, sp unsafe.Pointer, arg int) (v Ref, n int, err error) {
	rt := in.rt
	switch op {
	case compiler.OpBuildSet:
		if v, err = rt.NewSet(); err != nil {
			return 0, arg, err
		}
		items := view(sp, arg)
		for i, x := range items {
			if err == nil {
				err = rt.SetAdd(v, x)
			}
			items[i] = 0
			rt.DecRef(x)
		}
		if err != nil {
			rt.DecRef(v)
			v = 0
		}
		return v, arg, err
	case compiler.OpBuildMap:
		if v, err = rt.NewDict(); err != nil {
			return 0, 2 * arg, err
		}
		items := view(sp, 2*arg)
		for i := 0; i < len(items); i += 2 {
			if err = rt.DictSet(v, items[i], items[i+1]); err != nil {
				rt.DecRef(v)
				return 0, 2 * arg, err
			}
		}
		return v, 2 * arg, nil
	case compiler.OpBuildConstKeyMap:
		if v, err = rt.NewDict(); err != nil {
			return 0, arg + 1, err
		}
		keys := objects.TupleItems(*at(sp, 1))
		for i, x := range view(unsafe.Add(sp, -4), arg) {
			if err = rt.DictSet(v, keys[i], x); err != nil {
				rt.DecRef(v)
				return 0, arg + 1, err
			}
		}
		return v, arg + 1, nil
	case compiler.OpBuildString:
		v, err = rt.StrJoinRefs(view(sp, arg))
		return v, arg, err
	}
	step := rt.None
	if arg == 3 {
		step = *at(sp, 1)
	}
	v, err = rt.NewSlice(*at(sp, arg), *at(sp, arg-1), step)
	return v, arg, err
}

// extend adds the topmost entry (MAP_ADD: two) to the container arg entries further down; n is how many to pop.
func (in *Interp) extend(op compiler.Op, sp unsafe.Pointer, arg int) (n int, err error) {
	rt := in.rt
	v := *at(sp, 1)
	switch op {
	case compiler.OpSetAdd:
		return 1, rt.SetAdd(*at(sp, arg+1), v)
	case compiler.OpMapAdd:
		key := *at(sp, 2)
		*at(sp, 1), *at(sp, 2) = 0, 0
		return 2, rt.DictSetSteal(*at(sp, arg+2), key, v)
	case compiler.OpListExtend:
		err = rt.ListExtend(*at(sp, arg+1), v)
		if err != nil && rt.ExcMatches(objects.TTypeError) && rt.TypeFor(v).Iter == nil && rt.TypeFor(v).GetItem == nil {
			rt.ClearExc()
			err = rt.TypeErrorf("Value after * must be an iterable, not %s", rt.TypeName(v))
		}
		return 1, err
	case compiler.OpSetUpdate:
		return 1, rt.SetUpdate(*at(sp, arg+1), v)
	case compiler.OpDictUpdate:
		err = rt.DictUpdate(*at(sp, arg+1), v)
		if err != nil && rt.ExcMatches(objects.TAttributeError) {
			rt.ClearExc()
			err = rt.TypeErrorf("'%s' object is not a mapping", rt.TypeName(v))
		}
		return 1, err
	}
	return 1, in.dictMerge(*at(sp, arg+1), v, *at(sp, arg+4))
}

// dictMerge adds the keyword arguments in v to d for a call of fn.
func (in *Interp) dictMerge(d, v, fn Ref) error {
	rt := in.rt
	if !rt.IsInstanceOf(v, objects.TDict) || rt.Overrides(objects.TDict, rt.TypeFor(v), objects.NameIter) {
		k, err := rt.LookupAttr(v, rt.Name(objects.WordKeys))
		if err != nil {
			return err
		}
		if k == 0 {
			return rt.TypeErrorf("%s argument after ** must be a mapping, not %s", in.callName(fn), rt.TypeName(v))
		}
		rt.DecRef(k)
		keys, err := rt.MappingKeys(v)
		if err != nil {
			return err
		}
		defer rt.DecRef(keys)
		for _, k := range objects.ListItems(keys) {
			x, err := rt.GetItem(v, k)
			if err == nil {
				err = in.addKeyword(d, k, x, fn)
				rt.DecRef(x)
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	pos := 0
	for {
		k, x, ok := objects.DictNext(v, &pos)
		if !ok {
			return nil
		}
		if err := in.addKeyword(d, k, x, fn); err != nil {
			return err
		}
	}
}

// addKeyword adds a keyword argument to d for a call of fn, once.
func (in *Interp) addKeyword(d, k, x, fn Ref) error {
	rt := in.rt
	old, err := rt.DictGet(d, k)
	if err != nil {
		return err
	}
	if old == 0 {
		return rt.DictSet(d, k, x)
	}
	s, err := rt.ToStr(k)
	if err != nil {
		return err
	}
	defer rt.DecRef(s)
	return rt.TypeErrorf("%s got multiple values for keyword argument '%s'", in.callName(fn), rt.StrGo(s))
}

// callName is how messages name a callable: "__main__.f()", or "len()" for a built-in.
func (in *Interp) callName(fn Ref) string {
	rt := in.rt
	q, err := rt.LookupAttr(fn, rt.Name(objects.NameQualname))
	if err != nil {
		rt.ClearExc()
	}
	if q == 0 {
		s, err := rt.ReprGo(fn)
		if err != nil {
			rt.ClearExc()
			return "function"
		}
		return s
	}
	defer rt.DecRef(q)
	m, err := rt.LookupAttr(fn, rt.Name(objects.NameModule))
	if err != nil {
		rt.ClearExc()
	}
	if m != 0 {
		defer rt.DecRef(m)
		if rt.IsStr(m) && rt.StrGo(m) != "builtins" {
			return rt.StrGo(m) + "." + rt.StrGo(q) + "()"
		}
	}
	return rt.StrGo(q) + "()"
}

// unpack pushes the n items of seq, the first one on top, to sp. On failure nothing is pushed.
func (in *Interp) unpack(seq Ref, sp unsafe.Pointer, n int) error {
	rt := in.rt
	var items []Ref
	switch objects.TypeOf(seq) {
	case objects.TTuple:
		items = objects.TupleItems(seq)
	case objects.TList:
		items = objects.ListItems(seq)
	default:
		return in.unpackIter(seq, sp, n, -1)
	}
	if len(items) != n {
		if len(items) > n {
			return rt.ValueErrorf("too many values to unpack (expected %d)", n)
		}
		return rt.ValueErrorf("not enough values to unpack (expected %d, got %d)", n, len(items))
	}
	for i, v := range items {
		objects.IncRef(v)
		*(*Ref)(unsafe.Add(sp, 4*(n-1-i))) = v
	}
	return nil
}

func (in *Interp) unpackEx(seq Ref, sp unsafe.Pointer, before, after int) error {
	return in.unpackIter(seq, sp, before, after)
}

// unpackIter takes before items from an iterator; with after >= 0 the rest goes into a list, of which the last after items are taken off again.
func (in *Interp) unpackIter(seq Ref, sp unsafe.Pointer, before, after int) error {
	rt := in.rt
	it, err := rt.Iter(seq)
	if err != nil {
		if rt.ExcMatches(objects.TTypeError) && rt.TypeFor(seq).Iter == nil && rt.TypeFor(seq).GetItem == nil {
			rt.ClearExc()
			return rt.TypeErrorf("cannot unpack non-iterable %s object", rt.TypeName(seq))
		}
		return err
	}
	defer rt.DecRef(it)
	total := before
	if after >= 0 {
		total += 1 + after
	}
	got := 0
	put := func(v Ref) {
		*(*Ref)(unsafe.Add(sp, 4*(total-1-got))) = v
		got++
	}
	fail := func(err error) error {
		for got > 0 {
			rt.DecRef(*(*Ref)(unsafe.Add(sp, 4*(total-got))))
			got--
		}
		return err
	}
	for got < before {
		v, err := rt.Next(it)
		if err != nil {
			return fail(err)
		}
		if v == 0 {
			if after < 0 {
				return fail(rt.ValueErrorf("not enough values to unpack (expected %d, got %d)", before, got))
			}
			return fail(rt.ValueErrorf("not enough values to unpack (expected at least %d, got %d)", before+after, got))
		}
		put(v)
	}
	if after < 0 {
		v, err := rt.Next(it)
		if err != nil {
			return fail(err)
		}
		if v != 0 {
			rt.DecRef(v)
			return fail(rt.ValueErrorf("too many values to unpack (expected %d)", before))
		}
		return nil
	}
	l, err := rt.ListFromIter(it)
	if err != nil {
		return fail(err)
	}
	n := objects.ListLen(l)
	if n < after {
		put(l)
		return fail(rt.ValueErrorf("not enough values to unpack (expected at least %d, got %d)", before+after, before+n))
	}
	put(l)
	tail := objects.ListItems(l)[n-after:]
	for _, v := range tail {
		put(objects.NewRef(v))
	}
	rt.ListTruncate(l, n-after)
	return nil
}

// format does the conversions of f-strings.
func (in *Interp) format(op compiler.Op, sp unsafe.Pointer, arg uint32) (Ref, error) {
	rt := in.rt
	switch op {
	case compiler.OpFormatSimple:
		v := *at(sp, 1)
		if objects.TypeWord(v) == uint32(objects.TStr) {
			return objects.NewRef(v), nil
		}
		return rt.FormatValue(v, 0)
	case compiler.OpFormatWithSpec:
		return rt.FormatValue(*at(sp, 2), *at(sp, 1))
	}
	switch v := *at(sp, 1); arg {
	case 1:
		return rt.ToStr(v)
	case 2:
		return rt.Repr(v)
	default:
		return rt.ASCIIRepr(v)
	}
}

var _ = mem.At
