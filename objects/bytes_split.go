package objects

import (
	"bytes"
	"math"
)

func bytesSplitMethods() []Native {
	return []Native{
		{Name: "split", Sig: "self, sep=, maxsplit=", Fn: func(rt *Runtime, a []Ref) (Ref, error) { return rt.bytesSplit(a, splitBytes, splitSpace) }},
		{Name: "rsplit", Sig: "self, sep=, maxsplit=", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			l, err := rt.bytesSplit(a, rsplitBytes, rsplitSpace)
			if err == nil {
				for i, j, items := 0, ListLen(l)-1, ListItems(l); i < j; i, j = i+1, j-1 {
					items[i], items[j] = items[j], items[i]
				}
			}
			return l, err
		}},
		{Name: "splitlines", Sig: "self, keepends=", Fn: bytesSplitLines},
		{Name: "partition", Sig: "self, sep, /", Fn: bytesPartition(bytes.Index, false)},
		{Name: "rpartition", Sig: "self, sep, /", Fn: bytesPartition(bytes.LastIndex, true)},
	}
}

// A splitter cuts the next piece off b, which starts or ends where the last cut was; more is false for the last piece.
// The one for white space may find no
// piece at all: ok is false. Its last piece is what remains, with the white space at the far end.
type (
	sepSplitter   func(b, sep []byte, last bool) (piece, rest []byte, more bool)
	spaceSplitter func(b []byte, last bool) (piece, rest []byte, ok bool)
)

func splitBytes(b, sep []byte, last bool) (piece, rest []byte, more bool) {
	if i := bytes.Index(b, sep); i >= 0 && !last {
		return b[:i], b[i+len(sep):], true
	}
	return b, nil, false
}

func rsplitBytes(b, sep []byte, last bool) (piece, rest []byte, more bool) {
	if i := bytes.LastIndex(b, sep); i >= 0 && !last {
		return b[i+len(sep):], b[:i], true
	}
	return b, nil, false
}

func splitSpace(b []byte, last bool) (piece, rest []byte, ok bool) {
	for len(b) > 0 && isSpaceASCII(b[0]) {
		b = b[1:]
	}
	i := 0
	for i < len(b) && !isSpaceASCII(b[i]) {
		i++
	}
	if last {
		i = len(b)
	}
	return b[:i], b[i:], i > 0
}

func rsplitSpace(b []byte, last bool) (piece, rest []byte, ok bool) {
	for len(b) > 0 && isSpaceASCII(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	i := len(b)
	for i > 0 && !isSpaceASCII(b[i-1]) {
		i--
	}
	if last {
		i = 0
	}
	return b[i:], b[:i], i < len(b)
}

// bytesSplit is split and, with the pieces in reverse order, rsplit.
func (rt *Runtime) bytesSplit(a []Ref, bySep sepSplitter, bySpace spaceSplitter) (Ref, error) {
	limit := -1
	var err error
	if a[2] != 0 {
		if limit, err = rt.SizeArg(a[2]); err != nil {
			return 0, err
		}
	}
	if limit < 0 {
		limit = math.MaxInt
	}
	var sep []byte
	space := a[1] == 0 || a[1] == rt.None
	if !space {
		if sep, err = rt.bytesArg(a[1]); err != nil {
			return 0, err
		}
		if len(sep) == 0 {
			return 0, rt.ValueErrorf("empty separator")
		}
	}
	b, _ := rt.BufferView(a[0])
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	for n := 0; ; n++ {
		var piece []byte
		var more bool
		if space {
			piece, b, more = bySpace(b, n == limit)
			if !more {
				return l, nil
			}
		} else {
			piece, b, more = bySep(b, sep, n == limit)
		}
		if err := rt.appendPiece(l, a[0], piece); err != nil {
			rt.DecRef(l)
			return 0, err
		}
		if !more {
			return l, nil
		}
	}
}

// appendPiece appends a part of like's bytes, as an object of like's kind, to a list.
func (rt *Runtime) appendPiece(l, like Ref, piece []byte) error {
	v, err := rt.newBytesLike(like, piece)
	if err != nil {
		return err
	}
	return rt.ListAppendSteal(l, v)
}

func bytesSplitLines(rt *Runtime, a []Ref) (Ref, error) {
	keep := false
	if a[1] != 0 {
		var err error
		if keep, err = rt.Truth(a[1]); err != nil {
			return 0, err
		}
	}
	b, _ := rt.BufferView(a[0])
	l, err := rt.NewList(0)
	if err != nil {
		return 0, err
	}
	for len(b) > 0 {
		n := bytes.IndexAny(b, "\r\n")
		end := n + 1
		if n < 0 {
			n, end = len(b), len(b)
		} else if b[n] == '\r' && end < len(b) && b[end] == '\n' {
			end++
		}
		piece := b[:n]
		if keep {
			piece = b[:end]
		}
		if err := rt.appendPiece(l, a[0], piece); err != nil {
			rt.DecRef(l)
			return 0, err
		}
		b = b[end:]
	}
	return l, nil
}

// bytesPartition makes partition and rpartition; atEnd says where everything goes when the separator is not found.
func bytesPartition(find func(b, sep []byte) int, atEnd bool) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		sep, err := rt.bytesArg(a[1])
		if err != nil {
			return 0, err
		}
		if len(sep) == 0 {
			return 0, rt.ValueErrorf("empty separator")
		}
		b, _ := rt.BufferView(a[0])
		i := find(b, sep)
		t, err := rt.NewTuple(3)
		if err != nil {
			return 0, err
		}
		parts := [3][]byte{b, nil, nil}
		switch {
		case i >= 0:
			parts = [3][]byte{b[:i], sep, b[i+len(sep):]}
		case atEnd:
			parts = [3][]byte{nil, nil, b}
		}
		for k, p := range parts {
			var v Ref
			if k == 1 && i >= 0 && rt.TypeFor(a[0]).Layout == TBytes {
				v = NewRef(a[1])
			} else if v, err = rt.newBytesLike(a[0], p); err != nil {
				rt.DecRef(t)
				return 0, err
			}
			TupleItems(t)[k] = v
		}
		return t, nil
	}
}
