package objects

import "minipy/mem"

// A dict of attributes with a table of its own remembers the class that it was made for (offDictClass): as long as all its keys are among those that the
// instances share, its values are visited and released in the order of the shared keys, not in that of insertion, as CPython's split tables do. A copy
// of such a dict is one, too. The class may be gone; then the order of insertion has to do.

// newAttrDict makes the dict for the attributes of an instance of t that has no inline values.
func (rt *Runtime) newAttrDict(t *Type) (Ref, error) {
	d, err := rt.NewDict()
	if err == nil && t.sharedKeys != 0 {
		*mem.U32(d, offDictClass) = uint32(t.ID)
	}
	return d, err
}

// dictClass is the class whose shared keys order d's values, 0 for none.
func (rt *Runtime) dictClass(d Ref) TypeID {
	if o := *RefAt(d, offDictOwner); o != 0 {
		return TypeOf(o)
	}
	return TypeID(*mem.U32(d, offDictClass))
}

// dictShareKey adds a new key of d to those of its class, or ends the connexion if they cannot take it.
func (rt *Runtime) dictShareKey(d, key Ref) {
	t := rt.types[*mem.U32(d, offDictClass)]
	if t == nil || t.sharedKeys == 0 || TypeOf(key) != TStr {
		*mem.U32(d, offDictClass) = 0
		return
	}
	if sharedKeyIndex(rt, t.sharedKeys, key) >= 0 {
		return
	}
	if addSharedKey(rt, t.sharedKeys, key) < 0 {
		*mem.U32(d, offDictClass) = 0
	} else if t.ValsOff != 0 {
		rt.typeModified(t) // see inlineSet
	}
}

// classOrder returns the offsets of a table's entries in the order of the keys that class c shares; nil if they are not all among these.
func (rt *Runtime) classOrder(k Ref, c TypeID, order *[maxShared]uintptr) []uintptr {
	t := rt.types[c]
	if t == nil || t.sharedKeys == 0 || keysKind(k) != keysStr {
		return nil
	}
	n := 0
	for _, name := range mem.Slice(t.sharedKeys, offShNames, int(*mem.U32(t.sharedKeys, offShCount))) {
		if e := findStr(k, name, foldHash(rt.StrHash(name))); e >= 0 {
			order[n] = entryOff(k, e)
			n++
		}
	}
	live := 0
	for i := range int(*mem.U32(k, offKeysEntries)) {
		if *RefAt(k, entryOff(k, i)+offEntryKey) != 0 {
			live++
		}
	}
	if live != n {
		return nil
	}
	return order[:n]
}
