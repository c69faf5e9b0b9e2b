package objects

import (
	"minipy/mem"
)

// Instances of classes keep their attribute values inline. The names are shared by the class:
//
//	shared keys (Raw): 0 usable uint32, 4 count uint32, 8 names (maxShared Refs, owned)
//
// and an instance has at Type.ValsOff:
//
//	0 valid uint8, 1 capacity uint8, 2 size uint8; 4 values (capacity Refs, by index in the shared keys); then capacity order bytes: the indexes in order of insertion
//
// usable shrinks with each new instance, as in CPython 3.13, so that later instances are no larger than they need be.
const (
	maxShared      = 30
	offShUsable    = 0
	offShCount     = 4
	offShNames     = 8
	sharedKeysSize = offShNames + 4*maxShared
)

func (rt *Runtime) newSharedKeys() (Ref, error) {
	k, err := rt.allocRaw(sharedKeysSize)
	if err != nil {
		return 0, err
	}
	*mem.U32(k, offShUsable) = maxShared
	*mem.U32(k, offShCount) = 0
	return k, nil
}

func (rt *Runtime) freeSharedKeys(k Ref) {
	for i := range uintptr(*mem.U32(k, offShCount)) {
		rt.DecRef(*RefAt(k, offShNames+i*4))
	}
	rt.freeRaw(k, sharedKeysSize)
}

func traverseSharedKeys(k Ref, visit Visit) {
	for i := range uintptr(*mem.U32(k, offShCount)) {
		visit(*RefAt(k, offShNames+i*4))
	}
}

// sharedKeyIndex finds a name's index; -1 if it is not a shared key.
func sharedKeyIndex(_ *Runtime, k, name Ref) int {
	n := int(*mem.U32(k, offShCount))
	names := mem.Slice(k, offShNames, n)
	for i, s := range names {
		if s == name {
			return i
		}
	}
	if IsImmortal(name) { // interned: an equal shared key would be the same object
		for i, s := range names {
			if !IsImmortal(s) && StrEq(s, name) {
				return i
			}
		}
		return -1
	}
	for i, s := range names {
		if StrEq(s, name) {
			return i
		}
	}
	return -1
}

// inlineName finds which of the names in the dict d of inline values a key with hash h is equal to: a str itself; 0 if there is none. If the comparison has
// made the dict real, the key is returned. refs: result borrowed
func (rt *Runtime) inlineName(d, key Ref, h uint32) (Ref, error) {
	if TypeOf(key) == TStr {
		return key, nil
	}
	for i := 0; ; i++ {
		o := *RefAt(d, offDictOwner)
		if o == 0 {
			return key, nil
		}
		k := rt.TypeFor(o).sharedKeys
		if i >= int(*mem.U32(k, offShCount)) {
			return 0, nil
		}
		name := *RefAt(k, offShNames+4*uintptr(i))
		if foldHash(rt.StrHash(name)) != h {
			continue
		}
		IncRef(name)
		eq, err := rt.Equal(name, key)
		rt.DecRef(name) // the class keeps it
		if err != nil {
			return 0, err
		}
		if eq && *RefAt(d, offDictOwner) != 0 {
			return name, nil
		}
	}
}

// addSharedKey adds a name; -1 when there is no room.
func addSharedKey(rt *Runtime, k, name Ref) int {
	if i := sharedKeyIndex(rt, k, name); i >= 0 {
		return i
	}
	n := *mem.U32(k, offShCount)
	if *mem.U32(k, offShUsable) == 0 || n >= maxShared {
		return -1
	}
	*RefAt(k, offShNames+uintptr(n)*4) = NewRef(name)
	*mem.U32(k, offShCount) = n + 1
	*mem.U32(k, offShUsable)--
	return int(n)
}

func inlineBytes(t *Type, capacity int) uintptr { return t.ValsOff + 4 + uintptr(capacity)*5 }

// inlineAllocSize is the size of the next instance of t.
func (rt *Runtime) inlineAllocSize(t *Type) uintptr {
	k := t.sharedKeys
	if u := mem.U32(k, offShUsable); *u > 1 {
		*u--
	}
	return inlineBytes(t, int(*mem.U32(k, offShCount)+*mem.U32(k, offShUsable)))
}

func (rt *Runtime) initInlineValues(o Ref, t *Type, size uintptr) {
	*mem.U8(o, t.ValsOff) = 1
	*mem.U8(o, t.ValsOff+1) = uint8((size - t.ValsOff - 4) / 5)
	*mem.U8(o, t.ValsOff+2) = 0
}

func inlineCapacity(o Ref, t *Type) int { return int(*mem.U8(o, t.ValsOff+1)) }

func inlineObjectSize(o Ref, t *Type) uintptr { return inlineBytes(t, inlineCapacity(o, t)) }

// valsOff is where the inline values of any instance that has them begin.
const valsOff = HeaderSize + 4

func inlineCount(o Ref) int { return int(*mem.U8(o, valsOff+2)) }

func inlineValue(o Ref, t *Type, i int) *Ref { return RefAt(o, t.ValsOff+4+uintptr(i)*4) }

func inlineOrder(o Ref, t *Type) []byte {
	c := inlineCapacity(o, t)
	return mem.Bytes(o, t.ValsOff+4+uintptr(c)*4, c)
}

// inlineGet returns an attribute's value, borrowed; 0 if it is not there.
func (rt *Runtime) inlineGet(o Ref, t *Type, name Ref) Ref {
	i := sharedKeyIndex(rt, t.sharedKeys, name)
	if i < 0 || i >= inlineCapacity(o, t) {
		return 0
	}
	return *inlineValue(o, t, i)
}

// inlineSet stores an attribute; false when the shared keys have no room for it.
func (rt *Runtime) inlineSet(o Ref, t *Type, name, v Ref) (bool, error) {
	i := sharedKeyIndex(rt, t.sharedKeys, name)
	if i < 0 {
		if i = addSharedKey(rt, t.sharedKeys, name); i >= 0 {
			rt.typeModified(t) // inline caches may have relied on the name not being an attribute of instances
		}
	}
	if i < 0 || i >= inlineCapacity(o, t) {
		return false, nil
	}
	p := inlineValue(o, t, i)
	old := *p
	*p = NewRef(v)
	if old == 0 {
		n := mem.U8(o, t.ValsOff+2)
		inlineOrder(o, t)[*n] = byte(i)
		*n++
	} else {
		rt.DecRef(old)
	}
	return true, nil
}

// inlineDelete is del o.name. A name that is not there takes a place among the shared keys all the same, as in CPython.
func (rt *Runtime) inlineDelete(o Ref, t *Type, name Ref) bool {
	if sharedKeyIndex(rt, t.sharedKeys, name) < 0 && addSharedKey(rt, t.sharedKeys, name) >= 0 {
		rt.typeModified(t) // see inlineSet
	}
	old := rt.inlineTake(o, t, name)
	rt.XDecRef(old)
	return old != 0
}

// inlineTake removes an attribute and returns its value, 0 if it was not there. refs: the result is the caller's
func (rt *Runtime) inlineTake(o Ref, t *Type, name Ref) Ref {
	i := sharedKeyIndex(rt, t.sharedKeys, name)
	if i < 0 || i >= inlineCapacity(o, t) {
		return 0
	}
	p := inlineValue(o, t, i)
	old := *p
	if old == 0 {
		return 0
	}
	*p = 0
	n := mem.U8(o, t.ValsOff+2)
	order := inlineOrder(o, t)[:*n]
	for j, x := range order {
		if int(x) == i {
			copy(order[j:], order[j+1:])
			break
		}
	}
	*n--
	return old
}

// inlineNext walks the attributes of o in order of insertion. keys: the dict's keys field, which holds the class's shared keys. refs: results borrowed
func inlineNext(o, keys Ref, pos *int) (key, v Ref, ok bool) {
	n := inlineCount(o)
	if *pos >= n {
		return 0, 0, false
	}
	c := uintptr(*mem.U8(o, valsOff+1))
	i := uintptr(*mem.U8(o, valsOff+4+c*4+uintptr(*pos)))
	*pos++
	return *RefAt(keys, offShNames+i*4), *RefAt(o, valsOff+4+i*4), true
}

// materializeDict makes the dict that shows o's inline values. It is tracked if one of these may be in a cycle, or later when such a value is stored through the
// dict; what is stored through the instance does not count, so that CPython 3.13 never finds some cycles through a dict that outlives its instance. refs: result new; the instance holds another reference
func (rt *Runtime) materializeDict(o Ref, t *Type) (Ref, error) {
	d, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	*RefAt(d, offDictOwner) = o
	*RefAt(d, offDictKeys) = t.sharedKeys
	*RefAt(o, t.DictOff) = NewRef(d)
	for i := range inlineCapacity(o, t) {
		if v := *inlineValue(o, t, i); v != 0 && rt.mayBeTracked(v) {
			rt.Track(d)
			break
		}
	}
	return d, nil
}

// dictUnsplit gives a dict that shows inline values a table of its own; the instance keeps the dict and no inline values.
func (rt *Runtime) dictUnsplit(d Ref) error {
	o := *RefAt(d, offDictOwner)
	t := rt.TypeFor(o)
	*RefAt(d, offDictOwner), *RefAt(d, offDictKeys), *mem.U32(d, offDictUsed) = 0, 0, 0
	if err := rt.resizeDict(d, logFor(max(inlineCount(o)*2, 8))); err != nil {
		*RefAt(d, offDictOwner), *RefAt(d, offDictKeys) = o, t.sharedKeys
		return err
	}
	pos := 0
	for {
		k, v, ok := inlineNext(o, t.sharedKeys, &pos)
		if !ok {
			break
		}
		// There is room, so this cannot fail. The value moves.
		_ = rt.dictInsert(d, NewRef(k), v, foldHash(rt.StrHash(k)))
	}
	*mem.U32(d, offDictClass) = uint32(t.ID)
	*mem.U8(o, t.ValsOff) = 0
	*mem.U8(o, t.ValsOff+2) = 0
	for i := range inlineCapacity(o, t) {
		*inlineValue(o, t, i) = 0
	}
	return nil
}

// dictUnsplitQuiet is dictUnsplit where an exception may be pending already and none can be raised; false: there was no memory.
func (rt *Runtime) dictUnsplitQuiet(d Ref) bool {
	pending := rt.TakeExc()
	err := rt.dictUnsplit(d)
	rt.ClearExc()
	rt.exc = pending
	return err == nil
}

// detachInline makes o's dict real.
func (rt *Runtime) detachInline(o Ref, t *Type) error {
	d, err := rt.materializeDict(o, t)
	if err != nil {
		return err
	}
	err = rt.dictUnsplit(d)
	rt.DecRef(d)
	return err
}

// replaceDict is the assignment o.__dict__ = d (0: delete).
func (rt *Runtime) replaceDict(o Ref, t *Type, d Ref) error {
	old := *RefAt(o, t.DictOff)
	if old != 0 && *RefAt(old, offDictOwner) == o {
		if err := rt.dictUnsplit(old); err != nil {
			return err
		}
	}
	XIncRef(d)
	*RefAt(o, t.DictOff) = d
	if old == 0 {
		rt.dropInline(o, t)
	} else {
		rt.DecRef(old)
	}
	*mem.U8(o, t.ValsOff) = 0
	return nil
}

// dropInline releases the inline values, in the order of the shared keys.
func (rt *Runtime) dropInline(o Ref, t *Type) {
	*mem.U8(o, t.ValsOff+2) = 0
	for i := range inlineCapacity(o, t) {
		rt.ClearSlot(inlineValue(o, t, i))
	}
}

// clearInline is the part of an instance's death that concerns its attributes.
func (rt *Runtime) clearInline(o Ref, t *Type) {
	if d := *RefAt(o, t.DictOff); d != 0 {
		if *RefAt(d, offDictOwner) == o && !rt.diesAtOnce(d) && !rt.dictUnsplitQuiet(d) {
			*RefAt(d, offDictOwner), *RefAt(d, offDictKeys) = 0, 0
		}
		*RefAt(o, t.DictOff) = 0
		rt.DecRef(d)
	}
	rt.dropInline(o, t)
}

// diesAtOnce reports whether a dict that shows the inline values of an instance will go with the next DecRef. Then it may keep showing them: its
// death releases them, and only after that goes on the free list.
func (rt *Runtime) diesAtOnce(d Ref) bool { return Refcount(d) == 1 && rt.depth < trashLimit }

// clearInlineForGC breaks the cycles through an instance's attributes.
func (rt *Runtime) clearInlineForGC(o Ref, t *Type) {
	if d := *RefAt(o, t.DictOff); d != 0 {
		if *RefAt(d, offDictOwner) == o && !rt.diesAtOnce(d) && !rt.dictUnsplitQuiet(d) {
			return
		}
		*RefAt(o, t.DictOff) = 0
		*mem.U8(o, t.ValsOff) = 0
		rt.DecRef(d)
		return
	}
	rt.dropInline(o, t)
}

// traverseInline visits what an instance holds in its attributes. The dict that only shows them is visited by the audit alone: the collector must
// not see it, as CPython's does not, or looking at __dict__ would change what a collection counts.
func (rt *Runtime) traverseInline(o Ref, t *Type, visit Visit, all bool) {
	d := *RefAt(o, t.DictOff)
	if d != 0 && (all || *RefAt(d, offDictOwner) != o) {
		visit(d)
	}
	if d == 0 || *RefAt(d, offDictOwner) == o {
		for i := range inlineCapacity(o, t) {
			if v := *inlineValue(o, t, i); v != 0 {
				visit(v)
			}
		}
	}
}
