package objects

import (
	"bytes"

	"minipy/mem"
)

// strParts collects the pieces of a split.
type strParts struct {
	rt   *Runtime
	list Ref
	err  error
}

func (rt *Runtime) newStrParts() strParts {
	l, err := rt.NewList(0)
	return strParts{rt, l, err}
}

func (p *strParts) add(s Ref, i, j int) {
	if p.err != nil {
		return
	}
	v, err := p.rt.StrSub(s, i, j)
	if err == nil {
		err = p.rt.ListAppendSteal(p.list, v)
	}
	p.err = err
}

// bytes adds the parts of an ASCII str between separators of one character.
func (p *strParts) bytes(s Ref, sep byte) {
	text := strBytes(s)
	n := bytes.Count(text, []byte{sep}) + 1
	if n == 1 {
		p.add(s, 0, len(text))
		return
	}
	p.rt.DecRef(p.list)
	if p.list, p.err = p.rt.NewList(n); p.err != nil {
		return
	}
	items := ListItems(p.list)
	for i := range items {
		k := len(text)
		if i < n-1 {
			k = bytes.IndexByte(text, sep)
		}
		if items[i], p.err = p.rt.newASCII(text[:k]); p.err != nil {
			return
		}
		text = text[min(k+1, len(text)):]
	}
}

// finish returns the list; reversed turns it round first.
func (p *strParts) finish(reversed bool) (Ref, error) {
	if p.err != nil {
		p.rt.XDecRef(p.list)
		return 0, p.err
	}
	if reversed {
		v := ListItems(p.list)
		for i, j := 0, len(v)-1; i < j; i, j = i+1, j-1 {
			v[i], v[j] = v[j], v[i]
		}
	}
	return p.list, nil
}

// splitArgs resolves sep (0: whitespace) and maxsplit.
func (rt *Runtime) splitArgs(a []Ref) (sep Ref, limit int, err error) {
	limit = -1
	if a[2] != 0 {
		if limit, err = rt.SsizeArg(a[2]); err != nil {
			return 0, 0, err
		}
	}
	if a[1] == 0 || a[1] == rt.None {
		return 0, limit, nil
	}
	if !rt.IsStr(a[1]) {
		return 0, 0, rt.TypeErrorf("must be str or None, not %s", rt.TypeName(a[1]))
	}
	sep = rt.Unbox(a[1])
	if StrLen(sep) == 0 {
		return 0, 0, rt.ValueErrorf("empty separator")
	}
	return sep, limit, nil
}

func strSplit(rt *Runtime, a []Ref) (Ref, error) {
	sep, limit, err := rt.splitArgs(a)
	if err != nil {
		return 0, err
	}
	s := rt.Unbox(a[0])
	n := StrLen(s)
	p := rt.newStrParts()
	i := 0
	if sep == 0 && limit < 0 && strKind(s) == 1 {
		splitWords(s, &p)
		return p.finish(false)
	}
	if sep == 0 {
		for p.err == nil {
			for i < n && isSpace(strAt(s, i)) {
				i++
			}
			if i == n {
				break
			}
			if limit == 0 {
				p.add(s, i, n)
				break
			}
			limit--
			start := i
			for i < n && !isSpace(strAt(s, i)) {
				i++
			}
			p.add(s, start, i)
		}
		return p.finish(false)
	}
	if limit < 0 && p.err == nil && StrLen(sep) == 1 && strIsASCII(s) && strIsASCII(sep) {
		p.bytes(s, *mem.U8(sep, offStrData))
		return p.finish(false)
	}
	for p.err == nil && limit != 0 {
		k := strIndex(s, sep, i, n)
		if k < 0 {
			break
		}
		p.add(s, i, k)
		i = k + StrLen(sep)
		limit--
	}
	p.add(s, i, n)
	return p.finish(false)
}

func strRsplit(rt *Runtime, a []Ref) (Ref, error) {
	sep, limit, err := rt.splitArgs(a)
	if err != nil {
		return 0, err
	}
	s := rt.Unbox(a[0])
	p := rt.newStrParts()
	j := StrLen(s)
	if sep == 0 {
		for p.err == nil {
			for j > 0 && isSpace(strAt(s, j-1)) {
				j--
			}
			if j == 0 {
				break
			}
			if limit == 0 {
				p.add(s, 0, j)
				break
			}
			limit--
			end := j
			for j > 0 && !isSpace(strAt(s, j-1)) {
				j--
			}
			p.add(s, j, end)
		}
		return p.finish(true)
	}
	for p.err == nil && limit != 0 {
		k := strLastIndex(s, sep, 0, j)
		if k < 0 {
			break
		}
		p.add(s, k+StrLen(sep), j)
		j = k
		limit--
	}
	p.add(s, 0, j)
	return p.finish(true)
}

func isLineBreak(c rune) bool {
	return c >= '\n' && c <= '\r' || c >= 0x1c && c <= 0x1e || c == 0x85 || c == 0x2028 || c == 0x2029
}

func strSplitlines(rt *Runtime, a []Ref) (Ref, error) {
	keep := false
	if a[1] != 0 {
		var err error
		if keep, err = rt.Truth(a[1]); err != nil {
			return 0, err
		}
	}
	s := rt.Unbox(a[0])
	n := StrLen(s)
	p := rt.newStrParts()
	for i := 0; i < n && p.err == nil; {
		start := i
		for i < n && !isLineBreak(strAt(s, i)) {
			i++
		}
		end := i
		if i < n {
			if strAt(s, i) == '\r' && i+1 < n && strAt(s, i+1) == '\n' {
				i++
			}
			i++
			if keep {
				end = i
			}
		}
		p.add(s, start, end)
	}
	return p.finish(false)
}

// strPartition makes partition (fromEnd false) and rpartition.
func strPartition(rt *Runtime, a []Ref, fromEnd bool) (Ref, error) {
	if !rt.IsStr(a[1]) {
		return 0, rt.TypeErrorf("must be str, not %s", rt.TypeName(a[1]))
	}
	s, sep := rt.Unbox(a[0]), rt.Unbox(a[1])
	n := StrLen(s)
	if StrLen(sep) == 0 {
		return 0, rt.ValueErrorf("empty separator")
	}
	if fromEnd {
		if k := strLastIndex(s, sep, 0, n); k >= 0 {
			return rt.partition(s, sep, k)
		}
		return rt.NewTupleSteal([]Ref{rt.EmptyStr, rt.EmptyStr, NewRef(a[0])})
	}
	if k := strIndex(s, sep, 0, n); k >= 0 {
		return rt.partition(s, sep, k)
	}
	return rt.NewTupleSteal([]Ref{NewRef(a[0]), rt.EmptyStr, rt.EmptyStr})
}

func (rt *Runtime) partition(s, sep Ref, k int) (Ref, error) {
	head, err := rt.StrSub(s, 0, k)
	if err != nil {
		return 0, err
	}
	tail, err := rt.StrSub(s, k+StrLen(sep), StrLen(s))
	if err != nil {
		rt.DecRef(head)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{head, NewRef(sep), tail})
}

// stripKind says which ends strip works on.
type stripKind int

const (
	stripLeft stripKind = 1 << iota
	stripRight
)

func stripMethod(name string, ends stripKind) Native {
	return Native{Name: name, Sig: "self, chars=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		drop := isSpace
		if a[1] != 0 && a[1] != rt.None {
			if !rt.IsStr(a[1]) {
				return 0, rt.TypeErrorf("%s arg must be None or str", name)
			}
			set := rt.Unbox(a[1])
			drop = func(c rune) bool { return strHasChar(set, c) }
		}
		s := rt.Unbox(a[0])
		i, j := 0, StrLen(s)
		if ends&stripLeft != 0 {
			for i < j && drop(strAt(s, i)) {
				i++
			}
		}
		if ends&stripRight != 0 {
			for j > i && drop(strAt(s, j-1)) {
				j--
			}
		}
		return rt.StrSub(s, i, j)
	}}
}

func strHasChar(set Ref, c rune) bool {
	for i := range StrLen(set) {
		if strAt(set, i) == c {
			return true
		}
	}
	return false
}

// latin1Space tells the whitespace among the first 256 characters.
var latin1Space = func() (t [256]bool) {
	for c := range t {
		t[c] = isSpace(rune(c))
	}
	return
}()

// splitWords splits a str of one byte a character at whitespace.
func splitWords(s Ref, p *strParts) {
	n := StrLen(s)
	b := strBytes(s)
	for i := 0; p.err == nil; {
		for i < n && latin1Space[b[i]] {
			i++
		}
		if i == n {
			return
		}
		start := i
		for i < n && !latin1Space[b[i]] {
			i++
		}
		p.add(s, start, i)
	}
}
