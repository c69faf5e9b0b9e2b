package stdlib

import (
	"hash/adler32"
	"hash/crc32"

	"minipy/objects"
)

var binasciiDef = &ModuleDef{
	Name:   "binascii",
	Doc:    "Conversion between binary data and ASCII",
	Source: source("binascii"),
	Natives: []objects.Native{
		{Name: "_setup", Sig: "error, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.None, stateSet(rt, binasciiErrorKey, a[0]) }},
		{Name: "hexlify", Sig: "data, sep=, bytes_per_sep=", Fn: binHexlify}, {Name: "b2a_hex", Sig: "data, sep=, bytes_per_sep=", Fn: binHexlify},
		{Name: "unhexlify", Sig: "hexstr, /", Fn: binUnhexlify}, {Name: "a2b_hex", Sig: "hexstr, /", Fn: binUnhexlify},
		{Name: "b2a_base64", Sig: "data, /, *, newline=", Fn: binToBase64},
		{Name: "a2b_base64", Sig: "data, /, *, strict_mode=", Fn: binFromBase64},
		{Name: "crc32", Sig: "data, crc=, /", Fn: checksum(func(b []byte, v uint32) uint32 { return crc32.Update(v, crc32.IEEETable, b) }, 0)},
		{Name: "crc_hqx", Sig: "data, crc, /", Fn: checksum(func(b []byte, v uint32) uint32 {
			v &= 0xffff
			for _, c := range b {
				v ^= uint32(c) << 8
				for range 8 {
					if v <<= 1; v&0x10000 != 0 {
						v ^= 0x11021
					}
				}
			}
			return v
		}, 0)},
	},
}

const binasciiErrorKey = "binascii.Error"

func binErrorf(rt *objects.Runtime, format string, args ...any) error {
	return raiseClassf(rt, stateGet(rt, binasciiErrorKey), format, args...)
}

// checksum makes a function of data and a value to go on with.
func checksum(f func(b []byte, v uint32) uint32, start uint32) objects.NativeFunc {
	return func(rt *objects.Runtime, a []Ref) (Ref, error) {
		b, err := bytesArg(rt, a[0])
		if err != nil {
			return 0, err
		}
		v := start
		if a[1] != 0 {
			n, err := rt.Index(a[1])
			if err != nil {
				return 0, err
			}
			if i, ok := rt.AsInt64(n); ok {
				v = uint32(i)
			}
			rt.DecRef(n)
		}
		return rt.NewInt(int64(f(b, v)))
	}
}

// asciiArg reads bytes-like data or an ASCII str.
func asciiArg(rt *objects.Runtime, o Ref) ([]byte, error) {
	if rt.IsStr(o) {
		u := rt.Unbox(o)
		if !objects.StrIsASCII(u) && objects.StrLen(u) > 0 {
			return nil, rt.ValueErrorf("string argument should contain only ASCII characters")
		}
		return []byte(rt.StrGo(u)), nil
	}
	b, ok := rt.BufferView(o)
	if !ok {
		return nil, rt.TypeErrorf("argument should be bytes, buffer or ASCII string, not '%s'", rt.TypeName(o))
	}
	return b, nil
}

func binHexlify(rt *objects.Runtime, a []Ref) (Ref, error) {
	b, err := bytesArg(rt, a[0])
	if err != nil {
		return 0, err
	}
	sep, every := -1, 1
	if a[1] != 0 {
		switch {
		case rt.IsStr(a[1]) && objects.StrLen(rt.Unbox(a[1])) == 1:
			sep = int(rt.StrAt(a[1], 0))
		case isBytes(rt, a[1]) && len(objects.BytesView(rt.Unbox(a[1]))) == 1:
			sep = int(objects.BytesView(rt.Unbox(a[1]))[0])
		case rt.IsStr(a[1]) || isBytes(rt, a[1]):
			return 0, rt.ValueErrorf("sep must be length 1.")
		default:
			if _, err := rt.Len(a[1]); err != nil {
				return 0, err
			}
			return 0, rt.TypeErrorf("sep must be str or bytes.")
		}
		if sep > 127 {
			return 0, rt.ValueErrorf("sep must be ASCII.")
		}
	}
	if a[2] != 0 {
		if every, err = rt.CIntArg(a[2]); err != nil {
			return 0, err
		}
	}
	var out []byte
	n := len(b)
	for i, c := range b {
		if sep >= 0 && i > 0 && (every > 0 && (n-i)%every == 0 || every < 0 && i%-every == 0) {
			out = append(out, byte(sep))
		}
		out = append(out, jsonHex[c>>4], jsonHex[c&15])
	}
	return rt.NewBytes(out)
}

func hexDigit(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

func binUnhexlify(rt *objects.Runtime, a []Ref) (Ref, error) {
	b, err := asciiArg(rt, a[0])
	if err != nil {
		return 0, err
	}
	if len(b)%2 != 0 {
		return 0, binErrorf(rt, "Odd-length string")
	}
	out := make([]byte, len(b)/2)
	for i := range out {
		x, y := hexDigit(b[2*i]), hexDigit(b[2*i+1])
		if x < 0 || y < 0 {
			return 0, binErrorf(rt, "Non-hexadecimal digit found")
		}
		out[i] = byte(x<<4 | y)
	}
	return rt.NewBytes(out)
}

const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func binToBase64(rt *objects.Runtime, a []Ref) (Ref, error) {
	b, err := bytesArg(rt, a[0])
	if err != nil {
		return 0, err
	}
	newline := true
	if a[1] != 0 {
		if newline, err = rt.Truth(a[1]); err != nil {
			return 0, err
		}
	}
	out := make([]byte, 0, (len(b)+2)/3*4+1)
	for len(b) > 0 {
		var v uint32
		n := min(len(b), 3)
		for i := range 3 {
			v <<= 8
			if i < n {
				v |= uint32(b[i])
			}
		}
		for i := range 4 {
			if i <= n {
				out = append(out, base64Alphabet[v>>(18-6*i)&63])
			} else {
				out = append(out, '=')
			}
		}
		b = b[n:]
	}
	if newline {
		out = append(out, '\n')
	}
	return rt.NewBytes(out)
}

func base64Digit(c byte) int {
	switch {
	case 'A' <= c && c <= 'Z':
		return int(c - 'A')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 26
	case '0' <= c && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}

func binFromBase64(rt *objects.Runtime, a []Ref) (Ref, error) {
	b, err := asciiArg(rt, a[0])
	if err != nil {
		return 0, err
	}
	strict := false
	if a[1] != 0 {
		if strict, err = rt.Truth(a[1]); err != nil {
			return 0, err
		}
	}
	if strict && len(b) > 0 && b[0] == '=' {
		return 0, binErrorf(rt, "Leading padding not allowed")
	}
	out := make([]byte, 0, len(b)/4*3+3)
	quad, pads, left, paddingStarted := 0, 0, byte(0), false
	for i, c := range b {
		if c == '=' {
			paddingStarted = true
			if strict && quad == 0 {
				return 0, binErrorf(rt, "Excess padding not allowed")
			}
			if quad >= 2 {
				if pads++; quad+pads >= 4 {
					if strict && i+1 < len(b) {
						return 0, binErrorf(rt, "Excess data after padding")
					}
					return rt.NewBytes(out)
				}
			}
			continue
		}
		d := base64Digit(c)
		if d < 0 {
			if strict {
				return 0, binErrorf(rt, "Only base64 data is allowed")
			}
			continue
		}
		if strict && paddingStarted {
			return 0, binErrorf(rt, "Discontinuous padding not allowed")
		}
		pads = 0
		v := byte(d)
		switch quad {
		case 0:
			left = v
		case 1:
			out = append(out, left<<2|v>>4)
			left = v & 15
		case 2:
			out = append(out, left<<4|v>>2)
			left = v & 3
		default:
			out = append(out, left<<6|v)
			left = 0
		}
		quad = (quad + 1) & 3
	}
	if quad != 0 {
		if quad == 1 {
			return 0, binErrorf(rt, "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", len(out)/3*4+1)
		}
		return 0, binErrorf(rt, "Incorrect padding")
	}
	return rt.NewBytes(out)
}

// adlerUpdate goes on with an Adler-32 checksum.
func adlerUpdate(b []byte, v uint32) uint32 {
	if v == 1 {
		return adler32.Checksum(b)
	}
	x, y := v&0xffff, v>>16
	for _, c := range b {
		x = (x + uint32(c)) % 65521
		y = (y + x) % 65521
	}
	return y<<16 | x
}
