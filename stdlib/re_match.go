package stdlib

import (
	"minipy/mem"
	"minipy/objects"
	"minipy/stdlib/regex"
)

// Match: 8 string, 12 pattern, 16 regs (tuple or 0), 20 pos uint32, 24 endpos uint32, 28 last group int32, 32 groups uint32, the whole match counted,
// 36 start and end of each as int32 (as uint32; none: both noPos).
const (
	offMatchString = 8
	offMatchRe     = 12
	offMatchRegs   = 16
	offMatchPos    = 20
	offMatchEnd    = 24
	offMatchLast   = 28
	offMatchGroups = 32
	offMatchMarks  = 36

	noPos = 0xFFFFFFFF
)

func matchSize(groups int) uintptr { return (offMatchMarks + 8*uintptr(groups) + 7) &^ 7 }

func matchGroups(m Ref) int { return int(*mem.U32(m, offMatchGroups)) }

// matchMark is where group g starts and ends; -1, -1 if it has not matched.
func matchMark(m Ref, g int) (i, j int) {
	a, b := *mem.U32(m, offMatchMarks+8*uintptr(g)), *mem.U32(m, offMatchMarks+8*uintptr(g)+4)
	if b == noPos {
		return -1, -1
	}
	return int(a), int(b)
}

// newMatch makes a match object of what the machine has found.
func (st *reState) newMatch(rt *objects.Runtime, p, s Ref, pos, end int) (Ref, error) {
	slots := st.machine.Slots
	n := int(*mem.U32(p, offPatGroups)) + 1
	o, err := rt.AllocGC(st.match, matchSize(n))
	if err != nil {
		return 0, err
	}
	*objects.RefAt(o, offMatchString), *objects.RefAt(o, offMatchRe) = objects.NewRef(s), objects.NewRef(p)
	*mem.U32(o, offMatchPos), *mem.U32(o, offMatchEnd), *mem.U32(o, offMatchGroups) = uint32(pos), uint32(end), uint32(n)
	*mem.U32(o, offMatchLast) = uint32(int32(slots[2*n]))
	for g := range n {
		i, j := uint32(slots[2*g]), uint32(slots[2*g+1])
		if slots[2*g+1] < 0 {
			i, j = noPos, noPos
		}
		*mem.U32(o, offMatchMarks+8*uintptr(g)), *mem.U32(o, offMatchMarks+8*uintptr(g)+4) = i, j
	}
	rt.Track(o)
	return o, nil
}

// matchIndex is the number of the group that o names; -1 with an IndexError if there is none.
func (st *reState) matchIndex(rt *objects.Runtime, m, o Ref) (int, error) {
	i, found := int64(-1), false
	if rt.TypeFor(o).Index != nil {
		n, err := rt.Index(o)
		if err != nil {
			return 0, err
		}
		i, found = rt.AsInt64(n)
		rt.DecRef(n)
	} else {
		v, err := rt.DictGet(*objects.RefAt(*objects.RefAt(m, offMatchRe), offPatIndex), o)
		if err != nil {
			rt.ClearExc()
		} else if v != 0 {
			i, found = rt.AsInt64(v)
		}
	}
	if !found || i < 0 || i >= int64(matchGroups(m)) {
		return 0, rt.IndexErrorf("no such group")
	}
	return int(i), nil
}

// matchSlice is the text of group g, none if it has not matched.
func (st *reState) matchSlice(rt *objects.Runtime, m Ref, g int, none Ref) (Ref, error) {
	i, j := matchMark(m, g)
	s := subject{obj: *objects.RefAt(m, offMatchString)}
	if i < 0 || !s.view(rt) {
		return objects.NewRef(none), nil
	}
	return s.slice(rt, i, j)
}

func (st *reState) matchGet(rt *objects.Runtime, m, o, none Ref) (Ref, error) {
	g, err := st.matchIndex(rt, m, o)
	if err != nil {
		return 0, err
	}
	return st.matchSlice(rt, m, g, none)
}

func intPair(rt *objects.Runtime, i, j int) (Ref, error) {
	a, err := rt.NewInt(int64(i))
	if err != nil {
		return 0, err
	}
	b, err := rt.NewInt(int64(j))
	if err != nil {
		rt.DecRef(a)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{a, b})
}

// buildTuple makes a tuple of n items that f makes.
func buildTuple(rt *objects.Runtime, n int, f func(i int) (Ref, error)) (Ref, error) {
	items := make([]Ref, 0, n)
	for i := range n {
		v, err := f(i)
		if err != nil {
			for _, x := range items {
				rt.DecRef(x)
			}
			return 0, err
		}
		items = append(items, v)
	}
	return rt.NewTupleSteal(items)
}

func (st *reState) matchRegs(rt *objects.Runtime, m Ref) (Ref, error) {
	if r := *objects.RefAt(m, offMatchRegs); r != 0 {
		return objects.NewRef(r), nil
	}
	t, err := buildTuple(rt, matchGroups(m), func(g int) (Ref, error) {
		i, j := matchMark(m, g)
		return intPair(rt, i, j)
	})
	if err != nil {
		return 0, err
	}
	*objects.RefAt(m, offMatchRegs) = objects.NewRef(t)
	return t, nil
}

// matchBound makes start, end and span.
func (st *reState) matchBound(f func(rt *objects.Runtime, i, j int) (Ref, error)) objects.NativeFunc {
	return func(rt *objects.Runtime, a []Ref) (Ref, error) {
		g := 0
		if a[1] != 0 {
			var err error
			if g, err = st.matchIndex(rt, a[0], a[1]); err != nil {
				return 0, err
			}
		}
		i, j := matchMark(a[0], g)
		return f(rt, i, j)
	}
}

func orNone(rt *objects.Runtime, o Ref) Ref {
	if o == 0 {
		return rt.None
	}
	return o
}

func sameObject(_ *objects.Runtime, a []Ref) (Ref, error) { return objects.NewRef(a[0]), nil }

func uintGetter(off uintptr) func(rt *objects.Runtime, o Ref) (Ref, error) {
	return func(rt *objects.Runtime, o Ref) (Ref, error) { return rt.NewInt(int64(*mem.U32(o, off))) }
}

func (st *reState) matchType() objects.TypeSpec {
	return objects.TypeSpec{Name: "re.Match", Module: "re", Doc: "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.", Flags: objects.FlagGC | objects.FlagNoInstantiate | objects.FlagNoSequence, Size: offMatchMarks,
		Slots: objects.Slots{
			Dealloc: func(rt *objects.Runtime, o Ref) {
				rt.Untrack(o)
				for _, off := range [...]uintptr{offMatchRegs, offMatchString, offMatchRe} {
					rt.XDecRef(*objects.RefAt(o, off))
				}
				rt.FreeGC(o, matchSize(matchGroups(o)))
			},
			Traverse: objects.TraverseFields(offMatchString, offMatchRegs, offMatchRe),
			Places:   objects.FieldPlaces([]string{"string", "regs", "re"}, offMatchString, offMatchRegs, offMatchRe),
			SizeOf:   func(_ *objects.Runtime, o Ref) uintptr { return matchSize(matchGroups(o)) + 8 },
			Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
				v, err := st.matchSlice(rt, o, 0, rt.None)
				if err != nil {
					return 0, err
				}
				s, err := rt.ReprGo(v)
				rt.DecRef(v)
				if err != nil {
					return 0, err
				}
				if r := []rune(s); len(r) > 50 {
					s = string(r[:50])
				}
				i, j := matchMark(o, 0)
				return rt.NewStr("<re.Match object; span=(" + itoa(i) + ", " + itoa(j) + "), match=" + s + ">")
			},
			GetItem: func(rt *objects.Runtime, m, k Ref) (Ref, error) { return st.matchGet(rt, m, k, rt.None) },
		},
		Members: []objects.Member{{Name: "string", Off: offMatchString, ReadOnly: true, Doc: "The string passed to match() or search()."}, {Name: "re", Off: offMatchRe, ReadOnly: true, Doc: "The regular expression object."}},
		GetSets: []objects.GetSet{
			{Name: "pos", Get: uintGetter(offMatchPos)}, {Name: "endpos", Get: uintGetter(offMatchEnd)},
			{Name: "lastindex", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
				if n := int32(*mem.U32(o, offMatchLast)); n >= 0 {
					return rt.NewInt(int64(n))
				}
				return rt.None, nil
			}},
			{Name: "lastgroup", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
				n, pos := int64(int32(*mem.U32(o, offMatchLast))), 0
				for n >= 0 {
					k, v, ok := objects.DictNext(*objects.RefAt(*objects.RefAt(o, offMatchRe), offPatIndex), &pos)
					if !ok {
						break
					}
					if i, _ := rt.AsInt64(v); i == n {
						return objects.NewRef(k), nil
					}
				}
				return rt.None, nil
			}},
			{Name: "regs", Get: st.matchRegs},
		},
		Methods: []objects.Native{
			{Name: "group", Sig: "self, *args", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				switch len(a) {
				case 1:
					return st.matchSlice(rt, a[0], 0, rt.None)
				case 2:
					return st.matchGet(rt, a[0], a[1], rt.None)
				}
				return buildTuple(rt, len(a)-1, func(i int) (Ref, error) { return st.matchGet(rt, a[0], a[i+1], rt.None) })
			}},
			{Name: "groups", Sig: "self, default=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				return buildTuple(rt, matchGroups(a[0])-1, func(i int) (Ref, error) { return st.matchSlice(rt, a[0], i+1, orNone(rt, a[1])) })
			}},
			{Name: "groupdict", Sig: "self, default=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				d, err := rt.NewDict()
				if err != nil {
					return 0, err
				}
				pos := 0
				for {
					k, v, ok := objects.DictNext(*objects.RefAt(*objects.RefAt(a[0], offMatchRe), offPatIndex), &pos)
					if !ok {
						return d, nil
					}
					g, _ := rt.AsInt64(v)
					v, err := st.matchSlice(rt, a[0], int(g), orNone(rt, a[1]))
					if err == nil {
						err = rt.DictSet(d, k, v)
						rt.DecRef(v)
					}
					if err != nil {
						rt.DecRef(d)
						return 0, err
					}
				}
			}},
			{Name: "start", Sig: "self, group=, /", Fn: st.matchBound(func(rt *objects.Runtime, i, _ int) (Ref, error) { return rt.NewInt(int64(i)) })},
			{Name: "end", Sig: "self, group=, /", Fn: st.matchBound(func(rt *objects.Runtime, _, j int) (Ref, error) { return rt.NewInt(int64(j)) })},
			{Name: "span", Sig: "self, group=, /", Fn: st.matchBound(intPair)},
			{Name: "expand", Sig: "self, template", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				t, err := st.template(rt, *objects.RefAt(a[0], offMatchRe), a[1])
				if err != nil {
					return 0, err
				}
				return st.expandMatch(rt, a[0], t)
			}},
			{Name: "__copy__", Sig: "self, /", Fn: sameObject},
			{Name: "__deepcopy__", Sig: "self, memo, /", Fn: sameObject},
			{Name: "__class_getitem__", Sig: "cls, item, /", Flags: objects.ClassMethod, Fn: objects.ClassGetItem},
		}}
}

// Scanner: 8 pattern, 12 string, 16 where to go on uint32 (noPos: at the end), 20 end uint32, 24 an empty match there does not count uint32, 28 pos uint32.
const (
	offScanPattern = 8
	offScanString  = 12
	offScanPos     = 16
	offScanEnd     = 20
	offScanAdvance = 24
	offScanFirst   = 28
	scanSize       = 32
)

func (st *reState) newScanner(rt *objects.Runtime, a []Ref) (Ref, error) {
	s, err := st.subjectOf(rt, a[0], a[1])
	if err != nil {
		return 0, err
	}
	pos, end, err := rangeOf(rt, &s, a[2], a[3])
	if err != nil {
		return 0, err
	}
	o, err := rt.AllocGC(st.scanner, scanSize)
	if err != nil {
		return 0, err
	}
	*objects.RefAt(o, offScanPattern), *objects.RefAt(o, offScanString) = objects.NewRef(a[0]), objects.NewRef(a[1])
	*mem.U32(o, offScanPos), *mem.U32(o, offScanEnd), *mem.U32(o, offScanFirst) = uint32(pos), uint32(end), uint32(pos)
	rt.Track(o)
	return o, nil
}

func (st *reState) scanNext(rt *objects.Runtime, o Ref, mode regex.Mode) (Ref, error) {
	pos := *mem.U32(o, offScanPos)
	if pos == noPos {
		return rt.None, nil
	}
	p := *objects.RefAt(o, offScanPattern)
	s := subject{obj: *objects.RefAt(o, offScanString)}
	end := int(*mem.U32(o, offScanEnd))
	ok := s.view(rt)
	if ok {
		var err error
		if ok, err = st.run(rt, p, &s, mode, int(pos), end, *mem.U32(o, offScanAdvance) != 0); err != nil {
			return 0, err
		}
	}
	if !ok {
		*mem.U32(o, offScanPos) = noPos
		return rt.None, nil
	}
	i, j := st.machine.Slots[0], st.machine.Slots[1]
	*mem.U32(o, offScanPos), *mem.U32(o, offScanAdvance) = uint32(j), 0
	if i == j {
		*mem.U32(o, offScanAdvance) = 1
	}
	return st.newMatch(rt, p, s.obj, int(*mem.U32(o, offScanFirst)), end)
}

func (st *reState) scannerType() objects.TypeSpec {
	return objects.TypeSpec{Name: "_sre.SRE_Scanner", Module: "_sre", Flags: objects.FlagGC | objects.FlagNoInstantiate, Size: scanSize,
		Slots: objects.Slots{Dealloc: objects.DeallocFields(scanSize, offScanPattern, offScanString), Traverse: objects.TraverseFields(offScanPattern, offScanString),
			Clear: objects.ClearFields()},
		Members: []objects.Member{{Name: "pattern", Off: offScanPattern, ReadOnly: true}},
		Methods: []objects.Native{
			{Name: "match", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return st.scanNext(rt, a[0], regex.Match) }},
			{Name: "search", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return st.scanNext(rt, a[0], regex.Search) }},
		}}
}
