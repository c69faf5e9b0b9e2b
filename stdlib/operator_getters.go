package stdlib

import (
	"strings"

	"minipy/objects"
)

// itemgetter: 8 tuple of the items. attrgetter: 8 tuple of the names as given, 12 tuple of what is looked up: for each name a str, or a tuple of the
// parts between the dots. methodcaller: 8 name, 12 tuple of the arguments, those with keywords last, 16 tuple of the keywords or 0.
const (
	offGetterArgs  = 8
	offGetterParts = 12
	offCallerName  = 8
	offCallerArgs  = 12
	offCallerKw    = 16
	itemGetterSize = 16
	attrGetterSize = 16
	callerSize     = 24
)

// getterSpec describes one of the three types, with Ref fields at offs.
func getterSpec(id objects.TypeID, name, doc string, size uintptr, offs []uintptr, new func(*objects.Runtime, *objects.Type, []Ref, Ref) (Ref, error),
	call func(rt *objects.Runtime, o, obj Ref) (Ref, error), reduce func(rt *objects.Runtime, o Ref) (Ref, error)) objects.TypeSpec {
	return objects.TypeSpec{ID: id, Name: "operator." + name, Module: "operator", Doc: doc, Flags: objects.FlagGC, Size: size, Slots: objects.Slots{
		New:      new,
		Dealloc:  objects.DeallocFields(size, offs...),
		Traverse: objects.TraverseFields(offs...),
		Clear:    objects.ClearFields(offs...),
		Call: func(rt *objects.Runtime, o Ref, args []Ref, kw Ref) (Ref, error) {
			if kw != 0 {
				return 0, rt.TypeErrorf("%s() takes no keyword arguments", name)
			}
			if len(args) != 1 {
				return 0, rt.CheckPositional(name, len(args), 1, 1)
			}
			return call(rt, o, args[0])
		},
		Repr: func(rt *objects.Runtime, o Ref) (Ref, error) {
			if rt.ReprEnter(o) {
				return rt.NewStr(rt.TypeName(o) + "(...)")
			}
			defer rt.ReprLeave(o)
			var b strings.Builder
			b.WriteString(rt.TypeName(o) + "(")
			write := func(key string, v Ref) error {
				s, err := rt.ReprGo(v)
				if b.Len() > len(name)+len("operator.(") {
					b.WriteString(", ")
				}
				b.WriteString(key + s)
				return err
			}
			var args, names []Ref
			if id == objects.TMethodCaller {
				if err := write("", *objects.RefAt(o, offCallerName)); err != nil {
					return 0, err
				}
				args = objects.TupleItems(*objects.RefAt(o, offCallerArgs))
				if kw := *objects.RefAt(o, offCallerKw); kw != 0 {
					names = objects.TupleItems(kw)
				}
			} else {
				args = objects.TupleItems(*objects.RefAt(o, offGetterArgs))
			}
			for i, v := range args {
				key := ""
				if j := i - (len(args) - len(names)); j >= 0 {
					key = rt.StrGo(names[j]) + "="
				}
				if err := write(key, v); err != nil {
					return 0, err
				}
			}
			return rt.NewStr(b.String() + ")")
		},
	}, Methods: []objects.Native{{Name: "__reduce__", Sig: "self, /", Doc: "What copy makes another one of.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) { return reduce(rt, a[0]) }}}}
}

// getterArgs checks the arguments of attrgetter and itemgetter and makes a tuple of them.
func getterArgs(rt *objects.Runtime, name string, args []Ref, kw Ref) (Ref, error) {
	if kw != 0 {
		return 0, rt.TypeErrorf("%s() takes no keyword arguments", name)
	}
	if len(args) < 1 {
		return 0, rt.CheckPositional(name, len(args), 1, 1)
	}
	return rt.NewTupleFrom(args)
}

// reduceGetter is (type, arguments).
func reduceGetter(rt *objects.Runtime, o Ref) (Ref, error) {
	return rt.NewTupleFrom([]Ref{rt.TypeFor(o).Obj, *objects.RefAt(o, offGetterArgs)})
}

// eachOf makes the result of a getter: that of the only item, or a tuple of all.
func eachOf(rt *objects.Runtime, items Ref, get func(Ref) (Ref, error)) (Ref, error) {
	n := objects.TupleLen(items)
	if n == 1 {
		return get(objects.TupleItems(items)[0])
	}
	res, err := rt.NewTuple(n)
	if err != nil {
		return 0, err
	}
	for i := range n {
		v, err := get(objects.TupleItems(items)[i])
		if err != nil {
			rt.DecRef(res)
			return 0, err
		}
		objects.TupleItems(res)[i] = v
	}
	return res, nil
}

func itemGetterType() objects.TypeSpec {
	return getterSpec(objects.TItemGetter, "itemgetter", "A function that gets items of what it is given.", itemGetterSize, []uintptr{offGetterArgs},
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			items, err := getterArgs(rt, "itemgetter", args, kw)
			if err != nil {
				return 0, err
			}
			return newWith(rt, t, []uintptr{offGetterArgs}, items)
		},
		func(rt *objects.Runtime, o, obj Ref) (Ref, error) {
			return eachOf(rt, *objects.RefAt(o, offGetterArgs), func(k Ref) (Ref, error) { return rt.GetItem(obj, k) })
		}, reduceGetter)
}

func attrGetterType() objects.TypeSpec {
	offs := []uintptr{offGetterArgs, offGetterParts}
	return getterSpec(objects.TAttrGetter, "attrgetter", "A function that gets attributes of what it is given.", attrGetterSize, offs,
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			names, err := getterArgs(rt, "attrgetter", args, kw)
			if err != nil {
				return 0, err
			}
			parts, err := rt.NewTuple(len(args))
			if err != nil {
				rt.DecRef(names)
				return 0, err
			}
			for i, a := range args {
				var p Ref
				if rt.IsStr(a) {
					p, err = attrPath(rt, a)
				} else {
					err = rt.TypeErrorf("attribute name must be a string")
				}
				if err != nil {
					rt.DecRef(names)
					rt.DecRef(parts)
					return 0, err
				}
				objects.TupleItems(parts)[i] = p
			}
			return newWith(rt, t, offs, names, parts)
		},
		func(rt *objects.Runtime, o, obj Ref) (Ref, error) {
			return eachOf(rt, *objects.RefAt(o, offGetterParts), func(p Ref) (Ref, error) {
				if objects.TypeOf(p) == objects.TStr {
					return rt.GetAttr(obj, p)
				}
				v := objects.NewRef(obj)
				for _, name := range objects.TupleItems(p) {
					next, err := rt.GetAttr(v, name)
					rt.DecRef(v)
					if err != nil {
						return 0, err
					}
					v = next
				}
				return v, nil
			})
		}, reduceGetter)
}

// attrPath is a name as a str, or as a tuple of its parts if there are dots in it.
func attrPath(rt *objects.Runtime, name Ref) (Ref, error) {
	s := rt.StrGo(name)
	if !strings.Contains(s, ".") {
		return rt.InternName(s)
	}
	list := strings.Split(s, ".")
	t, err := rt.NewTuple(len(list))
	if err != nil {
		return 0, err
	}
	for i, p := range list {
		v, err := rt.InternName(p)
		if err != nil {
			rt.DecRef(t)
			return 0, err
		}
		objects.TupleItems(t)[i] = v
	}
	return t, nil
}

func methodCallerType() objects.TypeSpec {
	offs := []uintptr{offCallerName, offCallerArgs, offCallerKw}
	return getterSpec(objects.TMethodCaller, "methodcaller", "A function that calls a method of what it is given.", callerSize, offs,
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			if len(args)-objects.KwLen(kw) < 1 {
				return 0, rt.TypeErrorf("methodcaller needs at least one argument, the method name")
			}
			if !rt.IsStr(args[0]) {
				return 0, rt.TypeErrorf("method name must be a string")
			}
			rest, err := rt.NewTupleFrom(args[1:])
			if err != nil {
				return 0, err
			}
			objects.XIncRef(kw)
			return newWith(rt, t, offs, objects.NewRef(args[0]), rest, kw)
		},
		func(rt *objects.Runtime, o, obj Ref) (Ref, error) {
			m, unbound, err := rt.GetMethod(obj, *objects.RefAt(o, offCallerName))
			if err != nil {
				return 0, err
			}
			args, kw := objects.TupleItems(*objects.RefAt(o, offCallerArgs)), *objects.RefAt(o, offCallerKw)
			var r Ref
			if unbound {
				r, err = rt.CallPrepend(m, obj, args, kw)
			} else {
				r, err = rt.Call(m, args, kw)
			}
			rt.DecRef(m)
			return r, err
		}, reduceMethodCaller)
}

// reduceMethodCaller is (type, arguments), with keywords (functools.partial(type, name, **keywords), arguments).
func reduceMethodCaller(rt *objects.Runtime, o Ref) (Ref, error) {
	typ, name, args, kw := rt.TypeFor(o).Obj, *objects.RefAt(o, offCallerName), *objects.RefAt(o, offCallerArgs), *objects.RefAt(o, offCallerKw)
	if kw == 0 {
		all, err := rt.NewTupleFrom(append([]Ref{name}, objects.TupleItems(args)...))
		if err != nil {
			return 0, err
		}
		return rt.NewTupleSteal([]Ref{objects.NewRef(typ), all})
	}
	m, err := rt.ImportModule("functools")
	if err != nil {
		return 0, err
	}
	partial, err := rt.GetAttrStr(m, "partial")
	rt.DecRef(m)
	if err != nil {
		return 0, err
	}
	n := objects.TupleLen(args) - objects.TupleLen(kw)
	p, err := rt.Call(partial, append([]Ref{typ, name}, objects.TupleItems(args)[n:]...), kw)
	rt.DecRef(partial)
	if err != nil {
		return 0, err
	}
	pos, err := rt.NewTupleFrom(objects.TupleItems(args)[:n])
	if err != nil {
		rt.DecRef(p)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{p, pos})
}
