package objects

// CharIsDecimal reports whether c is a decimal digit (str.isdecimal).
func CharIsDecimal(c rune) bool { return isDecimal(c) }

// CharIsSpace reports whether c is white space (str.isspace).
func CharIsSpace(c rune) bool { return isSpace(c) }

// CharIsAlnum reports whether c is a letter or a number (str.isalnum).
func CharIsAlnum(c rune) bool { return isAlnum(c) }

// CharIsPrintable reports whether repr shows c as it is.
func CharIsPrintable(c rune) bool { return isPrintable(c) }

// StrChars is what an exact str's characters look like in memory: how many bytes each takes (1, 2 or 4), and the first one's address as bytes.
// The view is good while the str lives.
func StrChars(o Ref) (kind int, data []byte) { return strKind(o), strBytes(o) }

// StrIsASCII reports whether an exact str has ASCII characters only.
func StrIsASCII(o Ref) bool { return strIsASCII(o) }

// NewASCII makes a str of bytes that are below 0x80.
func (rt *Runtime) NewASCII(b []byte) (Ref, error) {
	if len(b) == 0 {
		return rt.EmptyStr, nil
	}
	return rt.newASCII(b)
}

// NewChar makes a str of one character.
func (rt *Runtime) NewChar(c rune) (Ref, error) { return rt.newChar(c) }

// NewBytesUninit makes bytes of n bytes for the caller to fill through BytesView, before anybody else sees them.
func (rt *Runtime) NewBytesUninit(n int) (Ref, error) {
	if n == 0 {
		return rt.EmptyBytes, nil
	}
	return rt.allocBytes(n)
}

// WritableView is BufferView for objects whose bytes may be changed; ok is false for others, and for memoryviews with gaps.
func (rt *Runtime) WritableView(o Ref) (b []byte, ok bool) {
	switch rt.TypeFor(o).Layout {
	case TBytes:
		return nil, false
	case TMemoryView:
		if *RefAt(o, offViewShared) == 0 || *viewByte(o, offViewReadOnly) != 0 || !rt.viewContiguous(o) {
			return nil, false
		}
	}
	return rt.BufferView(o)
}
