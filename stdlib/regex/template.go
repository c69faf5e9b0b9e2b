package regex

// Piece is a part of a replacement: a group, or text when Group is -1.
type Piece struct {
	Group int
	Text  []rune
}

// ParseTemplate parses a replacement text for a pattern.
func ParseTemplate(src []rune, isBytes bool, r *Result) (pieces []Piece, err error) {
	defer func() {
		if e := recover(); e != nil {
			pe, ok := e.(*Error)
			if !ok {
				panic(e)
			}
			pieces, err = nil, pe
		}
	}()
	p := &parser{src: src, bytes: isBytes}
	p.advance()
	var text []rune
	addGroup := func(g, offset int) {
		if g > r.Groups {
			p.fail(offset, "invalid group reference %d", g)
		}
		if len(text) > 0 {
			pieces = append(pieces, Piece{-1, text})
			text = nil
		}
		pieces = append(pieces, Piece{Group: g})
	}
	for len(p.next) > 0 {
		t := p.get()
		if len(t) == 1 {
			text = append(text, t[0])
			continue
		}
		switch c := t[1]; {
		case c == 'g':
			if !p.match('<') {
				p.fail(0, "missing <")
			}
			name := p.getUntil('>', "group name")
			k := len([]rune(name)) + 1
			g, ok := 0, false
			for _, d := range name {
				if ok = '0' <= d && d <= '9'; !ok {
					break
				}
				g = min(g*10+int(d-'0'), 1<<40)
			}
			if !ok {
				p.checkName(name, 1)
				for i, n := range r.Names {
					if n == name {
						g, ok = r.Index[i], true
					}
				}
				if !ok {
					panic(&Error{Msg: "unknown group name " + pyRepr(name), Index: true})
				}
			}
			addGroup(g, k)
		case c == '0':
			text = append(text, digitsValue(p.getWhile(2, octDigits), 8)&0xff)
		case '1' <= c && c <= '9':
			d := string(c)
			if p.nextIn(decDigits) {
				d += string(p.get())
				if c <= '7' && d[1] <= '7' && p.nextIn(octDigits) {
					d += string(p.get())
					text = append(text, p.octal(d))
					continue
				}
			}
			addGroup(int(digitsValue(d, 10)), len(d))
		default:
			e, ok := templateEscapes[c]
			if !ok {
				if isASCIILetter(c) {
					p.fail(2, "bad escape %s", string(t))
				}
				text = append(text, t...)
				continue
			}
			text = append(text, e)
		}
	}
	if len(text) > 0 {
		pieces = append(pieces, Piece{-1, text})
	}
	return pieces, nil
}

var templateEscapes = map[rune]rune{'a': 7, 'b': 8, 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}
