// Package regex is the matcher behind the re module: Python's syntax, parsed to a tree (parse.go), compiled to a program (compile.go) and run by
// backtracking with a stack of its own (exec.go) on characters of 1, 2 or 4 bytes as they lie in memory.
package regex

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"minipy/objects"
)

// category is one of \d \s \w, with its meaning (Unicode or ASCII) and maybe negated.
type category uint8

const (
	catDigit category = iota
	catSpace
	catWord
	catASCII  category = 4
	catNegate category = 8
)

func (k category) has(c rune) bool {
	var in bool
	if k&catASCII != 0 {
		switch k & 3 {
		case catDigit:
			in = '0' <= c && c <= '9'
		case catSpace:
			in = c == ' ' || '\t' <= c && c <= '\r'
		default:
			in = asciiWord(c)
		}
	} else {
		switch k & 3 {
		case catDigit:
			in = objects.CharIsDecimal(c)
		case catSpace:
			in = objects.CharIsSpace(c)
		default:
			in = unicodeWord(c)
		}
	}
	return in != (k&catNegate != 0)
}

func asciiWord(c rune) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_'
}

func unicodeWord(c rune) bool { return c == '_' || objects.CharIsAlnum(c) }

// foldMode says which characters are the same but for their case.
type foldMode uint8

const (
	foldNone foldMode = iota
	foldASCII
	foldUnicode
)

func asciiLower(c rune) rune {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// lower is the simple lower case, by which back references compare.
func (f foldMode) lower(c rune) rune {
	switch {
	case f == foldNone:
		return c
	case c < 0x80 || f == foldASCII:
		return asciiLower(c)
	}
	return unicode.ToLower(c)
}

type span struct{ lo, hi rune }

// class is a set of characters: bits decides up to 0xff, the rest beyond.
type class struct {
	bits   [4]uint64
	ranges []span
	cats   []category
	neg    bool
	fold   foldMode
}

func (s *class) has(c rune) bool {
	if c < 256 {
		return s.bits[c>>6]>>(c&63)&1 != 0
	}
	return s.slow(c)
}

func (s *class) slow(c rune) bool {
	for _, r := range s.ranges {
		if r.lo <= c && c <= r.hi {
			return !s.neg
		}
	}
	if len(s.cats) > 0 {
		l := s.fold.lower(c)
		for _, k := range s.cats {
			if k.has(l) {
				return !s.neg
			}
		}
	}
	return s.neg
}

// finish expands the ranges by the characters that only differ in case, and computes bits.
func (s *class) finish() {
	switch s.fold {
	case foldASCII:
		for c := 'a'; c <= 'z'; c++ {
			a, b := inSpans(s.ranges, c), inSpans(s.ranges, c-32)
			if a != b {
				s.ranges = append(s.ranges, span{c, c}, span{c - 32, c - 32})
			}
		}
	case foldUnicode:
		given := s.ranges
		for _, cl := range caseClasses().list {
			if slices.ContainsFunc(cl, func(c rune) bool { return inSpans(given, c) }) {
				for _, c := range cl {
					if !inSpans(given, c) {
						s.ranges = append(s.ranges[:len(s.ranges):len(s.ranges)], span{c, c})
					}
				}
			}
		}
	}
	for c := rune(0); c < 256; c++ {
		if s.slow(c) {
			s.bits[c>>6] |= 1 << (c & 63)
		}
	}
}

func inSpans(list []span, c rune) bool {
	for _, r := range list {
		if r.lo <= c && c <= r.hi {
			return true
		}
	}
	return false
}

// classes are the sets of characters that IGNORECASE takes for the same.
type classes struct {
	list [][]rune
	of   map[rune][]rune
}

// sameUpper are the groups of lower case characters with the same upper case.
const sameUpper = "" +
	"\u0069\u0131 \u0073\u017f \u00b5\u03bc \u0345\u03b9\u1fbe \u0390\u1fd3 \u03b0\u1fe3 \u03b2\u03d0 \u03b5\u03f5 " +
	"\u03b8\u03d1 \u03ba\u03f0 \u03c0\u03d6 \u03c1\u03f1 \u03c2\u03c3 \u03c6\u03d5 \u0432\u1c80 \u0434\u1c81 " +
	"\u043e\u1c82 \u0441\u1c83 \u0442\u1c84\u1c85 \u044a\u1c86 \u0463\u1c87 \u1c88\ua64b \u1e61\u1e9b \ufb05\ufb06"

// caseClasses: characters with one lower case, and lower case characters with one upper case, are the same.
var caseClasses = sync.OnceValue(func() classes {
	canon := map[rune]rune{}
	for _, g := range strings.Fields(sameUpper) {
		r := []rune(g)
		for _, c := range r {
			canon[c] = r[0]
		}
	}
	of := map[rune][]rune{}
	add := func(c rune) {
		l := unicode.ToLower(c)
		if k, ok := canon[l]; ok {
			l = k
		}
		if !slices.Contains(of[l], c) {
			of[l] = append(of[l], c)
		}
	}
	for _, r := range unicode.CaseRanges {
		for c := rune(r.Lo); c <= rune(r.Hi); c++ {
			add(c)
			add(unicode.ToLower(c))
		}
	}
	for c := range canon {
		add(c)
	}
	cs := classes{of: map[rune][]rune{}}
	for _, list := range of {
		if len(list) > 1 {
			slices.Sort(list)
			cs.list = append(cs.list, list)
			for _, c := range list {
				cs.of[c] = list
			}
		}
	}
	return cs
})

// variants are the characters that match c, c among them.
func (f foldMode) variants(c rune) []rune {
	switch f {
	case foldASCII:
		if l := asciiLower(c); 'a' <= l && l <= 'z' {
			return []rune{l - 32, l}
		}
	case foldUnicode:
		if v := caseClasses().of[c]; v != nil {
			return v
		}
	}
	return []rune{c}
}
