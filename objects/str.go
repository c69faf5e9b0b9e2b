package objects

import (
	"math/bits"
	"unsafe"

	"minipy/mem"
)

// str: an Object block.
//
//	 8  length in code points, uint32
//	12  bytes a character, uint8: 1, 2 or 4, the fewest that hold the largest character (as PEP 393)
//	13  flags, uint8: strASCII, strInterned, strPermanent
//	14  capacity code of the data, uint16; 0: exactly what the length needs
//	16  hash, int64; -1: not computed
//	24  characters
const (
	offStrLen   = 8
	offStrKind  = 12
	offStrFlags = 13
	offStrCap   = 14
	offStrHash  = 16
	offStrData  = 24

	maxStr = 1<<32 - 1
)

// Flags of a str.
const (
	strASCII     = 1 << iota
	strInterned  // in the intern table
	strPermanent // immortal: freed by finiStrings
)

// The largest character of each representation.
const (
	maxASCII  rune = 0x7f
	maxLatin1 rune = 0xff
	maxBMP    rune = 0xffff
	maxRune   rune = 0x10ffff
)

// StrLen is the length of an exact str in code points.
func StrLen(o Ref) int { return int(*mem.U32(o, offStrLen)) }

func strKind(o Ref) int { return int(*mem.U8(o, offStrKind)) }

func strIsASCII(o Ref) bool { return *mem.U8(o, offStrFlags)&strASCII != 0 }

// strBytes views the characters of an exact str as they lie in memory.
func strBytes(o Ref) []byte { return mem.Bytes(o, offStrData, StrLen(o)*strKind(o)) }

func strU16(o Ref) []uint16 {
	return unsafe.Slice((*uint16)(unsafe.Add(mem.At(o), offStrData)), StrLen(o))
}

func strU32(o Ref) []rune {
	return unsafe.Slice((*rune)(unsafe.Add(mem.At(o), offStrData)), StrLen(o))
}

// strAt is the character at i of an exact str.
func strAt(o Ref, i int) rune {
	switch strKind(o) {
	case 1:
		return rune(*mem.U8(o, offStrData+uintptr(i)))
	case 2:
		return rune(*mem.U16(o, offStrData+2*uintptr(i)))
	}
	return rune(*mem.U32(o, offStrData+4*uintptr(i)))
}

func setStrAt(o Ref, i int, c rune) {
	switch strKind(o) {
	case 1:
		*mem.U8(o, offStrData+uintptr(i)) = uint8(c)
	case 2:
		*mem.U16(o, offStrData+2*uintptr(i)) = uint16(c)
	default:
		*mem.U32(o, offStrData+4*uintptr(i)) = uint32(c)
	}
}

// StrAt is the character at i of a str or an instance of a subclass.
func (rt *Runtime) StrAt(o Ref, i int) rune { return strAt(rt.Unbox(o), i) }

// kindFor gives the bytes a character and the flags of a str whose largest character is at most c.
func kindFor(c rune) (kind int, flags uint8) {
	switch {
	case c <= maxASCII:
		return 1, strASCII
	case c <= maxLatin1:
		return 1, 0
	case c <= maxBMP:
		return 2, 0
	}
	return 4, 0
}

// maxOfKind is an upper bound of o's characters, read off its representation.
func maxOfKind(o Ref) rune {
	switch strKind(o) {
	case 1:
		if strIsASCII(o) {
			return maxASCII
		}
		return maxLatin1
	case 2:
		return maxBMP
	}
	return maxRune
}

// allocStr makes a str of n characters up to limit; the caller fills it, and must use a character that needs this representation.
func (rt *Runtime) allocStr(n int, limit rune) (Ref, error) {
	if n == 0 {
		return rt.EmptyStr, nil
	}
	kind, flags := kindFor(limit)
	if n < 0 || n > maxStr {
		return 0, rt.NoMemory()
	}
	o, err := rt.alloc(TStr, offStrData+uintptr(n)*uintptr(kind))
	if err != nil {
		return 0, err
	}
	*mem.U32(o, offStrLen) = uint32(n)
	*mem.U32(o, offStrKind) = uint32(kind) | uint32(flags)<<8
	*mem.I64(o, offStrHash) = -1
	return o, nil
}

// strRoundCap returns a code for a capacity of at least n bytes: four bits of mantissa and an exponent.
func strRoundCap(n uintptr) uint16 {
	n = max(n, 64)
	e := uintptr(bits.Len64(uint64(n))) - 5
	m := (n + 1<<e - 1) >> e
	if m == 32 {
		e, m = e+1, 16
	}
	return uint16((e+1)<<4 | (m - 16))
}

func capOfCode(c uint16) uintptr { return (16 + uintptr(c)&15) << (c>>4 - 1) }

// strCapacity is the number of bytes for characters in o's block.
func strCapacity(o Ref) uintptr {
	if c := *mem.U16(o, offStrCap); c != 0 {
		return capOfCode(c)
	}
	return uintptr(StrLen(o)) * uintptr(strKind(o))
}

func strDealloc(rt *Runtime, o Ref) {
	if *mem.U8(o, offStrFlags)&strInterned != 0 {
		rt.interned.remove(o)
	}
	rt.FreeObject(o, offStrData+strCapacity(o))
}

// decodeWTF8 reads the character at s[i]; surrogates are accepted as three bytes, anything malformed reads as U+FFFD.
func decodeWTF8(s string, i int) (rune, int) {
	c := s[i]
	if c < 0x80 {
		return rune(c), 1
	}
	rest := len(s) - i
	cont := func(k int) (rune, bool) { return rune(s[i+k] & 0x3f), s[i+k]&0xc0 == 0x80 }
	switch {
	case c >= 0xc2 && c < 0xe0 && rest >= 2:
		if a, ok := cont(1); ok {
			return rune(c&0x1f)<<6 | a, 2
		}
	case c >= 0xe0 && c < 0xf0 && rest >= 3:
		a, ok1 := cont(1)
		b, ok2 := cont(2)
		if r := rune(c&0xf)<<12 | a<<6 | b; ok1 && ok2 && r >= 0x800 {
			return r, 3
		}
	case c >= 0xf0 && c < 0xf5 && rest >= 4:
		a, ok1 := cont(1)
		b, ok2 := cont(2)
		d, ok3 := cont(3)
		if r := rune(c&7)<<18 | a<<12 | b<<6 | d; ok1 && ok2 && ok3 && r >= 0x10000 && r <= maxRune {
			return r, 4
		}
	}
	return 0xfffd, 1
}

// asciiPrefix counts the bytes before the first one above 0x7f.
func asciiPrefix(b []byte) int {
	i := 0
	for ; i+8 <= len(b); i += 8 {
		if *(*uint64)(unsafe.Pointer(&b[i]))&0x8080808080808080 != 0 {
			break
		}
	}
	for i < len(b) && b[i] < 0x80 {
		i++
	}
	return i
}

// bytesOf views a Go string's bytes without a copy.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// NewStr makes a str from UTF-8 in which lone surrogates may appear as three bytes (WTF-8).
func (rt *Runtime) NewStr(s string) (Ref, error) {
	p := asciiPrefix(bytesOf(s))
	if p == len(s) {
		return rt.newASCII(bytesOf(s))
	}
	n, top := p, rune(0)
	for i := p; i < len(s); n++ {
		c, k := decodeWTF8(s, i)
		top = max(top, c)
		i += k
	}
	if n == 1 && top <= maxLatin1 {
		return rt.latin1Str(top), nil
	}
	o, err := rt.allocStr(n, top)
	if err != nil {
		return 0, err
	}
	for i, j := 0, 0; i < len(s); j++ {
		c, k := decodeWTF8(s, i)
		setStrAt(o, j, c)
		i += k
	}
	return o, nil
}

// newASCII makes a str from bytes below 0x80; one of one character is the shared one.
func (rt *Runtime) newASCII(b []byte) (Ref, error) {
	if len(b) == 1 {
		return rt.latin1Str(rune(b[0])), nil
	}
	o, err := rt.allocStr(len(b), maxASCII)
	if err == nil {
		copy(strBytes(o), b)
	}
	return o, err
}

// shareChar exchanges a str of one character for the shared one, as whatever writes an int into a longer text does.
// refs: s stolen, result new
func (rt *Runtime) shareChar(s Ref) Ref {
	if StrLen(s) != 1 || strAt(s, 0) > maxLatin1 {
		return s
	}
	c := strAt(s, 0)
	rt.DecRef(s)
	return rt.latin1Str(c)
}

// NewStrFromRunes makes a str from code points, surrogates included.
func (rt *Runtime) NewStrFromRunes(r []rune) (Ref, error) {
	top := rune(0)
	for _, c := range r {
		top |= c
	}
	if top > maxBMP {
		top = maxRune
	}
	if len(r) == 1 {
		return rt.newChar(r[0])
	}
	o, err := rt.allocStr(len(r), top)
	if err != nil {
		return 0, err
	}
	switch strKind(o) {
	case 1:
		for i, d := 0, strBytes(o); i < len(d); i++ {
			d[i] = byte(r[i])
		}
	case 2:
		for i, d := 0, strU16(o); i < len(d); i++ {
			d[i] = uint16(r[i])
		}
	default:
		copy(strU32(o), r)
	}
	return o, nil
}

// latin1Str returns the cached str of a character up to 0xff, immortal.
func (rt *Runtime) latin1Str(c rune) Ref { return *RefAt(rt.latin1, 4*uintptr(c)) }

// newChar makes a str of one character.
func (rt *Runtime) newChar(c rune) (Ref, error) {
	if c <= maxLatin1 {
		return rt.latin1Str(c), nil
	}
	o, err := rt.allocStr(1, c)
	if err == nil {
		setStrAt(o, 0, c)
	}
	return o, err
}

// appendWTF8 appends a character, surrogates as three bytes.
func appendWTF8(b []byte, c rune) []byte {
	switch {
	case c < 0x80:
		return append(b, byte(c))
	case c < 0x800:
		return append(b, 0xc0|byte(c>>6), 0x80|byte(c&0x3f))
	case c < 0x10000:
		return append(b, 0xe0|byte(c>>12), 0x80|byte(c>>6&0x3f), 0x80|byte(c&0x3f))
	}
	return append(b, 0xf0|byte(c>>18), 0x80|byte(c>>12&0x3f), 0x80|byte(c>>6&0x3f), 0x80|byte(c&0x3f))
}

// StrGo copies a str, or an instance of a subclass, into a Go string (UTF-8, surrogates as three bytes).
func (rt *Runtime) StrGo(o Ref) string {
	o = rt.Unbox(o)
	if strIsASCII(o) {
		return string(strBytes(o))
	}
	n := StrLen(o)
	b := make([]byte, 0, n+n/2+8)
	for i := range n {
		b = appendWTF8(b, strAt(o, i))
	}
	return string(b)
}

// StrEq compares two exact strs.
func StrEq(a, b Ref) bool {
	if a == b {
		return true
	}
	// Length and kind decide first; the representation is canonical, so that equal strings are equal bytes.
	if *mem.U32(a, offStrLen) != *mem.U32(b, offStrLen) || *mem.U8(a, offStrKind) != *mem.U8(b, offStrKind) {
		return false
	}
	return string(strBytes(a)) == string(strBytes(b))
}

// StrEqGo compares an exact str with an ASCII Go string.
func StrEqGo(o Ref, s string) bool {
	return StrLen(o) == len(s) && strIsASCII(o) && string(strBytes(o)) == s
}

func (rt *Runtime) initStrings() error {
	tab, err := rt.allocRaw(256 * 4)
	if err != nil {
		return err
	}
	rt.latin1 = tab
	if rt.EmptyStr, err = rt.alloc(TStr, offStrData); err != nil {
		return err
	}
	*mem.U32(rt.EmptyStr, offStrLen) = 0
	*mem.U32(rt.EmptyStr, offStrKind) = 1 | strASCII<<8
	*mem.I64(rt.EmptyStr, offStrHash) = 0
	if err := rt.makePermanent(rt.EmptyStr); err != nil {
		return err
	}
	for c := range maxLatin1 + 1 {
		o, err := rt.allocStr(1, c)
		if err != nil {
			return err
		}
		*mem.U8(o, offStrData) = uint8(c)
		*RefAt(tab, 4*uintptr(c)) = o
		if err := rt.makePermanent(o); err != nil {
			return err
		}
	}
	return nil
}

// finiStrings frees the permanent strings, which are all in the intern table, and the table.
func (rt *Runtime) finiStrings() {
	rt.interned.close(rt)
	rt.freeRaw(rt.latin1, 256*4)
	rt.latin1, rt.EmptyStr = 0, 0
}
