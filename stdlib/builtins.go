package stdlib

import (
	"strconv"

	"minipy/objects"
)

// Builtins are the built-in functions that need neither frames nor the compiler; the virtual machine adds those that do.
var Builtins = []objects.Native{
	{Name: "abs", Sig: "x, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.Absolute(a[0]) }},
	{Name: "aiter", Sig: "async_iterable, /", Fn: builtinAIter},
	{Name: "all", Sig: "iterable, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return builtinAny(rt, a[0], false) }},
	{Name: "any", Sig: "iterable, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return builtinAny(rt, a[0], true) }},
	{Name: "ascii", Sig: "obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.ASCIIRepr(a[0]) }},
	{Name: "bin", Sig: "number, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return radix(rt, a[0], 2, "0b") }},
	{Name: "breakpoint", Kw: func(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
		m, err := rt.ImportModule("sys")
		if err != nil {
			return 0, err
		}
		hook, err := rt.LookupAttr(m, rt.Intern("breakpointhook"))
		rt.DecRef(m)
		if err == nil && hook == 0 {
			err = rt.RuntimeErrorf("lost sys.breakpointhook")
		}
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(hook)
		return rt.Call(hook, args, kw)
	}},
	{Name: "callable", Sig: "obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		return rt.Bool(rt.TypeFor(a[0]).Call != nil), nil
	}},
	{Name: "chr", Sig: "i, /", Fn: builtinChr},
	{Name: "delattr", Sig: "obj, name, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.None, rt.DelAttr(a[0], a[1]) }},
	{Name: "divmod", Sig: "x, y, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.Divmod(a[0], a[1]) }},
	{Name: "format", Sig: "value, format_spec=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		if a[1] == 0 {
			return rt.FormatValue(a[0], rt.EmptyStr)
		}
		if !rt.IsStr(a[1]) {
			return 0, rt.TypeErrorf("format() argument 2 must be str, not %s", rt.ArgTypeName(a[1]))
		}
		return rt.FormatValue(a[0], a[1])
	}},
	{Name: "getattr", Sig: "object, name, default=, /", Fn: builtinGetattr},
	{Name: "hasattr", Sig: "obj, name, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		if !rt.IsStr(a[1]) {
			return 0, rt.TypeErrorf("attribute name must be string, not '%s'", rt.TypeName(a[1]))
		}
		v, err := rt.LookupAttr(a[0], a[1])
		if err != nil {
			return 0, err
		}
		rt.XDecRef(v)
		return rt.Bool(v != 0), nil
	}},
	{Name: "hash", Sig: "obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		h, err := rt.Hash(a[0])
		if err != nil {
			return 0, err
		}
		return rt.NewInt(h)
	}},
	{Name: "hex", Sig: "number, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return radix(rt, a[0], 16, "0x") }},
	{Name: "id", Sig: "obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		rt.IDUsed = true
		return rt.NewInt(objects.ID(a[0]))
	}},
	{Name: "input", Sig: "prompt=, /", Fn: builtinInput},
	{Name: "isinstance", Sig: "obj, class_or_tuple, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		ok, err := rt.IsInstance(a[0], a[1])
		return rt.Bool(ok), err
	}},
	{Name: "issubclass", Sig: "class, class_or_tuple, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		ok, err := rt.IsSubclass(a[0], a[1])
		return rt.Bool(ok), err
	}},
	{Name: "iter", Sig: "object, sentinel=, /", Fn: builtinIter},
	{Name: "len", Sig: "obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		n, err := rt.Len(a[0])
		if err != nil {
			return 0, err
		}
		return rt.NewInt(int64(n))
	}},
	{Name: "max", Kw: func(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
		return minMax(rt, args, kw, "max", objects.CmpGT)
	}},
	{Name: "min", Kw: func(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
		return minMax(rt, args, kw, "min", objects.CmpLT)
	}},
	{Name: "next", Sig: "iterator, default=, /", Fn: builtinNext},
	{Name: "anext", Sig: "async_iterator, default=, /", Fn: builtinANext},
	{Name: "oct", Sig: "number, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return radix(rt, a[0], 8, "0o") }},
	objects.OpenNative(),
	{Name: "ord", Sig: "c, /", Fn: builtinOrd},
	{Name: "pow", Sig: "base, exp, mod=", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.Pow(a[0], a[1], a[2]) }},
	{Name: "print", Kw: builtinPrint},
	{Name: "repr", Sig: "obj, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.Repr(a[0]) }},
	{Name: "round", Sig: "number, ndigits=", Fn: builtinRound},
	{Name: "setattr", Sig: "obj, name, value, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return rt.None, rt.SetAttr(a[0], a[1], a[2]) }},
	{Name: "sorted", Kw: builtinSorted},
	{Name: "sum", Sig: "iterable, /, start=", Fn: builtinSum},
}

func builtinAIter(rt *objects.Runtime, a []Ref) (Ref, error) {
	f := rt.TypeFor(a[0]).AIter
	if f == nil {
		return 0, rt.TypeErrorf("'%s' object is not an async iterable", rt.TypeName(a[0]))
	}
	it, err := f(rt, a[0])
	if err != nil {
		return 0, err
	}
	if rt.TypeFor(it).ANext == nil {
		defer rt.DecRef(it)
		return 0, rt.TypeErrorf("aiter() returned not an async iterator of type '%s'", rt.TypeName(it))
	}
	return it, nil
}

func builtinANext(rt *objects.Runtime, a []Ref) (Ref, error) {
	f := rt.TypeFor(a[0]).ANext
	if f == nil {
		return 0, rt.TypeErrorf("'%s' object is not an async iterator", rt.TypeName(a[0]))
	}
	v, err := f(rt, a[0])
	if err != nil || a[1] == 0 {
		return v, err
	}
	w, err := hostOf(rt).NewAnext(v, a[1])
	rt.DecRef(v)
	return w, err
}

// radix is bin, oct and hex.
func radix(rt *objects.Runtime, o Ref, base int, prefix string) (Ref, error) {
	n, err := rt.Index(o)
	if err != nil {
		return 0, err
	}
	var s string
	if v, ok := rt.AsInt64(n); ok {
		s = strconv.FormatInt(v, base)
	} else {
		s = rt.AsBig(n).Text(base)
	}
	rt.DecRef(n)
	if s[0] == '-' {
		return rt.NewStr("-" + prefix + s[1:])
	}
	return rt.NewStr(prefix + s)
}

func builtinChr(rt *objects.Runtime, a []Ref) (Ref, error) {
	n, err := rt.Index(a[0])
	if err != nil {
		return 0, err
	}
	v, ok := rt.AsInt64(n)
	rt.DecRef(n)
	if !ok || v < 0 || v > 0x10FFFF {
		return 0, rt.ValueErrorf("chr() arg not in range(0x110000)")
	}
	if v >= 0xD800 && v < 0xE000 { // WTF-8
		return rt.NewStr(string([]byte{0xE0 | byte(v>>12), 0x80 | byte(v>>6)&0x3F, 0x80 | byte(v)&0x3F}))
	}
	return rt.NewStr(string(rune(v)))
}

func builtinOrd(rt *objects.Runtime, a []Ref) (Ref, error) {
	n := 0
	if rt.IsStr(a[0]) {
		s := rt.Unbox(a[0])
		if n = objects.StrLen(s); n == 1 {
			return rt.NewInt(int64(rt.StrAt(s, 0)))
		}
	} else if t := rt.TypeFor(a[0]); t.Flags&objects.FlagBytesSubclass != 0 || t.Layout == objects.TByteArray {
		b, _ := rt.BufferView(a[0])
		if n = len(b); n == 1 {
			return rt.NewInt(int64(b[0]))
		}
	} else {
		return 0, rt.TypeErrorf("ord() expected string of length 1, but %s found", rt.TypeName(a[0]))
	}
	return 0, rt.TypeErrorf("ord() expected a character, but string of length %d found", n)
}

func builtinGetattr(rt *objects.Runtime, a []Ref) (Ref, error) {
	if a[2] == 0 {
		return rt.GetAttr(a[0], a[1])
	}
	if !rt.IsStr(a[1]) {
		return 0, rt.TypeErrorf("attribute name must be string, not '%s'", rt.TypeName(a[1]))
	}
	v, err := rt.LookupAttr(a[0], a[1])
	if err == nil && v == 0 {
		return objects.NewRef(a[2]), nil
	}
	return v, err
}

func builtinRound(rt *objects.Runtime, a []Ref) (Ref, error) {
	nd := a[1]
	if nd == rt.None {
		nd = 0
	}
	if nd == 0 && (objects.TypeOf(a[0]) == objects.TInt || objects.TypeOf(a[0]) == objects.TBigInt) {
		return objects.NewRef(a[0]), nil
	}
	r, ok, err := rt.CallBound(a[0], objects.NameRound, nd)
	if err == nil && !ok {
		return 0, rt.TypeErrorf("type %s doesn't define __round__ method", rt.TypeName(a[0]))
	}
	return r, err
}
