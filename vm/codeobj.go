package vm

import (
	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

func codeDealloc(rt *objects.Runtime, o Ref) {
	in := rt.Host().(*Interp)
	if i := *mem.U32(o, offCodeIndex); i != 0 {
		in.codes[i] = nil
		in.freeCodes = append(in.freeCodes, int(i))
	}
	if objects.HasFlag(o, objects.FlagWeakrefs) {
		rt.ClearWeakrefs(o)
	}
	for _, off := range codeFields {
		rt.XDecRef(*objects.RefAt(o, off))
	}
	rt.FreeObject(o, codeSize)
}

func codeTraverseAll(_ *objects.Runtime, o Ref, visit objects.Visit) {
	for _, off := range codeFields {
		if v := *objects.RefAt(o, off); v != 0 {
			visit(v)
		}
	}
}

func codeInt(get func(co *Code) int) func(rt *objects.Runtime, o Ref) (Ref, error) {
	return func(rt *objects.Runtime, o Ref) (Ref, error) {
		return rt.NewInt(int64(get(rt.Host().(*Interp).codeOf(o))))
	}
}

// codeNames makes the tuple of the local names of the given kinds.
func codeNames(want uint8, not uint8) func(rt *objects.Runtime, o Ref) (Ref, error) {
	return func(rt *objects.Runtime, o Ref) (Ref, error) {
		co := rt.Host().(*Interp).codeOf(o)
		vars := objects.TupleItems(*objects.RefAt(o, offCodeVarnames))
		var out []Ref
		for i, k := range co.src.LocalsKinds {
			if k&want != 0 && k&not == 0 {
				out = append(out, vars[i])
			}
		}
		return rt.NewTupleFrom(out)
	}
}

// noBytes stands for the tables that CPython packs into bytes; co_positions() and the module dis show what is in them.
func noBytes(rt *objects.Runtime, _ Ref) (Ref, error) { return rt.NewBytes(nil) }

func codeType() objects.TypeSpec {
	field := func(off uintptr) func(rt *objects.Runtime, o Ref) (Ref, error) {
		return func(_ *objects.Runtime, o Ref) (Ref, error) { return objects.NewRef(*objects.RefAt(o, off)), nil }
	}
	return objects.TypeSpec{ID: objects.TCode, Name: "code", Flags: objects.FlagNoInstantiate | objects.FlagWeakrefable, Size: codeSize, Slots: objects.Slots{
		Dealloc: codeDealloc, TraverseAll: codeTraverseAll, Places: codePlaces,
		Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
			co := rt.Host().(*Interp).codeOf(o)
			line, err := rt.NewInt(int64(co.src.FirstLine))
			if err != nil {
				return 0, err
			}
			n, err := rt.ReprGo(line)
			rt.DecRef(line)
			if err != nil {
				return 0, err
			}
			return rt.NewStr("<code object " + co.src.Name + " at " + objects.HexAddr(o) + ", file \"" + co.src.Filename + "\", line " + n + ">")
		},
		RichCompare: func(rt *objects.Runtime, a, b Ref, op objects.CmpOp) (Ref, error) {
			if op != objects.CmpEQ && op != objects.CmpNE || objects.TypeOf(b) != objects.TCode {
				return rt.NotImplemented, nil
			}
			in := rt.Host().(*Interp)
			eq, err := in.codeEqual(a, b)
			return rt.Bool(eq == (op == objects.CmpEQ)), err
		},
		Hash: func(rt *objects.Runtime, o Ref) (int64, error) { return rt.Host().(*Interp).codeHash(o), nil },
	}, Methods: codeMethods, GetSets: []objects.GetSet{
		{Name: "co_argcount", Get: codeInt(func(co *Code) int { return co.argcount }), Set: objects.SetReadonly},
		{Name: "co_posonlyargcount", Get: codeInt(func(co *Code) int { return co.src.PosOnlyArgCount }), Set: objects.SetReadonly},
		{Name: "co_kwonlyargcount", Get: codeInt(func(co *Code) int { return co.kwonly }), Set: objects.SetReadonly},
		{Name: "co_stacksize", Get: codeInt(func(co *Code) int { return co.src.StackSize }), Set: objects.SetReadonly},
		{Name: "co_flags", Get: codeInt(func(co *Code) int { return int(co.flags) }), Set: objects.SetReadonly},
		{Name: "co_nlocals", Get: codeInt(func(co *Code) int { return co.src.NLocals }), Set: objects.SetReadonly},
		{Name: "co_firstlineno", Get: codeInt(func(co *Code) int { return co.src.FirstLine }), Set: objects.SetReadonly},
		{Name: "co_consts", Get: field(offCodeConsts), Set: objects.SetReadonly},
		{Name: "co_names", Get: field(offCodeNames), Set: objects.SetReadonly},
		{Name: "co_name", Get: field(offCodeName), Set: objects.SetReadonly},
		{Name: "co_qualname", Get: field(offCodeQualname), Set: objects.SetReadonly},
		{Name: "co_filename", Get: field(offCodeFilename), Set: objects.SetReadonly},
		{Name: "co_varnames", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
			p := objects.RefAt(o, offCodeLocals)
			if *p == 0 {
				t, err := codeNames(compiler.FastLocal, 0)(rt, o)
				if err != nil {
					return 0, err
				}
				*p = t
			}
			return objects.NewRef(*p), nil
		}},
		{Name: "co_cellvars", Get: codeNames(compiler.FastCell, 0)},
		{Name: "co_freevars", Get: codeNames(compiler.FastFree, 0)},
		{Name: "co_linetable", Get: noBytes, Set: objects.SetReadonly},
		{Name: "co_exceptiontable", Get: noBytes, Set: objects.SetReadonly},
		{Name: "co_code", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
			co := rt.Host().(*Interp).codeOf(o)
			b := make([]byte, 0, 8*len(co.src.Instrs))
			for _, w := range co.src.Instrs {
				for i := range 8 {
					b = append(b, byte(w>>(8*i)))
				}
			}
			return rt.NewBytes(b)
		}},
	}}
}
