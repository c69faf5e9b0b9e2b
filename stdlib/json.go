package stdlib

import (
	"math"
	"strconv"

	"minipy/objects"
)

var jsonDef = &ModuleDef{
	Name:          "json",
	Doc:           "JSON: encode Python objects as text and decode them.",
	NativesModule: "_json",
	Source:        source("json"),
	Natives: []objects.Native{
		{Name: "_setup", Sig: "error, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.None, stateSet(rt, jsonErrorKey, a[0]) }},
		{Name: "_scan_once", Sig: "context, string, idx, /", Fn: jsonScanOnce},
		{Name: "_loads", Sig: "string, /", Fn: jsonLoads},
		{Name: "_scanstring", Sig: "string, end, strict=, /", Fn: jsonScanString},
		{Name: "_encode", Sig: "encoder, obj, /", Fn: jsonEncode},
		{Name: "encode_basestring_ascii", Sig: "string, /", Fn: jsonQuoteFunc(true)},
		{Name: "encode_basestring", Sig: "string, /", Fn: jsonQuoteFunc(false)},
	},
}

// The parts of the package that programs import by name.
var (
	jsonDecoderDef = &ModuleDef{Name: "json.decoder", Doc: "Decoder of JSON.", Source: source("json.decoder")}
	jsonEncoderDef = &ModuleDef{Name: "json.encoder", Doc: "Encoder of JSON.", Source: source("json.encoder")}
	jsonScannerDef = &ModuleDef{Name: "json.scanner", Doc: "Scanner of JSON.", Source: source("json.scanner")}
)

const jsonErrorKey = "json.JSONDecodeError"

// jsonParser reads one text. Its callables are borrowed from the decoder; 0 means the built-in way.
type jsonParser struct {
	rt     *objects.Runtime
	s      Ref // exact str
	n      int
	ascii  []byte // the characters, if each is a byte
	strict bool
	memo   Ref // keys of objects, each made once

	objectHook, pairsHook, parseFloat, parseInt, parseConstant Ref
	held                                                       []Ref
}

// jsonStop is StopIteration(idx): no value begins at idx.
type jsonStop struct{ idx int }

func (jsonStop) Error() string { return "no value" }

func (p *jsonParser) at(i int) rune {
	if p.ascii != nil {
		return rune(p.ascii[i])
	}
	return p.rt.StrAt(p.s, i)
}

func (p *jsonParser) open(rt *objects.Runtime, s Ref) error {
	p.rt, p.s, p.n, p.strict = rt, s, objects.StrLen(s), true
	if kind, data := objects.StrChars(s); kind == 1 {
		p.ascii = data
	}
	var err error
	p.memo, err = rt.NewDict()
	return err
}

func (p *jsonParser) close() {
	p.rt.DecRef(p.memo)
	for _, o := range p.held {
		p.rt.DecRef(o)
	}
}

func jsonDecodeError(rt *objects.Runtime, msg string, doc Ref, pos int) error {
	class := stateGet(rt, jsonErrorKey)
	m, err := rt.NewStr(msg)
	if err != nil {
		return err
	}
	defer rt.DecRef(m)
	n, err := rt.NewInt(int64(pos))
	if err != nil {
		return err
	}
	defer rt.DecRef(n)
	e, err := rt.Call3(class, m, doc, n)
	if err != nil {
		return err
	}
	return rt.RaiseSteal(e)
}

func (p *jsonParser) fail(msg string, pos int) error { return jsonDecodeError(p.rt, msg, p.s, pos) }

func (p *jsonParser) space(i int) int {
	for i < p.n {
		if c := p.at(i); c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			break
		}
		i++
	}
	return i
}

func (p *jsonParser) has(i int, word string) bool {
	if p.n-i < len(word) {
		return false
	}
	for k := range len(word) {
		if p.at(i+k) != rune(word[k]) {
			return false
		}
	}
	return true
}

// value reads the value that begins at i.
func (p *jsonParser) value(i int) (Ref, int, error) {
	rt := p.rt
	if i >= p.n {
		return 0, 0, jsonStop{i}
	}
	switch c := p.at(i); {
	case c == '"':
		return p.string(i + 1)
	case c == '{' || c == '[':
		what := "array"
		if c == '{' {
			what = "object"
		}
		if err := rt.Enter(" while decoding a JSON " + what + " from a unicode string"); err != nil {
			return 0, 0, err
		}
		defer rt.Leave()
		if c == '{' {
			return p.object(i + 1)
		}
		return p.array(i + 1)
	case c == 'n' && p.has(i, "null"):
		return rt.None, i + 4, nil
	case c == 't' && p.has(i, "true"):
		return rt.True, i + 4, nil
	case c == 'f' && p.has(i, "false"):
		return rt.False, i + 5, nil
	case c == 'N' && p.has(i, "NaN"):
		return p.constant("NaN", math.NaN(), i)
	case c == 'I' && p.has(i, "Infinity"):
		return p.constant("Infinity", math.Inf(1), i)
	case c == '-' && p.has(i, "-Infinity"):
		return p.constant("-Infinity", math.Inf(-1), i)
	}
	return p.number(i)
}

func (p *jsonParser) constant(name string, f float64, i int) (Ref, int, error) {
	end := i + len(name)
	if p.parseConstant == 0 {
		v, err := p.rt.NewFloat(f)
		return v, end, err
	}
	s, err := p.rt.NewStr(name)
	if err != nil {
		return 0, 0, err
	}
	v, err := p.rt.Call1(p.parseConstant, s)
	p.rt.DecRef(s)
	return v, end, err
}

func (p *jsonParser) digits(i int) int {
	for i < p.n && '0' <= p.at(i) && p.at(i) <= '9' {
		i++
	}
	return i
}

func (p *jsonParser) number(start int) (Ref, int, error) {
	i := start
	if p.at(i) == '-' {
		i++
	}
	switch {
	case i >= p.n:
		return 0, 0, jsonStop{start}
	case p.at(i) == '0':
		i++
	case '1' <= p.at(i) && p.at(i) <= '9':
		i = p.digits(i)
	default:
		return 0, 0, jsonStop{start}
	}
	float := false
	if i+1 < p.n && p.at(i) == '.' && '0' <= p.at(i+1) && p.at(i+1) <= '9' {
		float = true
		i = p.digits(i + 2)
	}
	if i < p.n && p.at(i)|0x20 == 'e' {
		j := i + 1
		if j < p.n && (p.at(j) == '-' || p.at(j) == '+') {
			j++
		}
		if k := p.digits(j); k > j {
			float = true
			i = k
		}
	}
	rt := p.rt
	call := p.parseInt
	if float {
		call = p.parseFloat
	}
	if call != 0 {
		s, err := rt.StrSub(p.s, start, i)
		if err != nil {
			return 0, 0, err
		}
		v, err := rt.Call1(call, s)
		rt.DecRef(s)
		return v, i, err
	}
	text := make([]byte, 0, 32)
	for k := start; k < i; k++ {
		text = append(text, byte(p.at(k)))
	}
	if float {
		f, _ := strconv.ParseFloat(string(text), 64)
		v, err := rt.NewFloat(f)
		return v, i, err
	}
	if len(text) < 19 {
		n, _ := strconv.ParseInt(string(text), 10, 64)
		v, err := rt.NewInt(n)
		return v, i, err
	}
	v, err := rt.ParseInt(string(text), 10)
	return v, i, err
}

// string reads a string whose quotation mark is just before i.
func (p *jsonParser) string(i int) (Ref, int, error) {
	rt, begin := p.rt, i-1
	from := i
	var b objects.StrBuilder
	for {
		if p.ascii != nil {
			for i < p.n && p.ascii[i] != '"' && p.ascii[i] != '\\' && p.ascii[i] >= 0x20 {
				i++
			}
		} else {
			for i < p.n {
				if c := p.at(i); c == '"' || c == '\\' || c < 0x20 {
					break
				}
				i++
			}
		}
		bad := func(msg string, pos int) (Ref, int, error) {
			b.Abort(rt)
			return 0, 0, p.fail(msg, pos)
		}
		if i >= p.n {
			return bad("Unterminated string starting at", begin)
		}
		switch c := p.at(i); {
		case c == '"':
			if b.Len() == 0 {
				s, err := rt.StrSub(p.s, from, i)
				return s, i + 1, err
			}
			_ = b.WriteSub(rt, p.s, from, i)
			s, err := b.Finish(rt)
			return s, i + 1, err
		case c != '\\':
			if p.strict {
				return bad("Invalid control character at", i)
			}
			i++
			continue
		}
		_ = b.WriteSub(rt, p.s, from, i)
		i++
		if i >= p.n {
			return bad("Unterminated string starting at", begin)
		}
		c := p.at(i)
		if c != 'u' {
			switch c {
			case '"', '\\', '/':
			case 'b':
				c = '\b'
			case 'f':
				c = '\f'
			case 'n':
				c = '\n'
			case 'r':
				c = '\r'
			case 't':
				c = '\t'
			default:
				return bad("Invalid \\escape", i-1)
			}
			_ = b.WriteRune(rt, c)
			i++
			from = i
			continue
		}
		r, ok := p.hex4(i + 1)
		if !ok {
			return bad("Invalid \\uXXXX escape", i)
		}
		i += 5
		if r >= 0xd800 && r < 0xdc00 && i+6 < p.n && p.at(i) == '\\' && p.at(i+1) == 'u' {
			lo, ok := p.hex4(i + 2)
			if !ok {
				return bad("Invalid \\uXXXX escape", i+1)
			}
			if lo >= 0xdc00 && lo < 0xe000 {
				r = (r-0xd800)<<10 + (lo - 0xdc00) + 0x10000
				i += 6
			}
		}
		_ = b.WriteRune(rt, r)
		from = i
	}
}

// hex4 reads four hexadecimal digits, behind which the string must go on.
func (p *jsonParser) hex4(i int) (rune, bool) {
	if i+4 >= p.n {
		return 0, false
	}
	r := rune(0)
	for k := i; k < i+4; k++ {
		switch c := p.at(k); {
		case '0' <= c && c <= '9':
			r = r<<4 | (c - '0')
		case 'a' <= c|0x20 && c|0x20 <= 'f' && c < 0x80:
			r = r<<4 | (c | 0x20 - 'a' + 10)
		default:
			return 0, false
		}
	}
	return r, true
}

func (p *jsonParser) array(i int) (Ref, int, error) {
	rt := p.rt
	list, err := rt.NewList(0)
	if err != nil {
		return 0, 0, err
	}
	drop := func(err error) (Ref, int, error) {
		rt.DecRef(list)
		return 0, 0, err
	}
	if i = p.space(i); i < p.n && p.at(i) == ']' {
		return list, i + 1, nil
	}
	for {
		v, j, err := p.value(i)
		if err == nil {
			err = rt.ListAppendSteal(list, v)
		}
		if err != nil {
			return drop(err)
		}
		i = p.space(j)
		if i < p.n && p.at(i) == ']' {
			return list, i + 1, nil
		}
		if i >= p.n || p.at(i) != ',' {
			return drop(p.fail("Expecting ',' delimiter", i))
		}
		comma := i
		if i = p.space(i + 1); i < p.n && p.at(i) == ']' {
			return drop(p.fail("Illegal trailing comma before end of array", comma))
		}
	}
}

func (p *jsonParser) object(i int) (res Ref, end int, err error) {
	rt := p.rt
	var d, pairs Ref
	if p.pairsHook != 0 {
		pairs, err = rt.NewList(0)
	} else {
		d, err = rt.NewDict()
	}
	if err != nil {
		return 0, 0, err
	}
	defer func() {
		if err != nil {
			rt.XDecRef(d)
			rt.XDecRef(pairs)
		}
	}()
	if i = p.space(i); i >= p.n || p.at(i) != '}' {
		for {
			if i >= p.n || p.at(i) != '"' {
				return 0, 0, p.fail("Expecting property name enclosed in double quotes", i)
			}
			k, j, err := p.string(i + 1)
			if err != nil {
				return 0, 0, err
			}
			known, err := rt.DictSetDefault(p.memo, k, k)
			rt.DecRef(k)
			if err != nil {
				return 0, 0, err
			}
			k = known
			if i = p.space(j); i >= p.n || p.at(i) != ':' {
				rt.DecRef(k)
				return 0, 0, p.fail("Expecting ':' delimiter", i)
			}
			v, j, err := p.value(p.space(i + 1))
			if err != nil {
				rt.DecRef(k)
				return 0, 0, err
			}
			if pairs != 0 {
				t, err := rt.NewTupleSteal([]Ref{k, v})
				if err == nil {
					err = rt.ListAppendSteal(pairs, t)
				}
				if err != nil {
					return 0, 0, err
				}
			} else {
				err := rt.DictSet(d, k, v)
				rt.DecRef(k)
				rt.DecRef(v)
				if err != nil {
					return 0, 0, err
				}
			}
			i = p.space(j)
			if i < p.n && p.at(i) == '}' {
				break
			}
			if i >= p.n || p.at(i) != ',' {
				return 0, 0, p.fail("Expecting ',' delimiter", i)
			}
			comma := i
			if i = p.space(i + 1); i < p.n && p.at(i) == '}' {
				return 0, 0, p.fail("Illegal trailing comma before end of object", comma)
			}
		}
	}
	switch {
	case pairs != 0:
		res, err = rt.Call1(p.pairsHook, pairs)
		if err == nil {
			rt.DecRef(pairs)
		}
	case p.objectHook != 0:
		res, err = rt.Call1(p.objectHook, d)
		if err == nil {
			rt.DecRef(d)
		}
	default:
		res = d
	}
	return res, i + 1, err
}

// configure reads the settings of a decoder.
func (p *jsonParser) configure(ctx Ref) error {
	rt := p.rt
	get := func(name string) (Ref, error) {
		o, err := rt.GetAttrStr(ctx, name)
		if err == nil {
			p.held = append(p.held, o)
		}
		return o, err
	}
	o, err := get("strict")
	if err == nil {
		p.strict, err = rt.Truth(o)
	}
	if err != nil {
		return err
	}
	for _, f := range [...]struct {
		name  string
		to    *Ref
		plain Ref
	}{{"object_hook", &p.objectHook, rt.None}, {"object_pairs_hook", &p.pairsHook, rt.None}, {"parse_float", &p.parseFloat, rt.Type(objects.TFloat).Obj}, {"parse_int", &p.parseInt, rt.Type(objects.TInt).Obj}} {
		o, err := get(f.name)
		if err != nil {
			return err
		}
		if o != f.plain {
			*f.to = o
		}
	}
	p.parseConstant, err = get("parse_constant")
	return err
}

func jsonScanOnce(rt *objects.Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[1]) {
		return 0, rt.TypeErrorf("first argument must be a string, not %s", rt.TypeName(a[1]))
	}
	i, err := rt.SsizeArg(a[2])
	if err != nil {
		return 0, err
	}
	if i < 0 {
		return 0, rt.ValueErrorf("idx cannot be negative")
	}
	p := jsonParser{}
	if err := p.open(rt, rt.Unbox(a[1])); err != nil {
		return 0, err
	}
	defer p.close()
	if err := p.configure(a[0]); err != nil {
		return 0, err
	}
	v, end, err := p.value(i)
	if err != nil {
		if s, ok := err.(jsonStop); ok {
			n, err := rt.NewInt(int64(s.idx))
			if err != nil {
				return 0, err
			}
			err = rt.RaiseObj(objects.TStopIteration, n)
			rt.DecRef(n)
			return 0, err
		}
		return 0, err
	}
	n, err := rt.NewInt(int64(end))
	if err != nil {
		rt.DecRef(v)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{v, n})
}

// jsonLoads is loads without options.
func jsonLoads(rt *objects.Runtime, a []Ref) (Ref, error) {
	p := jsonParser{}
	if err := p.open(rt, rt.Unbox(a[0])); err != nil {
		return 0, err
	}
	defer p.close()
	v, end, err := p.value(p.space(0))
	if s, ok := err.(jsonStop); ok {
		err = p.fail("Expecting value", s.idx)
	}
	if err != nil {
		return 0, err
	}
	if end = p.space(end); end != p.n {
		rt.DecRef(v)
		return 0, p.fail("Extra data", end)
	}
	return v, nil
}

func jsonScanString(rt *objects.Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[0]) {
		return 0, rt.TypeErrorf("first argument must be a string, not %s", rt.TypeName(a[0]))
	}
	i, err := rt.SsizeArg(a[1])
	if err != nil {
		return 0, err
	}
	p := jsonParser{}
	if err := p.open(rt, rt.Unbox(a[0])); err != nil {
		return 0, err
	}
	defer p.close()
	if a[2] != 0 {
		if p.strict, err = rt.Truth(a[2]); err != nil {
			return 0, err
		}
	}
	if i < 0 || i > p.n {
		return 0, rt.ValueErrorf("end is out of bounds")
	}
	v, end, err := p.string(i)
	if err != nil {
		return 0, err
	}
	n, err := rt.NewInt(int64(end))
	if err != nil {
		rt.DecRef(v)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{v, n})
}
