package objects

import (
	"bytes"

	"minipy/mem"
)

func bytesTransformMethods() []Native {
	return append(bytesSplitMethods(), []Native{
		{Name: "lower", Sig: "self, /", Fn: bytesMap(lowerByte)},
		{Name: "upper", Sig: "self, /", Fn: bytesMap(upperByte)},
		{Name: "swapcase", Sig: "self, /", Fn: bytesMap(func(c byte) byte {
			if isLowerASCII(c) || isUpperASCII(c) {
				c ^= 0x20
			}
			return c
		})},
		{Name: "capitalize", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			return rt.mapBytes(a[0], func(i int, _, c byte) byte {
				if i == 0 {
					return upperByte(c)
				}
				return lowerByte(c)
			})
		}},
		{Name: "title", Sig: "self, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
			return rt.mapBytes(a[0], func(_ int, before, c byte) byte {
				if isLowerASCII(before) || isUpperASCII(before) {
					return lowerByte(c)
				}
				return upperByte(c)
			})
		}},
		{Name: "center", Sig: "self, width, fillchar=, /", Fn: bytesPad("center", func(pad, width int) int { return pad/2 + pad&width&1 })},
		{Name: "ljust", Sig: "self, width, fillchar=, /", Fn: bytesPad("ljust", func(int, int) int { return 0 })},
		{Name: "rjust", Sig: "self, width, fillchar=, /", Fn: bytesPad("rjust", func(pad, _ int) int { return pad })},
		{Name: "zfill", Sig: "self, width, /", Fn: bytesZfill},
		{Name: "expandtabs", Sig: "self, tabsize=", Fn: bytesExpandTabs},
		{Name: "replace", Sig: "self, old, new, count=, /", Fn: bytesReplace},
		{Name: "strip", Sig: "self, bytes=, /", Fn: bytesStrip(true, true)},
		{Name: "lstrip", Sig: "self, bytes=, /", Fn: bytesStrip(true, false)},
		{Name: "rstrip", Sig: "self, bytes=, /", Fn: bytesStrip(false, true)},
		{Name: "removeprefix", Sig: "self, prefix, /", Fn: bytesRemove(bytes.CutPrefix)},
		{Name: "removesuffix", Sig: "self, suffix, /", Fn: bytesRemove(bytes.CutSuffix)},
		{Name: "translate", Sig: "self, table, /, delete=", Fn: bytesTranslate},
		{Name: "join", Sig: "self, iterable_of_bytes, /", Fn: bytesJoin},
	}...)
}

func lowerByte(c byte) byte {
	if isUpperASCII(c) {
		c += 'a' - 'A'
	}
	return c
}

func upperByte(c byte) byte {
	if isLowerASCII(c) {
		c -= 'a' - 'A'
	}
	return c
}

// allocBytesLike makes bytes, or a bytearray if like is one, of n bytes that the caller sets. It is a new one even if it has one byte,
// as in CPython, which looks for the shared ones where it copies a part only.
func (rt *Runtime) allocBytesLike(like Ref, n int) (Ref, []byte, error) {
	if rt.TypeFor(like).Layout == TByteArray {
		o, err := rt.NewByteArray(nil)
		if err != nil {
			return 0, nil, err
		}
		if err := rt.byteArrayResize(o, n); err != nil {
			rt.DecRef(o)
			return 0, nil, err
		}
		return o, byteArrayView(o), nil
	}
	if n == 0 {
		return rt.EmptyBytes, nil, nil
	}
	o, err := rt.allocBytes(n)
	if err != nil {
		return 0, nil, err
	}
	return o, BytesView(o), nil
}

// newBytesLike makes bytes of b, or a bytearray if like is one. b that is all of an exact bytes gives that bytes itself.
func (rt *Runtime) newBytesLike(like Ref, b []byte) (Ref, error) {
	if rt.TypeFor(like).Layout == TByteArray {
		return rt.NewByteArray(b)
	}
	if TypeOf(like) == TBytes && len(b) > 1 {
		if view := BytesView(like); len(view) == len(b) && &view[0] == &b[0] {
			return NewRef(like), nil
		}
	}
	return rt.NewBytes(b)
}

// mapBytes makes a copy with every byte replaced by what f makes of its index, the byte before and itself.
func (rt *Runtime) mapBytes(o Ref, f func(i int, before, c byte) byte) (Ref, error) {
	view, _ := rt.BufferView(o)
	r, dst, err := rt.allocBytesLike(o, len(view))
	if err != nil {
		return 0, err
	}
	before := byte(0)
	for i, c := range view {
		dst[i] = f(i, before, c)
		before = c
	}
	return r, nil
}

func bytesMap(f func(c byte) byte) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		return rt.mapBytes(a[0], func(_ int, _, c byte) byte { return f(c) })
	}
}

// padBytes surrounds o's bytes with fill bytes.
func (rt *Runtime) padBytes(o Ref, left, right int, fill byte) (Ref, error) {
	view, _ := rt.BufferView(o)
	if left+right > maxBytes-len(view) {
		return 0, rt.NoMemory()
	}
	r, dst, err := rt.allocBytesLike(o, left+len(view)+right)
	if err != nil {
		return 0, err
	}
	for i := range left {
		dst[i] = fill
	}
	n := left + copy(dst[left:], view)
	for i := n; i < len(dst); i++ {
		dst[i] = fill
	}
	return r, nil
}

// bytesPad makes center, ljust and rjust; split says how much of the padding goes to the left.
func bytesPad(name string, split func(pad, width int) int) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		width, err := rt.SsizeArg(a[1])
		if err != nil {
			return 0, err
		}
		fill := byte(' ')
		if a[2] != 0 {
			b, ok := rt.BufferView(a[2])
			if !ok || len(b) != 1 || TypeOf(a[2]) == TMemoryView {
				return 0, rt.TypeErrorf("%s() argument 2 must be a byte string of length 1, not %s", name, rt.argTypeName(a[2]))
			}
			fill = b[0]
		}
		view, _ := rt.BufferView(a[0])
		if width <= len(view) {
			return rt.newBytesLike(a[0], view)
		}
		pad := width - len(view)
		left := split(pad, width)
		return rt.padBytes(a[0], left, pad-left, fill)
	}
}

func bytesZfill(rt *Runtime, a []Ref) (Ref, error) {
	width, err := rt.SsizeArg(a[1])
	if err != nil {
		return 0, err
	}
	view, _ := rt.BufferView(a[0])
	if width <= len(view) {
		return rt.newBytesLike(a[0], view)
	}
	r, err := rt.padBytes(a[0], width-len(view), 0, '0')
	if err != nil {
		return 0, err
	}
	if len(view) > 0 && (view[0] == '+' || view[0] == '-') {
		dst, _ := rt.BufferView(r)
		dst[0], dst[width-len(view)] = view[0], '0'
	}
	return r, nil
}

func bytesExpandTabs(rt *Runtime, a []Ref) (Ref, error) {
	size := 8
	if a[1] != 0 {
		var err error
		if size, err = rt.CIntArg(a[1]); err != nil {
			return 0, err
		}
	}
	view, _ := rt.BufferView(a[0])
	acc, err := rt.NewByteArray(nil)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(acc)
	col := 0
	for _, c := range view {
		n := 1
		switch {
		case c == '\t':
			n = 0
			if size > 0 {
				n = size - col%size
			}
			c = ' '
			col += n
		case c == '\n' || c == '\r':
			col = 0
		default:
			col++
		}
		old := len(byteArrayView(acc))
		if err := rt.byteArrayResize(acc, old+n); err != nil {
			return 0, err
		}
		dst := byteArrayView(acc)[old:]
		for i := range dst {
			dst[i] = c
		}
	}
	r, dst, err := rt.allocBytesLike(a[0], len(byteArrayView(acc)))
	copy(dst, byteArrayView(acc))
	return r, err
}

func bytesReplace(rt *Runtime, a []Ref) (Ref, error) {
	from, err := rt.bytesArg(a[1])
	if err != nil {
		return 0, err
	}
	to, err := rt.bytesArg(a[2])
	if err != nil {
		return 0, err
	}
	count := -1
	if a[3] != 0 {
		if count, err = rt.SsizeArg(a[3]); err != nil {
			return 0, err
		}
	}
	view, _ := rt.BufferView(a[0])
	n := len(view) + 1
	if len(from) > 0 {
		n = bytes.Count(view, from)
	}
	if count >= 0 {
		n = min(n, count)
	}
	if n == 0 {
		return rt.newBytesLike(a[0], view)
	}
	if d := len(to) - len(from); d > 0 && n > (maxBytes-len(view))/d {
		return 0, rt.NoMemory()
	}
	r, dst, err := rt.allocBytesLike(a[0], len(view)+n*(len(to)-len(from)))
	if err != nil {
		return 0, err
	}
	w := 0
	for k := range n {
		if len(from) == 0 {
			if k > 0 {
				dst[w] = view[0]
				w++
				view = view[1:]
			}
		} else {
			i := bytes.Index(view, from)
			w += copy(dst[w:], view[:i])
			view = view[i+len(from):]
		}
		w += copy(dst[w:], to)
	}
	copy(dst[w:], view)
	return r, nil
}

func bytesStrip(left, right bool) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		var drop [256]bool
		if a[1] == 0 || a[1] == rt.None {
			for _, c := range " \t\n\r\v\f" {
				drop[c] = true
			}
		} else {
			set, err := rt.bytesArg(a[1])
			if err != nil {
				return 0, err
			}
			for _, c := range set {
				drop[c] = true
			}
		}
		view, _ := rt.BufferView(a[0])
		for left && len(view) > 0 && drop[view[0]] {
			view = view[1:]
		}
		for right && len(view) > 0 && drop[view[len(view)-1]] {
			view = view[:len(view)-1]
		}
		return rt.newBytesLike(a[0], view)
	}
}

func bytesRemove(cut func(b, fix []byte) ([]byte, bool)) NativeFunc {
	return func(rt *Runtime, a []Ref) (Ref, error) {
		fix, err := rt.bytesArg(a[1])
		if err != nil {
			return 0, err
		}
		view, _ := rt.BufferView(a[0])
		rest, _ := cut(view, fix)
		return rt.newBytesLike(a[0], rest)
	}
}

func bytesTranslate(rt *Runtime, a []Ref) (Ref, error) {
	var table, del []byte
	var err error
	if a[1] != rt.None {
		if table, err = rt.bytesArg(a[1]); err != nil {
			return 0, err
		}
		if len(table) != 256 {
			return 0, rt.ValueErrorf("translation table must be 256 characters long")
		}
	}
	if a[2] != 0 {
		if del, err = rt.bytesArg(a[2]); err != nil {
			return 0, err
		}
	}
	var drop [256]bool
	for _, c := range del {
		drop[c] = true
	}
	view, _ := rt.BufferView(a[0])
	n, changed := 0, false
	for _, c := range view {
		if !drop[c] {
			n++
			changed = changed || table != nil && table[c] != c
		}
	}
	if n == len(view) && !changed {
		return rt.newBytesLike(a[0], view)
	}
	r, dst, err := rt.allocBytesLike(a[0], n)
	if err != nil {
		return 0, err
	}
	i := 0
	for _, c := range view {
		if drop[c] {
			continue
		}
		if table != nil {
			c = table[c]
		}
		dst[i] = c
		i++
	}
	return r, nil
}

func bytesJoin(rt *Runtime, a []Ref) (Ref, error) {
	if rt.TypeFor(a[1]).Iter == nil && rt.TypeFor(a[1]).GetItem == nil {
		return 0, rt.TypeErrorf("can only join an iterable")
	}
	seq := NewRef(a[1])
	if TypeOf(seq) != TList && TypeOf(seq) != TTuple {
		rt.DecRef(seq)
		pinned := rt.TypeFor(a[0]).Layout == TByteArray // the iterator must not resize the separator
		if pinned {
			*mem.U32(a[0], offByteArrayExports)++
		}
		var err error
		seq, err = rt.listOfIter(a[1])
		if pinned {
			*mem.U32(a[0], offByteArrayExports)--
		}
		if err != nil {
			return 0, err
		}
	}
	defer rt.DecRef(seq)
	items := func() []Ref {
		if TypeOf(seq) == TTuple {
			return TupleItems(seq)
		}
		return ListItems(seq)
	}()
	sep, _ := rt.BufferView(a[0])
	if len(items) == 1 && TypeOf(items[0]) == TBytes && rt.TypeFor(a[0]).Layout == TBytes {
		return NewRef(items[0]), nil
	}
	total := 0
	for i, v := range items {
		b, ok := rt.BufferView(v)
		if !ok {
			return 0, rt.TypeErrorf("sequence item %d: expected a bytes-like object, %s found", i, rt.TypeName(v))
		}
		if i > 0 {
			total += len(sep)
		}
		if total += len(b); total > maxBytes {
			return 0, rt.NoMemory()
		}
	}
	r, dst, err := rt.allocBytesLike(a[0], total)
	if err != nil {
		return 0, err
	}
	w := 0
	for i, v := range items {
		if i > 0 {
			w += copy(dst[w:], sep)
		}
		b, _ := rt.BufferView(v)
		w += copy(dst[w:], b)
	}
	return r, nil
}
