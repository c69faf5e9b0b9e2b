package objects

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"minipy/mem"
)

// Files of text over a binary file (not the standard streams, which textfile.go serves). What has been read ahead is kept as bytes and decoded when it is
// taken: no codec here has a state but the byte order, so that the position is that of the buffer less what is left.

const (
	textReady    = 1 << 4
	textDetached = 1 << 5
	textSeekable = 1 << 6
	textNoTell   = 1 << 7 // next() has been called
	textNoMark   = 1 << 8 // a byte order mark has been written, or none is wanted
	textRead1    = 1 << 9
	textReads    = 1 << 10
	textWrites   = 1 << 11
	textChosen   = 1 << 12 // the byte order has been read; codec is the one for it
	textEnd      = 1 << 13 // the buffer had no more

	textDefaultChunk = 8192
)

var codecTable = [...]*codec{&codecUTF8, &codecUTF8Sig, &codecASCII, &codecLatin1, &codecUTF16, &codecUTF16LE, &codecUTF16BE, &codecUTF32, &codecUTF32LE, &codecUTF32BE}

func codecIndex(c *codec) uint32 {
	for i, d := range codecTable {
		if c == d {
			return uint32(i)
		}
	}
	return 0
}

// textOpen refuses a closed file.
func (rt *Runtime) textOpen(o Ref) error {
	if !ioFlag(o, textReady) {
		if ioFlag(o, textDetached) {
			return rt.ValueErrorf("underlying buffer has been detached")
		}
		return rt.ValueErrorf("I/O operation on uninitialized object")
	}
	closed, err := rt.textClosed(o)
	if err == nil && closed {
		err = rt.ValueErrorf("I/O operation on closed file.")
	}
	return err
}

func (rt *Runtime) textClosed(o Ref) (bool, error) {
	b := *RefAt(o, offTextBuf)
	switch TypeOf(b) {
	case TBufferedReader, TBufferedWriter, TBufferedRandom:
		if ioFlag(b, bufReady) {
			return rt.bufClosed(b)
		}
	}
	return rt.attrTrue(b, "closed")
}

func (rt *Runtime) textErrors(o Ref) string {
	if e := *RefAt(o, offTextErrs); e != 0 {
		return rt.StrGo(e)
	}
	return standardErrors[max(fileFd(o), 0)]
}

// textReadable prepares for reading.
func (rt *Runtime) textReadable(o Ref) error {
	if err := rt.textOpen(o); err != nil {
		return err
	}
	if !ioFlag(o, textReads) {
		return rt.unsupported("not readable")
	}
	return rt.textFlushOut(o)
}

// textAhead views what has been read ahead.
func textAhead(o Ref) []byte {
	if in := *RefAt(o, offTextIn); in != 0 {
		return byteArrayView(in)[*mem.U32(o, offTextInPos):]
	}
	return nil
}

func textForget(o Ref) {
	if in := *RefAt(o, offTextIn); in != 0 {
		*mem.U32(o, offTextInPos) = uint32(len(byteArrayView(in)))
	}
	*mem.U32(o, offTextTail) = 0
	setIOFlag(o, textEnd, false)
}

// textKeep appends b to what has been read ahead. Offsets relative to the first unused byte stay what they are.
func (rt *Runtime) textKeep(o Ref, b []byte) error {
	in := *RefAt(o, offTextIn)
	if in == 0 {
		var err error
		if in, err = rt.NewByteArray(nil); err != nil {
			return err
		}
		*RefAt(o, offTextIn) = in
	}
	if pos := int(*mem.U32(o, offTextInPos)); pos > 0 {
		view := byteArrayView(in)
		n := copy(view, view[pos:])
		*mem.U32(o, offTextInPos) = 0
		if err := rt.byteArrayResize(in, n); err != nil {
			return err
		}
	}
	return rt.byteArrayAppend(in, b)
}

// textFill reads another chunk; all asks for everything there is. more is false at the end.
func (rt *Runtime) textFill(o Ref, all bool) (more bool, err error) {
	buf := NewRef(*RefAt(o, offTextBuf))
	defer rt.DecRef(buf)
	var r Ref
	switch t := TypeOf(buf); {
	case all:
		r, err = rt.callNamed(buf, "read")
	case t == TBufferedReader || t == TBufferedRandom:
		if err = rt.bufReadable(buf, "read of"); err == nil {
			r, err = rt.bufRead1(buf, int(*mem.U32(o, offTextChunk)))
		}
	default:
		n, e := rt.NewInt(int64(*mem.U32(o, offTextChunk)))
		if e != nil {
			return false, e
		}
		name := "read"
		if ioFlag(o, textRead1) {
			name = "read1"
		}
		r, err = rt.callNamed(buf, name, n)
		rt.DecRef(n)
		if err == nil && r != rt.None {
			if _, ok := rt.BufferView(r); !ok {
				err = rt.TypeErrorf("underlying %s() should have returned a bytes-like object, not '%s'", name, rt.TypeName(r))
				rt.DecRef(r)
				return false, err
			}
		}
	}
	if err != nil {
		return false, err
	}
	if *RefAt(o, offTextBuf) != buf {
		rt.DecRef(r)
		return false, rt.textOpen(o)
	}
	var b []byte
	if r != rt.None {
		b, _ = rt.BufferView(r)
	}
	err = rt.textKeep(o, b)
	n := len(b)
	rt.DecRef(r)
	if err != nil {
		return false, err
	}
	more = n > 0
	setIOFlag(o, textEnd, !more)
	if err := rt.textCheck(o, n, !more || all); err != nil {
		return false, err
	}
	return more, nil
}

// textCheck looks at the last n bytes read: the byte order mark, and in strict mode whether they can be decoded, which raises the error when they come, as
// decoding them would.
func (rt *Runtime) textCheck(o Ref, n int, final bool) error {
	c := codecTable[*mem.U32(o, offTextCodec)]
	b := textAhead(o)
	if c.bom && !ioFlag(o, textChosen) {
		if need := map[int]int{1: 3, 2: 2, 4: 4}[c.unit]; len(b) < need && !final {
			return nil
		}
		chosen, skip := c.readMark(b)
		*mem.U32(o, offTextInPos) += uint32(skip)
		*mem.U32(o, offTextCodec) = codecIndex(chosen)
		setIOFlag(o, textChosen, true)
		c, b, n = chosen, b[skip:], len(b)-skip
	}
	if c.dec == nil || c == &codecLatin1 || rt.textErrors(o) != "strict" {
		return nil
	}
	tail := int(*mem.U32(o, offTextTail))
	data := b[max(len(b)-n-tail, 0):]
	if c.unit == 1 && (asciiPrefix(data) == len(data) || c == &codecUTF8 && utf8.Valid(data)) {
		*mem.U32(o, offTextTail) = 0
		return nil
	}
	var sb StrBuilder
	next, end, reason := c.dec(rt, data, 0, &sb)
	sb.Abort(rt)
	switch {
	case reason == "":
		*mem.U32(o, offTextTail) = 0
		return nil
	case !final && end == len(data) && (reason == "unexpected end of data" || reason == "truncated data"):
		*mem.U32(o, offTextTail) = uint32(len(data) - next)
		return nil
	}
	object, err := rt.NewBytes(data)
	if err != nil {
		return err
	}
	defer rt.DecRef(object)
	in := *RefAt(o, offTextIn)
	*mem.U32(o, offTextTail) = 0
	if err := rt.byteArrayResize(in, len(byteArrayView(in))-len(data)); err != nil {
		return err
	}
	return rt.RaiseUnicodeError(TUnicodeDecodeError, c.name, object, next, end, reason)
}

// textTake takes the next n bytes as text. lineEnd is the number of bytes at their end that are to become "\n"; -1: look for line ends in all of it.
func (rt *Runtime) textTake(o Ref, n, lineEnd int) (Ref, error) {
	b := textAhead(o)[:n]
	*mem.U32(o, offTextInPos) += uint32(n)
	c := codecTable[*mem.U32(o, offTextCodec)]
	m := rt.newlineOf(*RefAt(o, offTextNl))
	if c.unit == 1 {
		if lineEnd > 0 && m.translate && b[n-lineEnd] == '\r' {
			b = append(bytes.Clone(b[:n-lineEnd]), '\n')
		} else if lineEnd < 0 && m.universal && bytes.IndexByte(b, '\r') >= 0 {
			b = rt.translateEnds(o, b, m.translate)
		} else if lineEnd < 0 && m.universal && bytes.IndexByte(b, '\n') >= 0 {
			*mem.U32(o, offTextSeen) |= seenLF
		}
		if asciiPrefix(b) == len(b) {
			return rt.newASCII(b)
		}
		if c == &codecUTF8 && utf8.Valid(b) {
			var sb StrBuilder
			if _, _, reason := c.dec(rt, b, 0, &sb); reason == "" {
				return sb.Finish(rt)
			}
			sb.Abort(rt)
		}
	}
	object, err := rt.NewBytes(b)
	if err != nil {
		return 0, err
	}
	name := c.name
	if c.bom { // nothing has been read yet that could tell
		name = "utf-8"
	}
	s, err := rt.decode(object, BytesView(object), name, rt.textErrors(o))
	rt.DecRef(object)
	if err != nil || c.unit == 1 || !m.universal {
		return s, err
	}
	text := rt.StrGo(s)
	if !strings.ContainsAny(text, "\r\n") {
		return s, nil
	}
	rt.DecRef(s)
	return rt.NewStr(string(rt.translateEnds(o, []byte(text), m.translate)))
}

// translateEnds notes the kinds of line end in b and makes "\n" of them.
func (rt *Runtime) translateEnds(o Ref, b []byte, translate bool) []byte {
	out := make([]byte, 0, len(b))
	seen := mem.U32(o, offTextSeen)
	for i := 0; i < len(b); i++ {
		ch := b[i]
		switch {
		case ch == '\n':
			*seen |= seenLF
		case ch == '\r' && i+1 < len(b) && b[i+1] == '\n':
			*seen |= seenCRLF
			if !translate {
				out = append(out, ch)
			}
			i++
			ch = '\n'
		case ch == '\r':
			*seen |= seenCR
			if translate {
				ch = '\n'
			}
		}
		out = append(out, ch)
	}
	return out
}

// findEnd looks for a line end in b from i on: the end of the line and the length of the line end; 0, 0 if there is none. More bytes may be needed to know.
func findEnd(b []byte, i int, m newlineMode, c *codec, final bool) (end, size int, more bool) {
	if c.unit == 1 {
		if !m.universal {
			if k := bytes.Index(b[i:], []byte(m.end)); k >= 0 {
				return i + k + len(m.end), len(m.end), false
			}
			return 0, 0, true
		}
		lf := bytes.IndexByte(b[i:], '\n')
		part := b[i:]
		if lf >= 0 {
			part = part[:lf]
		}
		cr := bytes.IndexByte(part, '\r')
		switch {
		case cr < 0 && lf < 0:
			return 0, 0, true
		case cr < 0:
			return i + lf + 1, 1, false
		case i+cr+1 == len(b):
			return i + cr + 1, 1, !final
		case b[i+cr+1] == '\n':
			return i + cr + 2, 2, false
		}
		return i + cr + 1, 1, false
	}
	u := c.unit
	at := func(k int) uint32 {
		if u == 2 {
			return uint32(unit16(b[k:], c.big))
		}
		return unit32(b[k:], c.big)
	}
	for i -= i % u; i+u <= len(b); i += u {
		v := at(i)
		switch {
		case v == '\n' && (m.universal || m.end == "\n"):
			return i + u, u, false
		case v == '\r' && (m.universal || m.end[0] == '\r'):
			if m.end == "\r" {
				return i + u, u, false
			}
			if i+2*u > len(b) {
				return i + u, u, !final
			}
			if at(i+u) == '\n' {
				return i + 2*u, 2 * u, false
			}
			if m.universal {
				return i + u, u, false
			}
		}
	}
	return 0, 0, true
}

// textLine reads a line; the empty str at the end.
func (rt *Runtime) textLine(o Ref) (Ref, error) {
	m := rt.newlineOf(*RefAt(o, offTextNl))
	from, final := 0, false
	for {
		b := textAhead(o)
		c := codecTable[*mem.U32(o, offTextCodec)]
		if len(b) > 0 && !(c.bom && !ioFlag(o, textChosen)) {
			end, size, more := findEnd(b, from, m, c, final)
			if !more {
				if m.universal {
					switch {
					case size == 2*c.unit:
						*mem.U32(o, offTextSeen) |= seenCRLF
					case b[end-c.unit] == '\r' || c.unit > 1 && (b[end-1] == '\r' || b[end-c.unit] == '\r'):
						*mem.U32(o, offTextSeen) |= seenCR
					default:
						*mem.U32(o, offTextSeen) |= seenLF
					}
				}
				return rt.textTake(o, end, size)
			}
			from = max(len(b)-2*c.unit, 0)
		}
		if final {
			return rt.textTake(o, len(b), 0)
		}
		more, err := rt.textFill(o, false)
		if err != nil {
			return 0, err
		}
		final = !more
	}
}

// textChars reads at most n characters, not beyond the end of the line if line is set.
func (rt *Runtime) textChars(o Ref, n int, line bool) (Ref, error) {
	m := rt.newlineOf(*RefAt(o, offTextNl))
	i, final := 0, false
	for count := 0; count < n; {
		b := textAhead(o)
		c := codecTable[*mem.U32(o, offTextCodec)]
		size, whole := 0, false
		if i < len(b) && !(c.bom && !ioFlag(o, textChosen)) {
			size, whole = c.charLen(b[i:])
		}
		cr := whole && size == c.unit && c.unitIs(b[i:], '\r')
		if (!whole || cr && m.translate && i+2*size > len(b)) && !final {
			more, err := rt.textFill(o, false)
			if err != nil {
				return 0, err
			}
			final = !more
			continue
		}
		if size == 0 {
			break
		}
		start := i
		i += size
		count++
		lf := c.unitIs(b[start:], '\n')
		if cr && m.translate && i+size <= len(b) && c.unitIs(b[i:], '\n') {
			i += size
			lf = true
		}
		if !line {
			continue
		}
		switch {
		case lf && (m.universal || m.end == "\n"), cr && (m.translate || m.end == "\r"):
			n = count
		case lf && m.end == "\r\n" && start >= c.unit && c.unitIs(b[start-c.unit:], '\r'):
			n = count
		case cr && m.universal && !(i+c.unit <= len(b) && c.unitIs(b[i:], '\n')):
			n = count
		}
	}
	return rt.textTake(o, i, -1)
}

// unitIs reports whether b begins with the encoded ASCII character ch.
func (c *codec) unitIs(b []byte, ch rune) bool {
	switch {
	case len(b) < c.unit:
		return false
	case c.unit == 1:
		return rune(b[0]) == ch
	case c.unit == 2:
		return unit16(b, c.big) == ch
	}
	return unit32(b, c.big) == uint32(ch)
}

// charLen is the number of bytes of the character that b begins with; whole is false when more bytes may belong to it.
func (c *codec) charLen(b []byte) (n int, whole bool) {
	switch {
	case c.unit == 1 && (b[0] < 0x80 || c != &codecUTF8):
		return 1, true
	case c.unit == 1:
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			return 1, utf8.FullRune(b)
		}
		return size, true
	case len(b) < c.unit:
		return len(b), false
	case c.unit == 2 && unit16(b, c.big)>>10 == 0xd800>>10:
		if len(b) < 4 {
			return len(b), false
		}
		return 4, true
	}
	return c.unit, true
}

// textReadAll reads to the end.
func (rt *Runtime) textReadAll(o Ref) (Ref, error) {
	if _, err := rt.textFill(o, true); err != nil {
		return 0, err
	}
	return rt.textTake(o, len(textAhead(o)), -1)
}

// textWrite takes the str s for writing.
func (rt *Runtime) textWrite(o, s Ref) error {
	if !ioFlag(o, textWrites) {
		return rt.unsupported("not writable")
	}
	given := s
	s = rt.Unbox(s)
	held := false
	c := codecTable[*mem.U32(o, offTextCodec)]
	nl := *RefAt(o, offTextNl)
	flush := *mem.U32(o, offFileLine) == lineBuffered
	ascii := strIsASCII(s) && c.unit == 1
	if flush {
		flush = strings.ContainsAny(rt.StrGo(s), "\r\n")
	}
	var data []byte
	translate := nl != 0 && (nl == rt.Intern("\r") || nl == rt.Intern("\r\n"))
	if ascii && !translate && (!c.bom || ioFlag(o, textNoMark)) {
		data, held = strBytes(s), true
	} else {
		text := s
		IncRef(text)
		if translate && strings.IndexByte(rt.StrGo(s), '\n') >= 0 {
			var err error
			rt.DecRef(text)
			if text, err = rt.NewStr(strings.ReplaceAll(rt.StrGo(s), "\n", rt.StrGo(nl))); err != nil {
				return err
			}
		}
		name := c.name
		if c.bom && ioFlag(o, textNoMark) {
			name = map[int]string{1: "utf-8", 2: "utf-16-le", 4: "utf-32-le"}[c.unit]
		} else if c == &codecUTF8Sig {
			name = "utf-8-sig"
		}
		b, err := rt.EncodeStr(text, name, rt.textErrors(o))
		rt.DecRef(text)
		if err != nil {
			return err
		}
		defer rt.DecRef(b)
		data = BytesView(b)
		setIOFlag(o, textNoMark, true)
	}
	out := *RefAt(o, offTextOut)
	if out == 0 {
		var err error
		if out, err = rt.NewByteArray(nil); err != nil {
			return err
		}
		*RefAt(o, offTextOut) = out
	}
	full := false
	if n := len(byteArrayView(out)); n > 0 && n+len(data) > int(*mem.U32(o, offTextChunk)) {
		full = true // CPython does not reset its count here, so that the new text follows at once
		if err := rt.textFlushOut(o); err != nil {
			return err
		}
	}
	if err := rt.byteArrayAppend(out, data); err != nil {
		return err
	}
	if held && len(data) <= int(*mem.U32(o, offTextChunk)) {
		rt.hold(o, given)
	} else {
		rt.hold(o, rt.EmptyBytes)
	}
	if full || len(byteArrayView(out)) >= int(*mem.U32(o, offTextChunk)) || flush || *mem.U32(o, offFileLine) == unbuffered {
		if err := rt.textFlushOut(o); err != nil {
			return err
		}
	}
	if flush {
		if err := rt.drop(rt.callNamed(*RefAt(o, offTextBuf), "flush")); err != nil {
			return err
		}
	}
	if len(textAhead(o)) > 0 {
		textForget(o)
	}
	return nil
}

// textFlushOut hands what is waiting to the buffer.
func (rt *Runtime) textFlushOut(o Ref) error {
	out := *RefAt(o, offTextOut)
	if out == 0 || len(byteArrayView(out)) == 0 {
		return nil
	}
	rt.dropHeld(o)
	buf := *RefAt(o, offTextBuf)
	data := bytes.Clone(byteArrayView(out))
	if err := rt.byteArrayResize(out, 0); err != nil {
		return err
	}
	if t := TypeOf(buf); t == TBufferedWriter || t == TBufferedRandom {
		if err := rt.bufOpen(buf, "write to"); err != nil {
			return err
		}
		return rt.bufWrite(buf, data)
	}
	b, err := rt.NewBytes(data)
	if err != nil {
		return err
	}
	IncRef(buf)
	err = rt.drop(rt.callNamed(buf, "write", b))
	rt.DecRef(buf)
	rt.DecRef(b)
	return err
}

// textFlush is flush.
func (rt *Runtime) textFlush(o Ref) error {
	if err := rt.textOpen(o); err != nil {
		return err
	}
	setIOFlag(o, textNoTell, false)
	if err := rt.textFlushOut(o); err != nil {
		return err
	}
	return rt.drop(rt.callNamed(*RefAt(o, offTextBuf), "flush"))
}

func (rt *Runtime) textTell(o Ref) (Ref, error) {
	if err := rt.textOpen(o); err != nil {
		return 0, err
	}
	if !ioFlag(o, textSeekable) {
		return 0, rt.unsupported("underlying stream is not seekable")
	}
	if ioFlag(o, textNoTell) {
		return 0, rt.Raisef(TOSError, "telling position disabled by next() call")
	}
	if err := rt.textFlushOut(o); err != nil {
		return 0, err
	}
	if err := rt.drop(rt.callNamed(o, "flush")); err != nil {
		return 0, err
	}
	n, err := rt.callInt(*RefAt(o, offTextBuf), "tell")
	if err != nil {
		return 0, err
	}
	return rt.NewInt(n - int64(len(textAhead(o))))
}

func (rt *Runtime) textSeek(o, cookie Ref, whence int) (Ref, error) {
	if err := rt.textOpen(o); err != nil {
		return 0, err
	}
	if !ioFlag(o, textSeekable) {
		return 0, rt.unsupported("underlying stream is not seekable")
	}
	zero, _ := rt.NewInt(0)
	isZero, err := rt.Equal(cookie, zero)
	if err != nil {
		return 0, err
	}
	at := NewRef(cookie)
	defer func() { rt.DecRef(at) }()
	switch whence {
	case 0:
		neg, err := rt.CompareBool(cookie, zero, CmpLT)
		if err != nil {
			return 0, err
		}
		if neg {
			s, err := rt.ReprGo(cookie)
			if err != nil {
				return 0, err
			}
			return 0, rt.ValueErrorf("negative seek position %s", s)
		}
	case 1:
		if !isZero {
			return 0, rt.unsupported("can't do nonzero cur-relative seeks")
		}
		v, err := rt.callNamed(o, "tell")
		if err != nil {
			return 0, err
		}
		rt.DecRef(at)
		at = v
	case 2:
		if !isZero {
			return 0, rt.unsupported("can't do nonzero end-relative seeks")
		}
	default:
		return 0, rt.ValueErrorf("invalid whence (%d, should be 0, 1 or 2)", whence)
	}
	if err := rt.drop(rt.callNamed(o, "flush")); err != nil {
		return 0, err
	}
	var r Ref
	if whence == 2 {
		two, _ := rt.NewInt(2)
		r, err = rt.callNamed(*RefAt(o, offTextBuf), "seek", zero, two)
	} else {
		r, err = rt.callNamed(*RefAt(o, offTextBuf), "seek", at)
	}
	if err != nil {
		return 0, err
	}
	textForget(o)
	if whence != 2 {
		rt.DecRef(r)
		r = NewRef(at)
	}
	start, err := rt.Equal(r, zero)
	setIOFlag(o, textNoMark, !start)
	if start && ioFlag(o, textChosen) {
		setIOFlag(o, textChosen, false)
		*mem.U32(o, offTextCodec) = codecIndex(findCodec(rt.StrGo(*RefAt(o, offTextEnc))))
	}
	return r, err
}
