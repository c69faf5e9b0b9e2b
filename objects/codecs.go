package objects

import "strings"

// codec is a text encoding. enc writes s's characters from i on and stops at the first it cannot write, dec the same for bytes: they
// return how far they came, and for a fault its end and the reason.
type codec struct {
	name string
	enc  func(s Ref, i int, out []byte) (res []byte, next, end int, reason string)
	dec  func(rt *Runtime, in []byte, i int, b *StrBuilder) (next, end int, reason string)
	unit int  // bytes of an encoded ASCII character: replacement texts are encoded with it
	big  bool // units are big-endian
	bom  bool // writes a byte order mark; reads one
}

// normalEncoding brings the name of an encoding into the form that findCodec knows.
func normalEncoding(name string) string {
	return strings.NewReplacer("-", "_", " ", "_").Replace(strings.ToLower(name))
}

// findCodec returns the codec called name; nil if there is none.
func findCodec(name string) *codec {
	switch normalEncoding(name) {
	case "utf_8", "utf8", "u8", "utf", "cp65001", "utf8_ucs2", "utf8_ucs4":
		return &codecUTF8
	case "utf_8_sig", "utf8_sig":
		return &codecUTF8Sig
	case "ascii", "us_ascii", "646", "ansi_x3.4_1968", "ansi_x3_4_1968", "iso646_us", "us", "ibm367", "cp367":
		return &codecASCII
	case "latin_1", "latin1", "latin", "l1", "iso_8859_1", "iso8859_1", "iso8859", "8859", "cp819", "ibm819", "iso_ir_100":
		return &codecLatin1
	case "utf_16", "utf16", "u16":
		return &codecUTF16
	case "utf_16_le", "utf_16le", "utf16_le", "unicodelittleunmarked":
		return &codecUTF16LE
	case "utf_16_be", "utf_16be", "utf16_be", "unicodebigunmarked":
		return &codecUTF16BE
	case "utf_32", "utf32", "u32":
		return &codecUTF32
	case "utf_32_le", "utf_32le", "utf32_le":
		return &codecUTF32LE
	case "utf_32_be", "utf_32be", "utf32_be":
		return &codecUTF32BE
	case "unicode_escape", "unicodeescape":
		return &codecUnicodeEscape
	case "raw_unicode_escape", "rawunicodeescape":
		return &codecRawUnicodeEscape
	}
	return charmapCodec(normalEncoding(name))
}

func (rt *Runtime) codecFor(name, errors string) (*codec, error) {
	if err := rt.checkCodecNames(name, errors); err != nil {
		return nil, err
	}
	if c := findCodec(name); c != nil {
		return c, nil
	}
	return nil, rt.Raisef(TLookupError, "unknown encoding: %s", name)
}

func strEncode(rt *Runtime, a []Ref) (Ref, error) {
	encoding, err := rt.CStrArg("encode() argument 'encoding'", a[1], "utf-8")
	if err != nil {
		return 0, err
	}
	errors, err := rt.CStrArg("encode() argument 'errors'", a[2], "strict")
	if err != nil {
		return 0, err
	}
	return rt.EncodeStr(a[0], encoding, errors)
}

// EncodeStr is o.encode(encoding, errors).
func (rt *Runtime) EncodeStr(o Ref, encoding, errors string) (Ref, error) {
	if err := rt.checkCodecNames(encoding, errors); err != nil {
		return 0, err
	}
	c := findCodec(encoding)
	if c == nil {
		return rt.codecsText("_encode_text", o, encoding, errors)
	}
	s := rt.Unbox(o)
	if c.unit == 1 && !c.bom && strIsASCII(s) && c != &codecUnicodeEscape {
		return rt.NewBytes(strBytes(s))
	}
	out := c.mark(make([]byte, 0, StrLen(s)*c.unit+8))
	for i := 0; ; {
		var end int
		var reason string
		out, i, end, reason = c.enc(s, i, out)
		if reason == "" {
			return rt.NewBytes(out)
		}
		var err error
		out, i, err = rt.encodeFault(c, s, i, end, reason, errors, out)
		if err != nil {
			return 0, rt.noteCodec(c, "encoding", encoding)
		}
	}
}

// mark appends the byte order mark if the codec writes one.
func (c *codec) mark(out []byte) []byte {
	switch {
	case !c.bom:
		return out
	case c.unit == 1:
		return append(out, 0xef, 0xbb, 0xbf)
	case c.unit == 2:
		return append(out, 0xff, 0xfe)
	}
	return append(out, 0xff, 0xfe, 0, 0)
}

// text appends ASCII text in the codec's units.
func (c *codec) text(out []byte, s string) []byte {
	for _, ch := range bytesOf(s) {
		out = c.put(out, uint32(ch))
	}
	return out
}

// put appends one unit.
func (c *codec) put(out []byte, v uint32) []byte {
	for k := range c.unit {
		shift := 8 * k
		if c.big {
			shift = 8 * (c.unit - 1 - k)
		}
		out = append(out, byte(v>>shift))
	}
	return out
}

// decode is str(data, encoding, errors): object is what data views, for the exception.
func (rt *Runtime) decode(object Ref, data []byte, encoding, errors string) (Ref, error) {
	if err := rt.checkCodecNames(encoding, errors); err != nil {
		return 0, err
	}
	c := findCodec(encoding)
	if c == nil {
		if object == 0 {
			return 0, rt.Raisef(TLookupError, "unknown encoding: %s", encoding)
		}
		return rt.codecsText("_decode_text", object, encoding, errors)
	}
	if c.unit == 1 && !c.bom && c.dec != nil && asciiPrefix(data) == len(data) && c != &codecUnicodeEscape && c != &codecRawUnicodeEscape {
		return rt.newASCII(data)
	}
	var b StrBuilder
	var err error
	i, named := 0, c
	if c.bom {
		if c, i = c.readMark(data); c.unit == 1 && i > 0 {
			// Positions count from behind the mark.
			if object, err = rt.NewBytes(data[i:]); err != nil {
				return 0, err
			}
			defer rt.DecRef(object)
			data, i = BytesView(object), 0
		}
	}
	for {
		next, end, reason := c.dec(rt, data, i, &b)
		if reason == "" {
			return b.Finish(rt)
		}
		if data, i, err = rt.decodeFault(c, &object, data, next, end, reason, errors, &b); err != nil {
			b.Abort(rt)
			return 0, rt.noteCodec(named, "decoding", encoding)
		}
	}
}

// DecodeBytes decodes a bytes-like object.
func (rt *Runtime) DecodeBytes(object Ref, encoding, errors string) (Ref, error) {
	view, ok := rt.BufferView(object)
	if !ok {
		return 0, rt.TypeErrorf("a bytes-like object is required, not '%s'", rt.TypeName(object))
	}
	return rt.decode(object, view, encoding, errors)
}

// readMark looks at the byte order mark: the codec for the rest, and where it begins.
func (c *codec) readMark(data []byte) (*codec, int) {
	starts := func(p string) bool { return len(data) >= len(p) && string(data[:len(p)]) == p }
	switch c.unit {
	case 1:
		if starts("\xef\xbb\xbf") {
			return &codecUTF8, 3
		}
		return &codecUTF8, 0
	case 2:
		if starts("\xfe\xff") {
			return &codecUTF16BE, 2
		}
		if starts("\xff\xfe") {
			return &codecUTF16LE, 2
		}
		return &codecUTF16LE, 0
	}
	if starts("\x00\x00\xfe\xff") {
		return &codecUTF32BE, 4
	}
	if starts("\xff\xfe\x00\x00") {
		return &codecUTF32LE, 4
	}
	return &codecUTF32LE, 0
}
