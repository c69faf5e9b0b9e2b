package objects

import (
	"fmt"
	"strings"

	"minipy/mem"
)

// builtin_function_or_method: 8 index uint32 into Runtime.natives, 12 self Ref or 0, 16 module name Ref or 0.
const (
	offBuiltinIndex  = 8
	offBuiltinSelf   = 12
	offBuiltinModule = 16
	builtinSize      = 24
)

func (rt *Runtime) newBuiltin(index uint32, self, module Ref) (Ref, error) {
	o, err := rt.AllocGC(TBuiltin, builtinSize)
	if err != nil {
		return 0, err
	}
	*mem.U32(o, offBuiltinIndex) = index
	XIncRef(self)
	*RefAt(o, offBuiltinSelf) = self
	XIncRef(module)
	*RefAt(o, offBuiltinModule) = module
	rt.Track(o)
	return o, nil
}

// NewBuiltin makes a function object of n, a member of the module of that name (0: none).
func (rt *Runtime) NewBuiltin(n *Native, module Ref) (Ref, error) {
	if module != 0 {
		if m := rt.StrGo(module); m != "builtins" {
			n.module = m
		}
	}
	return rt.newBuiltin(rt.addNative(n), 0, module)
}

func (rt *Runtime) builtinName(o Ref) string { return rt.natives[*mem.U32(o, offBuiltinIndex)].Name }

func builtinCall(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	if rt.builtinPacks(o) {
		return rt.packing(builtinCallPacked, o, args, kw)
	}
	return builtinCallPacked(rt, o, args, kw)
}

// builtinPacks reports whether a built-in function gets its arguments in a tuple.
func (rt *Runtime) builtinPacks(o Ref) bool {
	return rt.natives[*mem.U32(o, offBuiltinIndex)].Flags&Tuple != 0
}

func builtinCallPacked(rt *Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	n := rt.natives[*mem.U32(o, offBuiltinIndex)]
	self := *RefAt(o, offBuiltinSelf)
	if self == 0 || HasFlag(o, flagSelfUnused) {
		return rt.callNative(n, args, kw, false)
	}
	v, mark, err := rt.args.take(rt, len(args)+1)
	if err != nil {
		return 0, err
	}
	v[0] = self
	copy(v[1:], args)
	r, err := rt.callNative(n, v, kw, true)
	rt.args.release(mark)
	return r, err
}

// CallNativeOf calls the native behind a method descriptor or built-in function directly, args as the function takes them.
func (rt *Runtime) CallNativeOf(index uint32, args []Ref, kw Ref) (Ref, error) {
	return rt.callNative(rt.natives[index], args, kw, false)
}

func hexAddr(o Ref) string { return fmt.Sprintf("0x%x", ID(o)) }

func builtinType() TypeSpec {
	return TypeSpec{ID: TBuiltin, Name: "builtin_function_or_method", Flags: FlagGC | FlagNoInstantiate | FlagWeakrefable, Size: builtinSize, Slots: Slots{
		Dealloc: func(rt *Runtime, o Ref) {
			rt.Untrack(o)
			if !rt.TrashBegin(o) {
				return
			}
			if HasFlag(o, FlagWeakrefs) {
				rt.clearWeakrefs(o)
			}
			rt.XDecRef(*RefAt(o, offBuiltinSelf))
			rt.XDecRef(*RefAt(o, offBuiltinModule))
			rt.FreeGC(o, builtinSize)
			rt.TrashEnd()
		},
		Traverse: func(_ *Runtime, o Ref, visit Visit) {
			for _, off := range [2]uintptr{offBuiltinSelf, offBuiltinModule} {
				if v := *RefAt(o, off); v != 0 {
					visit(v)
				}
			}
		},
		Call: builtinCall,
		Repr: func(rt *Runtime, o Ref) (Ref, error) {
			self := *RefAt(o, offBuiltinSelf)
			if self == 0 || TypeOf(self) == TModule {
				return rt.NewStr("<built-in function " + rt.builtinName(o) + ">")
			}
			return rt.NewStr("<built-in method " + rt.builtinName(o) + " of " + rt.TypeName(self) + " object at " + hexAddr(self) + ">")
		},
		RichCompare: func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) {
			if op != CmpEQ && op != CmpNE || TypeOf(b) != TBuiltin {
				return rt.NotImplemented, nil
			}
			eq := *RefAt(a, offBuiltinSelf) == *RefAt(b, offBuiltinSelf) && *mem.U32(a, offBuiltinIndex) == *mem.U32(b, offBuiltinIndex)
			return rt.Bool(eq == (op == CmpEQ)), nil
		},
		Hash: func(_ *Runtime, o Ref) (int64, error) {
			return int64(*mem.U32(o, offBuiltinIndex))*1000003 ^ int64(*RefAt(o, offBuiltinSelf)), nil
		},
	}, GetSets: []GetSet{
		{Name: "__name__", Get: func(rt *Runtime, o Ref) (Ref, error) { return rt.NewStr(rt.builtinName(o)) }},
		{Name: "__qualname__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			name, self := rt.builtinName(o), *RefAt(o, offBuiltinSelf)
			if self == 0 || TypeOf(self) == TModule {
				return rt.NewStr(name)
			}
			t := rt.TypeFor(self)
			if rt.IsTypeObj(self) {
				t = rt.TypeFromObj(self)
			}
			return rt.NewStr(rt.StrGo(t.QualnameRef()) + "." + name)
		}},
		{Name: "__doc__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			_, doc := rt.natives[*mem.U32(o, offBuiltinIndex)].docOf()
			return rt.textOrNone(doc)
		}},
		{Name: "__self__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			if rt.natives[*mem.U32(o, offBuiltinIndex)].Flags&StaticMethod != 0 {
				return rt.None, nil
			}
			if s := *RefAt(o, offBuiltinSelf); s != 0 {
				return NewRef(s), nil
			}
			if name := *RefAt(o, offBuiltinModule); name != 0 && TypeOf(name) == TStr { // a module's function names it only
				if m := rt.DictGetStr(rt.Modules, name); m != 0 {
					return NewRef(m), nil
				}
			}
			return rt.None, nil
		}},
		{Name: "__module__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			if s := *RefAt(o, offBuiltinModule); s != 0 {
				return NewRef(s), nil
			}
			return rt.None, nil
		}},
		{Name: "__text_signature__", Get: func(rt *Runtime, o Ref) (Ref, error) {
			signature, _ := rt.natives[*mem.U32(o, offBuiltinIndex)].docOf()
			return rt.textOrNone(signature)
		}},
	}, Methods: []Native{builtinFnReduce}}
}

// NativeParameters lists the names by which arguments can be given to a built-in function or method; nil for other objects.
func (rt *Runtime) NativeParameters(o Ref) []string {
	var n *Native
	switch TypeOf(o) {
	case TBuiltin:
		n = rt.natives[*mem.U32(o, offBuiltinIndex)]
	case TMethodDescr:
		n = rt.natives[*mem.U32(o, offDescrIndex)]
	default:
		return nil
	}
	signature := n.Sig
	if n.Kw != nil {
		signature, _ = n.docOf()
	}
	var names []string
	for p := range strings.SplitSeq(strings.Trim(signature, "()"), ",") {
		name, _, _ := strings.Cut(strings.TrimSpace(p), "=")
		switch {
		case name == "/":
			names = nil
		case name != "" && name != "self" && name[0] != '*' && name[0] != '$':
			names = append(names, name)
		}
	}
	return names
}
