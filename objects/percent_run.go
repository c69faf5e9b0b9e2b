package objects

import (
	"strconv"
	"unicode/utf8"
)

// strPercent is format % args for a str.
func (rt *Runtime) strPercent(format, args Ref) (Ref, error) {
	p := rt.newPercenter(args)
	p.s = rt.Unbox(format)
	p.n = StrLen(p.s)
	if p.n == 2 && TypeOf(args) == TStr && strAt(p.s, 0) == '%' && strAt(p.s, 1) == 's' {
		return NewRef(args), nil
	}
	var b StrBuilder
	err := p.finish(p.runStr(&b), "string")
	if err != nil {
		b.Abort(rt)
		rt.XDecRef(p.whole)
		return 0, err
	}
	if p.whole != 0 {
		b.Abort(rt)
		return p.whole, nil
	}
	return b.Finish(rt)
}

func (p *percenter) runStr(b *StrBuilder) error {
	rt := p.rt
	for p.i < p.n {
		start := p.i
		for p.i < p.n && strAt(p.s, p.i) != '%' {
			p.i++
		}
		b.WriteSub(rt, p.s, start, p.i)
		if p.i == p.n {
			return nil
		}
		p.i++
		if p.i < p.n && strAt(p.s, p.i) == '%' {
			b.WriteRune(rt, '%')
			p.i++
			continue
		}
		f, err := p.spec()
		if err != nil {
			return err
		}
		v, err := p.nextArg()
		if err != nil {
			return err
		}
		if err := p.convertStr(b, &f, v); err != nil {
			return err
		}
	}
	return nil
}

func (p *percenter) convertStr(b *StrBuilder, f *percentSpec, v Ref) error {
	rt := p.rt
	switch f.c {
	case 's', 'r', 'a':
		if TypeOf(v) == TInt && f.prec < 0 && f.width < 0 {
			var digits [20]byte
			return b.WriteASCII(rt, strconv.AppendInt(digits[:0], IntVal(v), 10))
		}
		s, err := rt.convert(v, f.c)
		if err != nil {
			return err
		}
		x := rt.Unbox(s)
		n := StrLen(x)
		if (f.prec < 0 || f.prec >= n) && f.width <= n && b.Len() == 0 && p.i == p.n {
			p.whole = s // the result itself, even if it is of a derived class
			return nil
		}
		if f.prec >= 0 {
			n = min(n, f.prec)
		}
		if !f.left {
			b.WriteRepeat(rt, ' ', f.width-n)
		}
		b.WriteSub(rt, x, 0, n)
		if f.left {
			b.WriteRepeat(rt, ' ', f.width-n)
		}
		rt.DecRef(s)
		return nil
	case 'd', 'i', 'u', 'o', 'x', 'X', 'e', 'E', 'f', 'F', 'g', 'G':
		var buf [96]byte
		out, err := p.number(buf[:0], f, v)
		if err != nil {
			return err
		}
		return b.WriteASCII(rt, out)
	case 'c':
		c, err := rt.percentChar(v)
		if err != nil {
			return err
		}
		if !f.left {
			b.WriteRepeat(rt, ' ', f.width-1)
		}
		b.WriteRune(rt, c)
		if f.left {
			b.WriteRepeat(rt, ' ', f.width-1)
		}
		return nil
	}
	return p.badChar(f.c)
}

// percentChar is the character that %c shows for v.
func (rt *Runtime) percentChar(v Ref) (rune, error) {
	if rt.IsStr(v) {
		if s := rt.Unbox(v); StrLen(s) == 1 {
			return strAt(s, 0), nil
		}
		return 0, rt.TypeErrorf("%s", "%c requires int or char")
	}
	if rt.TypeFor(v).Index == nil {
		return 0, rt.TypeErrorf("%s", "%c requires int or char")
	}
	i, err := rt.Index(v)
	if err != nil {
		return 0, err
	}
	n, ok := rt.AsInt64(i)
	rt.DecRef(i)
	if !ok || n < 0 || n > utf8.MaxRune {
		return 0, rt.OverflowErrorf("%s", "%c arg not in range(0x110000)")
	}
	return rune(n), nil
}

// bytesPercent is format % args for bytes and bytearray; the result has the type of the format.
func (rt *Runtime) bytesPercent(format, args Ref) (Ref, error) {
	p := rt.newPercenter(args)
	if t := rt.TypeFor(args); t.Flags&FlagBytesSubclass != 0 || t.Layout == TByteArray {
		p.dict = false
	}
	view, _ := rt.BufferView(format)
	p.bytes = string(view)
	p.n = len(p.bytes)
	out, err := p.runBytes(nil)
	if err = p.finish(err, "bytes"); err != nil {
		return 0, err
	}
	return rt.newBytesLike(format, out)
}

func (p *percenter) runBytes(out []byte) ([]byte, error) {
	for p.i < p.n {
		c := p.bytes[p.i]
		p.i++
		if c != '%' {
			out = append(out, c)
			continue
		}
		if p.i < p.n && p.bytes[p.i] == '%' {
			out = append(out, '%')
			p.i++
			continue
		}
		f, err := p.spec()
		if err != nil {
			return out, err
		}
		v, err := p.nextArg()
		if err != nil {
			return out, err
		}
		IncRef(v)
		out, err = p.convertBytes(out, &f, v)
		p.rt.DecRef(v)
		if err != nil {
			return out, err
		}
	}
	return out, nil
}

func (p *percenter) convertBytes(out []byte, f *percentSpec, v Ref) ([]byte, error) {
	rt := p.rt
	if f.width > maxFormat {
		return out, rt.NoMemory()
	}
	var text []byte
	switch f.c {
	case 'a', 'r':
		s, err := rt.ASCIIRepr(v)
		if err != nil {
			return out, err
		}
		text = []byte(rt.StrGo(s))
		rt.DecRef(s)
	case 's', 'b':
		s, err := rt.percentBytes(v)
		if err != nil {
			return out, err
		}
		view, _ := rt.BufferView(s)
		text = append(text, view...)
		rt.DecRef(s)
	case 'c':
		c, err := rt.percentByte(v)
		if err != nil {
			return out, err
		}
		text = []byte{c}
	case 'd', 'i', 'u', 'o', 'x', 'X', 'e', 'E', 'f', 'F', 'g', 'G':
		return p.number(out, f, v)
	default:
		return out, p.badChar(f.c)
	}
	if f.prec >= 0 && f.prec < len(text) && f.c != 'c' {
		text = text[:f.prec]
	}
	if !f.left {
		out = appendFill(out, ' ', f.width-len(text))
	}
	out = append(out, text...)
	if f.left {
		out = appendFill(out, ' ', f.width-len(text))
	}
	return out, nil
}

// percentBytes is what %b shows for v: an object with bytes. refs: result new
func (rt *Runtime) percentBytes(v Ref) (Ref, error) {
	if _, ok := rt.BufferView(v); ok {
		return NewRef(v), nil
	}
	r, ok, err := rt.CallBound(v, NameBytes, 0)
	if err != nil {
		return 0, err
	}
	if !ok {
		return 0, rt.TypeErrorf("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", rt.TypeName(v))
	}
	if !rt.IsInstanceOf(r, TBytes) {
		defer rt.DecRef(r)
		return 0, rt.TypeErrorf("__bytes__ returned non-bytes (type %s)", rt.TypeName(r))
	}
	return r, nil
}

// percentByte is the byte that %c shows for v.
func (rt *Runtime) percentByte(v Ref) (byte, error) {
	if view, ok := rt.BufferView(v); ok && TypeOf(v) != TMemoryView {
		if len(view) == 1 {
			return view[0], nil
		}
	} else if rt.TypeFor(v).Index != nil {
		i, err := rt.Index(v)
		if err != nil {
			return 0, err
		}
		n, ok := rt.AsInt64(i)
		rt.DecRef(i)
		if !ok || n < 0 || n > 255 {
			return 0, rt.OverflowErrorf("%s", "%c arg not in range(256)")
		}
		return byte(n), nil
	}
	return 0, rt.TypeErrorf("%s", "%c requires an integer in range(256) or a single byte")
}
