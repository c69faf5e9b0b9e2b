package objects

import (
	"slices"
	"unsafe"

	"minipy/mem"
)

// StringIO, behind the common fields: 16 data Ref (a bytearray with 4 bytes a character), 20 newline Ref (the argument; 0: None), 24 position int64,
// 32 kinds of line end seen (seenCR...) uint32.
const (
	offStringIOData = 16
	offStringIONl   = 20
	offStringIOPos  = 24
	offStringIOSeen = 32
	stringIOSize    = 40
)

// Kinds of line end, as the attribute newlines shows them.
const (
	seenCR = 1 << iota
	seenLF
	seenCRLF
)

func stringIOPos(o Ref) *int64 { return mem.I64(o, offStringIOPos) }

// stringIOChars views the text.
func stringIOChars(o Ref) []rune {
	b := byteArrayView(*RefAt(o, offStringIOData))
	if len(b) == 0 {
		return nil
	}
	return unsafe.Slice((*rune)(unsafe.Pointer(&b[0])), len(b)/4)
}

func (rt *Runtime) stringIOResize(o Ref, n int) error {
	if n > maxBytes/4 {
		return rt.NoMemory()
	}
	return rt.byteArrayGrow(*RefAt(o, offStringIOData), 4*n)
}

func (rt *Runtime) stringIOOpen(o Ref) error {
	switch {
	case ioFlag(o, ioClosed):
		return rt.ValueErrorf("I/O operation on closed file")
	case *RefAt(o, offStringIOData) == 0:
		return rt.ValueErrorf("I/O operation on uninitialized object")
	}
	return nil
}

// newlineMode says how a text file treats line ends: newline is its argument; 0 for None.
type newlineMode struct {
	universal, translate bool   // when reading: every kind ends a line; they become "\n"
	end                  string // what ends a line when not universal
	write                string // what "\n" becomes when writing; empty: itself
}

func (rt *Runtime) newlineOf(newline Ref) newlineMode {
	if newline == 0 {
		return newlineMode{universal: true, translate: true}
	}
	switch s := rt.StrGo(newline); s {
	case "":
		return newlineMode{universal: true}
	case "\n":
		return newlineMode{end: s}
	default:
		return newlineMode{end: s, write: s}
	}
}

// isLineFeed reports whether a newline argument, 0 for None, is "\n".
func isLineFeed(nl Ref) bool { return nl != 0 && StrLen(nl) == 1 && strAt(nl, 0) == '\n' }

// stringIOWrite writes the str s at the position.
func (rt *Runtime) stringIOWrite(o, s Ref) error {
	s = rt.Unbox(s)
	n := StrLen(s)
	if n == 0 {
		return nil
	}
	m := newlineMode{end: "\n"}
	if nl := *RefAt(o, offStringIONl); !isLineFeed(nl) {
		m = rt.newlineOf(nl)
	}
	var text []rune
	plain := !m.universal && m.write == ""
	if !plain {
		text = make([]rune, 0, n)
		for i := 0; i < n; i++ {
			c := strAt(s, i)
			switch {
			case m.universal && c == '\r' && i+1 < n && strAt(s, i+1) == '\n':
				*mem.U32(o, offStringIOSeen) |= seenCRLF
				if !m.translate {
					text = append(text, '\r')
				}
				i++
				c = '\n'
			case m.universal && c == '\r':
				*mem.U32(o, offStringIOSeen) |= seenCR
				if m.translate {
					c = '\n'
				}
			case m.universal && c == '\n':
				*mem.U32(o, offStringIOSeen) |= seenLF
			case c == '\n' && m.write != "":
				text = append(text, []rune(m.write)...)
				continue
			}
			text = append(text, c)
		}
		n = len(text)
	}
	pos := *stringIOPos(o)
	if pos > maxBytes/4 {
		return rt.NoMemory()
	}
	old, end := len(stringIOChars(o)), int(pos)+n
	if end > old {
		if err := rt.stringIOResize(o, end); err != nil {
			return err
		}
		if int64(old) < pos {
			clear(stringIOChars(o)[old:pos])
		}
	}
	dst := stringIOChars(o)[pos:end]
	switch {
	case !plain:
		copy(dst, text)
	case strKind(s) == 1:
		for i, c := range strBytes(s) {
			dst[i] = rune(c)
		}
	default:
		for i := range dst {
			dst[i] = strAt(s, i)
		}
	}
	*stringIOPos(o) = int64(end)
	return nil
}

// stringIOTake takes n characters at the position.
func (rt *Runtime) stringIOTake(o Ref, n int) (Ref, error) {
	c := stringIOChars(o)
	c = c[min(*stringIOPos(o), int64(len(c))):]
	if n < 0 || n > len(c) {
		n = len(c)
	}
	*stringIOPos(o) += int64(n)
	return rt.NewStrFromRunes(c[:n])
}

// lineEnd finds where the first line of the text ends, its end included; len(c) if it has none.
func lineEnd(c []rune, m newlineMode) int {
	for i, ch := range c {
		switch {
		case m.universal && ch == '\r' && !m.translate:
			if i+1 < len(c) && c[i+1] == '\n' {
				return i + 2
			}
			return i + 1
		case m.universal && ch == '\n', !m.universal && m.end == string(ch):
			return i + 1
		case m.end == "\r\n" && ch == '\r' && i+1 < len(c) && c[i+1] == '\n':
			return i + 2
		}
	}
	return len(c)
}

func (rt *Runtime) stringIOLine(o Ref, limit int) (Ref, error) {
	c := stringIOChars(o)
	c = c[min(*stringIOPos(o), int64(len(c))):]
	var n int
	if nl := *RefAt(o, offStringIONl); nl == 0 || isLineFeed(nl) {
		if n = slices.Index(c, '\n') + 1; n == 0 {
			n = len(c)
		}
	} else {
		n = lineEnd(c, rt.newlineOf(nl))
	}
	if limit >= 0 {
		n = min(n, limit)
	}
	return rt.stringIOTake(o, n)
}

func stringIONext(rt *Runtime, o Ref) (Ref, error) {
	if err := rt.stringIOOpen(o); err != nil {
		return 0, err
	}
	if rt.TypeFor(o).Flags&FlagHeapType != 0 {
		return ioNext(rt, o)
	}
	line, err := rt.stringIOLine(o, -1)
	if err == nil && StrLen(line) == 0 {
		rt.DecRef(line)
		return 0, nil
	}
	return line, err
}

var stringIOSig = ParseSignature("initial_value=, newline=")

func stringIOInit(rt *Runtime, self Ref, args []Ref, kw Ref) error {
	var a [2]Ref
	if err := rt.Unpack("StringIO", stringIOSig, args, kw, a[:]); err != nil {
		return err
	}
	nl := rt.Intern("\n")
	if a[1] == rt.None {
		nl = 0
	} else if a[1] != 0 {
		if !rt.IsStr(a[1]) {
			return rt.TypeErrorf("newline must be str or None, not %s", rt.TypeName(a[1]))
		}
		if err := rt.checkNewline(a[1], true); err != nil {
			return err
		}
		nl = rt.Intern(rt.StrGo(a[1]))
	}
	if a[0] != 0 && a[0] != rt.None && !rt.IsStr(a[0]) {
		return rt.TypeErrorf("initial_value must be str or None, not %s", rt.TypeName(a[0]))
	}
	d, err := rt.NewByteArray(nil)
	if err != nil {
		return err
	}
	rt.SetSlot(RefAt(self, offStringIOData), d)
	*RefAt(self, offStringIONl) = nl // immortal
	*stringIOPos(self), *mem.U32(self, offStringIOSeen) = 0, 0
	setIOFlag(self, ioClosed, false)
	if a[0] != 0 && a[0] != rt.None {
		if err := rt.stringIOWrite(self, a[0]); err != nil {
			return err
		}
		*stringIOPos(self) = 0
	}
	return nil
}

// checkNewline refuses a value of newline that means nothing.
func (rt *Runtime) checkNewline(o Ref, quote bool) error {
	s := rt.StrGo(o)
	switch s {
	case "", "\n", "\r", "\r\n":
		return nil
	}
	if quote {
		r, err := rt.ReprGo(o)
		if err != nil {
			return err
		}
		s = r
	}
	return rt.ValueErrorf("illegal newline value: %s", s)
}

// newlinesSeen is the attribute newlines.
func (rt *Runtime) newlinesSeen(seen uint32) (Ref, error) {
	var v []Ref
	for i, s := range [...]string{"\r", "\n", "\r\n"} {
		if seen&(1<<i) != 0 {
			v = append(v, rt.Intern(s))
		}
	}
	switch len(v) {
	case 0:
		return rt.None, nil
	case 1:
		return v[0], nil
	}
	return rt.NewTupleFrom(v)
}

func stringIOSeek(rt *Runtime, a []Ref) (Ref, error) {
	off, whence, err := rt.seekArgs(a)
	if err == nil {
		err = rt.stringIOOpen(a[0])
	}
	switch {
	case err != nil:
		return 0, err
	case whence != 0 && whence != 1 && whence != 2:
		return 0, rt.ValueErrorf("Invalid whence (%d, should be 0, 1 or 2)", whence)
	case off < 0 && whence == 0:
		return 0, rt.ValueErrorf("Negative seek position %d", off)
	case off != 0 && whence != 0:
		return 0, rt.Raisef(TOSError, "Can't do nonzero cur-relative seeks")
	case whence == 1:
		off = *stringIOPos(a[0])
	case whence == 2:
		off = int64(len(stringIOChars(a[0])))
	}
	*stringIOPos(a[0]) = off
	return rt.NewInt(off)
}

func stringIOTruncate(rt *Runtime, a []Ref) (Ref, error) {
	if err := rt.stringIOOpen(a[0]); err != nil {
		return 0, err
	}
	n := *stringIOPos(a[0])
	if a[1] != 0 && a[1] != rt.None {
		v, err := rt.optSize(a[1])
		if err != nil {
			return 0, err
		}
		n = int64(v)
	}
	if n < 0 {
		return 0, rt.ValueErrorf("Negative size value %d", n)
	}
	if n < int64(len(stringIOChars(a[0]))) {
		if err := rt.stringIOResize(a[0], int(n)); err != nil {
			return 0, err
		}
	}
	return rt.NewInt(n)
}

func stringIOType() TypeSpec {
	s := ioSlots(stringIOSize, offStringIOData)
	s.Init, s.Finalize, s.IterNext = stringIOInit, memFinalize, stringIONext
	open := func(name, sig string, f NativeFunc) Native {
		return Native{Name: name, Sig: sig, Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			if err := rt.stringIOOpen(a[0]); err != nil {
				return 0, err
			}
			return f(rt, a)
		}}
	}
	yes := func(rt *Runtime, _ []Ref) (Ref, error) { return rt.True, nil }
	sized := func(f func(rt *Runtime, o Ref, n int) (Ref, error)) NativeFunc {
		return func(rt *Runtime, a []Ref) (Ref, error) {
			n, err := rt.optSize(a[1])
			if err != nil {
				return 0, err
			}
			return f(rt, a[0], n)
		}
	}
	return TypeSpec{ID: TStringIO, Name: "_io.StringIO", Module: "_io", Base: TTextIOBase, Doc: "Text I/O implementation using an in-memory buffer.",
		Flags: ioTypeFlags, Size: stringIOSize, DictOff: offIODict, Slots: s, Methods: []Native{
			{Name: "close", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				setIOFlag(a[0], ioClosed, true)
				if d := *RefAt(a[0], offStringIOData); d != 0 {
					return rt.None, rt.byteArrayResize(d, 0)
				}
				return rt.None, nil
			}},
			open("getvalue", "self, /", func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewStrFromRunes(stringIOChars(a[0])) }),
			open("read", "self, size=, /", sized((*Runtime).stringIOTake)),
			open("readline", "self, size=, /", sized((*Runtime).stringIOLine)),
			open("tell", "self, /", func(rt *Runtime, a []Ref) (Ref, error) { return rt.NewInt(*stringIOPos(a[0])) }),
			{Name: "truncate", Sig: "self, pos=, /", Fn: stringIOTruncate},
			open("__getstate__", "self, /", stringIOGetState),
			{Name: "__setstate__", Sig: "self, state, /", Fn: stringIOSetState},
			{Name: "seek", Sig: "self, pos, whence=, /", Fn: stringIOSeek},
			{Name: "write", Sig: "self, s, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
				if !rt.IsStr(a[1]) {
					return 0, rt.TypeErrorf("string argument expected, got '%s'", rt.TypeName(a[1]))
				}
				if err := rt.stringIOOpen(a[0]); err != nil {
					return 0, err
				}
				if err := rt.stringIOWrite(a[0], a[1]); err != nil {
					return 0, err
				}
				return rt.NewInt(int64(StrLen(rt.Unbox(a[1]))))
			}},
			open("seekable", "self, /", yes), open("readable", "self, /", yes), open("writable", "self, /", yes),
		}, GetSets: []GetSet{
			{Name: "closed", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.Bool(ioFlag(o, ioClosed)), nil }},
			{Name: "newlines", Get: func(rt *Runtime, o Ref) (Ref, error) {
				if err := rt.stringIOOpen(o); err != nil {
					return 0, err
				}
				return rt.newlinesSeen(*mem.U32(o, offStringIOSeen))
			}},
			{Name: "line_buffering", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.False, rt.stringIOOpen(o) }},
		}}
}
