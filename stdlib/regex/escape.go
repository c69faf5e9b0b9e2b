package regex

import "fmt"

const (
	octDigits = "01234567"
	decDigits = "0123456789"
	hexDigits = "0123456789abcdefABCDEF"
)

func digitsValue(s string, base rune) rune {
	v := rune(0)
	for _, c := range s {
		switch {
		case c <= '9':
			c -= '0'
		case c >= 'a':
			c -= 'a' - 10
		default:
			c -= 'A' - 10
		}
		v = v*base + c
		if v > 0x7ffffff {
			v = 0x7ffffff
		}
	}
	return v
}

func (p *parser) nextIn(charset string) bool {
	if len(p.next) != 1 {
		return false
	}
	for _, c := range charset {
		if c == p.next[0] {
			return true
		}
	}
	return false
}

func categoryOf(c rune) (category, bool) {
	switch c {
	case 'd':
		return catDigit, true
	case 'D':
		return catDigit | catNegate, true
	case 's':
		return catSpace, true
	case 'S':
		return catSpace | catNegate, true
	case 'w':
		return catWord, true
	case 'W':
		return catWord | catNegate, true
	}
	return 0, false
}

func (p *parser) withMode(k category, flags int) category {
	if flags&FlagU == 0 || flags&FlagA != 0 {
		k |= catASCII
	}
	return k
}

// charEscape reads the escapes that mean a character both inside and outside of a set.
func (p *parser) charEscape(t []rune) (rune, bool) {
	switch t[1] {
	case 'a':
		return 7, true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	case '\\':
		return '\\', true
	case 'x':
		return p.hexEscape(`\x`, 2), true
	case 'u', 'U', 'N':
		if p.bytes {
			return 0, false
		}
		switch t[1] {
		case 'u':
			return p.hexEscape(`\u`, 4), true
		case 'U':
			return p.hexEscape(`\U`, 8), true
		}
		if !p.match('{') {
			p.fail(0, "missing {")
		}
		name := p.getUntil('}', "character name")
		if p.names != nil {
			if c, ok := p.names(name); ok {
				return c, true
			}
		}
		p.fail(len([]rune(name))+4, "undefined character name %s", pyRepr(name))
	}
	return 0, false
}

func (p *parser) hexEscape(start string, n int) rune {
	d := p.getWhile(n, hexDigits)
	if len(d) != n {
		p.fail(2+len(d), "incomplete escape %s%s", start, d)
	}
	c := digitsValue(d, 16)
	if c > 0x10ffff {
		p.fail(2+len(d), "bad escape %s%s", start, d)
	}
	return c
}

func (p *parser) octal(d string) rune {
	c := digitsValue(d, 8)
	if c > 0o377 {
		p.fail(1+len(d), `octal escape value \%s outside of range 0-0o377`, d)
	}
	return c
}

func isASCIILetter(c rune) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// escape parses an escape outside of a set.
func (p *parser) escape(t []rune, flags int) *node {
	at := func(k atKind) *node {
		if k >= atBoundary && (flags&FlagU == 0 || flags&FlagA != 0) {
			k += atASCII
		}
		return &node{kind: nAt, at: k}
	}
	switch t[1] {
	case 'A':
		return at(atBegin)
	case 'Z':
		return at(atEndString)
	case 'b':
		return at(atBoundary)
	case 'B':
		return at(atNotBoundary)
	}
	if k, ok := categoryOf(t[1]); ok {
		s := &class{cats: []category{p.withMode(k, flags)}}
		s.finish()
		return &node{kind: nSet, set: s}
	}
	if c, ok := p.charEscape(t); ok {
		return p.literal(c, flags)
	}
	switch c := t[1]; {
	case c == '0':
		return p.literal(digitsValue(p.getWhile(2, octDigits), 8), flags)
	case '1' <= c && c <= '9':
		d := string(c)
		if p.nextIn(decDigits) {
			d += string(p.get())
			if c <= '7' && d[1] <= '7' && p.nextIn(octDigits) {
				d += string(p.get())
				return p.literal(p.octal(d), flags)
			}
		}
		g := int(digitsValue(d, 10))
		if g >= len(p.groups) {
			p.fail(len(d), "invalid group reference %d", g)
		}
		return p.groupRef(g, len(d)+1, flags)
	case isASCIILetter(c):
		p.fail(2, "bad escape %s", string(t))
	}
	return p.literal(t[1], flags)
}

// setItem is a character, or a category when cat is set.
type setItem struct {
	c     rune
	k     category
	isCat bool
}

func (p *parser) setEscape(t []rune, flags int) setItem {
	if k, ok := categoryOf(t[1]); ok {
		return setItem{k: p.withMode(k, flags), isCat: true}
	}
	c := t[1]
	if c == 'b' {
		return setItem{c: 8}
	}
	if r, ok := p.charEscape(t); ok {
		return setItem{c: r}
	}
	switch {
	case '0' <= c && c <= '7':
		return setItem{c: p.octal(string(c) + p.getWhile(2, octDigits))}
	case c == '8' || c == '9' || isASCIILetter(c):
		p.fail(2, "bad escape %s", string(t))
	}
	return setItem{c: c}
}

var setOps = map[rune]string{'-': "set difference", '&': "set intersection", '~': "set symmetric difference", '|': "set union"}

// set parses a set of characters behind its bracket.
func (p *parser) set(flags int) *node {
	here := p.tell() - 1
	s := &class{fold: p.foldOf(flags)}
	if p.is('[') {
		p.warnAt("nested set", p.tell())
	}
	s.neg = p.match('^')
	n := 0
	unterminated := func() { p.fail(p.tell()-here, "unterminated character set") }
	add := func(i setItem) {
		n++
		if i.isCat {
			s.cats = append(s.cats, i.k)
		} else {
			s.ranges = append(s.ranges, span{i.c, i.c})
		}
	}
	for {
		t := p.get()
		if len(t) == 0 {
			unterminated()
		}
		if len(t) == 1 && t[0] == ']' && n > 0 {
			break
		}
		var a setItem
		if len(t) == 2 {
			a = p.setEscape(t, flags)
		} else {
			if op, ok := setOps[t[0]]; ok && n > 0 && p.is(t[0]) {
				p.warnAt(op, p.tell()-1)
			}
			a.c = t[0]
		}
		if !p.match('-') {
			add(a)
			continue
		}
		u := p.get()
		if len(u) == 0 {
			unterminated()
		}
		if len(u) == 1 && u[0] == ']' {
			add(a)
			add(setItem{c: '-'})
			break
		}
		var b setItem
		if len(u) == 2 {
			b = p.setEscape(u, flags)
		} else {
			if u[0] == '-' {
				p.warnAt("set difference", p.tell()-2)
			}
			b.c = u[0]
		}
		if a.isCat || b.isCat || a.c > b.c {
			p.fail(len(t)+1+len(u), "bad character range %s", fmt.Sprintf("%s-%s", string(t), string(u)))
		}
		n++
		s.ranges = append(s.ranges, span{a.c, b.c})
	}
	if !s.neg && n == 1 && len(s.cats) == 0 && s.ranges[0].lo == s.ranges[0].hi {
		return p.literal(s.ranges[0].lo, flags)
	}
	s.finish()
	return &node{kind: nSet, set: s}
}
