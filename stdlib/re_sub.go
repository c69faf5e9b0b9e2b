package stdlib

import (
	"strconv"
	"strings"

	"minipy/mem"
	"minipy/objects"
	"minipy/stdlib/regex"
)

func itoa(i int) string { return strconv.Itoa(i) }

// template parses a replacement text for pattern p.
func (st *reState) template(rt *objects.Runtime, p, t Ref) ([]regex.Piece, error) {
	if _, ok := rt.BufferView(t); !ok && !rt.IsStr(t) {
		return nil, rt.TypeErrorf("decoding to str: need a bytes-like object, %s found", rt.TypeName(t))
	}
	pieces, err := regex.ParseTemplate(runesOf(rt, t), !rt.IsStr(t), &st.prog(p).Result)
	if err != nil {
		return nil, st.raise(rt, err, t)
	}
	return pieces, nil
}

// joiner puts a result together: of slices and texts as long as all is of the subject's kind.
type joiner struct {
	rt    *objects.Runtime
	bytes bool
	str   objects.StrBuilder
	buf   []byte
}

func (j *joiner) runes(r []rune) {
	for _, c := range r {
		if j.bytes {
			j.buf = append(j.buf, byte(c))
		} else {
			_ = j.str.WriteRune(j.rt, c)
		}
	}
}

func (j *joiner) slice(s *subject, i, k int) {
	k = min(k, s.text.Len)
	switch {
	case i >= k:
	case j.bytes:
		if b, _ := j.rt.BufferView(s.obj); k <= len(b) {
			j.buf = append(j.buf, b[i:k]...)
		}
	default:
		_ = j.str.WriteSub(j.rt, j.rt.Unbox(s.obj), i, k)
	}
}

// object adds a str or bytes; it reports whether o is of the right kind.
func (j *joiner) object(o Ref) bool {
	if j.bytes {
		b, ok := j.rt.BufferView(o)
		j.buf = append(j.buf, b...)
		return ok
	}
	if !j.rt.IsStr(o) {
		return false
	}
	_ = j.str.WriteStr(j.rt, o)
	return true
}

func (j *joiner) finish() (Ref, error) {
	if j.bytes {
		return j.rt.NewBytes(j.buf)
	}
	return j.str.Finish(j.rt)
}

func (st *reState) expandMatch(rt *objects.Runtime, m Ref, t []regex.Piece) (Ref, error) {
	s := subject{obj: *objects.RefAt(m, offMatchString)}
	s.view(rt)
	j := joiner{rt: rt, bytes: s.bytes}
	for _, p := range t {
		if p.Group < 0 {
			j.runes(p.Text)
		} else if a, b := matchMark(m, p.Group); a >= 0 {
			j.slice(&s, a, b)
		}
	}
	return j.finish()
}

// sub is Pattern.sub and subn: the new text and how many matches were replaced.
func (st *reState) sub(rt *objects.Runtime, a []Ref) (Ref, int, error) {
	p, repl, limit := a[0], a[1], 0
	if a[3] != 0 {
		var err error
		if limit, err = rt.SsizeArg(a[3]); err != nil {
			return 0, 0, err
		}
	}
	s, err := st.subjectOf(rt, p, a[2])
	if err != nil {
		return 0, 0, err
	}
	callable := rt.TypeFor(repl).Call != nil
	var pieces []regex.Piece
	if !callable {
		if pieces, err = st.template(rt, p, repl); err != nil {
			return 0, 0, err
		}
	}
	mixed := !callable && rt.IsStr(repl) == s.bytes
	j := joiner{rt: rt, bytes: s.bytes}
	n, last, items, end := 0, 0, 0, s.text.Len
	wrong := func(o Ref) error {
		if s.bytes {
			return rt.TypeErrorf("sequence item %d: expected a bytes-like object, %s found", items, rt.TypeName(o))
		}
		return rt.TypeErrorf("sequence item %d: expected str instance, %s found", items, rt.TypeName(o))
	}
	var bad error
	if limit >= 0 {
		err = st.scan(rt, p, &s, 0, end, func(slots []int) (bool, error) {
			i, k := slots[0], slots[1]
			if last < i {
				j.slice(&s, last, i)
				items++
			}
			switch {
			case mixed:
				if bad == nil {
					bad = wrong(repl)
				}
			case callable:
				m, err := st.newMatch(rt, p, s.obj, 0, end)
				if err != nil {
					return false, err
				}
				v, err := rt.Call1(repl, m)
				rt.DecRef(m)
				if err != nil {
					return false, err
				}
				if !s.view(rt) {
					rt.DecRef(v)
					return false, rt.TypeErrorf("expected string or bytes-like object")
				}
				if v != rt.None {
					if bad == nil && !j.object(v) {
						bad = wrong(v)
						badExc := rt.TakeExc() // the calls to come find nothing pending
						defer func() { _ = rt.SetExcSteal(badExc) }()
					}
					items++
				}
				rt.DecRef(v)
				if bad != nil {
					return false, bad
				}
			default:
				for _, x := range pieces {
					if x.Group < 0 {
						j.runes(x.Text)
					} else if slots[2*x.Group+1] >= 0 {
						j.slice(&s, slots[2*x.Group], slots[2*x.Group+1])
					}
				}
				items++
			}
			if bad != nil {
				return false, bad
			}
			last = k
			n++
			return limit == 0 || n < limit, nil
		})
	}
	if err != nil {
		j.str.Abort(rt)
		return 0, 0, err
	}
	if n == 0 && (objects.TypeOf(a[2]) == objects.TStr || objects.TypeOf(a[2]) == objects.TBytes) {
		return objects.NewRef(a[2]), 0, nil
	}
	j.slice(&s, last, end)
	r, err := j.finish()
	return r, n, err
}

const reRangeSig = "self, string, pos=, endpos="

func (st *reState) patternType() objects.TypeSpec {
	return objects.TypeSpec{Name: "re.Pattern", Module: "re", Doc: "Compiled regular expression object.", Flags: objects.FlagGC | objects.FlagNoInstantiate | objects.FlagWeakrefable, Size: patSize,
		Slots: objects.Slots{
			Dealloc: func(rt *objects.Runtime, o Ref) {
				rt.Untrack(o)
				rt.ClearWeakrefs(o)
				n := *mem.U32(o, offPatProg)
				st.progs[n] = nil
				st.free = append(st.free, n)
				rt.XDecRef(*objects.RefAt(o, offPatPattern))
				rt.XDecRef(*objects.RefAt(o, offPatIndex))
				rt.FreeGC(o, patSize)
			},
			Traverse: objects.TraverseFields(offPatPattern, offPatIndex),
			Places:   objects.FieldPlaces([]string{"pattern", "groupindex"}, offPatPattern, offPatIndex),
			Repr:     patternRepr,
			Hash: func(rt *objects.Runtime, o Ref) (int64, error) {
				h, err := rt.Hash(*objects.RefAt(o, offPatPattern))
				return h ^ int64(*mem.U32(o, offPatFlags)), err
			},
			RichCompare: func(rt *objects.Runtime, a, b Ref, op objects.CmpOp) (Ref, error) {
				if objects.TypeOf(b) != st.pattern || op != objects.CmpEQ && op != objects.CmpNE {
					return rt.NotImplemented, nil
				}
				eq := a == b
				if x, y := *objects.RefAt(a, offPatPattern), *objects.RefAt(b, offPatPattern); !eq && isBytes(rt, x) == isBytes(rt, y) && *mem.U32(a, offPatFlags) == *mem.U32(b, offPatFlags) {
					var err error
					if eq, err = rt.Equal(x, y); err != nil {
						return 0, err
					}
				}
				return rt.Bool(eq == (op == objects.CmpEQ)), nil
			},
		},
		Members: []objects.Member{{Name: "pattern", Off: offPatPattern, ReadOnly: true, Doc: "The pattern string from which the RE object was compiled."}},
		GetSets: []objects.GetSet{
			{Name: "flags", Get: uintGetter(offPatFlags), Doc: "The regex matching flags."}, {Name: "groups", Get: uintGetter(offPatGroups), Doc: "The number of capturing groups in the pattern."},
			{Name: "groupindex", Doc: "A dictionary mapping group names to group numbers.", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
				return rt.Call1(rt.Type(objects.TMappingProxy).Obj, *objects.RefAt(o, offPatIndex))
			}},
		},
		Methods: []objects.Native{
			{Name: "match", Sig: reRangeSig, Fn: st.matcher(regex.Match)},
			{Name: "fullmatch", Sig: reRangeSig, Fn: st.matcher(regex.FullMatch)},
			{Name: "search", Sig: reRangeSig, Fn: st.matcher(regex.Search)},
			{Name: "findall", Sig: reRangeSig, Fn: st.findall},
			{Name: "finditer", Sig: reRangeSig, Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				sc, err := st.newScanner(rt, a)
				if err != nil {
					return 0, err
				}
				f, err := rt.GetAttrStr(sc, "search")
				rt.DecRef(sc)
				if err != nil {
					return 0, err
				}
				it, err := rt.NewCallIter(f, rt.None)
				rt.DecRef(f)
				return it, err
			}},
			{Name: "scanner", Sig: reRangeSig, Fn: st.newScanner},
			{Name: "split", Sig: "self, string, maxsplit=", Fn: st.split},
			{Name: "sub", Sig: "self, repl, string, count=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				r, _, err := st.sub(rt, a)
				return r, err
			}},
			{Name: "subn", Sig: "self, repl, string, count=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
				r, n, err := st.sub(rt, a)
				if err != nil {
					return 0, err
				}
				k, err := rt.NewInt(int64(n))
				if err != nil {
					rt.DecRef(r)
					return 0, err
				}
				return rt.NewTupleSteal([]Ref{r, k})
			}},
			{Name: "__copy__", Sig: "self, /", Fn: sameObject},
			{Name: "__reduce__", Sig: "self, /", Fn: patternReduce},
			{Name: "__deepcopy__", Sig: "self, memo, /", Fn: sameObject},
			{Name: "__class_getitem__", Sig: "cls, item, /", Flags: objects.ClassMethod, Fn: objects.ClassGetItem},
		}}
}

func patternRepr(rt *objects.Runtime, o Ref) (Ref, error) {
	s, err := rt.ReprGo(*objects.RefAt(o, offPatPattern))
	if err != nil {
		return 0, err
	}
	if r := []rune(s); len(r) > 200 {
		s = string(r[:200])
	}
	flags := int(*mem.U32(o, offPatFlags))
	if !isBytes(rt, *objects.RefAt(o, offPatPattern)) && flags&(regex.FlagL|regex.FlagU|regex.FlagA) == regex.FlagU {
		flags &^= regex.FlagU
	}
	var names []string
	for _, f := range [...]struct {
		bit  int
		name string
	}{{regex.FlagI, "IGNORECASE"}, {regex.FlagL, "LOCALE"}, {regex.FlagM, "MULTILINE"}, {regex.FlagS, "DOTALL"}, {regex.FlagU, "UNICODE"}, {regex.FlagX, "VERBOSE"}, {regex.FlagDebug, "DEBUG"}, {regex.FlagA, "ASCII"}} {
		if flags&f.bit != 0 {
			names = append(names, "re."+f.name)
			flags &^= f.bit
		}
	}
	if flags != 0 {
		names = append(names, "0x"+strconv.FormatInt(int64(flags), 16))
	}
	if len(names) > 0 {
		s += ", " + strings.Join(names, "|")
	}
	return rt.NewStr("re.compile(" + s + ")")
}

// patternReduce is (re.compile, (pattern, flags)).
func patternReduce(rt *objects.Runtime, a []Ref) (Ref, error) {
	m, err := rt.ImportModule("re")
	if err != nil {
		return 0, err
	}
	f, err := rt.GetAttrStr(m, "compile")
	rt.DecRef(m)
	if err != nil {
		return 0, err
	}
	flags, err := rt.NewInt(int64(*mem.U32(a[0], offPatFlags)))
	if err != nil {
		rt.DecRef(f)
		return 0, err
	}
	args, err := rt.NewTupleSteal([]Ref{objects.NewRef(*objects.RefAt(a[0], offPatPattern)), flags})
	if err != nil {
		rt.DecRef(f)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{f, args})
}
