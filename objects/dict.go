package objects

import "minipy/mem"

// dict: 8 used uint32, 12 keys Ref (0: empty), 16 owner Ref (not owned): the instance whose inline values this dict shows, 0 for a dict with values of its own; 20 class uint32: see dict_class.go.
const (
	offDictUsed  = 8
	offDictKeys  = 12
	offDictOwner = 16
	offDictClass = 20
	dictSize     = 24
)

func (rt *Runtime) initDicts() error { return nil }

func (rt *Runtime) finiDicts() {}

// NewDict makes an empty dict. It is not tracked until it holds something that can be in a cycle.
func (rt *Runtime) NewDict() (Ref, error) {
	d := rt.fromFreeList(&rt.free.Dict, TDict)
	if d == 0 {
		var err error
		if d, err = rt.allocGC(TDict, dictSize); err != nil {
			return 0, err
		}
	}
	*mem.U64(d, 8) = 0
	*mem.U64(d, 16) = 0
	return d, nil
}

// DictLen is the number of keys.
func DictLen(d Ref) int {
	if o := *RefAt(d, offDictOwner); o != 0 {
		return inlineCount(o)
	}
	return int(*mem.U32(d, offDictUsed))
}

func (rt *Runtime) keyHash(key Ref) (uint32, error) {
	if TypeOf(key) == TStr {
		return foldHash(rt.StrHash(key)), nil
	}
	h, err := rt.Hash(key)
	return foldHash(h), err
}

// DictGet returns d[key], borrowed, or 0 when it is not there.
func (rt *Runtime) DictGet(d, key Ref) (Ref, error) {
	h, err := rt.keyHash(key)
	if err != nil {
		return 0, err
	}
	return rt.dictGetHash(d, key, h)
}

func (rt *Runtime) dictGetHash(d, key Ref, h uint32) (Ref, error) {
	if o := *RefAt(d, offDictOwner); o != 0 {
		name, err := rt.inlineName(d, key, h)
		if err != nil || name == 0 {
			return 0, err
		}
		if *RefAt(d, offDictOwner) == o {
			return rt.inlineGet(o, rt.TypeFor(o), name), nil
		}
	}
	i, err := rt.lookup(d, key, h)
	if err != nil || i < 0 {
		return 0, err
	}
	k := *RefAt(d, offDictKeys)
	return *RefAt(k, entryOff(k, i)+offEntryValue), nil
}

// DictGetStr is DictGet for an exact string key; it cannot fail: keys that only Python code could compare are not found. refs: result borrowed
func (rt *Runtime) DictGetStr(d, key Ref) Ref {
	if o := *RefAt(d, offDictOwner); o != 0 {
		return rt.inlineGet(o, rt.TypeFor(o), key)
	}
	k := *RefAt(d, offDictKeys)
	if k == 0 {
		return 0
	}
	if keysKind(k) == keysStr {
		i := findStr(k, key, foldHash(rt.StrHash(key)))
		if i < 0 {
			return 0
		}
		return *RefAt(k, entryOff(k, i)+offEntryValue)
	}
	v, err := rt.DictGet(d, key)
	if err != nil {
		rt.ClearExc()
		return 0
	}
	return v
}

// DictLookupIndexStr finds the entry of an exact string key, for inline caches; -1 if it is not there or the dict is of another kind.
func DictLookupIndexStr(rt *Runtime, d, key Ref) int {
	k := *RefAt(d, offDictKeys)
	if k == 0 || *RefAt(d, offDictOwner) != 0 {
		return -1
	}
	if keysKind(k) != keysStr {
		i, err := rt.lookup(d, key, foldHash(rt.StrHash(key)))
		if err != nil {
			rt.ClearExc()
			return -1
		}
		return i
	}
	return findStr(k, key, foldHash(rt.StrHash(key)))
}

// DictValueAt is the value field of entry i.
func DictValueAt(d Ref, i int) *Ref {
	k := *RefAt(d, offDictKeys)
	return RefAt(k, entryOff(k, i)+offEntryValue)
}

// DictValueAtHint is the value field of entry i if this belongs to the very key given, else nil.
func DictValueAtHint(d, key Ref, i int) *Ref {
	k := *RefAt(d, offDictKeys)
	if k == 0 || uint(i) >= uint(*mem.U32(k, offKeysEntries)) || *RefAt(d, offDictOwner) != 0 {
		return nil
	}
	off := entryOff(k, i)
	if *RefAt(k, off+offEntryKey) != key {
		return nil
	}
	return RefAt(k, off+offEntryValue)
}

// DictEntries is the number of entries of d's table, deleted ones included.
func DictEntries(d Ref) int {
	if k := *RefAt(d, offDictKeys); k != 0 && *RefAt(d, offDictOwner) == 0 {
		return int(*mem.U32(k, offKeysEntries))
	}
	return 0
}

// DictKeysVersionNow is the version of d's keys, 0 when they have none.
func DictKeysVersionNow(d Ref) uint32 {
	if k := *RefAt(d, offDictKeys); k != 0 {
		return *mem.U32(k, offKeysVersion)
	}
	return 0
}

// DictKeysVersion gives d's keys a version if they have none; 0 when they cannot have one.
func DictKeysVersion(rt *Runtime, d Ref) uint32 {
	k := *RefAt(d, offDictKeys)
	if *RefAt(d, offDictOwner) != 0 {
		return 0
	}
	if k == 0 { // an empty table has no room for a version: give it one
		if rt.resizeDict(d, minKeysLog) != nil {
			rt.ClearExc()
			return 0
		}
		k = *RefAt(d, offDictKeys)
	}
	p := mem.U32(k, offKeysVersion)
	if *p == 0 {
		if rt.nextKeysVersion == ^uint32(0) {
			return 0
		}
		rt.nextKeysVersion++
		*p = rt.nextKeysVersion
	}
	return *p
}

// DictSet does d[key] = v.
func (rt *Runtime) DictSet(d, key, v Ref) error {
	if TypeOf(key) == TStr {
		h, err := rt.keyHash(key)
		if err != nil {
			return err
		}
		IncRef(key)
		IncRef(v)
		return rt.dictStore(d, key, v, h)
	}
	// __hash__ sees the references that the dict will hold.
	return rt.DictSetSteal(d, NewRef(key), NewRef(v))
}

// DictSetSteal is DictSet that takes key and v over, also when it fails.
func (rt *Runtime) DictSetSteal(d, key, v Ref) error {
	h, err := rt.keyHash(key)
	if err != nil {
		rt.DecRef(key)
		rt.DecRef(v)
		return err
	}
	return rt.dictStore(d, key, v, h)
}

// dictStore is d[key] = v for a key with hash h. refs: key and v stolen, also on failure
func (rt *Runtime) dictStore(d, key, v Ref, h uint32) error {
	if o := *RefAt(d, offDictOwner); o != 0 {
		t := rt.TypeFor(o)
		if TypeOf(key) == TStr && (sharedKeyIndex(rt, t.sharedKeys, key) >= 0 || StrInterned(key)) {
			rt.dictMaybeTrack(d, key, v)
			if ok, err := rt.inlineSet(o, t, key, v); ok || err != nil {
				rt.DecRef(key)
				rt.DecRef(v)
				return err
			}
		}
		if err := rt.dictUnsplit(d); err != nil {
			rt.DecRef(key)
			rt.DecRef(v)
			return err
		}
	}
	i, err := rt.lookup(d, key, h)
	if err == nil {
		rt.dictMaybeTrack(d, key, v)
	}
	if err == nil && i >= 0 {
		k := *RefAt(d, offDictKeys)
		rt.SetSlot(RefAt(k, entryOff(k, i)+offEntryValue), v)
		rt.DecRef(key)
		return nil
	}
	if err == nil {
		err = rt.dictInsert(d, key, v, h)
	}
	if err != nil {
		rt.DecRef(key)
		rt.DecRef(v)
	}
	return err
}

// dictInsert adds a key that is not there. refs: key and v stolen when it succeeds
func (rt *Runtime) dictInsert(d, key, v Ref, h uint32) error {
	k := *RefAt(d, offDictKeys)
	if k == 0 {
		if err := rt.resizeDict(d, minKeysLog); err != nil {
			return err
		}
	} else if *mem.U32(k, offKeysUsable) == 0 {
		if err := rt.resizeDict(d, logFor(int(*mem.U32(d, offDictUsed))*3)); err != nil {
			return err
		}
	}
	k = *RefAt(d, offDictKeys)
	if TypeOf(key) != TStr {
		*mem.U8(k, offKeysKind) = keysGeneral
	}
	if *mem.U32(d, offDictClass) != 0 {
		rt.dictShareKey(d, key)
	}
	n := int(*mem.U32(k, offKeysEntries))
	setIndex(k, emptySlot(k, h), n)
	off := entryOff(k, n)
	*mem.U32(k, off) = h
	*RefAt(k, off+offEntryKey) = key
	*RefAt(k, off+offEntryValue) = v
	*mem.U32(k, offKeysEntries) = uint32(n + 1)
	*mem.U32(k, offKeysUsable)--
	*mem.U32(k, offKeysVersion) = 0
	*mem.U32(d, offDictUsed)++
	return nil
}

// dictMaybeTrack tracks d when it comes to hold something that may be in a cycle.
func (rt *Runtime) dictMaybeTrack(d, key, v Ref) {
	if *RefAt(d-1, 0) == 0 && (rt.mayBeTracked(v) || rt.mayBeTracked(key)) {
		rt.Track(d)
	}
}

// DictSetStr is DictSet with a Go string for a key.
func (rt *Runtime) DictSetStr(d Ref, key string, v Ref) error {
	s, err := rt.NewStr(key)
	if err != nil {
		return err
	}
	err = rt.DictSet(d, s, v)
	rt.DecRef(s)
	return err
}

// dictRemove takes entry i out. refs: key and value given to the caller
func (rt *Runtime) dictRemove(d Ref, i int) (key, v Ref) {
	k := *RefAt(d, offDictKeys)
	off := entryOff(k, i)
	setIndex(k, findSlotOf(k, *mem.U32(k, off), i), ixDummy)
	key, v = *RefAt(k, off+offEntryKey), *RefAt(k, off+offEntryValue)
	*RefAt(k, off+offEntryKey), *RefAt(k, off+offEntryValue) = 0, 0
	*mem.U32(k, offKeysVersion) = 0
	*mem.U32(d, offDictUsed)--
	return key, v
}

// DictDel removes key; found is false when it was not there.
func (rt *Runtime) DictDel(d, key Ref) (found bool, err error) {
	v, err := rt.dictPop(d, key)
	if v == 0 {
		return false, err
	}
	rt.DecRef(v)
	return true, nil
}

// dictPop removes key and returns its value, new; 0 when it was not there.
func (rt *Runtime) dictPop(d, key Ref) (Ref, error) {
	h, err := rt.keyHash(key)
	if err != nil {
		return 0, err
	}
	if o := *RefAt(d, offDictOwner); o != 0 {
		name, err := rt.inlineName(d, key, h)
		if err != nil || name == 0 {
			return 0, err
		}
		if *RefAt(d, offDictOwner) == o {
			return rt.inlineTake(o, rt.TypeFor(o), name), nil
		}
	}
	i, err := rt.lookup(d, key, h)
	if err != nil || i < 0 {
		return 0, err
	}
	k, v := rt.dictRemove(d, i)
	rt.DecRef(k)
	return v, nil
}

// DictNext walks the entries in order: start with *pos 0. refs: results borrowed
func DictNext(d Ref, pos *int) (key, v Ref, ok bool) {
	if o := *RefAt(d, offDictOwner); o != 0 {
		return inlineNext(o, *RefAt(d, offDictKeys), pos)
	}
	k := *RefAt(d, offDictKeys)
	if k == 0 {
		return 0, 0, false
	}
	n := int(*mem.U32(k, offKeysEntries))
	for *pos < n {
		off := entryOff(k, *pos)
		*pos++
		if key = *RefAt(k, off+offEntryKey); key != 0 {
			return key, *RefAt(k, off+offEntryValue), true
		}
	}
	return 0, 0, false
}

// dictNextHash is DictNext with the hash that the dict keeps.
func (rt *Runtime) dictNextHash(d Ref, pos *int) (key, v Ref, h uint32, ok bool) {
	if key, v, ok = DictNext(d, pos); !ok {
		return
	}
	if *RefAt(d, offDictOwner) != 0 {
		return key, v, foldHash(rt.StrHash(key)), true
	}
	k := *RefAt(d, offDictKeys)
	return key, v, *mem.U32(k, entryOff(k, *pos-1)), true
}

// dictAdd is DictSet for a key whose hash is known. Where it is known that the dict does not have it (fresh), it is not looked for.
func (rt *Runtime) dictAdd(d, key, v Ref, h uint32, fresh bool) error {
	IncRef(key)
	IncRef(v)
	if !fresh {
		return rt.dictStore(d, key, v, h)
	}
	rt.dictMaybeTrack(d, key, v)
	err := rt.dictInsert(d, key, v, h)
	if err != nil {
		rt.DecRef(key)
		rt.DecRef(v)
	}
	return err
}

// DictClear empties d, first entry first, key before value.
func (rt *Runtime) DictClear(d Ref) {
	if o := *RefAt(d, offDictOwner); o != 0 {
		rt.dropInline(o, rt.TypeFor(o))
		return
	}
	k := *RefAt(d, offDictKeys)
	c := TypeID(*mem.U32(d, offDictClass))
	*RefAt(d, offDictKeys) = 0
	*mem.U32(d, offDictUsed), *mem.U32(d, offDictClass) = 0, 0
	rt.releaseKeys(k, c)
}

// releaseKeys frees a table and what it holds. c: the class of a dict of attributes
func (rt *Runtime) releaseKeys(k Ref, c TypeID) {
	if k == 0 {
		return
	}
	if c != 0 {
		var order [maxShared]uintptr
		for _, off := range rt.classOrder(k, c, &order) {
			rt.ClearSlot(RefAt(k, off+offEntryValue))
		}
	}
	n := int(*mem.U32(k, offKeysEntries))
	for i := range n {
		off := entryOff(k, i)
		if key := *RefAt(k, off+offEntryKey); key != 0 {
			v := *RefAt(k, off+offEntryValue)
			rt.DecRef(key)
			rt.XDecRef(v)
		}
	}
	rt.freeKeys(k)
}

func dictDealloc(rt *Runtime, d Ref) {
	rt.Untrack(d)
	if !rt.TrashBegin(d) {
		return
	}
	if o := *RefAt(d, offDictOwner); o == 0 {
		rt.releaseKeys(*RefAt(d, offDictKeys), TypeID(*mem.U32(d, offDictClass)))
	} else {
		rt.dropInline(o, rt.TypeFor(o)) // the owner is dying or being cleared
	}
	if TypeOf(d) != TDict || !rt.park(&rt.free.Dict, d) {
		rt.freeInstance(d, dictSize)
	}
	rt.TrashEnd()
}

func dictTraverse(rt *Runtime, d Ref, visit Visit) {
	if *RefAt(d, offDictOwner) != 0 {
		return // the values are the instance's
	}
	k := *RefAt(d, offDictKeys)
	if k == 0 {
		return
	}
	str := keysKind(k) == keysStr
	if c := *mem.U32(d, offDictClass); c != 0 {
		var order [maxShared]uintptr
		if offs := rt.classOrder(k, TypeID(c), &order); offs != nil {
			for _, off := range offs {
				visit(*RefAt(k, off+offEntryValue))
			}
			return
		}
	}
	for i := range int(*mem.U32(k, offKeysEntries)) {
		off := entryOff(k, i)
		key := *RefAt(k, off+offEntryKey)
		if key == 0 {
			continue
		}
		if v := *RefAt(k, off+offEntryValue); v != 0 {
			visit(v)
		}
		if !str {
			visit(key)
		}
	}
}

func dictTraverseAll(_ *Runtime, d Ref, visit Visit) {
	if *RefAt(d, offDictOwner) != 0 {
		return
	}
	pos := 0
	for {
		k, v, ok := DictNext(d, &pos)
		if !ok {
			return
		}
		visit(k)
		if v != 0 {
			visit(v)
		}
	}
}

// MaybeUntrackDict untracks a dict in which nothing can be in a cycle.
func (rt *Runtime) MaybeUntrackDict(d Ref) {
	pos := 0
	for {
		k, v, ok := DictNext(d, &pos)
		if !ok {
			break
		}
		if rt.mayBeTracked(v) || rt.mayBeTracked(k) {
			return
		}
	}
	rt.Untrack(d)
}

// DictCopy returns a new dict with the same entries; o may be a dict or of a subclass.
func (rt *Runtime) DictCopy(o Ref) (Ref, error) {
	d, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	pos := 0
	for {
		k, v, h, ok := rt.dictNextHash(o, &pos)
		if !ok {
			*mem.U32(d, offDictClass) = uint32(rt.dictClass(o))
			return d, nil
		}
		if err := rt.dictAdd(d, k, v, h, true); err != nil {
			rt.DecRef(d)
			return 0, err
		}
	}
}

// DictUpdate adds the entries of o, a mapping, to d.
func (rt *Runtime) DictUpdate(d, o Ref) error { return rt.dictMergeFrom(d, o, true) }

// dictMergeFrom adds the entries of a mapping; without override existing keys stay.
func (rt *Runtime) dictMergeFrom(d, o Ref, override bool) error {
	if t := rt.TypeFor(o); t.Flags&FlagDictSubclass != 0 && (t.ID == TDict || fnPtr(t.Iter) == fnPtr(rt.types[TDict].Iter)) {
		if o == d {
			return nil
		}
		pos, n := 0, DictLen(o)
		fresh := DictLen(d) == 0 && *RefAt(d, offDictOwner) == 0
		for {
			k, v, h, ok := rt.dictNextHash(o, &pos)
			if !ok {
				return nil
			}
			IncRef(k)
			IncRef(v)
			err := error(nil)
			if !override {
				var old Ref
				if old, err = rt.dictGetHash(d, k, h); err == nil && old != 0 {
					rt.DecRef(k)
					rt.DecRef(v)
					continue
				}
			}
			if err == nil {
				err = rt.dictAdd(d, k, v, h, fresh)
			}
			rt.DecRef(k)
			rt.DecRef(v)
			if err != nil {
				return err
			}
			if DictLen(o) != n {
				return rt.RuntimeErrorf("dict mutated during update")
			}
		}
	}
	all, err := rt.MappingKeys(o)
	if err != nil {
		return err
	}
	it, err := rt.Iter(all)
	rt.DecRef(all)
	if err != nil {
		return err
	}
	defer rt.DecRef(it)
	for {
		k, err := rt.Next(it)
		if err != nil || k == 0 {
			return err
		}
		v, err := rt.GetItem(o, k)
		if err == nil {
			err = rt.DictSet(d, k, v)
			rt.DecRef(v)
		}
		rt.DecRef(k)
		if err != nil {
			return err
		}
	}
}

// MappingKeys is the list of what o.keys() gives.
func (rt *Runtime) MappingKeys(o Ref) (Ref, error) {
	keys, err := rt.CallMethod(o, WordKeys)
	if err != nil {
		return 0, err
	}
	it, err := rt.Iter(keys)
	if err != nil && rt.ExcMatches(TTypeError) {
		rt.ClearExc()
		err = rt.TypeErrorf("%s.keys() returned a non-iterable (type %s)", rt.TypeName(o), rt.TypeName(keys))
	}
	rt.DecRef(keys)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(it)
	return rt.ListFromIter(it)
}
