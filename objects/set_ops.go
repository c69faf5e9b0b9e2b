package objects

import "minipy/mem"

// baseSet is the exact type that operations on s make: set or frozenset.
func (rt *Runtime) baseSet(s Ref) TypeID { return rt.types[TypeOf(s)].Layout }

// setCopy makes an exact set or frozenset with the keys of s.
func (rt *Runtime) setCopy(s Ref) (Ref, error) { return rt.setFrom(rt.baseSet(s), s) }

func (rt *Runtime) setIntersection(s, o Ref) (Ref, error) {
	if s == o {
		return rt.setCopy(s)
	}
	r, err := rt.setFrom(rt.baseSet(s), 0)
	if err != nil {
		return 0, err
	}
	if rt.isAnySet(o) {
		if SetLen(o) > SetLen(s) {
			s, o = o, s
		}
		err = rt.eachSetKey(o, func(k Ref, h int64) (bool, error) {
			in, err := rt.setContainsHash(s, k, h)
			if in {
				err = rt.setAddHash(r, k, h)
			}
			return true, err
		})
	} else {
		err = rt.eachItem(o, func(k Ref) (bool, error) {
			h, err := rt.setKeyHash(k)
			if err != nil {
				return false, err
			}
			in, err := rt.setContainsHash(s, k, h)
			if !in {
				return true, err
			}
			err = rt.setAddHash(r, k, h)
			return SetLen(r) < SetLen(s), err // more than all cannot be
		})
	}
	if err != nil {
		rt.DecRef(r)
		return 0, err
	}
	return r, nil
}

// setIntersectionAll is s.intersection(*others).
func (rt *Runtime) setIntersectionAll(s Ref, others []Ref) (Ref, error) {
	if len(others) == 0 {
		return rt.setCopy(s)
	}
	r := NewRef(s)
	for _, o := range others {
		n, err := rt.setIntersection(r, o)
		rt.DecRef(r)
		if err != nil {
			return 0, err
		}
		r = n
	}
	return r, nil
}

func (rt *Runtime) setIntersectionUpdate(s, o Ref) error {
	return rt.setIntersectionUpdateAll(s, []Ref{o})
}

func (rt *Runtime) setIntersectionUpdateAll(s Ref, others []Ref) error {
	r, err := rt.setIntersectionAll(s, others)
	if err != nil {
		return err
	}
	swapSets(s, r)
	rt.DecRef(r)
	return nil
}

// swapSets exchanges the contents of two sets.
func swapSets(a, b Ref) {
	for _, off := range [...]uintptr{offSetFill, offSetUsed, offSetMask, offSetTable} {
		p, q := mem.U32(a, off), mem.U32(b, off)
		*p, *q = *q, *p
	}
	x, y := mem.Bytes(a, offSetSmall, setMinSize*setEntrySize), mem.Bytes(b, offSetSmall, setMinSize*setEntrySize)
	var small [setMinSize * setEntrySize]byte
	copy(small[:], x)
	copy(x, y)
	copy(y, small[:])
	*mem.I64(a, offSetHash), *mem.I64(b, offSetHash) = -1, -1
}

func (rt *Runtime) setDifferenceUpdate(s, o Ref) error {
	if s == o {
		rt.setClear(s)
		return nil
	}
	var err error
	if rt.isAnySet(o) {
		if SetLen(o)>>3 > SetLen(s) { // looking s up in a far larger o is quicker
			o, err = rt.setIntersection(s, o)
			if err != nil {
				return err
			}
		} else {
			IncRef(o)
		}
		err = rt.eachSetKey(o, func(k Ref, h int64) (bool, error) {
			_, err := rt.setDiscardHash(s, k, h)
			return true, err
		})
		rt.DecRef(o)
	} else {
		err = rt.eachItem(o, func(k Ref) (bool, error) {
			h, err := rt.setKeyHash(k)
			if err == nil {
				_, err = rt.setDiscardHash(s, k, h)
			}
			return true, err
		})
	}
	if err != nil {
		return err
	}
	used := SetLen(s)
	if int(*mem.U32(s, offSetFill))-used <= int(*mem.U32(s, offSetMask))/4 {
		return nil
	}
	n := used * 4
	if used > 50000 {
		n = used * 2
	}
	return rt.setResize(s, n)
}

func (rt *Runtime) setDifference(s, o Ref) (Ref, error) {
	isDict := TypeOf(o) == TDict
	n := 0
	switch {
	case rt.isAnySet(o):
		n = SetLen(o)
	case isDict:
		n = DictLen(o)
	}
	if !isDict && !rt.isAnySet(o) || SetLen(s)>>2 > n {
		r, err := rt.setCopy(s)
		if err == nil {
			err = rt.setDifferenceUpdate(r, o)
		}
		if err != nil {
			rt.XDecRef(r)
			return 0, err
		}
		return r, nil
	}
	r, err := rt.setFrom(rt.baseSet(s), 0)
	if err != nil {
		return 0, err
	}
	err = rt.eachSetKey(s, func(k Ref, h int64) (bool, error) {
		var in bool
		var err error
		if isDict {
			var v Ref
			v, err = rt.dictGetHash(o, k, foldHash(h))
			in = v != 0
		} else {
			in, err = rt.setContainsHash(o, k, h)
		}
		if err == nil && !in {
			err = rt.setAddHash(r, k, h)
		}
		return true, err
	})
	if err != nil {
		rt.DecRef(r)
		return 0, err
	}
	return r, nil
}

// setToggle removes key from s if it is there and adds it if not.
func (rt *Runtime) setToggle(s, k Ref, h int64) error {
	found, err := rt.setDiscardHash(s, k, h)
	if err == nil && !found {
		err = rt.setAddHash(s, k, h)
	}
	return err
}

func (rt *Runtime) setSymmetricUpdate(s, o Ref) error {
	if s == o {
		rt.setClear(s)
		return nil
	}
	if TypeOf(o) == TDict {
		return rt.eachDictKey(o, func(k Ref, h int64) error { return rt.setToggle(s, k, h) })
	}
	if rt.isAnySet(o) {
		IncRef(o)
	} else {
		var err error
		if o, err = rt.setFrom(rt.baseSet(s), o); err != nil {
			return err
		}
	}
	err := rt.eachSetKey(o, func(k Ref, h int64) (bool, error) { return true, rt.setToggle(s, k, h) })
	rt.DecRef(o)
	return err
}

func (rt *Runtime) setSymmetricDifference(s, o Ref) (Ref, error) {
	r, err := rt.setFrom(rt.baseSet(s), o)
	if err != nil {
		return 0, err
	}
	if err := rt.setSymmetricUpdate(r, s); err != nil {
		rt.DecRef(r)
		return 0, err
	}
	return r, nil
}

func (rt *Runtime) setUnion(s Ref, others []Ref) (Ref, error) {
	r, err := rt.setCopy(s)
	if err != nil {
		return 0, err
	}
	for _, o := range others {
		if o == s {
			continue
		}
		if err := rt.SetUpdate(r, o); err != nil {
			rt.DecRef(r)
			return 0, err
		}
	}
	return r, nil
}

// setWithin reports whether all keys of s are in o; o may be any iterable.
func (rt *Runtime) setWithin(s, o Ref) (bool, error) {
	if !rt.isAnySet(o) {
		r, err := rt.setIntersection(s, o)
		if err != nil {
			return false, err
		}
		ok := SetLen(r) == SetLen(s)
		rt.DecRef(r)
		return ok, nil
	}
	if SetLen(s) > SetLen(o) {
		return false, nil
	}
	all := true
	err := rt.eachSetKey(s, func(k Ref, h int64) (bool, error) {
		var err error
		all, err = rt.setContainsHash(o, k, h)
		return all, err
	})
	return all && err == nil, err
}

// setHolds reports whether s has all items of o.
func (rt *Runtime) setHolds(s, o Ref) (bool, error) {
	if rt.isAnySet(o) {
		return rt.setWithin(o, s)
	}
	all := true
	err := rt.eachItem(o, func(k Ref) (bool, error) {
		var err error
		all, err = rt.SetContains(s, k)
		return all, err
	})
	return all && err == nil, err
}

func (rt *Runtime) setDisjoint(s, o Ref) (bool, error) {
	if s == o {
		return SetLen(s) == 0, nil
	}
	common := false
	if t := TypeOf(o); t == TSet || t == TFrozenSet {
		if SetLen(o) > SetLen(s) {
			s, o = o, s
		}
		err := rt.eachSetKey(o, func(k Ref, h int64) (bool, error) {
			var err error
			common, err = rt.setContainsHash(s, k, h)
			return !common, err
		})
		return !common, err
	}
	err := rt.eachItem(o, func(k Ref) (bool, error) {
		var err error
		common, err = rt.SetContains(s, k)
		return !common, err
	})
	return !common, err
}

func setRichCompare(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
	if !rt.isAnySet(a) || !rt.isAnySet(b) {
		return rt.NotImplemented, nil
	}
	la, lb := SetLen(a), SetLen(b)
	ok := false
	var err error
	switch op {
	case CmpEQ, CmpNE:
		ha, hb := *mem.I64(a, offSetHash), *mem.I64(b, offSetHash)
		if la == lb && (ha == -1 || hb == -1 || ha == hb) {
			ok, err = rt.setWithin(a, b)
		}
		ok = ok == (op == CmpEQ)
	case CmpLE:
		ok, err = rt.setWithin(a, b)
	case CmpGE:
		ok, err = rt.setWithin(b, a)
	case CmpLT:
		if la < lb {
			ok, err = rt.setWithin(a, b)
		}
	case CmpGT:
		if la > lb {
			ok, err = rt.setWithin(b, a)
		}
	}
	if err != nil {
		return 0, err
	}
	return rt.Bool(ok), nil
}

// frozenHash is CPython's hash of a frozenset: the same whatever the order of the keys.
func frozenHash(s Ref) int64 {
	var h uint64
	es := setEntries(s)
	for i := range es {
		if e := &es[i]; e.live() {
			k := uint64(e.hash())
			h ^= (k ^ 89869747 ^ k<<16) * 3644798167
		}
	}
	h ^= (uint64(SetLen(s)) + 1) * 1927868237
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	if h == 1<<64-1 {
		h = 590923713
	}
	return int64(h)
}

func frozensetHash(_ *Runtime, s Ref) (int64, error) {
	p := mem.I64(s, offSetHash)
	if *p == -1 {
		*p = frozenHash(s)
	}
	return *p, nil
}

func setRepr(rt *Runtime, s Ref) (Ref, error) {
	name := rt.TypeName(s)
	if rt.ReprEnter(s) {
		return rt.NewStr(name + "(...)")
	}
	defer rt.ReprLeave(s)
	if SetLen(s) == 0 {
		return rt.NewStr(name + "()")
	}
	l, err := rt.ListFromIter(s)
	if err != nil {
		return 0, err
	}
	r, err := rt.ReprGo(l)
	rt.DecRef(l)
	if err != nil {
		return 0, err
	}
	r = "{" + r[1:len(r)-1] + "}"
	if TypeOf(s) != TSet {
		r = name + "(" + r + ")"
	}
	return rt.NewStr(r)
}
