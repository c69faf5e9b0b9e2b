package objects

import (
	"unsafe"

	"minipy/mem"
)

// set and frozenset:
//
//	 8  fill   uint32     entries in use, dummies included
//	12  used   uint32     keys
//	16  mask   uint32     entries - 1
//	20  table  Ref        Raw block of the entries; 0: they are the eight in the object itself
//	24  hash   int64      of a frozenset, -1 while unknown
//	32  finger uint32     where pop goes on searching
//	40  small  8 entries
//
// The probing, the growth and what is done with dummies are CPython's to the letter: they decide the order of iteration.
const (
	offSetFill   = 8
	offSetUsed   = 12
	offSetMask   = 16
	offSetTable  = 20
	offSetHash   = 24
	offSetFinger = 32
	offSetSmall  = 40
	setMinSize   = 8
	setSize      = offSetSmall + setMinSize*setEntrySize

	setProbes  = 9
	setPerturb = 5
	maxSetSize = 1 << 31
)

// setEntry is one entry: 12 bytes, with the hash as two halves so that nothing is lost to alignment. key is 0 when it was never used, setDummy when its key was removed.
type setEntry struct {
	key    Ref
	lo, hi uint32
}

const (
	setEntrySize = 12
	setDummy     = Ref(0xFFFFFFFF)
)

func (e *setEntry) hash() int64 { return int64(uint64(e.hi)<<32 | uint64(e.lo)) }

func (e *setEntry) put(key Ref, h int64) {
	e.key, e.lo, e.hi = key, uint32(h), uint32(uint64(h)>>32)
}

func (e *setEntry) live() bool { return e.key-1 < setDummy-1 }

// setEntries views the table; stale after anything that may change the set.
func setEntries(s Ref) []setEntry {
	n := int(*mem.U32(s, offSetMask)) + 1
	if t := *RefAt(s, offSetTable); t != 0 {
		return unsafe.Slice((*setEntry)(mem.At(t)), n)
	}
	return unsafe.Slice((*setEntry)(unsafe.Add(mem.At(s), offSetSmall)), setMinSize)
}

// setReset makes the table the small one, empty, without releasing anything.
func setReset(s Ref) {
	*mem.U32(s, offSetFill), *mem.U32(s, offSetUsed) = 0, 0
	*mem.U32(s, offSetMask) = setMinSize - 1
	*RefAt(s, offSetTable) = 0
	*mem.I64(s, offSetHash) = -1
	clear(setEntries(s))
}

// newSetOf makes an empty set or frozenset, or an empty instance of a class derived from one.
func (rt *Runtime) newSetOf(t *Type) (Ref, error) {
	s, err := rt.genericAlloc(t)
	if err != nil {
		return 0, err
	}
	*mem.U32(s, offSetMask) = setMinSize - 1
	*mem.I64(s, offSetHash) = -1
	return s, nil
}

// NewSet makes an empty set.
func (rt *Runtime) NewSet() (Ref, error) { return rt.newSetOf(rt.types[TSet]) }

// SetLen is the number of keys of a set or frozenset.
func SetLen(s Ref) int { return int(*mem.U32(s, offSetUsed)) }

func (rt *Runtime) isAnySet(o Ref) bool {
	l := rt.types[TypeOf(o)].Layout
	return l == TSet || l == TFrozenSet
}

func (rt *Runtime) isSet(o Ref) bool { return rt.types[TypeOf(o)].Layout == TSet }

func (rt *Runtime) setKeyHash(key Ref) (int64, error) {
	if TypeOf(key) == TStr {
		return rt.StrHash(key), nil
	}
	return rt.Hash(key)
}

// setLookup finds key's entry. Without one, unused is where the search ended and free the dummy to use again, if not -1.
// A comparison may run Python code: when that changes the table the search starts again.
func (rt *Runtime) setLookup(s, key Ref, h int64) (at, unused, free int, err error) {
	isStr := TypeOf(key) == TStr
restart:
	es := setEntries(s)
	mask := uint64(len(es) - 1)
	i, perturb := uint64(h)&mask, uint64(h)
	free = -1
	for {
		end := i
		if i+setProbes <= mask {
			end = i + setProbes
		}
		for j := i; j <= end; j++ {
			e := &es[j]
			if e.key == 0 {
				return -1, int(j), free, nil
			}
			if e.key == setDummy {
				free = int(j)
				continue
			}
			if e.hash() != h {
				continue
			}
			k := e.key
			if k == key {
				return int(j), 0, 0, nil
			}
			if isStr && TypeOf(k) == TStr {
				if StrEq(k, key) {
					return int(j), 0, 0, nil
				}
				continue
			}
			table := *RefAt(s, offSetTable)
			IncRef(k)
			eq, err := rt.Equal(k, key)
			rt.DecRef(k)
			if err != nil {
				return -1, 0, -1, err
			}
			if table != *RefAt(s, offSetTable) || mask != uint64(*mem.U32(s, offSetMask)) || es[j].key != k {
				goto restart
			}
			if eq {
				return int(j), 0, 0, nil
			}
		}
		perturb >>= setPerturb
		i = (i*5 + 1 + perturb) & mask
	}
}

// setAddHash adds key, whose hash is h. refs: key borrowed
func (rt *Runtime) setAddHash(s, key Ref, h int64) error {
	IncRef(key) // a comparison may drop the caller's
	at, unused, free, err := rt.setLookup(s, key, h)
	if err != nil || at >= 0 {
		rt.DecRef(key)
		return err
	}
	es := setEntries(s)
	used, fill := mem.U32(s, offSetUsed), mem.U32(s, offSetFill)
	*used++
	if free >= 0 {
		es[free].put(key, h)
		return nil
	}
	es[unused].put(key, h)
	*fill++
	if uint64(*fill)*5 < uint64(len(es)-1)*3 {
		return nil
	}
	n := int(*used) * 4
	if *used > 50000 {
		n = int(*used) * 2
	}
	if err := rt.setResize(s, n); err != nil {
		es[unused] = setEntry{}
		*used--
		*fill--
		rt.DecRef(key)
		return err
	}
	return nil
}

// insertClean enters a key that is not there into a table without dummies.
func insertClean(es []setEntry, key Ref, h int64) {
	mask := uint64(len(es) - 1)
	i, perturb := uint64(h)&mask, uint64(h)
	for {
		end := i
		if i+setProbes <= mask {
			end = i + setProbes
		}
		for j := i; j <= end; j++ {
			if es[j].key == 0 {
				es[j].put(key, h)
				return
			}
		}
		perturb >>= setPerturb
		i = (i*5 + 1 + perturb) & mask
	}
}

// setResize gives the set a table for more than n keys, without dummies.
func (rt *Runtime) setResize(s Ref, n int) error {
	size := setMinSize
	for size <= n {
		size <<= 1
	}
	if size > maxSetSize/2 {
		return rt.NoMemory()
	}
	oldTable := *RefAt(s, offSetTable)
	old := setEntries(s)
	var table Ref
	var small [setMinSize]setEntry
	if size == setMinSize {
		if oldTable == 0 {
			if *mem.U32(s, offSetFill) == *mem.U32(s, offSetUsed) {
				return nil
			}
			copy(small[:], old)
			old = small[:]
		}
	} else {
		var err error
		if table, err = rt.allocRaw(uintptr(size) * setEntrySize); err != nil {
			return err
		}
	}
	*RefAt(s, offSetTable) = table
	*mem.U32(s, offSetMask) = uint32(size - 1)
	*mem.U32(s, offSetFill) = *mem.U32(s, offSetUsed)
	es := setEntries(s)
	clear(es)
	for i := range old {
		if e := &old[i]; e.live() {
			insertClean(es, e.key, e.hash())
		}
	}
	if oldTable != 0 {
		rt.freeRaw(oldTable, uintptr(len(old))*setEntrySize)
	}
	return nil
}

// setNext steps through the keys: pos starts at 0. refs: key borrowed
func setNext(s Ref, pos *int) (key Ref, h int64, ok bool) {
	es := setEntries(s)
	for i := *pos; i < len(es); i++ {
		if e := &es[i]; e.live() {
			*pos = i + 1
			return e.key, e.hash(), true
		}
	}
	*pos = len(es)
	return 0, 0, false
}

// SetAdd adds v.
func (rt *Runtime) SetAdd(s, v Ref) error {
	h, err := rt.setKeyHash(v)
	if err != nil {
		return err
	}
	return rt.setAddHash(s, v, h)
}

// SetContains reports whether v, which must be hashable, is in the set.
func (rt *Runtime) SetContains(s, v Ref) (bool, error) {
	h, err := rt.setKeyHash(v)
	if err != nil {
		return false, err
	}
	return rt.setContainsHash(s, v, h)
}

func (rt *Runtime) setContainsHash(s, key Ref, h int64) (bool, error) {
	at, _, _, err := rt.setLookup(s, key, h)
	return at >= 0, err
}

// setHashOf is the hash to look v up with. A set is looked up as the frozenset with the same keys would be.
func (rt *Runtime) setHashOf(v Ref) (int64, error) {
	h, err := rt.setKeyHash(v)
	if err != nil && rt.isSet(v) && rt.ExcMatches(TTypeError) {
		rt.ClearExc()
		return frozenHash(v), nil
	}
	return h, err
}

func (rt *Runtime) setDiscardHash(s, key Ref, h int64) (bool, error) {
	at, _, _, err := rt.setLookup(s, key, h)
	if err != nil || at < 0 {
		return false, err
	}
	e := &setEntries(s)[at]
	old := e.key
	e.put(setDummy, -1)
	*mem.U32(s, offSetUsed)--
	rt.DecRef(old)
	return true, nil
}

// setClear empties the set before the first key dies.
func (rt *Runtime) setClear(s Ref) {
	var small [setMinSize]setEntry
	table, used := *RefAt(s, offSetTable), *mem.U32(s, offSetUsed)
	es := setEntries(s)
	if table == 0 {
		if *mem.U32(s, offSetFill) == 0 {
			return
		}
		copy(small[:], es)
		es = small[:]
	}
	setReset(s)
	for i := 0; used > 0; i++ {
		if e := &es[i]; e.live() {
			used--
			rt.DecRef(e.key)
		}
	}
	if table != 0 {
		rt.freeRaw(table, uintptr(len(es))*setEntrySize)
	}
}

func setDealloc(rt *Runtime, s Ref) {
	rt.Untrack(s)
	if !rt.TrashBegin(s) {
		return
	}
	if HasFlag(s, FlagWeakrefs) {
		rt.clearWeakrefs(s)
	}
	es := setEntries(s)
	for i, used := 0, *mem.U32(s, offSetUsed); used > 0; i++ {
		if e := &es[i]; e.live() {
			used--
			rt.DecRef(e.key)
		}
	}
	if t := *RefAt(s, offSetTable); t != 0 {
		rt.freeRaw(t, uintptr(len(es))*setEntrySize)
	}
	rt.freeInstance(s, setSize)
	rt.TrashEnd()
}

func setTraverse(_ *Runtime, s Ref, visit Visit) {
	es := setEntries(s)
	for i := range es {
		if e := &es[i]; e.live() {
			visit(e.key)
		}
	}
}

// setMerge adds the keys of another set.
func (rt *Runtime) setMerge(s, o Ref) error {
	n := SetLen(o)
	if o == s || n == 0 {
		return nil
	}
	fill := mem.U32(s, offSetFill)
	if (uint64(*fill)+uint64(n))*5 >= uint64(*mem.U32(s, offSetMask))*3 {
		if err := rt.setResize(s, (SetLen(s)+n)*2); err != nil {
			return err
		}
	}
	src := setEntries(o)
	if *fill == 0 {
		dst := setEntries(s)
		same := len(dst) == len(src) && *mem.U32(o, offSetFill) == uint32(n)
		for i := range src {
			if e := &src[i]; e.live() {
				IncRef(e.key)
				if same {
					dst[i] = *e
				} else {
					insertClean(dst, e.key, e.hash())
				}
			}
		}
		*fill, *mem.U32(s, offSetUsed) = uint32(n), uint32(n)
		return nil
	}
	for pos := 0; ; {
		k, h, ok := setNext(o, &pos)
		if !ok {
			return nil
		}
		if err := rt.setAddHash(s, k, h); err != nil {
			return err
		}
	}
}

// SetUpdate adds the items of any iterable.
func (rt *Runtime) SetUpdate(s, o Ref) error {
	if rt.isAnySet(o) {
		return rt.setMerge(s, o)
	}
	if TypeOf(o) == TDict {
		n := DictLen(o)
		if (uint64(*mem.U32(s, offSetFill))+uint64(n))*5 >= uint64(*mem.U32(s, offSetMask))*3 {
			if err := rt.setResize(s, (SetLen(s)+n)*2); err != nil {
				return err
			}
		}
		return rt.eachDictKey(o, func(k Ref, h int64) error { return rt.setAddHash(s, k, h) })
	}
	return rt.eachItem(o, func(k Ref) (bool, error) { return true, rt.SetAdd(s, k) })
}

// eachItem calls fn with the items of an iterable until it says no.
func (rt *Runtime) eachItem(o Ref, fn func(v Ref) (bool, error)) error {
	it, err := rt.Iter(o)
	if err != nil {
		return err
	}
	defer rt.DecRef(it)
	for {
		v, err := rt.Next(it)
		if err != nil || v == 0 {
			return err
		}
		more, err := fn(v)
		rt.DecRef(v)
		if err != nil || !more {
			return err
		}
	}
}

// eachDictKey calls fn with the keys of a dict, held meanwhile.
func (rt *Runtime) eachDictKey(d Ref, fn func(k Ref, h int64) error) error {
	for pos := 0; ; {
		k, _, ok := DictNext(d, &pos)
		if !ok {
			return nil
		}
		IncRef(k)
		h, err := rt.setKeyHash(k)
		if err == nil {
			err = fn(k, h)
		}
		rt.DecRef(k)
		if err != nil {
			return err
		}
	}
}

// eachSetKey calls fn with the keys of a set, held meanwhile, until it says no.
func (rt *Runtime) eachSetKey(s Ref, fn func(k Ref, h int64) (bool, error)) error {
	for pos := 0; ; {
		k, h, ok := setNext(s, &pos)
		if !ok {
			return nil
		}
		IncRef(k)
		more, err := fn(k, h)
		rt.DecRef(k)
		if err != nil || !more {
			return err
		}
	}
}

// setFrom makes a set or frozenset (t: TSet or TFrozenSet) of the items of o; o is 0 for none.
func (rt *Runtime) setFrom(t TypeID, o Ref) (Ref, error) {
	s, err := rt.newSetOf(rt.types[t])
	if err != nil || o == 0 {
		return s, err
	}
	if err := rt.SetUpdate(s, o); err != nil {
		rt.DecRef(s)
		return 0, err
	}
	return s, nil
}

func (rt *Runtime) setFromIter(o Ref) (Ref, error) { return rt.setFrom(TSet, o) }

// FrozenSetFromIter is frozenset(o).
func (rt *Runtime) FrozenSetFromIter(o Ref) (Ref, error) {
	if TypeOf(o) == TFrozenSet {
		return NewRef(o), nil
	}
	return rt.setFrom(TFrozenSet, o)
}
