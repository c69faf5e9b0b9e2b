package stdlib

import (
	"math"
	"sync/atomic"
	"unsafe"

	"minipy/door"
	"minipy/mem"
	"minipy/objects"
	"minipy/stdlib/regex"
	"minipy/unidata"
)

var reDef = &ModuleDef{
	Name:          "re",
	Doc:           "Regular expressions: search, match, split and replace with patterns.",
	NativesModule: "_sre",
	Init:          reInit,
	Source:        source("re"),
}

// Pattern: 8 pattern (str, bytes or None), 12 groupindex (dict), 16 index of its program uint32, 20 flags uint32, 24 groups uint32.
const (
	offPatPattern = 8
	offPatIndex   = 12
	offPatProg    = 16
	offPatFlags   = 20
	offPatGroups  = 24
	patSize       = 32
)

// reState is what the types of one import of the module share. Programs are Go values; a pattern holds the index of its own.
type reState struct {
	pattern, match, scanner objects.TypeID
	progs                   []*regex.Prog
	free                    []uint32
	machine                 regex.Machine
}

const (
	reErrorKey = "re.PatternError"
	reCacheKey = "re.cache"
	reCacheMax = 512
)

func reInit(rt *objects.Runtime, d Ref) error {
	st := &reState{}
	st.machine.Stop = func() bool { return atomic.LoadUint32(&rt.Breaker)&objects.BreakInterrupt != 0 }
	for _, t := range []struct {
		name string
		spec objects.TypeSpec
		id   *objects.TypeID
	}{{"Pattern", st.patternType(), &st.pattern}, {"Match", st.matchType(), &st.match}, {"_Scanner", st.scannerType(), &st.scanner}} {
		typ, err := rt.RegisterType(t.spec)
		if err != nil {
			return err
		}
		*t.id = typ.ID
		if err := rt.DictSet(d, rt.Intern(t.name), typ.Obj); err != nil {
			return err
		}
	}
	cache, err := rt.NewDict()
	if err != nil {
		return err
	}
	err = stateSet(rt, reCacheKey, cache)
	rt.DecRef(cache)
	if err != nil {
		return err
	}
	return addNatives(rt, d, "_sre", []objects.Native{
		{Name: "_setup", Sig: "error, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.None, stateSet(rt, reErrorKey, a[0]) }},
		{Name: "_compile", Sig: "pattern, flags, /", Fn: st.compile},
		{Name: "_purge", Sig: "", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
			if c := stateGet(rt, reCacheKey); c != 0 {
				rt.DictClear(c)
			}
			return rt.None, nil
		}},
		{Name: "_escape", Sig: "pattern, /", Fn: reEscape},
	})
}

// addNatives puts functions into a module's dict, for modules whose functions share Go state.
func addNatives(rt *objects.Runtime, d Ref, module string, list []objects.Native) error {
	for i := range list {
		f, err := rt.NewBuiltin(&list[i], rt.Intern(module))
		if err := setNew(rt, d, list[i].Name, f, err); err != nil {
			return err
		}
	}
	return nil
}

// raise raises what the parser found. pattern is what it parsed.
func (st *reState) raise(rt *objects.Runtime, err error, pattern Ref) error {
	e, ok := err.(*regex.Error)
	if !ok {
		return err
	}
	switch {
	case e.Overflow:
		return rt.OverflowErrorf("%s", e.Msg)
	case e.Index:
		return rt.IndexErrorf("%s", e.Msg)
	case e.Value:
		return rt.ValueErrorf("%s", e.Msg)
	case e.Pos == -2:
		return rt.Raisef(objects.TRecursionError, "%s", e.Msg)
	}
	class := stateGet(rt, reErrorKey)
	if class == 0 {
		return rt.ValueErrorf("%s", e.Msg)
	}
	msg, err := rt.NewStr(e.Msg)
	if err != nil {
		return err
	}
	defer rt.DecRef(msg)
	var exc Ref
	if e.Pos < 0 {
		exc, err = rt.Call1(class, msg)
	} else {
		var pos Ref
		if pos, err = rt.NewInt(int64(e.Pos)); err != nil {
			return err
		}
		exc, err = rt.Call3(class, msg, pattern, pos)
		rt.DecRef(pos)
	}
	if err != nil {
		return err
	}
	return rt.RaiseSteal(exc)
}

func isBytes(rt *objects.Runtime, o Ref) bool { return rt.TypeFor(o).Layout == objects.TBytes }

// runesOf copies the characters of a str, or the bytes of a bytes-like object.
func runesOf(rt *objects.Runtime, o Ref) []rune {
	if b, ok := rt.BufferView(o); ok {
		r := make([]rune, len(b))
		for i, c := range b {
			r[i] = rune(c)
		}
		return r
	}
	o = rt.Unbox(o)
	r := make([]rune, objects.StrLen(o))
	for i := range r {
		r[i] = rt.StrAt(o, i)
	}
	return r
}

// compile is re._compile: a pattern object of a str, bytes or pattern object, from the cache if it was there.
func (st *reState) compile(rt *objects.Runtime, a []Ref) (Ref, error) {
	pattern := a[0]
	flags, ok := rt.AsInt64(rt.Unbox(a[1]))
	if !ok {
		if _, err := rt.Hash(a[1]); err != nil { // flags are part of the cache's key
			return 0, err
		}
		if rt.TypeFor(a[1]).Index == nil {
			return 0, rt.TypeErrorf("unsupported operand type(s) for &: '%s' and 'int'", rt.TypeName(a[1]))
		}
		n, err := rt.Index(a[1])
		if err != nil {
			return 0, err
		}
		flags, _ = rt.AsInt64(n)
		rt.DecRef(n)
	}
	t := objects.TypeOf(pattern)
	exact := t == objects.TStr || t == objects.TBytes
	cache := stateGet(rt, reCacheKey)
	if exact && flags == 0 && cache != 0 {
		if p, err := rt.DictGet(cache, pattern); err != nil || p != 0 {
			objects.XIncRef(p)
			return p, err
		}
	}
	key := Ref(0)
	if exact && flags&regex.FlagDebug == 0 && cache != 0 {
		key = objects.NewRef(pattern)
		if flags != 0 {
			n, err := rt.NewInt(flags)
			if err != nil {
				rt.DecRef(key)
				return 0, err
			}
			if key, err = rt.NewTupleSteal([]Ref{key, n}); err != nil {
				return 0, err
			}
		}
		defer rt.DecRef(key)
		if p, err := rt.DictGet(cache, key); err != nil || p != 0 {
			objects.XIncRef(p)
			return p, err
		}
	}
	if t == st.pattern {
		if flags != 0 {
			return 0, rt.ValueErrorf("cannot process flags argument with a compiled pattern")
		}
		return objects.NewRef(pattern), nil
	}
	if !rt.IsStr(pattern) && !isBytes(rt, pattern) {
		return 0, rt.TypeErrorf("first argument must be string or compiled pattern")
	}
	p, err := st.newPattern(rt, pattern, int(flags))
	if err != nil || key == 0 {
		return p, err
	}
	if objects.DictLen(cache) >= reCacheMax {
		pos := 0
		if k, _, ok := objects.DictNext(cache, &pos); ok {
			objects.IncRef(k)
			_, err = rt.DictDel(cache, k)
			rt.DecRef(k)
		}
	}
	if err == nil {
		err = rt.DictSet(cache, key, p)
	}
	if err != nil {
		rt.DecRef(p)
		return 0, err
	}
	return p, nil
}

func (st *reState) newPattern(rt *objects.Runtime, pattern Ref, flags int) (Ref, error) {
	var warned error
	res, err := regex.Parse(runesOf(rt, pattern), isBytes(rt, pattern), flags, unidata.Lookup, func(msg string) {
		if warned == nil {
			warned = rt.VM.Warn(objects.TFutureWarning, msg)
		}
	})
	if warned != nil {
		return 0, warned
	}
	if err != nil {
		return 0, st.raise(rt, err, pattern)
	}
	index, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	for i, name := range res.Names {
		n, err := rt.NewInt(int64(res.Index[i]))
		if err == nil {
			err = rt.DictSetStr(index, name, n)
			rt.DecRef(n)
		}
		if err != nil {
			rt.DecRef(index)
			return 0, err
		}
	}
	o, err := rt.AllocGC(st.pattern, patSize)
	if err != nil {
		rt.DecRef(index)
		return 0, err
	}
	*objects.RefAt(o, offPatPattern), *objects.RefAt(o, offPatIndex) = objects.NewRef(pattern), index
	*mem.U32(o, offPatFlags), *mem.U32(o, offPatGroups) = uint32(res.Flags), uint32(res.Groups)
	n := uint32(len(st.progs))
	if k := len(st.free); k > 0 {
		n = st.free[k-1]
		st.free = st.free[:k-1]
		st.progs[n] = regex.Compile(res)
	} else {
		st.progs = append(st.progs, regex.Compile(res))
	}
	*mem.U32(o, offPatProg) = n
	rt.Track(o)
	return o, nil
}

func (st *reState) prog(p Ref) *regex.Prog { return st.progs[*mem.U32(p, offPatProg)] }

// subject is a string to match: a str, or something with bytes.
type subject struct {
	obj   Ref
	bytes bool
	text  regex.Text
}

// view reads where the characters of o are; it has to be done again after each call of Python code.
func (s *subject) view(rt *objects.Runtime) bool {
	if rt.IsStr(s.obj) {
		kind, data := objects.StrChars(rt.Unbox(s.obj))
		s.text = regex.Text{Kind: kind, Len: len(data) / kind, Data: unsafe.Pointer(unsafe.SliceData(data))}
		return true
	}
	b, ok := rt.BufferView(s.obj)
	s.bytes = true
	s.text = regex.Text{Kind: 1, Len: len(b), Data: unsafe.Pointer(unsafe.SliceData(b))}
	return ok
}

// subjectOf checks that p can match o.
func (st *reState) subjectOf(rt *objects.Runtime, p, o Ref) (subject, error) {
	s := subject{obj: o}
	if !s.view(rt) {
		return s, rt.TypeErrorf("expected string or bytes-like object, got '%s'", rt.TypeName(o))
	}
	if b := *objects.RefAt(p, offPatPattern); isBytes(rt, b) != s.bytes {
		if s.bytes {
			return s, rt.TypeErrorf("cannot use a string pattern on a bytes-like object")
		}
		return s, rt.TypeErrorf("cannot use a bytes pattern on a string-like object")
	}
	return s, nil
}

// slice is s[i:j].
func (s *subject) slice(rt *objects.Runtime, i, j int) (Ref, error) {
	n := s.text.Len
	i, j = min(i, n), min(j, n)
	if !s.bytes {
		return rt.StrSub(rt.Unbox(s.obj), i, j)
	}
	if i == 0 && j == n && objects.TypeOf(s.obj) == objects.TBytes {
		return objects.NewRef(s.obj), nil
	}
	b, _ := rt.BufferView(s.obj)
	if j > len(b) || i > j {
		return rt.NewBytes(nil)
	}
	return rt.NewBytes(b[i:j])
}

// run matches, and raises what keeps it from doing so.
func (st *reState) run(rt *objects.Runtime, p Ref, s *subject, mode regex.Mode, pos, end int, advance bool) (bool, error) {
	m := &st.machine
	end = min(end, s.text.Len)
	if pos > end {
		return false, nil
	}
	for {
		ok := m.Run(st.prog(p), s.text, mode, pos, end, advance)
		if m.Overflowed {
			m.Release()
			return false, rt.NoMemory()
		}
		if !m.Stopped {
			return ok, nil
		}
		m.Release()
		if hostOf(rt).TakeInterrupt() {
			door.Spoil(door.Interrupted)
			return false, rt.RaiseNone(objects.TKeyboardInterrupt)
		}
	}
}

// rangeOf reads the arguments pos and endpos.
func rangeOf(rt *objects.Runtime, s *subject, pos, endpos Ref) (i, j int, err error) {
	j = math.MaxInt
	if pos != 0 {
		if i, err = rt.SsizeArg(pos); err != nil {
			return 0, 0, err
		}
	}
	if endpos != 0 {
		if j, err = rt.SsizeArg(endpos); err != nil {
			return 0, 0, err
		}
	}
	n := s.text.Len
	return max(0, min(i, n)), max(0, min(j, n)), nil
}

func (st *reState) matcher(mode regex.Mode) objects.NativeFunc {
	return func(rt *objects.Runtime, a []Ref) (Ref, error) {
		s, err := st.subjectOf(rt, a[0], a[1])
		if err != nil {
			return 0, err
		}
		pos, end, err := rangeOf(rt, &s, a[2], a[3])
		if err != nil {
			return 0, err
		}
		ok, err := st.run(rt, a[0], &s, mode, pos, end, false)
		if err != nil {
			return 0, err
		}
		if !ok {
			return rt.None, nil
		}
		return st.newMatch(rt, a[0], a[1], pos, end)
	}
}

// groupSlice is the text of group g of the last match; none if it has not matched.
func (st *reState) groupSlice(rt *objects.Runtime, s *subject, slots []int, g int, none Ref) (Ref, error) {
	if slots[2*g+1] < 0 {
		return objects.NewRef(none), nil
	}
	return s.slice(rt, slots[2*g], slots[2*g+1])
}

// scan calls f for each match in turn; f returns false to end it. The slots are the machine's, good until Python code runs.
func (st *reState) scan(rt *objects.Runtime, p Ref, s *subject, pos, end int, f func(slots []int) (bool, error)) error {
	advance := false
	for pos <= end {
		if !s.view(rt) {
			return rt.TypeErrorf("expected string or bytes-like object, got '%s'", rt.TypeName(s.obj))
		}
		ok, err := st.run(rt, p, s, regex.Search, pos, end, advance)
		if err != nil || !ok {
			return err
		}
		slots := st.machine.Slots
		b, e := slots[0], slots[1]
		more, err := f(slots)
		if err != nil || !more {
			return err
		}
		advance = b == e
		pos = e
	}
	return nil
}

func (st *reState) findall(rt *objects.Runtime, a []Ref) (Ref, error) {
	s, err := st.subjectOf(rt, a[0], a[1])
	if err != nil {
		return 0, err
	}
	pos, end, err := rangeOf(rt, &s, a[2], a[3])
	if err != nil {
		return 0, err
	}
	list, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	empty := rt.EmptyStr
	if s.bytes {
		empty = rt.EmptyBytes
	}
	groups := int(*mem.U32(a[0], offPatGroups))
	err = st.scan(rt, a[0], &s, pos, end, func(slots []int) (bool, error) {
		var v Ref
		var err error
		switch groups {
		case 0:
			v, err = s.slice(rt, slots[0], slots[1])
		case 1:
			v, err = st.groupSlice(rt, &s, slots, 1, empty)
		default:
			items := make([]Ref, 0, groups)
			for g := 1; g <= groups && err == nil; g++ {
				var x Ref
				if x, err = st.groupSlice(rt, &s, slots, g, empty); err == nil {
					items = append(items, x)
				}
			}
			if err != nil {
				for _, x := range items {
					rt.DecRef(x)
				}
			} else {
				v, err = rt.NewTupleSteal(items)
			}
		}
		if err != nil {
			return false, err
		}
		return true, rt.ListAppendSteal(list, v)
	})
	if err != nil {
		rt.DecRef(list)
		return 0, err
	}
	return list, nil
}

func (st *reState) split(rt *objects.Runtime, a []Ref) (Ref, error) {
	limit := 0
	if a[2] != 0 {
		var err error
		if limit, err = rt.SsizeArg(a[2]); err != nil {
			return 0, err
		}
	}
	s, err := st.subjectOf(rt, a[0], a[1])
	if err != nil {
		return 0, err
	}
	list, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	groups := int(*mem.U32(a[0], offPatGroups))
	last, n, end := 0, 0, s.text.Len
	add := func(v Ref, err error) error {
		if err != nil {
			return err
		}
		return rt.ListAppendSteal(list, v)
	}
	if limit >= 0 {
		err = st.scan(rt, a[0], &s, 0, end, func(slots []int) (bool, error) {
			if err := add(s.slice(rt, last, slots[0])); err != nil {
				return false, err
			}
			for g := 1; g <= groups; g++ {
				if err := add(st.groupSlice(rt, &s, slots, g, rt.None)); err != nil {
					return false, err
				}
			}
			last = slots[1]
			n++
			return limit == 0 || n < limit, nil
		})
	}
	if err == nil {
		err = add(s.slice(rt, last, end))
	}
	if err != nil {
		rt.DecRef(list)
		return 0, err
	}
	return list, nil
}

func reEscape(rt *objects.Runtime, a []Ref) (Ref, error) {
	special := func(c rune) bool {
		return c < 0x80 && (c == ' ' || c >= '\t' && c <= '\r' || c == '#' || c == '$' || c == '&' || c >= '(' && c <= '.' && c != ',' || c == '?' || c >= '[' && c <= '^' || c >= '{' && c <= '~')
	}
	if rt.IsStr(a[0]) {
		o := rt.Unbox(a[0])
		var b objects.StrBuilder
		from, n := 0, objects.StrLen(o)
		for i := range n {
			if c := rt.StrAt(o, i); special(c) {
				_ = b.WriteSub(rt, o, from, i)
				_ = b.WriteRune(rt, '\\')
				from = i
			}
		}
		_ = b.WriteSub(rt, o, from, n)
		return b.Finish(rt)
	}
	v, ok := rt.BufferView(a[0])
	if !ok {
		return 0, rt.TypeErrorf("decoding to str: need a bytes-like object, %s found", rt.TypeName(a[0]))
	}
	var out []byte
	for _, c := range v {
		if special(rune(c)) {
			out = append(out, '\\')
		}
		out = append(out, c)
	}
	return rt.NewBytes(out)
}
