package objects

import (
	"math"

	"minipy/mem"
)

// enumerate: 8 iterator, 12 result tuple, 16 index int64, 24 index as an int once it does not fit, or 0.
// reversed: 8 sequence Ref or 0, 16 index int64.
// zip: 8 tuple of iterators, 12 result tuple, 16 strict uint32.
// map: 8 tuple of iterators, 12 function. filter: 8 function, 12 iterator.
const (
	offEnumIter   = 8
	offEnumResult = 12
	offEnumIndex  = 16
	offEnumLong   = 24
	enumerateSize = 32
	offRevSeq     = 8
	offRevIndex   = 16
	reversedSize  = 24
	offZipIters   = 8
	offZipResult  = 12
	offZipStrict  = 16
	zipSize       = 24
	offMapIters   = 8
	offMapFn      = 12
	mapSize       = 16
	offFilterFn   = 8
	offFilterIter = 12
	filterSize    = 16
)

// itersOf makes the tuple of the iterators of the given iterables.
func (rt *Runtime) itersOf(args []Ref) (Ref, error) {
	t, err := rt.NewTuple(len(args))
	if err != nil {
		return 0, err
	}
	for i, a := range args {
		it, err := rt.Iter(a)
		if err != nil {
			rt.DecRef(t)
			return 0, err
		}
		TupleItems(t)[i] = it
	}
	return t, nil
}

// nonesTuple makes a tuple of n Nones.
func (rt *Runtime) nonesTuple(n int) (Ref, error) {
	t, err := rt.NewTuple(n)
	if err != nil {
		return 0, err
	}
	for i := range n {
		TupleItems(t)[i] = rt.None
	}
	return t, nil
}

// enumerateArgs finds the two arguments; start is 0 when it is not given.
func enumerateArgs(rt *Runtime, args []Ref, kw Ref) (iterable, start Ref, err error) {
	var names []Ref
	if kw != 0 {
		names = TupleItems(kw)
	}
	npos := len(args) - len(names)
	check := func(i int, want string) error {
		if s := rt.StrGo(names[i]); s != want {
			return rt.TypeErrorf("'%s' is an invalid keyword argument for enumerate()", s)
		}
		return nil
	}
	switch len(args) {
	case 1:
		if len(names) == 1 {
			err = check(0, "iterable")
		}
		return args[0], 0, err
	case 2:
		switch len(names) {
		case 1:
			err = check(0, "start")
		case 2:
			if rt.StrGo(names[0]) == "start" {
				return args[1], args[0], check(1, "iterable")
			}
			if err = check(0, "iterable"); err == nil {
				err = check(1, "start")
			}
		}
		return args[0], args[1], err
	}
	if npos == 0 {
		return 0, 0, rt.TypeErrorf("enumerate() missing required argument 'iterable'")
	}
	return 0, 0, rt.TypeErrorf("enumerate() takes at most 2 arguments (%d given)", len(args))
}

func enumerateNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	iterable, start, err := enumerateArgs(rt, args, kw)
	if err != nil {
		return 0, err
	}
	o, err := rt.genericAlloc(t)
	if err != nil {
		return 0, err
	}
	if start != 0 {
		i, err := rt.Index(start)
		if err != nil {
			rt.DecRef(o)
			return 0, err
		}
		if n, ok := rt.AsInt64(i); ok {
			*mem.I64(o, offEnumIndex) = n
			rt.DecRef(i)
		} else {
			*mem.I64(o, offEnumIndex) = math.MaxInt64
			*RefAt(o, offEnumLong) = i
		}
	}
	it, err := rt.Iter(iterable)
	if err == nil {
		*RefAt(o, offEnumIter) = it
		it, err = rt.nonesTuple(2)
	}
	if err != nil {
		rt.DecRef(o)
		return 0, err
	}
	*RefAt(o, offEnumResult) = it
	return o, nil
}

func enumerateNext(rt *Runtime, o Ref) (Ref, error) {
	v, err := rt.Next(*RefAt(o, offEnumIter))
	if err != nil || v == 0 {
		return 0, err
	}
	var i Ref
	if p := mem.I64(o, offEnumIndex); *p != math.MaxInt64 {
		if i, err = rt.NewInt(*p); err == nil {
			*p++
		}
	} else {
		i, err = rt.enumerateLongIndex(o)
	}
	if err != nil {
		rt.DecRef(v)
		return 0, err
	}
	return rt.reuseTuple(*RefAt(o, offEnumResult), i, v)
}

// enumerateLongIndex is the next index when it is 2**63-1 or more.
func (rt *Runtime) enumerateLongIndex(o Ref) (Ref, error) {
	i := *RefAt(o, offEnumLong)
	var err error
	if i == 0 {
		if i, err = rt.NewInt(math.MaxInt64); err != nil {
			return 0, err
		}
		*RefAt(o, offEnumLong) = i
	}
	one, err := rt.NewInt(1)
	if err != nil {
		return 0, err
	}
	next, err := rt.BinaryOp(i, one, NbAdd)
	rt.DecRef(one)
	if err != nil {
		return 0, err
	}
	*RefAt(o, offEnumLong) = next
	return i, nil
}

func enumerateType() TypeSpec {
	offs := []uintptr{offEnumIter, offEnumResult, offEnumLong}
	return TypeSpec{ID: TEnumerate, Name: "enumerate", Flags: FlagGC | FlagBaseType, Size: enumerateSize, Slots: Slots{
		New:      enumerateNew,
		Dealloc:  deallocFields(enumerateSize, offs...),
		Traverse: traverseFields(offs...),
		Iter:     SelfIter,
		IterNext: enumerateNext,
	}, Methods: []Native{ClassGetItemMethod, enumerateReduce}}
}

func reversedNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	if kw != 0 && rt.keepsInit(t, TReversed) {
		return 0, rt.TypeErrorf("reversed() takes no keyword arguments")
	}
	args = positional(args, kw)
	if len(args) != 1 {
		return 0, rt.TypeErrorf("reversed expected 1 argument, got %d", len(args))
	}
	seq := args[0]
	m, unbound, err := rt.LookupSpecial(seq, NameReversed)
	if err != nil {
		return 0, err
	}
	st := rt.TypeFor(seq)
	if m == rt.None {
		return 0, rt.TypeErrorf("'%s' object is not reversible", st.Name)
	}
	if m != 0 {
		return rt.callSpecial0(m, unbound, seq)
	}
	if st.GetItem == nil || st.Flags&(FlagMapping|FlagNoSequence) != 0 || st.Layout == TDict || st.Layout == TGenericAlias {
		return 0, rt.TypeErrorf("'%s' object is not reversible", st.Name)
	}
	n, err := rt.Len(seq)
	if err != nil {
		return 0, err
	}
	o, err := rt.genericAlloc(t)
	if err != nil {
		return 0, err
	}
	*RefAt(o, offRevSeq) = NewRef(seq)
	*mem.I64(o, offRevIndex) = int64(n) - 1
	return o, nil
}

func reversedNext(rt *Runtime, o Ref) (Ref, error) {
	seq, i := *RefAt(o, offRevSeq), *mem.I64(o, offRevIndex)
	if seq == 0 {
		return 0, nil
	}
	var err error
	if i >= 0 {
		var k, v Ref
		if k, err = rt.NewInt(i); err == nil {
			v, err = rt.GetItem(seq, k)
			rt.DecRef(k)
		}
		if err == nil {
			*mem.I64(o, offRevIndex)--
			return v, nil
		}
		if rt.ExcMatches(TIndexError) || rt.ExcMatches(TStopIteration) {
			rt.ClearExc()
			err = nil
		}
	}
	*mem.I64(o, offRevIndex) = -1
	rt.ClearSlot(RefAt(o, offRevSeq))
	return 0, err
}

func reversedType() TypeSpec {
	return TypeSpec{ID: TReversed, Name: "reversed", Flags: FlagGC | FlagBaseType, Size: reversedSize, Slots: Slots{
		New:      reversedNew,
		Dealloc:  deallocFields(reversedSize, offRevSeq),
		Traverse: traverseFields(offRevSeq),
		Iter:     SelfIter,
		IterNext: reversedNext,
	}, Methods: append([]Native{{Name: "__length_hint__", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		seq := *RefAt(a[0], offRevSeq)
		if seq == 0 {
			return rt.NewInt(0)
		}
		n, err := rt.Len(seq)
		if err != nil {
			return 0, err
		}
		left := *mem.I64(a[0], offRevIndex) + 1
		if int64(n) < left {
			left = 0
		}
		return rt.NewInt(left)
	}, Doc: "Private method returning an estimate of len(list(it))."}}, reversedReduce...)}
}

func zipNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	strict := false
	if kw != 0 {
		names := TupleItems(kw)
		if len(names) > 1 {
			return 0, rt.TypeErrorf("zip() takes at most 1 keyword argument (%d given)", len(names))
		}
		if s := rt.StrGo(names[0]); s != "strict" {
			return 0, rt.unexpectedKeyword("zip", s, []string{"strict"})
		}
		var err error
		if strict, err = rt.Truth(args[len(args)-1]); err != nil {
			return 0, err
		}
		args = args[:len(args)-1]
	}
	iters, err := rt.itersOf(args)
	if err != nil {
		return 0, err
	}
	result, err := rt.nonesTuple(len(args))
	if err != nil {
		rt.DecRef(iters)
		return 0, err
	}
	o, err := rt.genericAlloc(t)
	if err != nil {
		rt.DecRef(iters)
		rt.DecRef(result)
		return 0, err
	}
	*RefAt(o, offZipIters), *RefAt(o, offZipResult) = iters, result
	if strict {
		*mem.U32(o, offZipStrict) = 1
	}
	return o, nil
}

func zipNext(rt *Runtime, o Ref) (Ref, error) {
	iters, t := *RefAt(o, offZipIters), *RefAt(o, offZipResult)
	n := TupleLen(iters)
	if n == 0 {
		return 0, nil
	}
	reuse := Refcount(t) == 1
	if reuse {
		IncRef(t)
	} else {
		var err error
		if t, err = rt.NewTuple(n); err != nil {
			return 0, err
		}
	}
	for i := range n {
		v, err := rt.Next(TupleItems(iters)[i])
		if err != nil || v == 0 {
			rt.DecRef(t)
			if err == nil && *mem.U32(o, offZipStrict) != 0 {
				err = rt.zipCheckEnd(iters, i)
			}
			return 0, err
		}
		rt.SetSlot(&TupleItems(t)[i], v)
	}
	if reuse && *RefAt(t-1, 0) == 0 { // a collection may have untracked it
		rt.Track(t)
	}
	return t, nil
}

// zipCheckEnd raises for a strict zip unless all iterators end together; the one at i is the first that did.
func (rt *Runtime) zipCheckEnd(iters Ref, i int) error {
	message := func(i int, what string) error {
		to := " "
		if i > 1 {
			to = "s 1-"
		}
		return rt.ValueErrorf("zip() argument %d is %s than argument%s%d", i+1, what, to, i)
	}
	if i > 0 {
		return message(i, "shorter")
	}
	for i = 1; i < TupleLen(iters); i++ {
		v, err := rt.Next(TupleItems(iters)[i])
		if err != nil {
			return err
		}
		if v != 0 {
			rt.DecRef(v)
			return message(i, "longer")
		}
	}
	return nil
}

func zipType() TypeSpec {
	return TypeSpec{ID: TZip, Name: "zip", Flags: FlagGC | FlagBaseType, Size: zipSize, Slots: Slots{
		New:      zipNew,
		Dealloc:  deallocFields(zipSize, offZipIters, offZipResult),
		Traverse: traverseFields(offZipIters, offZipResult),
		Iter:     SelfIter,
		IterNext: zipNext,
	}, Methods: zipReduce}
}

func mapNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	if kw != 0 && rt.keepsInit(t, TMap) {
		return 0, rt.TypeErrorf("map() takes no keyword arguments")
	}
	args = positional(args, kw)
	if len(args) < 2 {
		return 0, rt.TypeErrorf("map() must have at least two arguments.")
	}
	iters, err := rt.itersOf(args[1:])
	if err != nil {
		return 0, err
	}
	o, err := rt.genericAlloc(t)
	if err != nil {
		rt.DecRef(iters)
		return 0, err
	}
	*RefAt(o, offMapIters), *RefAt(o, offMapFn) = iters, NewRef(args[0])
	return o, nil
}

func mapNext(rt *Runtime, o Ref) (Ref, error) {
	iters := *RefAt(o, offMapIters)
	n := TupleLen(iters)
	vals, mark, err := rt.args.take(rt, n)
	if err != nil {
		return 0, err
	}
	got, ended := 0, false
	for got < n {
		var v Ref
		if v, err = rt.Next(TupleItems(iters)[got]); err != nil || v == 0 {
			ended = true
			break
		}
		vals[got] = v
		got++
	}
	var r Ref
	if !ended {
		r, err = rt.Call(*RefAt(o, offMapFn), vals, 0)
	}
	for _, v := range vals[:got] {
		rt.DecRef(v)
	}
	rt.args.release(mark)
	return r, err
}

func mapType() TypeSpec {
	return TypeSpec{ID: TMap, Name: "map", Flags: FlagGC | FlagBaseType, Size: mapSize, Slots: Slots{
		New:      mapNew,
		Dealloc:  deallocFields(mapSize, offMapIters, offMapFn),
		Traverse: traverseFields(offMapIters, offMapFn),
		Iter:     SelfIter,
		IterNext: mapNext,
	}, Methods: []Native{mapReduce}}
}

func filterNew(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error) {
	if kw != 0 && rt.keepsInit(t, TFilter) {
		return 0, rt.TypeErrorf("filter() takes no keyword arguments")
	}
	args = positional(args, kw)
	if len(args) != 2 {
		return 0, rt.TypeErrorf("filter expected 2 arguments, got %d", len(args))
	}
	it, err := rt.Iter(args[1])
	if err != nil {
		return 0, err
	}
	o, err := rt.genericAlloc(t)
	if err != nil {
		rt.DecRef(it)
		return 0, err
	}
	*RefAt(o, offFilterFn), *RefAt(o, offFilterIter) = NewRef(args[0]), it
	return o, nil
}

func filterNext(rt *Runtime, o Ref) (Ref, error) {
	it, fn := *RefAt(o, offFilterIter), *RefAt(o, offFilterFn)
	plain := fn == rt.None || fn == rt.types[TBool].Obj
	for {
		v, err := rt.Next(it)
		if err != nil || v == 0 {
			return 0, err
		}
		var ok bool
		if plain {
			ok, err = rt.Truth(v)
		} else {
			var r Ref
			if r, err = rt.Call1(fn, v); err == nil {
				ok, err = rt.Truth(r)
				rt.DecRef(r)
			}
		}
		if ok && err == nil {
			return v, nil
		}
		rt.DecRef(v)
		if err != nil {
			return 0, err
		}
	}
}

func filterType() TypeSpec {
	return TypeSpec{ID: TFilter, Name: "filter", Flags: FlagGC | FlagBaseType, Size: filterSize, Slots: Slots{
		New:      filterNew,
		Dealloc:  deallocFields(filterSize, offFilterFn, offFilterIter),
		Traverse: traverseFields(offFilterIter, offFilterFn),
		Iter:     SelfIter,
		IterNext: filterNext,
	}, Methods: []Native{filterReduce}}
}

// keepsInit reports whether t is the built-in type id or a class that has not given it another __init__, which could take keyword arguments.
func (rt *Runtime) keepsInit(t *Type, id TypeID) bool {
	return fnPtr(t.Init) == fnPtr(rt.types[id].Init)
}

// keepsNew reports whether a class derived from a built-in one still has its __new__.
func (rt *Runtime) keepsNew(t *Type, id TypeID) bool {
	return fnPtr(t.New) == fnPtr(rt.types[id].New)
}
