package vm

import (
	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

// newFunction makes the function of a code object, as MAKE_FUNCTION does. refs: arguments borrowed
func (in *Interp) newFunction(code, globals Ref) (Ref, error) {
	rt := in.rt
	b := rt.DictGetStr(globals, rt.Name(objects.NameBuiltins))
	switch {
	case b == 0:
		if b = rt.Builtins; in.frame != 0 {
			b = *mem.RefAt(in.frame, offBuiltins)
		}
	case objects.TypeOf(b) == objects.TModule:
		b = objects.ModuleDict(b)
	case !rt.IsInstanceOf(b, objects.TDict): // the instructions of such a function must not share caches that expect a dict
		own, err := in.newCodeLike(code, in.codeOf(code).src, nil)
		if err != nil {
			return 0, err
		}
		defer rt.DecRef(own)
		code = own
	}
	fn, err := rt.AllocGC(objects.TFunction, objects.FuncSize)
	if err != nil {
		return 0, err
	}
	co := in.codeOf(code)
	set := func(off uintptr, v Ref) { *objects.RefAt(fn, off) = objects.NewRef(v) }
	set(objects.OffFuncCode, code)
	set(objects.OffFuncGlobals, globals)
	set(objects.OffFuncName, *objects.RefAt(code, offCodeName))
	set(objects.OffFuncQualname, *objects.RefAt(code, offCodeQualname))
	set(objects.OffFuncBuiltins, b)
	if m := rt.DictGetStr(globals, rt.Name(objects.NameName)); m != 0 {
		set(objects.OffFuncModule, m)
	}
	doc := rt.None
	if len(co.src.Consts) > 0 && co.src.Consts[0].Kind == compiler.ConstStr && co.flags&compiler.FlagOptimized != 0 {
		doc = objects.TupleItems(*objects.RefAt(code, offCodeConsts))[0]
	}
	set(objects.OffFuncDoc, doc)
	rt.Track(fn)
	return fn, nil
}

// setFunctionAttribute does SET_FUNCTION_ATTRIBUTE. refs: v stolen
func setFunctionAttribute(rt *objects.Runtime, fn, v Ref, kind uint32) {
	off := uintptr(objects.OffFuncClosure)
	switch kind {
	case 1:
		off = objects.OffFuncDefaults
	case 2:
		off = objects.OffFuncKwDefaults
	case 4:
		off = objects.OffFuncAnnotations
	}
	rt.SetSlot(objects.RefAt(fn, off), v)
}

func functionGet(rt *objects.Runtime, d, obj, _ Ref) (Ref, error) {
	if obj == 0 || obj == rt.None {
		return objects.NewRef(d), nil
	}
	return rt.NewMethod(d, obj)
}

// funcSetter makes the setter of a writable field of a function; check says what it may hold.
func funcSetter(off uintptr, attr, want string, ok func(rt *objects.Runtime, v Ref) bool, noneDeletes bool) func(rt *objects.Runtime, o, v Ref) error {
	return func(rt *objects.Runtime, o, v Ref) error {
		if noneDeletes && v == rt.None {
			v = 0
		}
		if v == 0 && !noneDeletes || v != 0 && !ok(rt, v) {
			return rt.TypeErrorf("%s must be set to %s", attr, want)
		}
		if v != 0 && rt.IsInstanceOf(v, objects.TTuple) {
			v = rt.Unbox(v) // calls read the items of an exact tuple
		}
		objects.XIncRef(v)
		rt.SetSlot(objects.RefAt(o, off), v)
		*mem.U32(o, objects.OffFuncVersion) = 0
		return nil
	}
}

func funcGetter(off uintptr) func(rt *objects.Runtime, o Ref) (Ref, error) {
	return func(rt *objects.Runtime, o Ref) (Ref, error) {
		if v := *objects.RefAt(o, off); v != 0 {
			return objects.NewRef(v), nil
		}
		return rt.None, nil
	}
}

// setFuncCode is the setter of __code__: the new code must have as many free variables as the closure has cells.
func setFuncCode(rt *objects.Runtime, o, v Ref) error {
	if v != 0 && objects.TypeOf(v) == objects.TCode {
		cells := 0
		if c := *objects.RefAt(o, objects.OffFuncClosure); c != 0 {
			cells = objects.TupleLen(c)
		}
		if n := rt.Host().(*Interp).codeOf(v).src.NFrees; n != cells {
			return rt.ValueErrorf("%s() requires a code object with %d free vars, not %d", rt.StrGo(*objects.RefAt(o, objects.OffFuncName)), cells, n)
		}
		const kinds = compiler.FlagGenerator | compiler.FlagCoroutine | compiler.FlagAsyncGenerator
		in := rt.Host().(*Interp)
		if in.codeOf(v).flags&kinds != in.codeOf(*objects.RefAt(o, objects.OffFuncCode)).flags&kinds {
			if err := rt.VM.Warn(objects.TDeprecationWarning,
				"Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)"); err != nil {
				return err
			}
		}
	}
	return funcSetter(objects.OffFuncCode, "__code__", "a code object", func(_ *objects.Runtime, v Ref) bool { return objects.TypeOf(v) == objects.TCode }, false)(rt, o, v)
}

func functionType() objects.TypeSpec {
	isStr := func(rt *objects.Runtime, v Ref) bool { return rt.IsStr(v) }
	isTuple := func(rt *objects.Runtime, v Ref) bool { return rt.IsInstanceOf(v, objects.TTuple) }
	isDict := func(rt *objects.Runtime, v Ref) bool { return rt.IsInstanceOf(v, objects.TDict) }
	return objects.TypeSpec{ID: objects.TFunction, Name: "function", Flags: objects.FlagGC | objects.FlagWeakrefable | objects.FlagMethodDescr, Size: objects.FuncSize, DictOff: objects.OffFuncDict,
		Slots: objects.Slots{
			Dealloc: objects.FuncDealloc, Traverse: objects.FuncTraverse, Clear: objects.FuncClear,
			Call:     callFunction,
			DescrGet: functionGet,
			Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
				return rt.NewStr("<function " + rt.StrGo(*objects.RefAt(o, objects.OffFuncQualname)) + " at " + objects.HexAddr(o) + ">")
			},
			New: functionNew,
		},
		Members: []objects.Member{
			{Name: "__closure__", Off: objects.OffFuncClosure, ReadOnly: true, NoneIfNull: true},
			{Name: "__doc__", Off: objects.OffFuncDoc, NoneIfNull: true},
			{Name: "__globals__", Off: objects.OffFuncGlobals, ReadOnly: true},
			{Name: "__module__", Off: objects.OffFuncModule, NoneIfNull: true},
			{Name: "__builtins__", Off: objects.OffFuncBuiltins, ReadOnly: true},
		},
		GetSets: []objects.GetSet{
			{Name: "__code__", Get: funcGetter(objects.OffFuncCode), Set: setFuncCode},
			{Name: "__defaults__", Get: funcGetter(objects.OffFuncDefaults), Set: funcSetter(objects.OffFuncDefaults, "__defaults__", "a tuple object", isTuple, true)},
			{Name: "__kwdefaults__", Get: funcGetter(objects.OffFuncKwDefaults), Set: funcSetter(objects.OffFuncKwDefaults, "__kwdefaults__", "a dict object", isDict, true)},
			{Name: "__annotations__", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
				p := objects.RefAt(o, objects.OffFuncAnnotations)
				if *p == 0 {
					d, err := rt.NewDict()
					if err != nil {
						return 0, err
					}
					*p = d
				}
				if objects.TypeOf(*p) == objects.TTuple { // made by the compiler as name, value, ...: turned into a dict when first asked for
					d, err := rt.NewDict()
					if err != nil {
						return 0, err
					}
					items := objects.TupleItems(*p)
					for i := 0; i+1 < len(items); i += 2 {
						if err := rt.DictSet(d, items[i], items[i+1]); err != nil {
							rt.DecRef(d)
							return 0, err
						}
					}
					rt.SetSlot(p, d)
				}
				return objects.NewRef(*p), nil
			}, Set: funcSetter(objects.OffFuncAnnotations, "__annotations__", "a dict object", isDict, true)},
			{Name: "__dict__", Get: objects.InstanceDict, Set: objects.SetInstanceDict},
			{Name: "__name__", Get: funcGetter(objects.OffFuncName), Set: funcSetter(objects.OffFuncName, "__name__", "a string object", isStr, false)},
			{Name: "__qualname__", Get: funcGetter(objects.OffFuncQualname), Set: funcSetter(objects.OffFuncQualname, "__qualname__", "a string object", isStr, false)},
			{Name: "__type_params__", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
				if v := *objects.RefAt(o, objects.OffFuncTypeParams); v != 0 {
					return objects.NewRef(v), nil
				}
				return objects.NewRef(rt.EmptyTuple), nil
			}, Set: funcSetter(objects.OffFuncTypeParams, "__type_params__", "a tuple", isTuple, false)},
		}}
}

var functionSig = objects.ParseSignature("code, globals, name=, argdefs=, closure=, kwdefaults=")

// functionNew is types.FunctionType(code, globals, name=None, argdefs=None, closure=None).
func functionNew(rt *objects.Runtime, _ *objects.Type, args []Ref, kw Ref) (Ref, error) {
	in := rt.Host().(*Interp)
	var v [6]Ref
	if err := rt.Unpack("function", functionSig, args, kw, v[:]); err != nil {
		return 0, err
	}
	if objects.TypeOf(v[0]) != objects.TCode {
		return 0, rt.TypeErrorf("function() argument 'code' must be code, not %s", rt.ArgTypeName(v[0]))
	}
	if !rt.IsInstanceOf(v[1], objects.TDict) {
		return 0, rt.TypeErrorf("function() argument 'globals' must be dict, not %s", rt.ArgTypeName(v[1]))
	}
	given := func(i int) bool { return v[i] != 0 && v[i] != rt.None }
	switch {
	case given(2) && !rt.IsStr(v[2]):
		return 0, rt.TypeErrorf("arg 3 (name) must be None or string")
	case given(3) && !rt.IsInstanceOf(v[3], objects.TTuple):
		return 0, rt.TypeErrorf("arg 4 (defaults) must be None or tuple")
	case given(5) && !rt.IsInstanceOf(v[5], objects.TDict):
		return 0, rt.TypeErrorf("arg 6 (kwdefaults) must be None or dict")
	}
	co := in.codeOf(v[0])
	nfree := 0
	if v[4] != 0 && v[4] != rt.None {
		if objects.TypeOf(v[4]) != objects.TTuple {
			return 0, rt.TypeErrorf("arg 5 (closure) must be tuple")
		}
		nfree = objects.TupleLen(v[4])
		for _, c := range objects.TupleItems(v[4]) {
			if objects.TypeOf(c) != objects.TCell {
				return 0, rt.TypeErrorf("arg 5 (closure) expected cell, found %s", rt.TypeName(c))
			}
		}
	} else if co.src.NFrees > 0 {
		return 0, rt.TypeErrorf("arg 5 (closure) must be tuple")
	}
	if nfree != co.src.NFrees {
		return 0, rt.ValueErrorf("%s requires closure of length %d, not %d", co.src.Name, co.src.NFrees, nfree)
	}
	fn, err := in.newFunction(v[0], v[1])
	if err != nil {
		return 0, err
	}
	if given(2) {
		rt.SetSlot(objects.RefAt(fn, objects.OffFuncName), objects.NewRef(v[2]))
	}
	for i, off := range [...]uintptr{objects.OffFuncDefaults, objects.OffFuncClosure, objects.OffFuncKwDefaults} {
		if given(3 + i) {
			rt.SetSlot(objects.RefAt(fn, off), objects.NewRef(rt.Unbox(v[3+i])))
		}
	}
	return fn, nil
}
