package stdlib

import (
	"encoding/binary"
	"strings"

	"minipy/objects"
)

// saveOther writes what is not of one of the simple types: by name, or as its __reduce_ex__ says.
func (p *pickler) saveOther(o Ref) error {
	rt := p.rt
	if p.override != 0 {
		r, err := rt.Call1(p.override, o)
		if err != nil {
			return err
		}
		defer rt.DecRef(r)
		if r != rt.NotImplemented {
			return p.saveReduced(o, r)
		}
	}
	class := rt.TypeFor(o)
	switch {
	case class.Obj == rt.Type(objects.TType).Obj:
		return p.saveType(o)
	case objects.TypeOf(o) == objects.TFunction:
		return p.saveGlobal(o, 0)
	case p.bufferType != 0 && class.Obj == p.bufferType:
		return p.saveBuffer(o)
	}
	reduce, err := p.reducer(class.Obj)
	if err != nil {
		return err
	}
	var r Ref
	switch {
	case reduce != 0:
		r, err = rt.Call1(reduce, o)
		rt.DecRef(reduce)
	case rt.IsTypeObj(o):
		return p.saveGlobal(o, 0)
	default:
		var n Ref
		if n, err = rt.NewInt(int64(p.protocol)); err != nil {
			return err
		}
		r, err = rt.CallMethod(o, objects.NameReduceEx, n)
		rt.DecRef(n)
	}
	if err != nil {
		return err
	}
	defer rt.DecRef(r)
	return p.saveReduced(o, r)
}

// copyreg is the module of that name. refs: borrowed
func (p *pickler) copyreg() (Ref, error) {
	if p.regist == 0 {
		m, err := p.rt.ImportModule("copyreg")
		if err != nil {
			return 0, err
		}
		p.regist = m
	}
	return p.regist, nil
}

// reducer is what the dispatch table has for a class; 0: nothing.
func (p *pickler) reducer(class Ref) (Ref, error) {
	rt := p.rt
	if p.table != 0 {
		f, err := rt.GetItem(p.table, class)
		if err != nil && rt.ExcMatches(objects.TKeyError) {
			rt.ClearExc()
			return 0, nil
		}
		return f, err
	}
	m, err := p.copyreg()
	if err != nil {
		return 0, err
	}
	t, err := rt.GetAttrStr(m, "dispatch_table")
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(t)
	f, err := rt.DictGet(t, class)
	objects.XIncRef(f)
	return f, err
}

// saveType writes a class; those of the singletons have no name that could be looked up.
func (p *pickler) saveType(o Ref) error {
	rt := p.rt
	for _, v := range [...]Ref{rt.None, rt.Ellipsis, rt.NotImplemented} {
		if o == rt.TypeFor(v).Obj {
			return p.reduceTo(rt.Type(objects.TType).Obj, o, v)
		}
	}
	return p.saveGlobal(o, 0)
}

// saveBuffer writes a PickleBuffer, in the stream or out of it.
func (p *pickler) saveBuffer(o Ref) error {
	rt := p.rt
	if p.protocol < 5 {
		return picklingErrorf(rt, "PickleBuffer can only be pickled with protocol >= 5")
	}
	view, err := rt.GetAttrStr(o, "_view")
	if err != nil {
		return err
	}
	defer rt.DecRef(view)
	ro, err := rt.GetAttrStr(view, "readonly")
	if err != nil {
		return err
	}
	rt.DecRef(ro)
	if p.buffers != 0 {
		r, err := rt.Call1(p.buffers, o)
		if err != nil {
			return err
		}
		in, err := rt.Truth(r)
		rt.DecRef(r)
		if err != nil {
			return err
		}
		if !in {
			p.write(opNextBuffer)
			if ro == rt.True {
				p.write(opReadonlyBuf)
			}
			return nil
		}
	}
	data, _ := rt.BufferView(view)
	var b Ref
	if ro == rt.True {
		b, err = rt.NewBytes(data)
	} else {
		b, err = rt.NewByteArray(data)
	}
	if err != nil {
		return err
	}
	err = p.save(b, false)
	rt.DecRef(b)
	return err
}

// saveReduced writes o as the result r of a reduction says: a global name, or a tuple.
func (p *pickler) saveReduced(o, r Ref) error {
	rt := p.rt
	if rt.IsStr(r) {
		return p.saveGlobal(o, r)
	}
	if objects.TypeOf(r) != objects.TTuple && !rt.IsInstanceOf(r, objects.TTuple) {
		return picklingErrorf(rt, "__reduce__ must return a string or tuple")
	}
	return p.saveReduce(objects.TupleItems(rt.Unbox(r)), o)
}

// saveReduce writes a call and what is to be done with the object that it gives: function, arguments, state, list items, dict items, state setter. o is 0 where the
// result is not to be remembered.
func (p *pickler) saveReduce(r []Ref, o Ref) error {
	rt := p.rt
	if len(r) < 2 || len(r) > 6 {
		return picklingErrorf(rt, "tuple returned by __reduce__ must contain 2 through 6 elements")
	}
	var v [6]Ref
	for i, x := range r {
		if i < 2 || x != rt.None {
			v[i] = x
		}
	}
	fn, args := v[0], v[1]
	if rt.TypeFor(fn).Call == nil {
		return picklingErrorf(rt, "first item of the tuple returned by __reduce__ must be callable")
	}
	if !rt.IsInstanceOf(args, objects.TTuple) {
		return picklingErrorf(rt, "second item of the tuple returned by __reduce__ must be a tuple")
	}
	for i, what := range [...]string{3: "fourth", 4: "fifth"} {
		if x := v[i]; what != "" && x != 0 && rt.TypeFor(x).IterNext == nil {
			return picklingErrorf(rt, "%s element of the tuple returned by __reduce__ must be an iterator, not %s", what, rt.TypeName(x))
		}
	}
	if x := v[5]; x != 0 && rt.TypeFor(x).Call == nil {
		return picklingErrorf(rt, "sixth element of the tuple returned by __reduce__ must be a function, not %s", rt.TypeName(x))
	}
	if err := p.saveCall(fn, args, o); err != nil {
		return err
	}
	if o != 0 {
		if i, ok := p.memo[o]; ok { // saving the arguments has written it
			p.write(opPop)
			p.get(i)
			return nil
		}
		if err := p.put(o); err != nil {
			return err
		}
	}
	if v[3] != 0 {
		if err := p.saveItems(v[3], opAppend, opAppends, p.saveOne); err != nil {
			return err
		}
	}
	if v[4] != 0 {
		if err := p.saveItems(v[4], opSetItem, opSetItems, p.savePair); err != nil {
			return err
		}
	}
	if v[2] == 0 {
		return nil
	}
	if v[5] == 0 {
		if err := p.save(v[2], false); err != nil {
			return err
		}
		p.write(opBuild)
		return nil
	}
	for _, x := range [...]Ref{v[5], o, v[2]} {
		if err := p.save(x, false); err != nil {
			return err
		}
	}
	p.write(opTuple2)
	p.write(opReduce)
	p.write(opPop)
	return nil
}

// saveCall writes the call that makes the object.
func (p *pickler) saveCall(fn, args, o Ref) error {
	rt := p.rt
	items := objects.TupleItems(rt.Unbox(args))
	name := ""
	if p.protocol >= 2 {
		n, err := rt.LookupAttr(fn, rt.Name(objects.NameName))
		if err != nil {
			return err
		}
		if n != 0 {
			if rt.IsStr(n) {
				name = rt.StrGo(n)
			}
			rt.DecRef(n)
		}
	}
	switch name {
	case "__newobj_ex__":
		if len(items) != 3 {
			return picklingErrorf(rt, "length of the NEWOBJ_EX argument tuple must be exactly 3, not %d", len(items))
		}
		return p.saveNewObjEx(items[0], items[1], items[2])
	case "__newobj__":
		if len(items) == 0 {
			return picklingErrorf(rt, "__newobj__ arglist is empty")
		}
		class := items[0]
		if !rt.IsTypeObj(class) {
			return picklingErrorf(rt, "args[0] from __newobj__ args is not a type")
		}
		if o != 0 && rt.TypeFor(o).Obj != class {
			return picklingErrorf(rt, "args[0] from __newobj__ args has the wrong class")
		}
		if err := p.save(class, false); err != nil {
			return err
		}
		rest, err := rt.NewTupleFrom(items[1:])
		if err != nil {
			return err
		}
		err = p.save(rest, false)
		rt.DecRef(rest)
		if err == nil {
			p.write(opNewObj)
		}
		return err
	}
	if err := p.save(fn, false); err != nil {
		return err
	}
	if err := p.save(args, false); err != nil {
		return err
	}
	p.write(opReduce)
	return nil
}

func (p *pickler) saveNewObjEx(class, args, kwargs Ref) error {
	rt := p.rt
	switch {
	case !rt.IsTypeObj(class):
		return picklingErrorf(rt, "first item from NEWOBJ_EX argument tuple must be a class, not %s", rt.TypeName(class))
	case !rt.IsInstanceOf(args, objects.TTuple):
		return picklingErrorf(rt, "second item from NEWOBJ_EX argument tuple must be a tuple, not %s", rt.TypeName(args))
	case !rt.IsInstanceOf(kwargs, objects.TDict):
		return picklingErrorf(rt, "third item from NEWOBJ_EX argument tuple must be a dict, not %s", rt.TypeName(kwargs))
	}
	if p.protocol >= 4 {
		for _, x := range [...]Ref{class, args, kwargs} {
			if err := p.save(x, false); err != nil {
				return err
			}
		}
		p.write(opNewObjEx)
		return nil
	}
	// Older readers know no such opcode: a partial of __new__ is called.
	m, err := rt.ImportModule("functools")
	if err != nil {
		return err
	}
	partial, err := rt.GetAttrStr(m, "partial")
	rt.DecRef(m)
	if err != nil {
		return err
	}
	defer rt.DecRef(partial)
	create, err := rt.GetAttr(class, rt.Name(objects.NameNew))
	if err != nil {
		return err
	}
	defer rt.DecRef(create)
	vec := append([]Ref{create, class}, objects.TupleItems(rt.Unbox(args))...)
	var keys []Ref
	for pos := 0; ; {
		k, v, ok := objects.DictNext(kwargs, &pos)
		if !ok {
			break
		}
		keys, vec = append(keys, k), append(vec, v)
	}
	names, err := rt.NewTupleFrom(keys)
	if err != nil {
		return err
	}
	call, err := rt.Call(partial, vec, names)
	rt.DecRef(names)
	if err != nil {
		return err
	}
	err = p.save(call, false)
	rt.DecRef(call)
	if err != nil {
		return err
	}
	p.write(opEmptyTuple)
	p.write(opReduce)
	return nil
}

func (p *pickler) saveOne(v Ref) error { return p.save(v, false) }

func (p *pickler) savePair(v Ref) error {
	if objects.TypeOf(v) != objects.TTuple || objects.TupleLen(v) != 2 {
		return p.rt.TypeErrorf("dict items iterator must return 2-tuples")
	}
	if err := p.save(objects.TupleItems(v)[0], false); err != nil {
		return err
	}
	return p.save(objects.TupleItems(v)[1], false)
}

// saveItems writes what an iterator gives, some at a time; one item is fetched in advance.
func (p *pickler) saveItems(it Ref, one, many byte, save func(v Ref) error) error {
	rt := p.rt
	take := func(v Ref) error {
		err := save(v)
		rt.DecRef(v)
		return err
	}
	if !p.bin() {
		for {
			v, err := rt.Next(it)
			if err != nil || v == 0 {
				return err
			}
			if err := take(v); err != nil {
				return err
			}
			p.write(one)
		}
	}
	for n := pickleBatch; n == pickleBatch; {
		first, err := rt.Next(it)
		if err != nil || first == 0 {
			return err
		}
		v, err := rt.Next(it)
		if err != nil {
			rt.DecRef(first)
			return err
		}
		if v == 0 {
			err := take(first)
			p.write(one)
			return err
		}
		p.write(opMark)
		if err := take(first); err != nil {
			rt.DecRef(v)
			return err
		}
		for n = 1; v != 0; {
			if err := take(v); err != nil {
				return err
			}
			if n++; n == pickleBatch {
				break
			}
			if v, err = rt.Next(it); err != nil {
				return err
			}
		}
		p.write(many)
	}
	return nil
}

// moduleOf finds the module that o is in: __module__, else the one that has it under that name.
func (p *pickler) moduleOf(o Ref, path string) (Ref, error) {
	rt := p.rt
	m, err := rt.LookupAttr(o, rt.Name(objects.NameModule))
	if err != nil {
		return 0, err
	}
	if m != 0 && m != rt.None {
		return m, nil
	}
	rt.XDecRef(m)
	all, err := rt.ListFromIter(rt.Modules)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(all)
	for _, name := range objects.ListItems(all) {
		mod, err := rt.DictGet(rt.Modules, name)
		if err != nil {
			return 0, err
		}
		if mod == 0 || mod == rt.None || !rt.IsStr(name) || rt.StrGo(name) == "__main__" {
			continue
		}
		objects.IncRef(mod)
		v, err := dottedAttr(rt, mod, path)
		rt.DecRef(mod)
		if err != nil {
			rt.ClearExc()
			continue
		}
		rt.DecRef(v)
		if v == o {
			return objects.NewRef(name), nil
		}
	}
	return rt.Intern("__main__"), nil
}

// saveGlobal writes o as module and name; name is 0 for __qualname__.
func (p *pickler) saveGlobal(o, name Ref) error {
	rt := p.rt
	var err error
	if name != 0 {
		objects.IncRef(name)
	} else if name, err = rt.LookupAttr(o, rt.Name(objects.NameQualname)); err != nil {
		return err
	} else if name == 0 {
		if name, err = rt.GetAttr(o, rt.Name(objects.NameName)); err != nil {
			return err
		}
	}
	defer rt.DecRef(name)
	path := rt.StrGo(name)
	if strings.Contains("."+path+".", ".<locals>.") {
		return rt.Raisef(objects.TAttributeError, "Can't get local object '%s'", path)
	}
	module, err := p.moduleOf(o, path)
	if err != nil {
		return err
	}
	defer rt.DecRef(module)
	failed := func(format string, args ...any) error {
		s, err := rt.ReprGo(o)
		if err != nil {
			return err
		}
		return picklingErrorf(rt, "Can't pickle %s: "+format, append([]any{s}, args...)...)
	}
	mod, err := importDotted(rt, module)
	if err != nil {
		rt.ClearExc()
		s, err := rt.ReprGo(module)
		if err != nil {
			return err
		}
		return failed("import of module %s failed", s)
	}
	defer rt.DecRef(mod)
	v, err := dottedAttr(rt, mod, path)
	if err != nil {
		rt.ClearExc()
		return failed("attribute lookup %s on %s failed", path, rt.StrGo(module))
	}
	rt.DecRef(v)
	if v != o {
		return failed("it's not the same object as %s.%s", rt.StrGo(module), path)
	}
	if p.protocol >= 2 {
		if done, err := p.saveExtension(module, name); done || err != nil {
			return err
		}
	}
	switch {
	case p.protocol >= 4:
		if err := p.save(module, false); err != nil {
			return err
		}
		if err := p.save(name, false); err != nil {
			return err
		}
		p.write(opStackGlobal)
	default: // older readers find dotted names by getattr
		parts := strings.Split(path, ".")
		for range parts[1:] {
			if err := p.save(rt.DictGetStr(rt.Builtins, rt.Intern("getattr")), false); err != nil {
				return err
			}
			if p.protocol < 2 {
				p.write(opMark)
			}
		}
		m, n := rt.StrGo(module), parts[0]
		if p.fix {
			if m, n = oldName(m, n); m == "__builtin__" && rt.IsTypeObj(o) && rt.IsSubtype(rt.TypeFromObj(o), rt.Type(objects.TBaseException)) {
				m = "exceptions"
			}
		}
		p.writeText(opGlobal, m+"\n"+n)
		for _, part := range parts[1:] {
			k, err := rt.NewStr(part)
			if err != nil {
				return err
			}
			err = p.save(k, false)
			rt.DecRef(k)
			if err != nil {
				return err
			}
			if p.protocol < 2 {
				p.write(opTuple)
			} else {
				p.write(opTuple2)
			}
			p.write(opReduce)
		}
	}
	return p.put(o)
}

// saveExtension writes a number that stands for a global name, if copyreg has one.
func (p *pickler) saveExtension(module, name Ref) (bool, error) {
	rt := p.rt
	m, err := p.copyreg()
	if err != nil {
		return false, err
	}
	reg, err := rt.GetAttrStr(m, "_extension_registry")
	if err != nil {
		return false, err
	}
	defer rt.DecRef(reg)
	if objects.DictLen(reg) == 0 {
		return false, nil
	}
	key, err := rt.NewTupleFrom([]Ref{module, name})
	if err != nil {
		return false, err
	}
	code, err := rt.DictGet(reg, key)
	rt.DecRef(key)
	if err != nil || code == 0 {
		return false, err
	}
	n, err := rt.IndexInt(code)
	if err != nil {
		return true, err
	}
	switch {
	case n < 1<<8:
		p.write(opExt1, byte(n))
	case n < 1<<16:
		p.write(opExt2, byte(n), byte(n>>8))
	default:
		p.write(binary.LittleEndian.AppendUint32([]byte{opExt4}, uint32(n))...)
	}
	return true, nil
}
