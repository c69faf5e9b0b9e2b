package stdlib

import (
	"strings"

	"minipy/objects"
)

var functoolsDef = &ModuleDef{
	Name:          "functools",
	NativesModule: "_functools",
	Doc:           "Tools for functions, and functions of functions.",
	Source:        source("functools"),
	Init: func(rt *objects.Runtime, d Ref) error {
		if _, err := rt.EnsureType(lruLinkType()); err != nil {
			return err
		}
		if err := addTypes(rt, d, partialType(), lruCacheType(), keyWrapperType()); err != nil {
			return err
		}
		_, err := rt.DictDel(d, rt.Intern("KeyWrapper"))
		return err
	},
	Natives: []objects.Native{
		{Name: "reduce", Sig: "function, iterable, initial=, /", Kw: reduce, Doc: "Combine the items of an iterable with a function, two at a time, from left to right."},
		{Name: "cmp_to_key", Sig: "mycmp", Doc: "Make a key function of one that compares two items.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return newKeyWrapper(rt, a[0], 0)
		}},
	},
}

// reduce is reduce(function, iterable[, initial]).
func reduce(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
	if kw != 0 {
		return 0, rt.TypeErrorf("reduce() takes no keyword arguments")
	}
	if err := rt.CheckPositional("reduce", len(args), 2, 3); err != nil {
		return 0, err
	}
	it, err := rt.Iter(args[1])
	if err != nil {
		if rt.ExcMatches(objects.TTypeError) {
			rt.ClearExc()
			err = rt.TypeErrorf("reduce() arg 2 must support iteration")
		}
		return 0, err
	}
	defer rt.DecRef(it)
	var total Ref
	if len(args) == 3 {
		total = objects.NewRef(args[2])
	}
	for {
		v, err := rt.Next(it)
		if err != nil {
			rt.XDecRef(total)
			return 0, err
		}
		if v == 0 {
			break
		}
		if total == 0 {
			total = v
			continue
		}
		r, err := rt.Call2(args[0], total, v)
		rt.DecRef(total)
		rt.DecRef(v)
		if err != nil {
			return 0, err
		}
		total = r
	}
	if total == 0 {
		return 0, rt.TypeErrorf("reduce() of empty iterable with no initial value")
	}
	return total, nil
}

// partial: 8 function, 12 arguments tuple, 16 keywords dict, 20 instance dict or 0.
const (
	offPartialFn   = 8
	offPartialArgs = 12
	offPartialKw   = 16
	offPartialDict = 20
	partialSize    = 24
)

var partialFields = []uintptr{offPartialFn, offPartialArgs, offPartialKw, offPartialDict}

func partialNew(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
	pos, named := objects.SplitArgs(args, kw)
	if len(pos) < 1 {
		return 0, rt.TypeErrorf("type 'partial' takes at least one argument")
	}
	fn, pos := pos[0], pos[1:]
	ft := rt.TypeFor(fn)
	if ft.Call == nil {
		return 0, rt.TypeErrorf("the first argument must be callable")
	}
	var before []Ref
	var kwBefore Ref
	// A partial of a partial without attributes is one partial.
	if ft.Layout == objects.TPartial && *objects.RefAt(fn, offPartialDict) == 0 {
		before, kwBefore = objects.TupleItems(*objects.RefAt(fn, offPartialArgs)), *objects.RefAt(fn, offPartialKw)
		fn = *objects.RefAt(fn, offPartialFn)
	}
	all, err := rt.NewTupleFrom(append(append([]Ref(nil), before...), pos...))
	if err != nil {
		return 0, err
	}
	var d Ref
	if kwBefore != 0 {
		d, err = rt.DictCopy(kwBefore)
	} else {
		d, err = rt.NewDict()
	}
	if err != nil {
		rt.DecRef(all)
		return 0, err
	}
	for i, v := range named {
		if err := rt.DictSet(d, objects.TupleItems(kw)[i], v); err != nil {
			rt.DecRef(all)
			rt.DecRef(d)
			return 0, err
		}
	}
	return newWith(rt, t, partialFields, objects.NewRef(fn), all, d)
}

// partialCall puts the stored arguments before those of the call; a keyword of the call replaces the stored one in its place.
func partialCall(rt *objects.Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
	fn, stored, d := *objects.RefAt(o, offPartialFn), objects.TupleItems(*objects.RefAt(o, offPartialArgs)), *objects.RefAt(o, offPartialKw)
	objects.IncRef(fn)
	defer rt.DecRef(fn)
	pos, named := objects.SplitArgs(args, kw)
	if objects.DictLen(d) == 0 {
		switch {
		case len(stored) == 0:
			return rt.Call(fn, args, kw)
		case len(stored) == 1:
			return rt.CallPrepend(fn, stored[0], args, kw)
		}
		v, release, err := rt.ArgVector(len(stored) + len(args))
		if err != nil {
			return 0, err
		}
		copy(v[copy(v, stored):], args)
		r, err := rt.Call(fn, v, kw)
		release()
		return r, err
	}
	return partialCallKw(rt, fn, stored, d, pos, named, kw)
}

// partialCallKw calls fn where the partial has keywords. As in CPython, that goes through a tuple and a dict of the call's arguments, a tuple with
// the stored ones in front, a dict of all keywords, and an array of everything.
func partialCallKw(rt *objects.Runtime, fn Ref, stored []Ref, d Ref, pos, named []Ref, kw Ref) (Ref, error) {
	held := make([]Ref, 0, 4)
	defer func() {
		for _, r := range held {
			rt.XDecRef(r)
		}
	}()
	hold := func(r Ref, err error) error {
		if err == nil {
			held = append(held, r)
		}
		return err
	}
	if err := hold(rt.ArgsTuple(pos)); err != nil {
		return 0, err
	}
	if err := hold(rt.ArgsDict(named, kw)); err != nil {
		return 0, err
	}
	if len(stored) > 0 && len(pos) > 0 {
		if err := hold(rt.NewTupleFrom(append(append([]Ref(nil), stored...), pos...))); err != nil {
			return 0, err
		}
	}
	if err := hold(rt.DictCopy(d)); err != nil {
		return 0, err
	}
	all := held[len(held)-1]
	for i, v := range named {
		if err := rt.DictSet(all, objects.TupleItems(kw)[i], v); err != nil {
			return 0, err
		}
	}
	if err := hold(rt.TupleFromIter(all)); err != nil {
		return 0, err
	}
	names := held[len(held)-1]
	v, release, err := rt.ArgVector(len(stored) + len(pos) + objects.TupleLen(names))
	if err != nil {
		return 0, err
	}
	defer release()
	n := copy(v, stored)
	n += copy(v[n:], pos)
	at := 0
	for {
		k, val, ok := objects.DictNext(all, &at)
		if !ok {
			break
		}
		if !rt.IsStr(k) {
			return 0, rt.TypeErrorf("keywords must be strings")
		}
		v[n] = val
		n++
	}
	for _, r := range v {
		held = append(held, objects.NewRef(r))
	}
	return rt.Call(fn, v, names)
}

func partialRepr(rt *objects.Runtime, o Ref) (Ref, error) {
	if rt.ReprEnter(o) {
		return rt.NewStr("...")
	}
	defer rt.ReprLeave(o)
	var b strings.Builder
	s, err := rt.ReprGo(*objects.RefAt(o, offPartialFn))
	if err != nil {
		return 0, err
	}
	b.WriteString(rt.QualifiedTypeName(rt.TypeFor(o)) + "(" + s)
	args := objects.NewRef(*objects.RefAt(o, offPartialArgs))
	defer rt.DecRef(args)
	for _, v := range objects.TupleItems(args) {
		if s, err = rt.ReprGo(v); err != nil {
			return 0, err
		}
		b.WriteString(", " + s)
	}
	kw := objects.NewRef(*objects.RefAt(o, offPartialKw))
	defer rt.DecRef(kw)
	at := 0
	for {
		k, v, ok := objects.DictNext(kw, &at)
		if !ok {
			return rt.NewStr(b.String() + ")")
		}
		objects.IncRef(v) // the key's __str__ may take it out of the dict
		name, err := rt.ToStr(k)
		if err == nil {
			if s, err = rt.ReprGo(v); err == nil {
				b.WriteString(", " + rt.StrGo(name) + "=" + s)
			}
			rt.DecRef(name)
		}
		rt.DecRef(v)
		if err != nil {
			return 0, err
		}
	}
}

// partialReduce is (type, (function,), (function, arguments, keywords, instance dict or None)).
func partialReduce(rt *objects.Runtime, a []Ref) (Ref, error) {
	o := a[0]
	fn, dict := *objects.RefAt(o, offPartialFn), *objects.RefAt(o, offPartialDict)
	if dict == 0 {
		dict = rt.None
	}
	one, err := rt.NewTupleFrom([]Ref{fn})
	if err != nil {
		return 0, err
	}
	state, err := rt.NewTupleFrom([]Ref{fn, *objects.RefAt(o, offPartialArgs), *objects.RefAt(o, offPartialKw), dict})
	if err != nil {
		rt.DecRef(one)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{objects.NewRef(rt.TypeFor(o).Obj), one, state})
}

func partialSetState(rt *objects.Runtime, a []Ref) (Ref, error) {
	bad := func() (Ref, error) { return 0, rt.TypeErrorf("invalid partial state") }
	if !rt.IsInstanceOf(a[1], objects.TTuple) {
		return bad()
	}
	v := rt.TupleItemsAny(a[1])
	if len(v) != 4 || rt.TypeFor(v[0]).Call == nil || !rt.IsInstanceOf(v[1], objects.TTuple) || v[2] != rt.None && !rt.IsInstanceOf(v[2], objects.TDict) {
		return bad()
	}
	args, err := rt.TupleFromIter(v[1])
	if err != nil {
		return 0, err
	}
	var kw Ref
	switch {
	case v[2] == rt.None:
		kw, err = rt.NewDict()
	case objects.TypeOf(v[2]) != objects.TDict:
		kw, err = rt.DictCopy(v[2])
	default:
		kw = objects.NewRef(v[2])
	}
	if err != nil {
		rt.DecRef(args)
		return 0, err
	}
	dict := v[3]
	if dict == rt.None {
		dict = 0
	}
	objects.XIncRef(dict)
	for i, x := range []Ref{objects.NewRef(v[0]), args, kw, dict} {
		rt.SetSlot(objects.RefAt(a[0], partialFields[i]), x)
	}
	return rt.None, nil
}

func partialType() objects.TypeSpec {
	return objects.TypeSpec{ID: objects.TPartial, Name: "functools.partial", Module: "functools", Doc: "A function with some of its arguments already given.",
		Flags: objects.FlagGC | objects.FlagBaseType | objects.FlagWeakrefable, Size: partialSize, DictOff: offPartialDict, Slots: objects.Slots{
			New:      partialNew,
			Dealloc:  weakDealloc(partialSize, partialFields...),
			Traverse: objects.TraverseFields(partialFields...),
			Places:   objects.FieldPlaces([]string{"func", "args", "keywords", "__dict__"}, partialFields...),
			Clear:    objects.ClearFields(partialFields...),
			Call:     partialCall,
			Repr:     partialRepr,
			DescrGet: func(rt *objects.Runtime, o, obj, _ Ref) (Ref, error) {
				if obj != 0 && obj != rt.None {
					if err := rt.VM.Warn(objects.TFutureWarning, "functools.partial will be a method descriptor in future Python versions; "+
						"wrap it in staticmethod() if you want to preserve the old behavior"); err != nil {
						return 0, err
					}
				}
				return objects.NewRef(o), nil
			},
		},
		Methods: []objects.Native{{Name: "__reduce__", Sig: "self, /", Fn: partialReduce}, {Name: "__setstate__", Sig: "self, state, /", Fn: partialSetState}, classGetItem},
		GetSets: []objects.GetSet{{Name: "__dict__", Get: objects.InstanceDict, Set: objects.SetInstanceDict}},
		Members: []objects.Member{{Name: "func", Off: offPartialFn, ReadOnly: true, Doc: "The function."},
			{Name: "args", Off: offPartialArgs, ReadOnly: true, Doc: "The arguments given already."},
			{Name: "keywords", Off: offPartialKw, ReadOnly: true, Doc: "The keyword arguments given already."}},
	}
}

// weakDealloc is objects.DeallocFields for a type whose instances can be weakly referenced.
func weakDealloc(size uintptr, offs ...uintptr) func(rt *objects.Runtime, o Ref) {
	return func(rt *objects.Runtime, o Ref) {
		rt.Untrack(o)
		if !rt.TrashBegin(o) {
			return
		}
		rt.ClearWeakrefs(o)
		for _, off := range offs {
			rt.XDecRef(*objects.RefAt(o, off))
		}
		rt.FreeInstance(o, size)
		rt.TrashEnd()
	}
}

// KeyWrapper, what cmp_to_key gives and what that makes of objects: 8 comparison function, 12 object or 0.
const (
	offKeyCmp      = 8
	offKeyObj      = 12
	keyWrapperSize = 16
)

var keyWrapperSig = objects.ParseSignature("obj")

// newKeyWrapper wraps obj, or nothing yet. refs: all borrowed
func newKeyWrapper(rt *objects.Runtime, cmp, obj Ref) (Ref, error) {
	objects.XIncRef(obj)
	return newWith(rt, rt.Type(objects.TCmpKey), []uintptr{offKeyCmp, offKeyObj}, objects.NewRef(cmp), obj)
}

func keyWrapperType() objects.TypeSpec {
	return objects.TypeSpec{ID: objects.TCmpKey, Name: "functools.KeyWrapper", Module: "functools", Flags: objects.FlagGC | objects.FlagNoInstantiate, Size: keyWrapperSize, Slots: objects.Slots{
		Dealloc:  objects.DeallocFields(keyWrapperSize, offKeyCmp, offKeyObj),
		Traverse: objects.TraverseFields(offKeyCmp, offKeyObj),
		Places:   objects.FieldPlaces([]string{"mycmp", "obj"}, offKeyCmp, offKeyObj),
		Clear:    objects.ClearFields(offKeyCmp, offKeyObj),
		Call: func(rt *objects.Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
			var v [1]Ref
			if err := rt.Unpack("K", keyWrapperSig, args, kw, v[:]); err != nil {
				return 0, err
			}
			return newKeyWrapper(rt, *objects.RefAt(o, offKeyCmp), v[0])
		},
		RichCompare: func(rt *objects.Runtime, a, b Ref, op objects.CmpOp) (Ref, error) {
			if objects.TypeOf(b) != objects.TCmpKey || objects.TypeOf(a) != objects.TCmpKey {
				return 0, rt.TypeErrorf("other argument must be K instance")
			}
			x, y := *objects.RefAt(a, offKeyObj), *objects.RefAt(b, offKeyObj)
			if x == 0 || y == 0 {
				return 0, rt.Raisef(objects.TAttributeError, "object")
			}
			r, err := rt.Call2(*objects.RefAt(a, offKeyCmp), x, y)
			if err != nil {
				return 0, err
			}
			zero, err := rt.NewInt(0)
			if err != nil {
				rt.DecRef(r)
				return 0, err
			}
			res, err := rt.RichCompare(r, zero, op)
			rt.DecRef(zero)
			rt.DecRef(r)
			return res, err
		},
	}, Members: []objects.Member{{Name: "obj", Off: offKeyObj, NoneIfNull: true, Doc: "The object that is compared."}}}
}
