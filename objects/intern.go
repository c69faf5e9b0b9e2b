package objects

import "minipy/mem"

// internTable is the set of interned strings: an open-addressing table of Refs in mapped memory. It owns no references: a mortal string leaves it when it
// dies, permanent ones live until finiStrings.
type internTable struct {
	tab  Ref
	size int // slots, a power of two
	live int
	used int // live ones and tombstones
	key  sipKey
}

// internGone is a tombstone: no object lies there.
const internGone = Ref(1)

func (t *internTable) slots() []Ref { return mem.Slice(t.tab, 0, t.size) }

// grow makes room for one more entry; false when there is no memory.
func (t *internTable) grow(rt *Runtime) bool {
	if (t.used+1)*3 <= t.size*2 {
		return true
	}
	size := max(1024, t.size)
	for (t.live+1)*2 > size {
		size *= 2
	}
	tab := rt.Heap.Alloc(mem.Raw, uintptr(size)*4)
	if tab == 0 {
		return t.used+1 < t.size
	}
	dst := mem.Slice(tab, 0, size)
	clear(dst)
	if t.tab != 0 {
		for _, o := range t.slots() {
			if o > internGone {
				i := int(rt.StrHash(o)) & (size - 1)
				for dst[i] != 0 {
					i = (i + 1) & (size - 1)
				}
				dst[i] = o
			}
		}
		rt.freeRaw(t.tab, uintptr(t.size)*4)
	}
	t.tab, t.size, t.used = tab, size, t.live
	return true
}

// findBytes looks up an ASCII string by its bytes and their hash.
func (t *internTable) findBytes(b string, hash int64) Ref {
	if t.size == 0 {
		return 0
	}
	s, mask := t.slots(), t.size-1
	for i := int(hash) & mask; s[i] != 0; i = (i + 1) & mask {
		if o := s[i]; o != internGone && *mem.I64(o, offStrHash) == hash && StrEqGo(o, b) {
			return o
		}
	}
	return 0
}

func (t *internTable) find(o Ref, hash int64) Ref {
	if t.size == 0 {
		return 0
	}
	s, mask := t.slots(), t.size-1
	for i := int(hash) & mask; s[i] != 0; i = (i + 1) & mask {
		if e := s[i]; e != internGone && *mem.I64(e, offStrHash) == hash && StrEq(e, o) {
			return e
		}
	}
	return 0
}

// add puts in an exact str that is not there; false when there is no memory.
func (t *internTable) add(rt *Runtime, o Ref) bool {
	if !t.grow(rt) {
		return false
	}
	s, mask := t.slots(), t.size-1
	i := int(rt.StrHash(o)) & mask
	for s[i] > internGone {
		i = (i + 1) & mask
	}
	if s[i] == 0 {
		t.used++
	}
	s[i] = o
	t.live++
	*mem.U8(o, offStrFlags) |= strInterned
	return true
}

// remove takes out a dying string.
func (t *internTable) remove(o Ref) {
	if t.size == 0 {
		return
	}
	s, mask := t.slots(), t.size-1
	for i := int(*mem.I64(o, offStrHash)) & mask; s[i] != 0; i = (i + 1) & mask {
		if s[i] == o {
			s[i] = internGone
			t.live--
			return
		}
	}
}

// close frees the permanent strings and the table. Mortal strings still alive are forgotten here.
func (t *internTable) close(rt *Runtime) {
	if t.tab == 0 {
		return
	}
	for _, o := range t.slots() {
		if o <= internGone {
			continue
		}
		flags := mem.U8(o, offStrFlags)
		*flags &^= strInterned
		if *flags&strPermanent != 0 {
			rt.FreeObject(o, offStrData+strCapacity(o))
		}
	}
	rt.freeRaw(t.tab, uintptr(t.size)*4)
	*t = internTable{key: t.key}
}

// makePermanent interns o, which nobody else has interned, and makes it immortal.
func (rt *Runtime) makePermanent(o Ref) error {
	if !rt.interned.add(rt, o) {
		return rt.NoMemory()
	}
	rt.immortalizeStr(o)
	return nil
}

func (rt *Runtime) immortalizeStr(o Ref) {
	*mem.U8(o, offStrFlags) |= strPermanent
	SetImmortal(o)
}

// Intern returns the immortal interned str with the given text. It is for names that the program or the interpreter itself
// contains; without memory for one more it returns the empty string with no exception set, so that lookups fail gracefully.
// refs: result borrowed
func (rt *Runtime) Intern(s string) Ref {
	pending := rt.TakeExc()
	o, err := rt.InternName(s)
	if err != nil {
		rt.ClearExc()
		o = rt.EmptyStr
	}
	rt.exc = pending
	return o
}

// FindInterned returns the interned str with the given ASCII text, 0 if there is none. It makes nothing.
// refs: result borrowed
func (rt *Runtime) FindInterned(s string) Ref {
	return rt.interned.findBytes(s, rt.hashBytes(bytesOf(s)))
}

// InternName is Intern for names that must not be lost: it fails where Intern gives the empty string.
// refs: result borrowed
func (rt *Runtime) InternName(s string) (Ref, error) {
	b := bytesOf(s)
	ascii := asciiPrefix(b) == len(b)
	if ascii {
		if o := rt.interned.findBytes(s, rt.hashBytes(b)); o != 0 {
			rt.immortalizeStr(o)
			return o, nil
		}
	}
	defer func(old uint64) { rt.Heap.Emergency = old }(rt.Heap.Emergency)
	rt.Heap.Emergency = max(rt.Heap.Emergency, mem.EmergencyTrace)
	o, err := rt.NewStr(s)
	if err != nil {
		return 0, err
	}
	if !ascii {
		if e := rt.interned.find(o, rt.StrHash(o)); e != 0 {
			rt.DecRef(o)
			rt.immortalizeStr(e)
			return e, nil
		}
	}
	if err := rt.makePermanent(o); err != nil {
		rt.DecRef(o)
		return 0, err
	}
	return o, nil
}

// InternInPlace interns an exact str if no equal one is interned already. Failing to find the memory for it leaves it as it is.
func (rt *Runtime) InternInPlace(o Ref) {
	if TypeWord(o) != uint32(TStr) || *mem.U8(o, offStrFlags)&strInterned != 0 {
		return
	}
	if rt.interned.find(o, rt.StrHash(o)) == 0 {
		rt.interned.add(rt, o)
	}
}

// InternSteal returns the interned str equal to o, interning o itself if there is none: sys.intern.
// refs: o stolen, result new
func (rt *Runtime) InternSteal(o Ref) Ref {
	if TypeWord(o) != uint32(TStr) || *mem.U8(o, offStrFlags)&strInterned != 0 {
		return o
	}
	if e := rt.interned.find(o, rt.StrHash(o)); e != 0 {
		IncRef(e)
		rt.DecRef(o)
		return e
	}
	rt.interned.add(rt, o)
	return o
}

// StrInterned reports whether an exact str is interned.
func StrInterned(o Ref) bool { return *mem.U8(o, offStrFlags)&strInterned != 0 }
