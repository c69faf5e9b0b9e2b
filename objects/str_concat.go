package objects

import (
	"unsafe"

	"minipy/mem"
)

// copyChars writes n characters of the exact str src, from index i, into dst at index j. dst's representation must hold them.
func copyChars(dst Ref, j int, src Ref, i, n int) {
	dk := strKind(dst)
	copyCharsTo(unsafe.Add(mem.At(dst), offStrData+j*dk), dk, src, i, n)
}

func copyCharsTo(dst unsafe.Pointer, dk int, src Ref, i, n int) {
	if n == 0 {
		return
	}
	sk := strKind(src)
	from := unsafe.Add(mem.At(src), offStrData+i*sk)
	convertChars(dst, dk, from, sk, n)
}

// convertChars copies n characters between representations.
func convertChars(dst unsafe.Pointer, dk int, src unsafe.Pointer, sk, n int) {
	if dk == sk {
		copy(unsafe.Slice((*byte)(dst), n*dk), unsafe.Slice((*byte)(src), n*dk))
		return
	}
	switch sk<<4 | dk {
	case 0x12:
		convert((*uint16)(dst), (*uint8)(src), n)
	case 0x14:
		convert((*uint32)(dst), (*uint8)(src), n)
	case 0x24:
		convert((*uint32)(dst), (*uint16)(src), n)
	case 0x21:
		convert((*uint8)(dst), (*uint16)(src), n)
	case 0x41:
		convert((*uint8)(dst), (*uint32)(src), n)
	case 0x42:
		convert((*uint16)(dst), (*uint32)(src), n)
	}
}

func convert[D, S uint8 | uint16 | uint32](dst *D, src *S, n int) {
	d, s := unsafe.Slice(dst, n), unsafe.Slice(src, n)
	for i, c := range s {
		d[i] = D(c)
	}
}

// maxIn finds which representation the characters i to j of an exact str need: the largest character of one is returned.
func maxIn(o Ref, i, j int) rune {
	switch strKind(o) {
	case 1:
		if b := strBytes(o)[i:j]; strIsASCII(o) || asciiPrefix(b) == len(b) {
			return maxASCII
		}
		return maxLatin1
	case 2:
		top := uint16(0)
		for _, c := range strU16(o)[i:j] {
			top |= c
		}
		return roundMax(rune(top))
	}
	top := rune(0)
	for _, c := range strU32(o)[i:j] {
		top |= c
	}
	return roundMax(top)
}

// roundMax rounds a character, or several or'ed together, up to the largest one of its representation.
func roundMax(c rune) rune {
	switch {
	case c <= maxASCII:
		return maxASCII
	case c <= maxLatin1:
		return maxLatin1
	case c <= maxBMP:
		return maxBMP
	}
	return maxRune
}

// StrSub is o[i:j] for an exact str and 0 <= i <= j <= its length.
func (rt *Runtime) StrSub(o Ref, i, j int) (Ref, error) {
	n := j - i
	switch {
	case n == StrLen(o):
		return NewRef(o), nil
	case n <= 0:
		return rt.EmptyStr, nil
	case n == 1:
		return rt.newChar(strAt(o, i))
	case strIsASCII(o):
		return rt.newASCII(strBytes(o)[i:j])
	}
	r, err := rt.allocStr(n, maxIn(o, i, j))
	if err == nil {
		copyChars(r, 0, o, i, n)
	}
	return r, err
}

// StrConcat joins two exact strs.
func (rt *Runtime) StrConcat(a, b Ref) (Ref, error) {
	la, lb := StrLen(a), StrLen(b)
	if la == 0 {
		return NewRef(b), nil
	}
	if lb == 0 {
		return NewRef(a), nil
	}
	if la > maxStr-lb {
		return 0, rt.NoMemory()
	}
	if strIsASCII(a) && strIsASCII(b) {
		r, err := rt.allocStr(la+lb, maxASCII)
		if err == nil {
			copy(mem.Bytes(r, offStrData, la), mem.Bytes(a, offStrData, la))
			copy(mem.Bytes(r, offStrData+uintptr(la), lb), mem.Bytes(b, offStrData, lb))
		}
		return r, err
	}
	r, err := rt.allocStr(la+lb, max(maxOfKind(a), maxOfKind(b)))
	if err == nil {
		copyChars(r, 0, a, 0, la)
		copyChars(r, la, b, 0, lb)
	}
	return r, err
}

// StrAppendInPlace replaces the str at *p by itself with t appended. A str that nobody else refers to grows where it is, or moves into a block with room for
// more, so that building a string piece by piece takes linear time. refs: *p replaced, t borrowed; on failure *p stays
func (rt *Runtime) StrAppendInPlace(p *Ref, t Ref) error {
	o := *p
	la, lb := StrLen(o), StrLen(t)
	if lb == 0 {
		return nil
	}
	if la == 0 || Refcount(o) != 1 || o == t || *mem.U8(o, offStrFlags)&strInterned != 0 || maxOfKind(t) > maxOfKind(o) {
		r, err := rt.StrConcat(o, t)
		if err == nil {
			rt.SetSlot(p, r)
		}
		return err
	}
	if la > maxStr-lb {
		return rt.NoMemory()
	}
	kind := uintptr(strKind(o))
	need := uintptr(la+lb) * kind
	if need > strCapacity(o) {
		code := strRoundCap(need + need/8)
		r, err := rt.alloc(TStr, offStrData+capOfCode(code))
		if err != nil {
			// Without room for the reserve there may still be room for the text.
			rt.ClearExc()
			if r, err = rt.StrConcat(o, t); err == nil {
				rt.SetSlot(p, r)
			}
			return err
		}
		*mem.U64(r, offStrLen) = *mem.U64(o, offStrLen)
		*mem.U16(r, offStrCap) = code
		copy(mem.Bytes(r, offStrData, la*int(kind)), mem.Bytes(o, offStrData, la*int(kind)))
		*p = r
		rt.DecRef(o)
		o = r
	}
	*mem.U32(o, offStrLen) = uint32(la + lb)
	*mem.I64(o, offStrHash) = -1
	copyChars(o, la, t, 0, lb)
	return nil
}

// StrJoinRefs concatenates exact strs: the parts of an f-string. Two or more make a new str, even if only one of them has characters.
func (rt *Runtime) StrJoinRefs(items []Ref) (Ref, error) {
	if len(items) == 1 {
		return NewRef(items[0]), nil
	}
	n, top := 0, rune(0)
	for _, s := range items {
		if k := StrLen(s); k > 0 {
			n += k
			top = max(top, maxOfKind(s))
		}
	}
	r, err := rt.allocStr(n, top)
	if err != nil {
		return 0, err
	}
	at := 0
	for _, s := range items {
		k := StrLen(s)
		copyChars(r, at, s, 0, k)
		at += k
	}
	return r, nil
}

func strRepeat(rt *Runtime, o Ref, n int) (Ref, error) {
	s := rt.Unbox(o)
	k := StrLen(s)
	switch {
	case n <= 0 || k == 0:
		return rt.EmptyStr, nil
	case n == 1:
		return NewRef(s), nil
	case n > int(^uint(0)>>1)/k:
		return 0, rt.OverflowErrorf("repeated string is too long")
	}
	r, err := rt.allocStr(n*k, maxOfKind(s))
	if err != nil {
		return 0, err
	}
	d := strBytes(r)
	done := copy(d, strBytes(s))
	for done < len(d) {
		done += copy(d[done:], d[:done])
	}
	return r, nil
}

func strConcatSlot(rt *Runtime, a, b Ref) (Ref, error) {
	if !rt.IsStr(b) {
		return 0, rt.TypeErrorf("can only concatenate str (not \"%s\") to str", rt.TypeName(b))
	}
	return rt.StrConcat(rt.Unbox(a), rt.Unbox(b))
}

// StrJoin is sep.join(iterable).
func (rt *Runtime) StrJoin(sep, iterable Ref) (Ref, error) {
	seq := NewRef(iterable)
	if t := TypeOf(iterable); t != TList && t != TTuple {
		rt.DecRef(seq)
		var err error
		if rt.TypeFor(iterable).Iter == nil && rt.TypeFor(iterable).GetItem == nil {
			return 0, rt.TypeErrorf("can only join an iterable")
		}
		if seq, err = rt.listOfIter(iterable); err != nil {
			return 0, err
		}
	}
	r, err := rt.joinItems(rt.Unbox(sep), seq)
	rt.DecRef(seq)
	return r, err
}

// joinItems joins the items of an exact list or tuple; nothing in it runs Python code.
func (rt *Runtime) joinItems(sep, seq Ref) (Ref, error) {
	var items []Ref
	if TypeOf(seq) == TList {
		items = ListItems(seq)
	} else {
		items = TupleItems(seq)
	}
	if len(items) == 0 {
		return rt.EmptyStr, nil
	}
	if len(items) == 1 && TypeOf(items[0]) == TStr {
		return NewRef(items[0]), nil
	}
	n, top, ls := 0, rune(0), StrLen(sep)
	if len(items) > 1 {
		top = maxOfKind(sep)
		if ls > 0 && len(items)-1 > maxStr/ls {
			return 0, rt.NoMemory()
		}
		n = ls * (len(items) - 1)
	}
	for i, v := range items {
		if !rt.IsStr(v) {
			return 0, rt.TypeErrorf("sequence item %d: expected str instance, %s found", i, rt.TypeName(v))
		}
		v = rt.Unbox(v)
		n += StrLen(v)
		top = max(top, maxOfKind(v))
	}
	if ls == 0 {
		top = 0
		for _, v := range items {
			top = max(top, maxOfKind(rt.Unbox(v)))
		}
	}
	r, err := rt.allocStr(n, top)
	if err != nil || n == 0 {
		return r, err
	}
	kind := strKind(r)
	p := unsafe.Add(mem.At(r), offStrData)
	if kind == 1 && ls == 1 {
		out, c := unsafe.Slice((*byte)(p), n), *mem.U8(sep, offStrData)
		at := 0
		for i, v := range items {
			if i > 0 {
				out[at] = c
				at++
			}
			at += copy(out[at:], strBytes(rt.Unbox(v)))
		}
		return r, nil
	}
	for i, v := range items {
		if i > 0 && ls > 0 {
			copyCharsTo(p, kind, sep, 0, ls)
			p = unsafe.Add(p, ls*kind)
		}
		v = rt.Unbox(v)
		k := StrLen(v)
		copyCharsTo(p, kind, v, 0, k)
		p = unsafe.Add(p, k*kind)
	}
	return r, nil
}
