package regex

import (
	"bytes"
	"unsafe"
)

// char is a character as it lies in memory.
type char interface{ uint8 | uint16 | uint32 }

// Text is a view of the subject: n characters of kind bytes each.
type Text struct {
	Data unsafe.Pointer
	Kind int
	Len  int
}

// entry is one thing to go back to. pc >= 0 is a choice: continue at pc with position val (lo: see opRep). pc < 0 undoes: slot ^pc was val.
type entry struct {
	pc    int32
	retry bool // the choice is one of an opRep or opRepLazy that has begun
	lo    int
	val   int
}

// Machine runs programs. It is used again and again; Slots holds the captures of the last match.
type Machine struct {
	Slots []int // start and end of group i at 2i and 2i+1, -1: none; the last group closed at 2*groups+2
	stack []entry

	prog  *Prog
	full  bool // the match must end at the end of the text
	avoid int  // an empty match here does not count; -1: none
	steps int
	Stop  func() bool // asked from time to time; true ends the run
	// Stopped says that Stop did, Overflowed that the stack was too big.
	Stopped, Overflowed bool
}

// maxStack bounds the memory of one match.
const maxStack = 64 << 20

const stepsBetweenStops = 1 << 16

// Mode is how a match relates to the range given.
type Mode uint8

const (
	// Match begins at the start.
	Match Mode = iota
	// FullMatch begins at the start and ends at the end.
	FullMatch
	// Search begins anywhere.
	Search
)

// Run looks for a match in text[pos:end]; what lies before pos is seen by lookbehind. With advance, an empty match at pos does not count.
func (m *Machine) Run(p *Prog, t Text, mode Mode, pos, end int, advance bool) bool {
	m.prog, m.full, m.avoid, m.steps = p, mode == FullMatch, -1, 0
	m.Stopped, m.Overflowed = false, false
	if advance {
		m.avoid = pos
	}
	if cap(m.Slots) < p.slots {
		m.Slots = make([]int, p.slots)
	}
	m.Slots = m.Slots[:p.slots]
	switch t.Kind {
	case 1:
		return run(m, unsafe.Slice((*uint8)(t.Data), t.Len)[:end], mode, pos)
	case 2:
		return run(m, unsafe.Slice((*uint16)(t.Data), t.Len)[:end], mode, pos)
	}
	return run(m, unsafe.Slice((*uint32)(t.Data), t.Len)[:end], mode, pos)
}

func (m *Machine) reset() {
	for i := range m.Slots {
		m.Slots[i] = -1
	}
	m.stack = m.stack[:0]
}

func run[T char](m *Machine, text []T, mode Mode, pos int) bool {
	p := m.prog
	m.reset()
	if mode != Search {
		return exec(m, text, pos)
	}
	dirty := false
	for last := len(text) - p.minWidth; pos <= last; pos++ {
		if len(p.prefix) > 0 {
			if pos = findPrefix(text, p.prefix, pos); pos < 0 {
				return false
			}
		} else if p.first != nil {
			for pos < len(text) {
				if c := text[pos]; uint32(c) < 256 {
					if p.first[c>>6]>>(c&63)&1 != 0 {
						break
					}
				} else if p.high {
					break
				}
				pos++
			}
			if pos > last {
				return false
			}
		}
		if dirty {
			m.reset()
		}
		dirty = true
		if exec(m, text, pos) {
			return true
		}
		if m.Stopped || m.Overflowed || p.anchored {
			return false
		}
		if m.steps++; m.steps%stepsBetweenStops == 0 && m.Stop != nil && m.Stop() {
			m.Stopped = true
			return false
		}
	}
	return false
}

// findPrefix finds where prefix occurs at or after pos; -1 if nowhere.
func findPrefix[T char](text []T, prefix []rune, pos int) int {
	c := T(prefix[0])
	if rune(c) != prefix[0] {
		return -1
	}
	for ; ; pos++ {
		if pos > len(text)-len(prefix) {
			return -1
		}
		k := indexChar(text[pos:], c)
		if k < 0 {
			return -1
		}
		if pos += k; hasPrefix(text[pos:], prefix) {
			return pos
		}
	}
}

func hasPrefix[T char](text []T, s []rune) bool {
	if len(text) < len(s) {
		return false
	}
	for i, c := range s {
		if rune(text[i]) != c {
			return false
		}
	}
	return true
}

// set writes a slot, and notes the old value if there is something to go back to.
func (m *Machine) set(slot int32, v int) {
	if len(m.stack) > 0 {
		m.stack = append(m.stack, entry{pc: ^slot, val: m.Slots[slot]})
	}
	m.Slots[slot] = v
}

// cut drops the choices above height h, but keeps what has to be undone.
func (m *Machine) cut(h int) {
	k := h
	for _, e := range m.stack[h:] {
		if e.pc < 0 {
			m.stack[k] = e
			k++
		}
	}
	m.stack = m.stack[:k]
}

// unitHas reports whether the one-character instruction u matches c.
func unitHas(u *inst, c rune) bool {
	switch u.op {
	case opChar:
		return c == u.c
	case opChar2:
		return c == u.c || c == u.c2
	case opAny:
		return c != '\n'
	case opAll:
		return true
	}
	return u.set.has(c)
}

// countUnit counts how many characters from pos match u, limit at most.
func countUnit[T char](u *inst, text []T, pos, limit int) int {
	end := len(text)
	if limit < end-pos {
		end = pos + limit
	}
	i := pos
	switch u.op {
	case opChar:
		for i < end && rune(text[i]) == u.c {
			i++
		}
	case opChar2:
		for i < end && (rune(text[i]) == u.c || rune(text[i]) == u.c2) {
			i++
		}
	case opAny:
		if k := indexChar(text[i:end], T('\n')); k >= 0 {
			return k
		}
		i = end
	case opAll:
		i = end
	default:
		for i < end {
			c := rune(text[i])
			if c < 256 {
				if u.set.bits[c>>6]>>(c&63)&1 == 0 {
					break
				}
			} else if !u.set.slow(c) {
				break
			}
			i++
		}
	}
	return i - pos
}

func indexChar[T char](s []T, c T) int {
	if len(s) == 0 {
		return -1
	}
	if unsafe.Sizeof(c) == 1 {
		return bytes.IndexByte(unsafe.Slice((*byte)(unsafe.Pointer(&s[0])), len(s)), byte(c))
	}
	for i, x := range s {
		if x == c {
			return i
		}
	}
	return -1
}

func atPosition[T char](at atKind, text []T, pos int) bool {
	switch at {
	case atBegin:
		return pos == 0
	case atBeginLine:
		return pos == 0 || text[pos-1] == '\n'
	case atEnd:
		return pos == len(text) || pos == len(text)-1 && text[pos] == '\n'
	case atEndLine:
		return pos == len(text) || text[pos] == '\n'
	case atEndString:
		return pos == len(text)
	}
	word := unicodeWord
	if at >= atBoundaryASCII {
		word = asciiWord
		at -= atASCII
	}
	if len(text) == 0 {
		return false // neither \b nor \B match in an empty text
	}
	before := pos > 0 && word(rune(text[pos-1]))
	after := pos < len(text) && word(rune(text[pos]))
	return (before != after) == (at == atBoundary)
}

func exec[T char](m *Machine, text []T, start int) bool {
	code := m.prog.code
	slots := m.Slots
	pos, pc := start, int32(0)
	for {
		in := &code[pc]
		switch in.op {
		case opChar:
			if pos < len(text) && rune(text[pos]) == in.c {
				pos++
				pc++
				continue
			}
		case opChar2:
			if pos < len(text) && (rune(text[pos]) == in.c || rune(text[pos]) == in.c2) {
				pos++
				pc++
				continue
			}
		case opStr:
			if hasPrefix(text[pos:], in.str) {
				pos += len(in.str)
				pc++
				continue
			}
		case opAny:
			if pos < len(text) && text[pos] != '\n' {
				pos++
				pc++
				continue
			}
		case opAll:
			if pos < len(text) {
				pos++
				pc++
				continue
			}
		case opSet:
			if pos < len(text) && in.set.has(rune(text[pos])) {
				pos++
				pc++
				continue
			}
		case opAt:
			if atPosition(in.at, text, pos) {
				pc++
				continue
			}
		case opSave:
			m.set(in.a, pos)
			if in.a&1 != 0 {
				m.set(int32(m.prog.lastSlot()), int(in.a>>1))
			}
			pc++
			continue
		case opJmp:
			pc = in.a
			continue
		case opSplit:
			// A choice that fails at the next character is not worth the stack.
			pc++
			if n := &code[pc]; n.op == opChar && (pos >= len(text) || rune(text[pos]) != n.c) {
				pc = in.a
				continue
			}
			m.stack = append(m.stack, entry{pc: in.a, val: pos})
			continue
		case opSplitLazy:
			m.stack = append(m.stack, entry{pc: pc + 1, val: pos})
			pc = in.a
			continue
		case opRep:
			n := countUnit(&code[pc+1], text, pos, in.hi)
			if n < in.lo {
				break
			}
			if n > in.lo {
				m.stack = append(m.stack, entry{pc: pc, retry: true, lo: pos + in.lo, val: pos + n})
				break // the choice is tried as if it had failed, which gives back nothing yet
			}
			pos += n
			pc += 2
			continue
		case opRepLazy:
			if in.lo > 0 {
				if n := countUnit(&code[pc+1], text, pos, in.lo); n < in.lo {
					break
				}
				pos += in.lo
			}
			if in.hi > in.lo {
				m.stack = append(m.stack, entry{pc: pc, retry: true, lo: in.hi - in.lo, val: pos})
			}
			pc += 2
			continue
		case opRepPoss:
			n := countUnit(&code[pc+1], text, pos, in.hi)
			if n < in.lo {
				break
			}
			pos += n
			pc += 2
			continue
		case opLoopInit:
			m.set(in.a, 0)
			m.set(in.a+1, -1)
			pc++
			continue
		case opLoop:
			switch n := slots[in.a]; {
			case n < in.lo:
				m.set(in.a, n+1)
				pc = in.b
			case (n < in.hi || in.hi == maxRepeat) && pos != slots[in.a+1]:
				m.stack = append(m.stack, entry{pc: pc + 1, val: pos})
				m.set(in.a, n+1)
				m.set(in.a+1, pos)
				pc = in.b
			default:
				pc++
			}
			if m.tick() {
				return false
			}
			continue
		case opLoopLazy:
			if n := slots[in.a]; n < in.lo {
				m.set(in.a, n+1)
				pc = in.b
				continue
			}
			m.stack = append(m.stack, entry{pc: pc + 2, val: pos})
			pc++
			continue
		case opLoopMore:
			if n := slots[in.a]; (n < in.hi || in.hi == maxRepeat) && pos != slots[in.a+1] {
				m.set(in.a, n+1)
				m.set(in.a+1, pos)
				pc = in.b
				continue
			}
		case opMark:
			h := len(m.stack)
			m.mark(in.a, h)
			pc++
			continue
		case opCut:
			m.cut(slots[in.a])
			pc++
			continue
		case opLook:
			if pos < int(in.b) {
				break
			}
			m.mark(in.a, len(m.stack))
			m.set(in.a+1, pos)
			pos -= int(in.b)
			pc++
			continue
		case opLookEnd:
			pos = slots[in.a+1]
			m.cut(slots[in.a])
			pc++
			continue
		case opNot:
			if pos < int(in.b) {
				pc = int32(in.lo)
				continue
			}
			m.mark(in.a, len(m.stack))
			slots[in.a] = len(m.stack)
			m.stack = append(m.stack, entry{pc: int32(in.lo), val: pos})
			pos -= int(in.b)
			pc++
			continue
		case opNotEnd:
			h := slots[in.a]
			for k := len(m.stack) - 1; k >= h; k-- {
				if e := &m.stack[k]; e.pc < 0 {
					slots[^e.pc] = e.val
				}
			}
			m.stack = m.stack[:h]
		case opRef:
			i, j := slots[2*in.a], slots[2*in.a+1]
			if i >= 0 && j >= i && j-i <= len(text)-pos && sameText(text[i:j], text[pos:], in.fold) {
				pos += j - i
				pc++
				continue
			}
		case opCond:
			if slots[2*in.a+1] < 0 {
				pc = in.b
			} else {
				pc++
			}
			continue
		case opMatch:
			if (!m.full || pos == len(text)) && (pos != m.avoid || start != m.avoid) {
				slots[0], slots[1] = start, pos
				return true
			}
		}
		// Failed: go back to the last choice.
		for {
			k := len(m.stack) - 1
			if k < 0 {
				return false
			}
			e := &m.stack[k]
			if e.pc < 0 {
				slots[^e.pc] = e.val
				m.stack = m.stack[:k]
				continue
			}
			pc, pos = e.pc, e.val
			if !e.retry {
				m.stack = m.stack[:k]
				break
			}
			switch code[pc].op {
			case opRep:
				pc += 2
				if n := &code[pc]; n.op == opChar {
					for pos > e.lo && (pos >= len(text) || rune(text[pos]) != n.c) {
						pos--
					}
				}
				if pos <= e.lo {
					m.stack = m.stack[:k]
				} else {
					e.val = pos - 1
				}
			case opRepLazy:
				if pos >= len(text) || !unitHas(&code[pc+1], rune(text[pos])) {
					m.stack = m.stack[:k]
					continue
				}
				pos++
				if e.lo--; e.lo == 0 {
					m.stack = m.stack[:k]
				} else {
					e.val = pos
				}
				pc += 2
			}
			break
		}
		if m.tick() {
			return false
		}
	}
}

// mark sets a slot that outlives no choice above the height it holds.
func (m *Machine) mark(slot int32, v int) {
	if len(m.stack) > 0 {
		m.stack = append(m.stack, entry{pc: ^slot, val: m.Slots[slot]})
		if v == len(m.stack)-1 {
			v++ // the note itself stays
		}
	}
	m.Slots[slot] = v
}

// tick counts steps and looks whether to stop.
func (m *Machine) tick() bool {
	if m.steps++; m.steps%stepsBetweenStops != 0 {
		return false
	}
	if len(m.stack) > maxStack {
		m.Overflowed = true
		return true
	}
	if m.Stop != nil && m.Stop() {
		m.Stopped = true
	}
	return m.Stopped
}

func sameText[T char](a, b []T, f foldMode) bool {
	for i, c := range a {
		if c != b[i] && (f == foldNone || f.lower(rune(c)) != f.lower(rune(b[i]))) {
			return false
		}
	}
	return true
}

// Release gives back a stack that has grown large.
func (m *Machine) Release() {
	if cap(m.stack) > 1<<16 {
		m.stack = nil
	}
}
