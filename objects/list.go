package objects

import "minipy/mem"

// list: 8 length uint32, 12 capacity uint32, 16 items Ref (Raw block of capacity Refs, 0 when capacity is 0), 20 mark uint32: set by
// a change of the items block, for sort, which asks whether there was one.
const (
	offListLen   = 8
	offListCap   = 12
	offListItems = 16
	offListMark  = 20
	listSize     = 24
	maxList      = 1<<31 - 1
)

// NewList makes a list of n empty slots, which the caller fills before anyone else sees it.
func (rt *Runtime) NewList(n int) (Ref, error) {
	if n > maxList {
		return 0, rt.NoMemory()
	}
	l := rt.fromFreeList(&rt.free.List, TList)
	if l == 0 {
		var err error
		if l, err = rt.allocGC(TList, listSize); err != nil {
			return 0, err
		}
	}
	*mem.U64(l, offListLen) = 0
	*mem.U64(l, offListItems) = 0
	if n > 0 {
		items := rt.Heap.Alloc(mem.Raw, uintptr(n)*4)
		if items == 0 {
			rt.freeList(l)
			return 0, rt.NoMemory()
		}
		clear(mem.Bytes(items, 0, n*4))
		*RefAt(l, offListItems) = items
		*mem.U32(l, offListLen) = uint32(n)
		*mem.U32(l, offListCap) = uint32(n)
	}
	rt.Track(l)
	return l, nil
}

func (rt *Runtime) freeList(l Ref) {
	if TypeOf(l) != TList || !rt.park(&rt.free.List, l) {
		rt.freeInstance(l, listSize)
	}
}

// NewListFrom makes a list of items, which are borrowed.
func (rt *Runtime) NewListFrom(items []Ref) (Ref, error) {
	l, err := rt.NewList(len(items))
	if err != nil {
		return 0, err
	}
	dst := ListItems(l)
	for i, v := range items {
		IncRef(v)
		dst[i] = v
	}
	return l, nil
}

// NewListSteal makes a list that takes over the references in items, also when it fails.
func (rt *Runtime) NewListSteal(items []Ref) (Ref, error) {
	l, err := rt.NewList(len(items))
	if err != nil {
		for _, v := range items {
			rt.DecRef(v)
		}
		return 0, err
	}
	copy(ListItems(l), items)
	return l, nil
}

// ListLen is the length of a list.
func ListLen(l Ref) int { return int(*mem.U32(l, offListLen)) }

// ListItems views a list's items; any change of the list makes the view stale. refs: borrowed
func ListItems(l Ref) []Ref {
	return mem.Slice(*RefAt(l, offListItems), 0, int(*mem.U32(l, offListLen)))
}

// listResize makes room for n items and sets the length, growing by CPython's pattern so that appending is amortised O(1).
func (rt *Runtime) listResize(l Ref, n int) error {
	c := int(*mem.U32(l, offListCap))
	if c >= n && n >= c>>1 {
		*mem.U32(l, offListLen) = uint32(n)
		return nil
	}
	if n > maxList {
		return rt.NoMemory()
	}
	want := (n + n>>3 + 6) &^ 3
	if n-ListLen(l) > want-n {
		want = (n + 3) &^ 3
	}
	if n == 0 {
		want = 0
	}
	old := *RefAt(l, offListItems)
	var items Ref
	switch {
	case want == 0:
		if old != 0 {
			rt.Heap.Free(mem.Raw, old, uintptr(c)*4)
		}
	case old == 0:
		items = rt.Heap.Alloc(mem.Raw, uintptr(want)*4)
	default:
		items = rt.Heap.Realloc(old, uintptr(c)*4, uintptr(want)*4)
	}
	if want != 0 && items == 0 {
		return rt.NoMemory()
	}
	*RefAt(l, offListItems) = items
	*mem.U32(l, offListMark) = 1
	*mem.U32(l, offListCap) = uint32(want)
	*mem.U32(l, offListLen) = uint32(n)
	return nil
}

// ListAppend appends v.
func (rt *Runtime) ListAppend(l, v Ref) error {
	IncRef(v)
	return rt.ListAppendSteal(l, v)
}

// ListAppendSteal appends v, taking the reference over, also when it fails.
func (rt *Runtime) ListAppendSteal(l, v Ref) error {
	n := *mem.U32(l, offListLen)
	if n < *mem.U32(l, offListCap) {
		*RefAt(*RefAt(l, offListItems), uintptr(n)*4) = v
		*mem.U32(l, offListLen) = n + 1
		return nil
	}
	if err := rt.listResize(l, int(n)+1); err != nil {
		rt.DecRef(v)
		return err
	}
	*RefAt(*RefAt(l, offListItems), uintptr(n)*4) = v
	return nil
}

// ListTruncate drops the items from n on, the last ones first.
func (rt *Runtime) ListTruncate(l Ref, n int) {
	for ListLen(l) > n {
		k := ListLen(l) - 1
		v := ListItems(l)[k]
		*mem.U32(l, offListLen) = uint32(k)
		rt.DecRef(v)
	}
}

// listClear empties a list: it is empty for everyone before the first item dies, the last item first.
func (rt *Runtime) listClear(l Ref) {
	items, n, c := *RefAt(l, offListItems), ListLen(l), int(*mem.U32(l, offListCap))
	*RefAt(l, offListItems) = 0
	*mem.U64(l, offListLen) = 0
	if items == 0 {
		return
	}
	for i := n - 1; i >= 0; i-- {
		rt.XDecRef(*RefAt(items, uintptr(i)*4))
	}
	rt.Heap.Free(mem.Raw, items, uintptr(c)*4)
}

func listDealloc(rt *Runtime, l Ref) {
	rt.Untrack(l)
	if !rt.TrashBegin(l) {
		return
	}
	if items := *RefAt(l, offListItems); items != 0 {
		for i := ListLen(l) - 1; i >= 0; i-- {
			rt.XDecRef(*RefAt(items, uintptr(i)*4))
		}
		rt.Heap.Free(mem.Raw, items, uintptr(*mem.U32(l, offListCap))*4)
	}
	rt.freeList(l)
	rt.TrashEnd()
}

// ListToTuple makes a tuple of a list's items.
func (rt *Runtime) ListToTuple(l Ref) (Ref, error) {
	return rt.NewTupleFrom(ListItems(l))
}

// listOfIter is the list of an iterator over o: unlike list(o) it does not ask o for its length.
func (rt *Runtime) listOfIter(o Ref) (Ref, error) {
	it, err := rt.Iter(o)
	if err != nil {
		return 0, err
	}
	l, err := rt.ListFromIter(it)
	rt.DecRef(it)
	return l, err
}

// ListFromIter is list(o).
func (rt *Runtime) ListFromIter(o Ref) (Ref, error) {
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	if err := rt.ListExtend(l, o); err != nil {
		rt.DecRef(l)
		return 0, err
	}
	return l, nil
}

// ListExtend appends the items of any iterable.
func (rt *Runtime) ListExtend(l, o Ref) error {
	var src []Ref
	switch TypeOf(o) {
	case TList:
		src = ListItems(o)
	case TTuple:
		src = TupleItems(o)
	case TSet, TFrozenSet, TDict, TDictKeys, TDictValues, TDictItems:
		return rt.listExtendHashed(l, o)
	default:
		return rt.listExtendIter(l, o)
	}
	n := ListLen(l)
	if len(src) == 0 {
		return nil
	}
	k := len(src)
	if *RefAt(l, offListItems) == 0 { // exact size for a first extend, as CPython does
		items := rt.Heap.Alloc(mem.Raw, uintptr(k)*4)
		if items == 0 {
			return rt.NoMemory()
		}
		*RefAt(l, offListItems) = items
		*mem.U32(l, offListMark) = 1
		*mem.U32(l, offListCap) = uint32(k)
		*mem.U32(l, offListLen) = uint32(k)
	} else if err := rt.listResize(l, n+k); err != nil {
		return err
	}
	if o == l {
		src = ListItems(l)[:k]
	}
	dst := ListItems(l)[n:]
	for i := range k {
		IncRef(src[i])
		dst[i] = src[i]
	}
	return nil
}

// listExtendHashed appends the items of a set, a dict or a view of a dict, without an iterator.
func (rt *Runtime) listExtendHashed(l, o Ref) error {
	id := TypeOf(o)
	d := o
	if id != TSet && id != TFrozenSet && id != TDict {
		d = *RefAt(o, offViewDict)
	}
	pos := 0
	for {
		var k, v Ref
		var ok bool
		if id == TSet || id == TFrozenSet {
			k, _, ok = setNext(o, &pos)
		} else {
			k, v, ok = DictNext(d, &pos)
		}
		if !ok {
			return nil
		}
		switch id {
		case TDictValues:
			IncRef(v)
		case TDictItems:
			var err error
			if v, err = rt.NewTupleFrom([]Ref{k, v}); err != nil {
				return err
			}
		default:
			v = NewRef(k)
		}
		if err := rt.ListAppendSteal(l, v); err != nil {
			return err
		}
	}
}

func (rt *Runtime) listExtendIter(l, o Ref) error {
	it, err := rt.Iter(o)
	if err != nil {
		return err
	}
	defer rt.DecRef(it)
	if _, err := rt.LengthHint(o, 8); err != nil {
		return err
	}
	for {
		v, err := rt.Next(it)
		if err != nil {
			return err
		}
		if v == 0 {
			return nil
		}
		if err := rt.ListAppendSteal(l, v); err != nil {
			return err
		}
	}
}

func listGetItem(rt *Runtime, l, key Ref) (Ref, error) {
	if TypeOf(key) == TSlice {
		b, err := rt.sliceUnpack(key)
		if err != nil {
			return 0, err
		}
		start, _, step, n := b.of(ListLen(l))
		r, err := rt.NewList(n)
		if err != nil {
			return 0, err
		}
		src, dst := ListItems(l), ListItems(r)
		for i := range n {
			dst[i] = NewRef(src[start+i*step])
		}
		return r, nil
	}
	if rt.TypeFor(key).Index == nil {
		return 0, rt.TypeErrorf("list indices must be integers or slices, not %s", rt.TypeName(key))
	}
	i, err := rt.IndexIntErr(key, TIndexError)
	if err != nil {
		return 0, err
	}
	if i < 0 {
		i += ListLen(l)
	}
	if i < 0 || i >= ListLen(l) {
		return 0, rt.IndexErrorf("list index out of range")
	}
	return NewRef(ListItems(l)[i]), nil
}

func listSetItem(rt *Runtime, l, key, v Ref) error {
	if TypeOf(key) == TSlice {
		return rt.listSetSlice(l, key, v)
	}
	if rt.TypeFor(key).Index == nil {
		return rt.TypeErrorf("list indices must be integers or slices, not %s", rt.TypeName(key))
	}
	i, err := rt.IndexIntErr(key, TIndexError)
	if err != nil {
		return err
	}
	if i < 0 {
		i += ListLen(l)
	}
	if i < 0 || i >= ListLen(l) {
		return rt.IndexErrorf("list assignment index out of range")
	}
	if v == 0 {
		return rt.listReplace(l, i, i+1, nil)
	}
	IncRef(v)
	rt.SetSlot(&ListItems(l)[i], v)
	return nil
}

// listReplace replaces the items from lo to hi by those of repl (borrowed). The old ones die after the list has its new shape, the last one first.
func (rt *Runtime) listReplace(l Ref, lo, hi int, repl []Ref) error {
	n, k := ListLen(l), len(repl)
	d := k - (hi - lo)
	if n+d == 0 {
		rt.listClear(l)
		return nil
	}
	var old []Ref
	items := ListItems(l)
	old = append(old, items[lo:hi]...)
	for _, v := range repl {
		IncRef(v)
	}
	if d < 0 {
		copy(items[hi+d:], items[hi:])
		if err := rt.listResize(l, n+d); err != nil {
			*mem.U32(l, offListLen) = uint32(n + d)
			rt.ClearExc() // shrinking needs no memory: the list just keeps its block
		}
	} else if d > 0 {
		if err := rt.listResize(l, n+d); err != nil {
			for _, v := range repl {
				rt.DecRef(v)
			}
			return err
		}
		items = ListItems(l)
		copy(items[hi+d:], items[hi:n])
	}
	copy(ListItems(l)[lo:], repl)
	for i := len(old) - 1; i >= 0; i-- {
		rt.DecRef(old[i])
	}
	return nil
}

// sliceSource returns what is assigned to a slice of l as a list or tuple. refs: result new
func (rt *Runtime) sliceSource(l, v Ref) (Ref, error) {
	switch {
	case v == l:
		return rt.NewListFrom(ListItems(l))
	case TypeOf(v) == TList || TypeOf(v) == TTuple:
		return NewRef(v), nil
	}
	it, err := rt.Iter(v)
	if err != nil {
		if rt.ExcMatches(TTypeError) {
			rt.ClearExc()
			err = rt.TypeErrorf("must assign iterable to extended slice")
		}
		return 0, err
	}
	defer rt.DecRef(it)
	return rt.ListFromIter(it)
}

func (rt *Runtime) listSetSlice(l, key, v Ref) error {
	bounds, err := rt.sliceUnpack(key)
	if err != nil {
		return err
	}
	var repl []Ref
	if v != 0 {
		hold, err := rt.sliceSource(l, v)
		if err != nil {
			return err
		}
		defer rt.DecRef(hold)
		if TypeOf(hold) == TTuple {
			repl = TupleItems(hold)
		} else {
			repl = ListItems(hold)
		}
	}
	start, stop, step, n := bounds.of(ListLen(l)) // only now: turning v into a list may have changed l
	if step == 1 {
		return rt.listReplace(l, start, max(start, stop), repl)
	}
	if v == 0 {
		return rt.listDelStep(l, start, step, n)
	}
	if len(repl) != n {
		return rt.ValueErrorf("attempt to assign sequence of size %d to extended slice of size %d", len(repl), n)
	}
	var old []Ref
	for i := range n {
		p := &ListItems(l)[start+i*step]
		old = append(old, *p)
		*p = NewRef(repl[i])
	}
	for _, o := range old {
		rt.DecRef(o)
	}
	return nil
}

func (rt *Runtime) listDelStep(l Ref, start, step, n int) error {
	if n == 0 {
		return nil
	}
	if step < 0 {
		start, step = start+step*(n-1), -step
	}
	items := ListItems(l)
	var old []Ref
	w := start
	for i := start; i < len(items); i++ {
		if len(old) < n && (i-start)%step == 0 {
			old = append(old, items[i])
			continue
		}
		items[w] = items[i]
		w++
	}
	if err := rt.listResize(l, w); err != nil {
		*mem.U32(l, offListLen) = uint32(w)
		rt.ClearExc()
	}
	for _, o := range old {
		rt.DecRef(o)
	}
	return nil
}

func listRepr(rt *Runtime, l Ref) (Ref, error) {
	if ListLen(l) == 0 {
		return rt.NewStr("[]")
	}
	return rt.reprSequence(l, "[", "]", "[...]", func(i int) Ref {
		if i < ListLen(l) {
			return ListItems(l)[i]
		}
		return 0
	})
}
