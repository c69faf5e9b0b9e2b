package stdlib

import (
	"slices"
	"unicode/utf16"

	"minipy/mem"
	"minipy/objects"
)

// How copy and pickle take arrays apart. A machine format is a number for what the bytes of an array mean on any machine.

// A machineFormat describes one: the numbers are the indices in this table. code is the typecode of the array that such bytes become.
var machineFormats = [...]struct {
	size int
	big  bool
	code byte
}{{1, false, 'B'}, {1, false, 'b'}, {2, false, 'H'}, {2, true, 'H'}, {2, false, 'h'}, {2, true, 'h'}, {4, false, 'I'}, {4, true, 'I'}, {4, false, 'i'}, {4, true, 'i'},
	{8, false, 'Q'}, {8, true, 'Q'}, {8, false, 'q'}, {8, true, 'q'}, {4, false, 'f'}, {4, true, 'f'}, {8, false, 'd'}, {8, true, 'd'},
	{2, false, 'u'}, {2, true, 'u'}, {4, false, 'w'}, {4, true, 'w'}}

// nativeFormats are the formats of the arrays of this machine, which is little-endian to Python.
var nativeFormats = map[byte]int{'B': 0, 'b': 1, 'H': 2, 'h': 4, 'I': 6, 'i': 8, 'L': 10, 'Q': 10, 'l': 12, 'q': 12, 'f': 14, 'd': 16, 'u': 20, 'w': 20}

// reconstruct is _array_reconstructor(type, typecode, format, bytes).
func (st *arrayState) reconstruct(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
	if kw != 0 {
		return 0, rt.TypeErrorf("array._array_reconstructor() takes no keyword arguments")
	}
	if len(args) != 4 {
		return 0, rt.TypeErrorf("_array_reconstructor expected 4 arguments, got %d", len(args))
	}
	if !rt.IsStr(args[1]) || objects.StrLen(rt.Unbox(args[1])) != 1 {
		return 0, rt.TypeErrorf("_array_reconstructor() argument 2 must be a unicode character, not %s", rt.ArgTypeName(args[1]))
	}
	format, err := rt.IndexInt(args[2])
	if err != nil {
		return 0, err
	}
	if !rt.IsTypeObj(args[0]) {
		return 0, rt.TypeErrorf("first argument must be a type object, not %s", rt.TypeName(args[0]))
	}
	t := rt.TypeFromObj(args[0])
	if !rt.IsSubtype(t, rt.Type(st.id)) {
		return 0, rt.TypeErrorf("%s is not a subtype of array.array", t.Name)
	}
	code, known := rt.StrGo(args[1])[0], false
	if native, ok := nativeFormats[code]; ok {
		known = native == format
	} else {
		return 0, rt.ValueErrorf("second argument must be a valid type code")
	}
	if format < 0 || format >= len(machineFormats) {
		return 0, rt.ValueErrorf("third argument must be a valid machine format code.")
	}
	if !rt.IsInstanceOf(args[3], objects.TBytes) {
		return 0, rt.TypeErrorf("fourth argument should be bytes, not %s", rt.TypeName(args[3]))
	}
	b, _ := rt.BufferView(args[3])
	if !known {
		m := machineFormats[format]
		if format < 14 {
			code = m.code
		}
		if b = slices.Clone(b); m.big {
			for i := 0; i+m.size <= len(b); i += m.size {
				slices.Reverse(b[i : i+m.size])
			}
		}
		b = convertItems(b, m.code, code)
	}
	o, err := newArray(rt, t, code)
	if err != nil {
		return 0, err
	}
	if err := arrFromBytes(rt, o, b); err != nil {
		rt.DecRef(o)
		return 0, err
	}
	return o, nil
}

// convertItems makes items of UTF-16 wide enough for a text array; others are as wide as they have to be.
func convertItems(b []byte, from, to byte) []byte {
	if from != 'u' || to != 'u' && to != 'w' {
		return b
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
	}
	var out []byte
	for _, r := range utf16.Decode(units) {
		out = append(out, byte(r), byte(r>>8), byte(r>>16), 0)
	}
	return out
}

// arrReduceEx is __reduce_ex__: bytes from protocol 3 on, else a list.
func arrReduceEx(rt *objects.Runtime, a []Ref) (Ref, error) {
	o := a[0]
	if !rt.IsInstanceOf(a[1], objects.TInt) {
		return 0, rt.TypeErrorf("__reduce_ex__ argument should be an integer")
	}
	protocol, _ := rt.AsInt64(a[1])
	state, err := rt.LookupAttr(o, rt.Name(objects.NameDict))
	if err != nil {
		return 0, err
	}
	if state == 0 {
		state = rt.None
	}
	fail := func(err error, refs ...Ref) (Ref, error) {
		for _, r := range refs {
			rt.XDecRef(r)
		}
		return 0, err
	}
	code, err := rt.NewChar(rune(arrCode(o)))
	if err != nil {
		return fail(err, state)
	}
	fn, parts := rt.TypeFor(o).Obj, []Ref{code}
	var items Ref
	if protocol < 3 {
		items, err = arrToList(rt, o)
	} else {
		var module, format Ref
		if module, err = rt.ImportModule("array"); err != nil {
			return fail(err, code, state)
		}
		fn, err = rt.GetAttr(module, rt.Intern("_array_reconstructor"))
		rt.DecRef(module)
		if err != nil {
			return fail(err, code, state)
		}
		defer rt.DecRef(fn)
		if format, err = rt.NewInt(int64(nativeFormats[arrCode(o)])); err == nil {
			parts = []Ref{objects.NewRef(rt.TypeFor(o).Obj), code, format}
			items, err = rt.NewBytes(arrBytes(o))
		}
	}
	if err != nil {
		return fail(err, append(parts, state)...)
	}
	args, err := rt.NewTupleSteal(append(parts, items))
	if err != nil {
		return fail(err, state)
	}
	return rt.NewTupleSteal([]Ref{objects.NewRef(fn), args, state})
}

// arrIterPickle is what the iterators have.
var arrIterPickle = []objects.Native{
	{Name: "__reduce__", Sig: "self, /", Doc: "What copy makes another one of.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		iter, err := rt.VM.FrameBuiltin(rt.Intern("iter"))
		if err != nil || iter == 0 {
			return 0, rt.Raisef(objects.TAttributeError, "iter")
		}
		parts, arr := []Ref{iter}, *objects.RefAt(a[0], offArrIterArr)
		arg := arr
		if arr == 0 {
			arg = rt.EmptyTuple
		}
		args, err := rt.NewTupleFrom([]Ref{arg})
		if err != nil {
			rt.DecRef(iter)
			return 0, err
		}
		if parts = append(parts, args); arr != 0 {
			i, err := rt.NewInt(int64(*mem.U32(a[0], offArrIterNext)))
			if err != nil {
				rt.DecRef(iter)
				rt.DecRef(args)
				return 0, err
			}
			parts = append(parts, i)
		}
		return rt.NewTupleSteal(parts)
	}},
	{Name: "__setstate__", Sig: "self, state, /", Doc: "Go on at another place.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
		n, err := itInt(rt, a[1])
		if err != nil {
			return 0, err
		}
		if arr := *objects.RefAt(a[0], offArrIterArr); arr != 0 {
			*mem.U32(a[0], offArrIterNext) = uint32(min(max(n, 0), int64(arrLen(arr))))
		}
		return rt.None, nil
	}},
}
