package stdlib

import (
	"encoding/binary"
	"math"
	"strings"

	"minipy/objects"
)

// run executes the opcodes.
func (u *unpickler) run() (Ref, error) {
	for {
		if u.read == 0 && u.pos >= len(u.data) {
			return 0, u.rt.Raisef(objects.TEOFError, "Ran out of input")
		}
		b, err := u.take(1)
		if err != nil {
			return 0, err
		}
		if b[0] == opStop {
			return u.pop()
		}
		if err := u.step(b[0]); err != nil {
			return 0, err
		}
	}
}

func (u *unpickler) step(op byte) error {
	rt := u.rt
	switch op {
	case opProto:
		n, err := u.uint(1)
		if err != nil {
			return err
		}
		if n > 5 {
			return rt.ValueErrorf("unsupported pickle protocol: %d", n)
		}
		u.protocol = n
		return nil
	case opFrame:
		n, err := u.uint(8)
		if err != nil {
			return err
		}
		if _, err := u.take(n); err != nil {
			return err
		}
		u.pos -= n
		return nil
	case opMark:
		u.marks = append(u.marks, len(u.stack))
		return nil
	case opPop:
		if n := len(u.marks); n > 0 && u.marks[n-1] == len(u.stack) {
			u.marks = u.marks[:n-1]
			return nil
		}
		v, err := u.pop()
		if err == nil {
			rt.DecRef(v)
		}
		return err
	case opPopMark:
		items, err := u.popMark()
		u.release(items)
		return err
	case opDup:
		v, err := u.top()
		if err != nil {
			return err
		}
		return u.push(objects.NewRef(v), nil)
	case opNone:
		return u.push(rt.None, nil)
	case opNewTrue:
		return u.push(rt.True, nil)
	case opNewFalse:
		return u.push(rt.False, nil)
	case opBinInt:
		n, err := u.uint(4)
		if err != nil {
			return err
		}
		return u.push(rt.NewInt(int64(int32(n))))
	case opBinInt1, opBinInt2:
		size := 1
		if op == opBinInt2 {
			size = 2
		}
		n, err := u.uint(size)
		if err != nil {
			return err
		}
		return u.push(rt.NewInt(int64(n)))
	case opLong1:
		b, err := u.sized(1)
		if err != nil {
			return err
		}
		return u.push(u.long(b))
	case opLong4:
		n, err := u.uint(4)
		if err != nil {
			return err
		}
		if int32(n) < 0 {
			return unpicklingErrorf(rt, "LONG pickle has negative byte count")
		}
		b, err := u.take(n)
		if err != nil {
			return err
		}
		return u.push(u.long(b))
	case opBinFloat:
		b, err := u.take(8)
		if err != nil {
			return err
		}
		return u.push(rt.NewFloat(math.Float64frombits(binary.BigEndian.Uint64(b))))
	case opShortUnicode, opBinUnicode, opBinUnicode8:
		b, err := u.sized(sizeOfLength(op))
		if err != nil {
			return err
		}
		return u.push(u.str(b))
	case opShortBinBytes, opBinBytes, opBinBytes8:
		b, err := u.sized(sizeOfLength(op))
		if err != nil {
			return err
		}
		return u.push(rt.NewBytes(b))
	case opByteArray8:
		b, err := u.sized(8)
		if err != nil {
			return err
		}
		return u.push(rt.NewByteArray(b))
	case opBinString, opShortBinString:
		b, err := u.sized(sizeOfLength(op))
		if err != nil {
			return err
		}
		return u.push(u.oldStr(b))
	case opInt, opLong, opFloat, opString, opUnicode, opPersID, opGet, opPut, opGlobal, opInst:
		return u.textStep(op)
	case opBinGet, opLongBinGet:
		n, err := u.uint(sizeOfLength(op))
		if err != nil {
			return err
		}
		return u.get(n)
	case opBinPut, opLongBinPut:
		n, err := u.uint(sizeOfLength(op))
		if err != nil {
			return err
		}
		return u.put(n)
	case opMemoize:
		return u.put(objects.ListLen(u.memo))
	case opBinPersID:
		return u.persistent(u.pop())
	case opNextBuffer, opReadonlyBuf:
		return u.bufferStep(op)
	case opReduce, opNewObj, opNewObjEx, opObj, opBuild, opStackGlobal, opExt1, opExt2, opExt4:
		return u.objectStep(op)
	}
	return u.containerStep(op)
}

// sizeOfLength is the size of the number behind an opcode.
func sizeOfLength(op byte) int {
	switch op {
	case opShortUnicode, opShortBinBytes, opShortBinString, opBinGet, opBinPut:
		return 1
	case opBinUnicode8, opBinBytes8:
		return 8
	}
	return 4
}

// textStep does the opcodes of protocol 0, whose arguments are lines.
func (u *unpickler) textStep(op byte) error {
	rt := u.rt
	s, err := u.line()
	if err != nil {
		return err
	}
	switch op {
	case opInt:
		switch s {
		case "00":
			return u.push(rt.False, nil)
		case "01":
			return u.push(rt.True, nil)
		}
		v, err := u.parsed(objects.TInt, s)
		if err != nil && rt.ExcMatches(objects.TValueError) {
			rt.ClearExc()
			err = rt.ValueErrorf("could not convert string to int")
		}
		return u.push(v, err)
	case opLong:
		return u.push(u.parsed(objects.TInt, strings.TrimSuffix(s, "L")))
	case opFloat:
		v, err := u.parsed(objects.TFloat, s)
		return u.push(v, err)
	case opString:
		n := len(s)
		if n < 2 || s[0] != s[n-1] || s[0] != '\'' && s[0] != '"' {
			return unpicklingErrorf(rt, "the STRING opcode argument must be quoted")
		}
		b, err := unescapeBytes(rt, s[1:n-1])
		if err != nil {
			return err
		}
		return u.push(u.oldStr(b))
	case opUnicode:
		return u.push(rawUnescape(rt, s))
	case opPersID:
		id, err := rt.NewStr(s)
		return u.persistent(id, err)
	case opGet, opPut:
		n, err := u.number(s)
		if err != nil {
			return err
		}
		if op == opGet {
			return u.get(n)
		}
		return u.put(n)
	}
	name, err := u.line()
	if err != nil {
		return err
	}
	if op == opGlobal {
		return u.push(u.find(s, name))
	}
	class, err := u.find(s, name)
	if err != nil {
		return err
	}
	args, err := u.popMark()
	if err != nil {
		rt.DecRef(class)
		return err
	}
	v, err := u.instance(class, args)
	u.release(args)
	rt.DecRef(class)
	return u.push(v, err)
}

// unescapeBytes reads the escapes of a string as Python 2's repr writes it.
func unescapeBytes(rt *objects.Runtime, s string) ([]byte, error) {
	if !strings.Contains(s, "\\") {
		return []byte(s), nil
	}
	simple := map[byte]byte{'n': '\n', 't': '\t', 'r': '\r', '\\': '\\', '\'': '\'', '"': '"', 'a': 7, 'b': 8, 'f': 12, 'v': 11}
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			out = append(out, s[i])
			continue
		}
		i++
		if c, ok := simple[s[i]]; ok {
			out = append(out, c)
			continue
		}
		if s[i] == 'x' {
			n, ok := parseHex(s[i+1:], 2)
			if !ok {
				return nil, rt.ValueErrorf("invalid \\x escape at position %d", i-1)
			}
			out = append(out, byte(n))
			i += 2
			continue
		}
		n, j := 0, i
		for j < len(s) && j < i+3 && s[j] >= '0' && s[j] <= '7' {
			n = n*8 + int(s[j]-'0')
			j++
		}
		if j > i {
			out = append(out, byte(n))
			i = j - 1
		} else {
			out = append(out, '\\', s[i])
		}
	}
	return out, nil
}

func parseHex(s string, width int) (rune, bool) {
	if len(s) < width {
		return 0, false
	}
	var n rune
	for i := range width {
		d := strings.IndexByte("0123456789abcdef", s[i]|0x20)
		if d < 0 {
			return 0, false
		}
		n = n<<4 | rune(d)
	}
	return n, true
}

// rawUnescape is the opposite of rawEscape.
func rawUnescape(rt *objects.Runtime, s string) (Ref, error) {
	var out []rune
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && (s[i+1] == 'u' || s[i+1] == 'U') {
			width := 4
			if s[i+1] == 'U' {
				width = 8
			}
			r, ok := parseHex(s[i+2:], width)
			if !ok || r > 0x10FFFF {
				return 0, rt.ValueErrorf("truncated \\uXXXX escape")
			}
			out = append(out, r)
			i += 1 + width
			continue
		}
		out = append(out, rune(s[i]))
	}
	return rt.NewStrFromRunes(out)
}

// instance is what the opcodes INST and OBJ make: class(*args), without __init__ if there are no arguments and no __getinitargs__.
func (u *unpickler) instance(class Ref, args []Ref) (Ref, error) {
	rt := u.rt
	if len(args) == 0 && rt.IsTypeObj(class) {
		f, err := rt.LookupAttr(class, rt.Intern("__getinitargs__"))
		if err != nil {
			return 0, err
		}
		if f == 0 {
			create, err := rt.GetAttr(class, rt.Name(objects.NameNew))
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(create)
			return rt.Call1(create, class)
		}
		rt.DecRef(f)
	}
	return rt.Call(class, args, 0)
}

func (u *unpickler) bufferStep(op byte) error {
	rt := u.rt
	if op == opNextBuffer {
		if u.buffers == 0 {
			return unpicklingErrorf(rt, "pickle stream refers to out-of-band data but no *buffers* argument was given")
		}
		v, err := rt.Next(u.buffers)
		if err == nil && v == 0 {
			err = unpicklingErrorf(rt, "not enough out-of-band buffers")
		}
		return u.push(v, err)
	}
	v, err := u.pop()
	if err != nil {
		return err
	}
	defer rt.DecRef(v)
	m, err := rt.Call1(rt.Type(objects.TMemoryView).Obj, v)
	if err != nil {
		return err
	}
	defer rt.DecRef(m)
	ro, err := rt.GetAttrStr(m, "readonly")
	if err != nil {
		return err
	}
	rt.DecRef(ro)
	if ro == rt.True {
		return u.push(objects.NewRef(v), nil)
	}
	f, err := rt.GetAttrStr(m, "toreadonly")
	if err != nil {
		return err
	}
	defer rt.DecRef(f)
	return u.push(rt.Call0(f))
}

// containerStep does the opcodes that make and fill containers.
func (u *unpickler) containerStep(op byte) error {
	rt := u.rt
	switch op {
	case opEmptyList:
		return u.push(rt.NewList(0))
	case opEmptyDict:
		return u.push(rt.NewDict())
	case opEmptySet:
		return u.push(rt.NewSet())
	case opEmptyTuple:
		return u.push(rt.EmptyTuple, nil)
	case opTuple1, opTuple2, opTuple3:
		n := int(op-opTuple1) + 1
		if err := u.need(n); err != nil {
			return err
		}
		at := len(u.stack) - n
		items := u.stack[at:]
		u.stack = u.stack[:at]
		return u.push(rt.NewTupleSteal(items))
	case opTuple:
		items, err := u.popMark()
		if err != nil {
			return err
		}
		return u.push(rt.NewTupleSteal(items))
	case opList, opFrozenSet:
		items, err := u.popMark()
		if err != nil {
			return err
		}
		v, err := rt.NewListFrom(items)
		u.release(items)
		if err == nil && op == opFrozenSet {
			l := v
			v, err = rt.FrozenSetFromIter(l)
			rt.DecRef(l)
		}
		return u.push(v, err)
	case opDict:
		items, err := u.popMark()
		if err != nil {
			return err
		}
		d, err := u.dictOf(items)
		u.release(items)
		return u.push(d, err)
	case opAppend, opSetItem:
		n := 1
		if op == opSetItem {
			n = 2
		}
		if err := u.need(n + 1); err != nil {
			return err
		}
		at := len(u.stack) - n
		items := u.stack[at:]
		u.stack = u.stack[:at]
		return u.fillTop(op, items)
	case opAppends, opSetItems, opAddItems:
		items, err := u.popMark()
		if err != nil {
			return err
		}
		if err := u.need(1); err != nil {
			u.release(items)
			return err
		}
		return u.fillTop(op, items)
	}
	if op >= ' ' && op < 0x7F && op != '\'' {
		return unpicklingErrorf(rt, "invalid load key, '%c'.", op)
	}
	return unpicklingErrorf(rt, "invalid load key, '\\x%02x'.", op)
}

// dictOf makes a dict of keys and values. refs: items borrowed
func (u *unpickler) dictOf(items []Ref) (Ref, error) {
	if len(items)%2 != 0 {
		return 0, unpicklingErrorf(u.rt, "odd number of items for DICT")
	}
	d, err := u.rt.NewDict()
	for i := 0; err == nil && i < len(items); i += 2 {
		err = u.rt.DictSet(d, items[i], items[i+1])
	}
	if err != nil {
		u.rt.XDecRef(d)
		return 0, err
	}
	return d, nil
}

// fillTop puts items into the container on the stack. refs: items stolen
func (u *unpickler) fillTop(op byte, items []Ref) error {
	rt := u.rt
	defer u.release(items)
	if len(items) == 0 {
		return nil
	}
	o := u.stack[len(u.stack)-1]
	switch op {
	case opAppend, opAppends:
		if objects.TypeOf(o) == objects.TList {
			for _, v := range items {
				if err := rt.ListAppend(o, v); err != nil {
					return err
				}
			}
			return nil
		}
		return u.appendTo(o, items)
	case opSetItem, opSetItems:
		if len(items)%2 != 0 {
			return unpicklingErrorf(rt, "odd number of items for SETITEMS")
		}
		for i := 0; i < len(items); i += 2 {
			var err error
			if objects.TypeOf(o) == objects.TDict {
				err = rt.DictSet(o, items[i], items[i+1])
			} else {
				err = rt.SetItem(o, items[i], items[i+1])
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
	if objects.TypeOf(o) == objects.TSet {
		for _, v := range items {
			if err := rt.SetAdd(o, v); err != nil {
				return err
			}
		}
		return nil
	}
	return u.callEach(o, "add", items)
}

// appendTo gives items to o.extend, else one by one to o.append.
func (u *unpickler) appendTo(o Ref, items []Ref) error {
	rt := u.rt
	f, err := rt.LookupAttr(o, rt.Intern("extend"))
	if err != nil {
		return err
	}
	if f == 0 {
		return u.callEach(o, "append", items)
	}
	defer rt.DecRef(f)
	l, err := rt.NewListFrom(items)
	if err != nil {
		return err
	}
	r, err := rt.Call1(f, l)
	rt.DecRef(l)
	if err == nil {
		rt.DecRef(r)
	}
	return err
}

func (u *unpickler) callEach(o Ref, name string, items []Ref) error {
	rt := u.rt
	f, err := rt.GetAttrStr(o, name)
	if err != nil {
		return err
	}
	defer rt.DecRef(f)
	for _, v := range items {
		r, err := rt.Call1(f, v)
		if err != nil {
			return err
		}
		rt.DecRef(r)
	}
	return nil
}

// objectStep does the opcodes that make objects by calling something.
func (u *unpickler) objectStep(op byte) error {
	rt := u.rt
	switch op {
	case opExt1, opExt2, opExt4:
		return u.extension(1 << (op - opExt1))
	case opBuild:
		if err := u.need(2); err != nil {
			return err
		}
		state, err := u.pop()
		if err != nil {
			return err
		}
		err = u.build(u.stack[len(u.stack)-1], state)
		rt.DecRef(state)
		return err
	case opObj:
		args, err := u.popMark()
		if err != nil {
			return err
		}
		if len(args) == 0 {
			return unpicklingErrorf(rt, "unpickling stack underflow")
		}
		v, err := u.instance(args[0], args[1:])
		u.release(args)
		return u.push(v, err)
	}
	n := 2
	if op == opNewObjEx {
		n = 3
	}
	if err := u.need(n); err != nil {
		return err
	}
	v := append([]Ref(nil), u.stack[len(u.stack)-n:]...)
	u.stack = u.stack[:len(u.stack)-n]
	defer u.release(v)
	if op == opStackGlobal {
		if objects.TypeOf(v[0]) != objects.TStr || objects.TypeOf(v[1]) != objects.TStr {
			return unpicklingErrorf(rt, "STACK_GLOBAL requires str")
		}
		return u.push(u.findRef(v[0], v[1]))
	}
	if op == opReduce {
		if !rt.IsInstanceOf(v[1], objects.TTuple) {
			return rt.TypeErrorf("argument list must be a tuple")
		}
		return u.push(rt.CallTuple(v[0], rt.Unbox(v[1]), objects.TupleItems(rt.Unbox(v[1])), 0))
	}
	name := "NEWOBJ"
	if op == opNewObjEx {
		name = "NEWOBJ_EX"
	}
	switch {
	case !rt.IsTypeObj(v[0]):
		return unpicklingErrorf(rt, "%s class argument must be a type, not %s", name, rt.TypeName(v[0]))
	case !rt.IsInstanceOf(v[1], objects.TTuple):
		return unpicklingErrorf(rt, "%s args argument must be a tuple, not %s", name, rt.TypeName(v[1]))
	case n == 3 && !rt.IsInstanceOf(v[2], objects.TDict):
		return unpicklingErrorf(rt, "NEWOBJ_EX kwargs argument must be a dict, not %s", rt.TypeName(v[2]))
	}
	args := append([]Ref{v[0]}, objects.TupleItems(rt.Unbox(v[1]))...)
	var names Ref
	if n == 3 && objects.DictLen(v[2]) > 0 {
		var keys []Ref
		for pos := 0; ; {
			k, x, ok := objects.DictNext(v[2], &pos)
			if !ok {
				break
			}
			keys, args = append(keys, k), append(args, x)
		}
		var err error
		if names, err = rt.NewTupleFrom(keys); err != nil {
			return err
		}
		defer rt.DecRef(names)
	}
	create, err := rt.GetAttr(v[0], rt.Name(objects.NameNew))
	if err != nil {
		return err
	}
	defer rt.DecRef(create)
	return u.push(rt.Call(create, args, names))
}

// extension pushes what copyreg has a number for.
func (u *unpickler) extension(size int) error {
	rt := u.rt
	code, err := u.uint(size)
	if err != nil {
		return err
	}
	if code == 0 || size == 4 && int32(code) < 0 {
		return unpicklingErrorf(rt, "EXT specifies code <= 0")
	}
	m, err := rt.ImportModule("copyreg")
	if err != nil {
		return err
	}
	defer rt.DecRef(m)
	reg, err := rt.GetAttrStr(m, "_inverted_registry")
	if err != nil {
		return err
	}
	defer rt.DecRef(reg)
	k, err := rt.NewInt(int64(code))
	if err != nil {
		return err
	}
	key, err := rt.DictGet(reg, k)
	rt.DecRef(k)
	if err != nil {
		return err
	}
	if key == 0 {
		return rt.ValueErrorf("unregistered extension code %d", code)
	}
	pair := objects.TupleItems(key)
	return u.push(u.findRef(pair[0], pair[1]))
}

// build gives an instance its state.
func (u *unpickler) build(o, state Ref) error {
	rt := u.rt
	set, err := rt.LookupAttr(o, rt.Intern("__setstate__"))
	if err != nil {
		return err
	}
	if set != 0 {
		r, err := rt.Call1(set, state)
		rt.DecRef(set)
		if err == nil {
			rt.DecRef(r)
		}
		return err
	}
	var slots Ref
	if objects.TypeOf(state) == objects.TTuple && objects.TupleLen(state) == 2 {
		items := objects.TupleItems(state)
		state, slots = items[0], items[1]
	}
	if state != rt.None {
		if !rt.IsInstanceOf(state, objects.TDict) {
			return unpicklingErrorf(rt, "state is not a dictionary")
		}
		d, err := rt.GetAttrStr(o, "__dict__")
		if err != nil {
			return err
		}
		defer rt.DecRef(d)
		if err := eachItem(state, func(k, v Ref) error {
			if objects.TypeOf(k) == objects.TStr {
				k = rt.InternSteal(objects.NewRef(k))
				defer rt.DecRef(k)
			}
			return rt.SetItem(d, k, v)
		}); err != nil {
			return err
		}
	}
	if slots == 0 {
		return nil
	}
	if !rt.IsInstanceOf(slots, objects.TDict) {
		return unpicklingErrorf(rt, "slot state is not a dictionary")
	}
	return eachItem(slots, func(k, v Ref) error { return rt.SetAttr(o, k, v) })
}

func eachItem(d Ref, fn func(k, v Ref) error) error {
	for pos := 0; ; {
		k, v, ok := objects.DictNext(d, &pos)
		if !ok {
			return nil
		}
		if err := fn(k, v); err != nil {
			return err
		}
	}
}
