package objects

// formatter carries one call of str.format through its fields.
type formatter struct {
	rt      *Runtime
	s       Ref   // the format string, exact
	args    []Ref // positional ones
	values  []Ref // of the keywords
	kw      Ref   // names of the keywords, a tuple or 0
	mapping Ref   // format_map's argument, or 0
	next    int   // number of the next automatic field
	numbers fieldNumbers
	whole   Ref // the value of the only field, owned; 0: none
}

// fieldNumbers tells which way of numbering fields a format string has used so far.
type fieldNumbers uint8

const (
	numbersUnknown fieldNumbers = iota
	numbersAuto
	numbersManual
)

// formatDepth is how deep replacement fields nest: a field, and fields in its specification.
const formatDepth = 2

// strFormat is str.format.
func strFormat(rt *Runtime, args []Ref, kw Ref) (Ref, error) {
	f := formatter{rt: rt, s: rt.Unbox(args[0]), args: args[1:], kw: kw}
	if kw != 0 {
		n := len(f.args) - TupleLen(kw)
		f.args, f.values = f.args[:n], f.args[n:]
	}
	if n := StrLen(f.s); n > 0 && strIndex(f.s, rt.latin1Str('{'), 0, n) < 0 && strIndex(f.s, rt.latin1Str('}'), 0, n) < 0 {
		return NewRef(args[0]), nil // nothing to fill in: the string itself, even of a derived class
	}
	return f.build(0, StrLen(f.s), formatDepth)
}

// strFormatMap is str.format_map.
func strFormatMap(rt *Runtime, args []Ref) (Ref, error) {
	f := formatter{rt: rt, s: rt.Unbox(args[0]), mapping: args[1]}
	return f.build(0, StrLen(f.s), formatDepth)
}

// build formats the part of the format string from i to end.
func (f *formatter) build(i, end, depth int) (Ref, error) {
	rt := f.rt
	if depth <= 0 {
		return 0, rt.ValueErrorf("Max string recursion exceeded")
	}
	var b StrBuilder
	for i < end {
		start := i
		var c rune
		for i < end {
			c = strAt(f.s, i)
			if c == '{' || c == '}' {
				break
			}
			i++
		}
		b.WriteSub(rt, f.s, start, i)
		if i == end {
			break
		}
		i++
		if i < end && strAt(f.s, i) == c {
			b.WriteRune(rt, c)
			i++
			continue
		}
		if c == '}' || i == end {
			b.Abort(rt)
			return 0, rt.ValueErrorf("Single '%c' encountered in format string", c)
		}
		var fd replField
		var err error
		if i, err = f.parse(&fd, i, end); err == nil {
			err = f.render(&b, &fd, depth, i == end && depth == formatDepth)
		}
		if err != nil {
			b.Abort(rt)
			return 0, err
		}
	}
	if f.whole != 0 && depth == formatDepth {
		b.Abort(rt)
		return f.whole, nil
	}
	return b.Finish(rt)
}

// replField is a replacement field: the name and the specification as ranges of the format string.
type replField struct {
	name, nameEnd int
	spec, specEnd int
	nested        bool // the specification has fields itself
	conv          rune
}

// parse reads the field that begins at i, behind the brace, and returns the index behind it.
func (f *formatter) parse(fd *replField, i, end int) (int, error) {
	rt := f.rt
	fd.name = i
	var c rune
scan:
	for i < end {
		c = strAt(f.s, i)
		i++
		switch c {
		case '{':
			return 0, rt.ValueErrorf("unexpected '{' in field name")
		case '[':
			for i < end && strAt(f.s, i) != ']' {
				i++
			}
		case '}', ':', '!':
			break scan
		}
	}
	fd.nameEnd = i - 1
	if c == '}' {
		return i, nil
	}
	if c != ':' && c != '!' {
		return 0, rt.ValueErrorf("expected '}' before end of string")
	}
	if c == '!' {
		if i >= end {
			return 0, rt.ValueErrorf("end of string while looking for conversion specifier")
		}
		fd.conv = strAt(f.s, i)
		i++
		if i < end {
			c = strAt(f.s, i)
			i++
			if c == '}' {
				return i, nil
			}
			if c != ':' {
				return 0, rt.ValueErrorf("expected ':' after conversion specifier")
			}
		}
	}
	fd.spec = i
	for open := 1; i < end; {
		c = strAt(f.s, i)
		i++
		switch c {
		case '{':
			fd.nested = true
			open++
		case '}':
			if open--; open == 0 {
				fd.specEnd = i - 1
				return i, nil
			}
		}
	}
	return 0, rt.ValueErrorf("unmatched '{' in format spec")
}

// render writes a field's value. The last field of a format string that has made nothing yet is the result itself, even if it is of a derived class.
func (f *formatter) render(b *StrBuilder, fd *replField, depth int, last bool) error {
	rt := f.rt
	v, err := f.lookup(fd)
	if err != nil {
		return err
	}
	if fd.conv != 0 {
		c, err := rt.convert(v, fd.conv)
		rt.DecRef(v)
		if err != nil {
			return err
		}
		v = c
	}
	var spec, r Ref
	if fd.nested {
		spec, err = f.build(fd.spec, fd.specEnd, depth-1)
	} else if fd.spec < fd.specEnd {
		spec, err = rt.StrSub(f.s, fd.spec, fd.specEnd)
	}
	if err == nil {
		if r, err = rt.FormatValue(v, spec); err == nil && TypeOf(v) == TInt {
			r = rt.shareChar(r)
		}
		rt.XDecRef(spec)
	}
	number := TypeOf(v) == TInt
	rt.DecRef(v)
	if err != nil {
		return err
	}
	if last && b.Len() == 0 && !number { // digits are written out, so that one alone is the shared str
		f.whole = r
		return nil
	}
	err = b.WriteStr(rt, r)
	rt.DecRef(r)
	return err
}

// convert applies !r, !s or !a.
func (rt *Runtime) convert(v Ref, conv rune) (Ref, error) {
	switch conv {
	case 'r':
		return rt.Repr(v)
	case 's':
		return rt.ToStr(v)
	case 'a':
		return rt.ASCIIRepr(v)
	}
	if conv > 32 && conv < 127 {
		return 0, rt.ValueErrorf("Unknown conversion specifier %c", conv)
	}
	return 0, rt.ValueErrorf("Unknown conversion specifier \\x%x", uint32(conv))
}

// number reads the part from i to j as a decimal number; -1 if it is none.
func (f *formatter) number(i, j int) (int, error) {
	if i >= j {
		return -1, nil
	}
	v := 0
	for ; i < j; i++ {
		d := int(strAt(f.s, i)) - '0'
		if d < 0 || d > 9 {
			return -1, nil
		}
		if v > (1<<63-1-d)/10 {
			return 0, f.rt.ValueErrorf("Too many decimal digits in format string")
		}
		v = v*10 + d
	}
	return v, nil
}

// first finds the object that the field's name starts with.
func (f *formatter) first(i, j int) (Ref, error) {
	rt := f.rt
	n, err := f.number(i, j)
	if err != nil {
		return 0, err
	}
	if i < j && n < 0 {
		return f.keyword(i, j)
	}
	mode := numbersManual
	if i == j {
		mode = numbersAuto
	}
	if f.numbers == numbersUnknown {
		f.numbers = mode
	}
	if f.numbers != mode {
		if mode == numbersAuto {
			return 0, rt.ValueErrorf("cannot switch from manual field specification to automatic field numbering")
		}
		return 0, rt.ValueErrorf("cannot switch from automatic field numbering to manual field specification")
	}
	if mode == numbersAuto {
		n = f.next
		f.next++
	}
	if f.mapping != 0 {
		return 0, rt.ValueErrorf("Format string contains positional fields")
	}
	if n >= len(f.args) {
		return 0, rt.IndexErrorf("Replacement index %d out of range for positional args tuple", n)
	}
	return NewRef(f.args[n]), nil
}

func (f *formatter) keyword(i, j int) (Ref, error) {
	rt := f.rt
	key, err := rt.StrSub(f.s, i, j)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(key)
	if f.mapping != 0 {
		return rt.GetItem(f.mapping, key)
	}
	if f.kw != 0 {
		for k, name := range TupleItems(f.kw) {
			if StrEq(rt.Unbox(name), key) {
				return NewRef(f.values[k]), nil
			}
		}
	}
	return 0, rt.KeyError(key)
}

// lookup evaluates a field's name with its attributes and indexes.
func (f *formatter) lookup(fd *replField) (Ref, error) {
	i := fd.name
	for i < fd.nameEnd && strAt(f.s, i) != '.' && strAt(f.s, i) != '[' {
		i++
	}
	v, err := f.first(fd.name, i)
	for err == nil && i < fd.nameEnd {
		var w Ref
		w, i, err = f.step(v, i, fd.nameEnd)
		f.rt.DecRef(v)
		v = w
	}
	return v, err
}

// step applies the attribute or index at i to v.
func (f *formatter) step(v Ref, i, end int) (Ref, int, error) {
	rt := f.rt
	c := strAt(f.s, i)
	i++
	start := i
	switch c {
	case '.':
		for i < end && strAt(f.s, i) != '.' && strAt(f.s, i) != '[' {
			i++
		}
	case '[':
		for i < end && strAt(f.s, i) != ']' {
			i++
		}
		if i == end {
			return 0, 0, rt.ValueErrorf("Missing ']' in format string")
		}
	default:
		return 0, 0, rt.ValueErrorf("Only '.' or '[' may follow ']' in format field specifier")
	}
	if start == i {
		return 0, 0, rt.ValueErrorf("Empty attribute in format string")
	}
	n := -1
	var err error
	if c == '[' {
		if n, err = f.number(start, i); err != nil {
			return 0, 0, err
		}
	}
	var key, r Ref
	if n >= 0 {
		key, err = rt.NewInt(int64(n))
	} else {
		key, err = rt.StrSub(f.s, start, i)
	}
	if err != nil {
		return 0, 0, err
	}
	if c == '[' {
		i++
		r, err = rt.GetItem(v, key)
	} else {
		r, err = rt.GetAttr(v, key)
	}
	rt.DecRef(key)
	return r, i, err
}
