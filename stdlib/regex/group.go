package regex

import (
	"fmt"
	"strings"
	"unicode"
)

func flagOf(c rune) int {
	switch c {
	case 'i':
		return FlagI
	case 'L':
		return FlagL
	case 'm':
		return FlagM
	case 's':
		return FlagS
	case 'x':
		return FlagX
	case 'a':
		return FlagA
	case 'u':
		return FlagU
	}
	return 0
}

// getChar takes a token, which must be there.
func (p *parser) getChar() []rune {
	if len(p.next) == 0 {
		p.fail(0, "unexpected end of pattern")
	}
	return p.get()
}

func (p *parser) closeParen(start int) {
	if !p.match(')') {
		p.fail(p.tell()-start, "missing ), unterminated subpattern")
	}
}

// group parses what follows an opening parenthesis. A nil node means that there is nothing to match; global, that p.flags have changed.
func (p *parser) group(verbose bool, nested, flags int, first bool) (n *node, global bool) {
	start := p.tell() - 1
	capture, name := true, ""
	atomic := false
	if p.match('?') {
		t := p.getChar()
		c := rune(0)
		if len(t) == 1 {
			c = t[0]
		}
		switch {
		case c == 'P':
			switch {
			case p.match('<'):
				name = p.getUntil('>', "group name")
				p.checkName(name, 1)
			case p.match('='):
				name = p.getUntil(')', "group name")
				p.checkName(name, 1)
				g, ok := p.byName[name]
				k := len([]rune(name)) + 1
				if !ok {
					p.fail(k, "unknown group name %s", pyRepr(name))
				}
				return p.groupRef(g, k, flags), false
			default:
				t := p.getChar()
				p.fail(len(t)+2, "unknown extension ?P%s", string(t))
			}
		case c == ':':
			capture = false
		case c == '#':
			for {
				if len(p.next) == 0 {
					p.fail(p.tell()-start, "missing ), unterminated comment")
				}
				if t := p.get(); len(t) == 1 && t[0] == ')' {
					return nil, false
				}
			}
		case c == '=' || c == '!' || c == '<':
			return p.look(c, start, verbose, nested, flags), false
		case c == '(':
			return p.conditional(start, verbose, nested, flags), false
		case c == '>':
			capture, atomic = false, true
		case c == '-' || flagOf(c) != 0:
			add, del, isGlobal := p.inlineFlags(c)
			if isGlobal {
				if !first {
					p.fail(p.tell()-start, "global flags not at the start of the expression")
				}
				return nil, true
			}
			if add&flagTypes != 0 {
				flags &^= flagTypes
			}
			flags = (flags | add) &^ del
			verbose = (verbose || add&FlagX != 0) && del&FlagX == 0
			capture = false
		default:
			p.fail(len(t)+1, "unknown extension ?%s", string(t))
		}
	}
	gid := 0
	if capture {
		gid = p.openGroup(name)
	}
	body := p.parseSub(verbose, nested+1, flags)
	p.closeParen(start)
	g := &node{kind: nGroup, n: gid, kids: []*node{body}}
	switch {
	case atomic:
		g.kind = nAtomic
	case capture:
		lo, hi := p.width(body)
		p.groups[gid] = groupInfo{lo: lo, hi: hi}
	}
	return g, false
}

func (p *parser) openGroup(name string) int {
	gid := len(p.groups)
	p.groups = append(p.groups, groupInfo{open: true})
	if name != "" {
		if old, ok := p.byName[name]; ok {
			p.fail(len([]rune(name))+1, "redefinition of group name %s as group %d; was group %d", pyRepr(name), gid, old)
		}
		p.byName[name] = gid
		p.order = append(p.order, name)
	}
	return gid
}

// groupRef makes a back reference; offset is where an error points at.
func (p *parser) groupRef(g, offset, flags int) *node {
	if p.groups[g].open {
		p.fail(offset, "cannot refer to an open group")
	}
	p.checkBehind(g)
	return &node{kind: nRef, n: g, fold: p.foldOf(flags)}
}

func (p *parser) checkBehind(g int) {
	if p.behind == 0 {
		return
	}
	if g >= len(p.groups) || p.groups[g].open {
		p.fail(0, "cannot refer to an open group")
	}
	if g >= p.behind {
		p.fail(0, "cannot refer to group defined in the same lookbehind subpattern")
	}
}

func (p *parser) look(c rune, start int, verbose bool, nested, flags int) *node {
	n := &node{kind: nLook}
	saved := p.behind
	if c == '<' {
		t := p.getChar()
		if len(t) != 1 || t[0] != '=' && t[0] != '!' {
			p.fail(len(t)+2, "unknown extension ?<%s", string(t))
		}
		c = t[0]
		n.behind = true
		if saved == 0 {
			p.behind = len(p.groups)
		}
	}
	body := p.parseSub(verbose, nested+1, flags)
	p.behind = saved
	p.closeParen(start)
	n.neg = c == '!'
	n.kids = []*node{body}
	if n.neg && body.kind == nGroup && len(body.kids) == 0 {
		return &node{kind: nFail}
	}
	return n
}

func (p *parser) conditional(start int, verbose bool, nested, flags int) *node {
	name := p.getUntil(')', "group name")
	k := len([]rune(name)) + 1
	g := 0
	if strings.Trim(name, "0123456789") == "" {
		for _, c := range name {
			g = min(g*10+int(c-'0'), 1<<40)
		}
		if g == 0 {
			p.fail(k, "bad group number")
		}
		if g >= 1<<30 {
			p.fail(k, "invalid group reference %s", strings.TrimLeft(name, "0"))
		}
		if _, ok := p.condAt[g]; !ok {
			p.condAt[g] = p.tell() - k
			p.conds = append(p.conds, g)
		}
	} else {
		p.checkName(name, 1)
		var ok bool
		if g, ok = p.byName[name]; !ok {
			p.fail(k, "unknown group name %s", pyRepr(name))
		}
	}
	p.checkBehind(g)
	yes := p.parseSeq(verbose, nested+1, flags, false)
	var no []*node
	if p.match('|') {
		no = p.parseSeq(verbose, nested+1, flags, false)
		if p.is('|') {
			p.fail(0, "conditional backref with more than two branches")
		}
	}
	p.closeParen(start)
	return &node{kind: nCond, n: g, alts: [][]*node{yes, no}}
}

// inlineFlags parses the letters after "(?"; c is the first.
func (p *parser) inlineFlags(c rune) (add, del int, global bool) {
	next := func(what string) []rune {
		if len(p.next) == 0 {
			p.fail(0, "missing %s", what)
		}
		return p.get()
	}
	wrong := func(t []rune, what string) {
		if len(t) == 1 && unicode.IsLetter(t[0]) {
			p.fail(1, "unknown flag")
		}
		p.fail(len(t), "missing %s", what)
	}
	if c != '-' {
		for {
			f := flagOf(c)
			if p.bytes && c == 'u' {
				p.fail(0, "bad inline flags: cannot use 'u' flag with a bytes pattern")
			}
			if !p.bytes && c == 'L' {
				p.fail(0, "bad inline flags: cannot use 'L' flag with a str pattern")
			}
			add |= f
			if f&flagTypes != 0 && add&flagTypes != f {
				p.fail(0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible")
			}
			t := next("-, : or )")
			if len(t) == 1 && (t[0] == ')' || t[0] == '-' || t[0] == ':') {
				c = t[0]
				break
			}
			if len(t) != 1 || flagOf(t[0]) == 0 {
				wrong(t, "-, : or )")
			}
			c = t[0]
		}
	}
	if c == ')' {
		p.added |= add
		if add&flagTypes != 0 {
			p.flags &^= flagTypes
		}
		p.flags |= add
		return add, 0, true
	}
	if c == '-' {
		t := next("flag")
		if len(t) != 1 || flagOf(t[0]) == 0 {
			wrong(t, "flag")
		}
		c = t[0]
		for {
			f := flagOf(c)
			if f&flagTypes != 0 {
				p.fail(0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
			}
			del |= f
			t := next(":")
			if len(t) == 1 && t[0] == ':' {
				break
			}
			if len(t) != 1 || flagOf(t[0]) == 0 {
				wrong(t, ":")
			}
			c = t[0]
		}
	}
	if add&del != 0 {
		p.fail(1, "bad inline flags: flag turned on and off")
	}
	return add, del, false
}

// width gives the least and the greatest number of characters that n matches.
func (p *parser) width(n *node) (lo, hi int) {
	switch n.kind {
	case nLit, nSet, nAny:
		return 1, 1
	case nBranch:
		for i, a := range n.alts {
			l, h := p.widthSeq(a)
			if i == 0 {
				lo, hi = l, h
			} else {
				lo, hi = min(lo, l), max(hi, h)
			}
		}
	case nRepeat:
		l, h := p.widthSeq(n.kids)
		return mulWidth(l, n.lo), mulWidth(h, n.hi)
	case nGroup, nAtomic:
		return p.widthSeq(n.kids)
	case nRef:
		g := p.groups[n.n]
		return g.lo, g.hi
	case nCond:
		lo, hi = p.widthSeq(n.alts[0])
		l, h := p.widthSeq(n.alts[1])
		return min(lo, l), max(hi, h)
	}
	return lo, hi
}

const maxWidth = 1 << 60

func mulWidth(a, b int) int {
	if a != 0 && b > maxWidth/a {
		return maxWidth
	}
	return a * b
}

func (p *parser) widthSeq(seq []*node) (lo, hi int) {
	for _, n := range seq {
		l, h := p.width(n)
		lo, hi = min(lo+l, maxWidth), min(hi+h, maxWidth)
	}
	return lo, hi
}

// fixBehind sets how far each lookbehind steps back. It runs when the whole pattern is known to be well-formed, as in CPython.
func (p *parser) fixBehind(seq []*node) {
	for _, n := range seq {
		if n.kind == nLook && n.behind {
			lo, hi := p.widthSeq(n.kids)
			if lo != hi {
				panic(&Error{Msg: "look-behind requires fixed-width pattern", Pos: -1})
			}
			if lo > maxRepeat {
				panic(&Error{Msg: "looks too much behind", Pos: -1})
			}
			n.n = lo
		}
		p.fixBehind(n.kids)
		for _, a := range n.alts {
			p.fixBehind(a)
		}
	}
}

func (p *parser) warnAt(what string, pos int) {
	p.warn(fmt.Sprintf("Possible %s at position %d", what, pos))
}
