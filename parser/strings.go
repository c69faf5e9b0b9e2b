package parser

import (
	"cmp"
	"strings"

	"minipy/lexer"
)

// strings parses adjacent string literals, which are one.
func (p *parser) strings() Expr {
	start := p.i
	j := start
	for p.toks[j].Kind == lexer.String {
		j++
	}
	if p.toks[j].Kind == lexer.FStringStart {
		return p.joined()
	}
	p.i = j
	p.far = max(p.far, j)
	kind := ""
	if c := p.res.Src[p.toks[start].Off]; c == 'u' || c == 'U' {
		kind = "u"
	}
	if j == start+1 {
		s, isBytes := p.stringToken(start)
		if isBytes {
			return &Constant{Pos: p.span(start), Value: Bytes(s)}
		}
		return &Constant{Pos: p.span(start), Value: s, Kind: kind}
	}
	var b strings.Builder
	_, wantBytes := p.stringToken(start)
	for i := start; i < j; i++ {
		s, isBytes := p.stringToken(i)
		if isBytes != wantBytes {
			p.mixed()
		}
		b.WriteString(s)
	}
	if wantBytes {
		return &Constant{Pos: p.span(start), Value: Bytes(b.String())}
	}
	return &Constant{Pos: p.span(start), Value: b.String(), Kind: kind}
}

// mixed reports bytes next to text. CPython points at the token after them.
func (p *parser) mixed() {
	at := min(p.i, len(p.toks)-1)
	p.raise(p.errorAt("SyntaxError", "cannot mix bytes and nonbytes literals", p.between(at, at)))
}

// stringToken is the value of a string or bytes literal.
func (p *parser) stringToken(i int) (value string, isBytes bool) {
	text := p.text(i)
	raw := false
	for text[0] != '"' && text[0] != '\'' {
		switch text[0] {
		case 'b', 'B':
			isBytes = true
		case 'r', 'R':
			raw = true
		}
		text = text[1:]
	}
	n := 1
	if len(text) >= 6 && text[1] == text[0] && text[2] == text[0] {
		n = 3
	}
	text = text[n : len(text)-n]
	if isBytes {
		for k := range len(text) {
			if text[k] >= 0x80 {
				p.raise(p.errorAt("SyntaxError", "bytes can only contain ASCII literal characters", p.between(i, i)))
			}
		}
	}
	if raw || strings.IndexByte(text, '\\') < 0 {
		return text, isBytes
	}
	if isBytes {
		return p.unescapeBytes(text, i), true
	}
	return p.unescape(text, i), false
}

// joiner collects the parts of an f-string; adjacent pieces of text become one constant.
type joiner struct {
	values []Expr
	text   strings.Builder
	pos    Pos
	has    bool
	bad    string // what is wrong with an escape
}

func (j *joiner) add(s string, at Pos) {
	if !j.has {
		j.pos, j.has = at, true
	}
	j.pos.EndLine, j.pos.EndCol = at.EndLine, at.EndCol
	j.text.WriteString(s)
}

func (j *joiner) flush() {
	if j.has && j.text.Len() > 0 {
		j.values = append(j.values, &Constant{Pos: j.pos, Value: j.text.String()})
	}
	j.text.Reset()
	j.has = false
}

// joined parses adjacent literals at least one of which is an f-string.
func (p *parser) joined() Expr {
	start := p.i
	var j joiner
	kind := ""
	mixed := false
	for {
		switch p.kind() {
		case lexer.String:
			s, isBytes := p.stringToken(p.i)
			mixed = mixed || isBytes
			if c := p.text(p.i)[0]; (c == 'u' || c == 'U') && p.i == start {
				kind = "u"
			}
			j.add(s, p.between(p.i, p.i))
			p.i++
			continue
		case lexer.FStringStart:
			p.i++
			p.parts(&j)
			if p.kind() != lexer.FStringEnd {
				p.fail()
			}
			if j.bad != "" { // CPython decodes the text at the end
				p.raise(p.errorAt("SyntaxError", j.bad, p.at(p.i)))
			}
			p.i++
			continue
		}
		break
	}
	p.far = max(p.far, p.i)
	if mixed {
		p.mixed()
	}
	j.flush()
	if kind != "" && len(j.values) > 0 {
		if c, ok := j.values[0].(*Constant); ok {
			c.Kind = kind
		}
	}
	return &JoinedStr{Pos: p.span(start), Values: j.values}
}

// parts parses text and replacement fields.
func (p *parser) parts(j *joiner) {
	for {
		switch k := p.kind(); k {
		case lexer.FStringMiddle:
			s := p.text(p.i)
			if !p.toks[p.i].Raw && strings.IndexByte(s, '\\') >= 0 {
				s = p.decode(s, p.i, func(msg string) { j.bad = cmp.Or(j.bad, msg) })
			}
			j.add(s, p.between(p.i, p.i))
			p.i++
		case lexer.LBrace:
			p.field(j)
		default:
			return
		}
	}
}

// field parses a replacement field.
func (p *parser) field(j *joiner) {
	p.enter(20)
	defer p.leave(20)
	start := p.i
	p.i++
	if p.diag {
		defer func(outer int32) { p.inField = outer }(p.inField)
		p.inField = p.level[start]
		p.diagFieldStart()
	}
	f := &FormattedValue{Value: p.yieldOrExpressions()}
	debug := false
	if p.kind() == lexer.Equal {
		debug = true
		p.i++
		text := p.res.Src[p.toks[start].End:p.toks[p.i].Off]
		a, b := &p.toks[start], &p.toks[p.i]
		j.add(text, Pos{a.EndLine, a.EndCol, b.Line, b.Col})
	}
	if p.diag {
		p.diagFieldEnd(debug)
	}
	if p.accept(lexer.Exclamation) {
		if p.diag {
			p.diagConversion()
		}
		p.name()
		f.Conversion = p.conversion()
	}
	if p.diag {
		p.diagFieldRest()
	}
	spec := false
	if colon := p.i; p.accept(lexer.Colon) {
		spec = true
		var text joiner
		p.parts(&text)
		text.flush()
		j.bad = cmp.Or(j.bad, text.bad)
		f.FormatSpec = &JoinedStr{Pos: p.span(colon), Values: text.values}
	} else if debug && f.Conversion == 0 {
		f.Conversion = 'r'
	}
	if p.diag && p.kind() != lexer.RBrace {
		p.diagBrace(spec)
	}
	p.expect(lexer.RBrace)
	f.Pos = p.span(start)
	j.flush()
	j.values = append(j.values, f)
}
