package objects

import (
	"bytes"
	"unsafe"

	"minipy/mem"
)

// needleBytes gives the characters of the exact str p in kind bytes each: in place where the representation is the same, else in scratch if they fit.
// The characters must fit the kind.
func needleBytes(p Ref, kind int, scratch []byte) []byte {
	if strKind(p) == kind {
		return strBytes(p)
	}
	n := StrLen(p) * kind
	if n > len(scratch) {
		scratch = make([]byte, n)
	}
	if n > 0 {
		convertChars(unsafe.Pointer(&scratch[0]), kind, unsafe.Add(mem.At(p), offStrData), strKind(p), StrLen(p))
	}
	return scratch[:n]
}

// indexChars finds needle in hay, both with kind bytes a character; the result is in characters.
func indexChars(hay, needle []byte, kind int) int {
	if kind == 1 {
		return bytes.Index(hay, needle)
	}
	for from := 0; ; {
		i := bytes.Index(hay[from:], needle)
		if i < 0 {
			return -1
		}
		if i += from; i%kind == 0 {
			return i / kind
		}
		from = i/kind*kind + kind // a match across characters
		if from >= len(hay) {
			return -1
		}
	}
}

func lastIndexChars(hay, needle []byte, kind int) int {
	for {
		i := bytes.LastIndex(hay, needle)
		if i < 0 || i%kind == 0 {
			if i < 0 {
				return -1
			}
			return i / kind
		}
		hay = hay[:i+len(needle)-1]
	}
}

// strIndex finds the exact str p in s[i:j] (0 <= i, j <= length) and returns its index in s, or -1.
func strIndex(s, p Ref, i, j int) int {
	n := StrLen(p)
	if j-i < n {
		return -1
	}
	kind := strKind(s)
	if n == 0 {
		return i
	}
	if strKind(p) > kind || strIsASCII(s) && !strIsASCII(p) {
		return -1
	}
	if n == 1 && kind == 1 {
		k := bytes.IndexByte(strBytes(s)[i:j], *mem.U8(p, offStrData))
		if k < 0 {
			return -1
		}
		return i + k
	}
	var scratch [128]byte
	k := indexChars(strBytes(s)[i*kind:j*kind], needleBytes(p, kind, scratch[:]), kind)
	if k < 0 {
		return -1
	}
	return i + k
}

// strLastIndex finds the last occurrence.
func strLastIndex(s, p Ref, i, j int) int {
	n := StrLen(p)
	if j-i < n {
		return -1
	}
	kind := strKind(s)
	if n == 0 {
		return j
	}
	if strKind(p) > kind || strIsASCII(s) && !strIsASCII(p) {
		return -1
	}
	var scratch [128]byte
	k := lastIndexChars(strBytes(s)[i*kind:j*kind], needleBytes(p, kind, scratch[:]), kind)
	if k < 0 {
		return -1
	}
	return i + k
}

// strCount counts the occurrences of p in s[i:j] that do not overlap.
func strCount(s, p Ref, i, j int) int {
	n := StrLen(p)
	if j < i {
		return 0
	}
	if n == 0 {
		return j - i + 1
	}
	if n == 1 && strKind(s) == 1 && strKind(p) == 1 {
		return bytes.Count(strBytes(s)[i:j], strBytes(p))
	}
	count := 0
	for {
		k := strIndex(s, p, i, j)
		if k < 0 {
			return count
		}
		count++
		i = k + n
	}
}

// strMatchAt reports whether p stands in s at i.
func strMatchAt(s, p Ref, i int) bool {
	n := StrLen(p)
	if i < 0 || i+n > StrLen(s) {
		return false
	}
	ks, kp := strKind(s), strKind(p)
	if ks == kp {
		return string(mem.Bytes(s, offStrData+uintptr(i*ks), n*ks)) == string(strBytes(p))
	}
	if kp > ks {
		return false
	}
	for k := range n {
		if strAt(s, i+k) != strAt(p, k) {
			return false
		}
	}
	return true
}

// findRange resolves the optional start and end arguments of the searching methods.
func (rt *Runtime) findRange(n int, start, end Ref) (i, j int, err error) {
	j = n
	if start != 0 && start != rt.None {
		if i, err = rt.sliceArg(start); err != nil {
			return
		}
		if i < 0 {
			i = max(i+n, 0)
		}
	}
	if end != 0 && end != rt.None {
		if j, err = rt.sliceArg(end); err != nil {
			return
		}
		if j < 0 {
			j = max(j+n, 0)
		}
		j = min(j, n)
	}
	return
}

// sliceArg is an index argument that may lie anywhere.
func (rt *Runtime) sliceArg(o Ref) (int, error) {
	if rt.TypeFor(o).Index == nil {
		return 0, rt.TypeErrorf("slice indices must be integers or None or have an __index__ method")
	}
	return rt.IndexClamp(o)
}

// searchMethod makes find, rfind, index, rindex and count.
func searchMethod(name string, do func(s, p Ref, i, j int) int, mustFind bool) Native {
	return Native{Name: name, Sig: "self, sub, start=, end=, /", Fn: func(rt *Runtime, a []Ref) (Ref, error) {
		if !rt.IsStr(a[1]) {
			return 0, rt.TypeErrorf("%s() argument 1 must be str, not %s", name, rt.argTypeName(a[1]))
		}
		s, p := rt.Unbox(a[0]), rt.Unbox(a[1])
		i, j, err := rt.findRange(StrLen(s), a[2], a[3])
		if err != nil {
			return 0, err
		}
		k := do(s, p, i, j)
		if k < 0 && mustFind {
			return 0, rt.ValueErrorf("substring not found")
		}
		return rt.NewInt(int64(k))
	}}
}

// strReplace replaces at most limit occurrences of p by r, all when limit is negative. All are exact strs.
func (rt *Runtime) strReplace(s, p, r Ref, limit int) (Ref, error) {
	if limit == 0 || StrLen(s) < StrLen(p) || StrEq(p, r) {
		return NewRef(s), nil
	}
	ls, lp := StrLen(s), StrLen(p)
	if grows := StrLen(r) - lp; grows > 0 { // what cannot be is refused before gigabytes are written
		n := ls + 1
		if lp > 0 {
			n = 0
			for i := strIndex(s, p, 0, ls); i >= 0 && n != limit; i = strIndex(s, p, i+lp, ls) {
				n++
			}
		}
		if limit >= 0 {
			n = min(n, limit)
		}
		if n > (maxStr-ls)/grows {
			return 0, rt.NoMemory()
		}
	}
	var b StrBuilder
	if lp == 0 {
		for i := 0; i <= ls; i++ {
			if limit != 0 {
				if err := b.WriteStr(rt, r); err != nil {
					b.Abort(rt)
					return 0, err
				}
				limit--
			} else {
				_ = b.WriteSub(rt, s, i, ls)
				break
			}
			if i < ls {
				_ = b.WriteRune(rt, strAt(s, i))
			}
		}
		return b.finishNew(rt)
	}
	i := strIndex(s, p, 0, ls)
	if i < 0 {
		return NewRef(s), nil
	}
	if lr := StrLen(r); lp == lr && strKind(s) == 1 && (strIsASCII(s) && strIsASCII(r)) {
		// The same length and representation: patch a copy.
		c, err := rt.allocStr(ls, maxASCII)
		if err != nil {
			return 0, err
		}
		copy(strBytes(c), strBytes(s))
		for i >= 0 && limit != 0 {
			copy(mem.Bytes(c, offStrData+uintptr(i), lr), strBytes(r))
			limit--
			i = strIndex(s, p, i+lp, ls)
		}
		return c, nil
	}
	done := 0
	for i >= 0 && limit != 0 {
		if b.WriteSub(rt, s, done, i) != nil || b.WriteStr(rt, r) != nil {
			break
		}
		done = i + lp
		limit--
		i = strIndex(s, p, done, ls)
	}
	_ = b.WriteSub(rt, s, done, ls)
	return b.finishNew(rt)
}
