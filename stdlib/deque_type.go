package stdlib

import (
	"strconv"

	"minipy/mem"
	"minipy/objects"
)

// Iterators over a deque, forwards and backwards: 8 deque or 0, 12 items still to come uint32, 16 the deque's count of changes uint32.
const (
	offDequeIterOf    = 8
	offDequeIterLeft  = 12
	offDequeIterState = 16
	dequeIterSize     = 24
)

func dequeIterSpec(id objects.TypeID, name string, reverse bool) objects.TypeSpec {
	return objects.TypeSpec{ID: id, Name: "collections." + name, Module: "collections", Flags: objects.FlagGC, Size: dequeIterSize, Slots: objects.Slots{
		New: func(rt *objects.Runtime, _ *objects.Type, args []Ref, kw Ref) (Ref, error) {
			pos, _ := objects.SplitArgs(args, kw)
			if err := rt.CheckPositional(name, len(pos), 1, 2); err != nil {
				return 0, err
			}
			if !rt.IsInstanceOf(pos[0], objects.TDeque) {
				return 0, rt.TypeErrorf("%s() argument 1 must be collections.deque, not %s", name, rt.ArgTypeName(pos[0]))
			}
			it, err := newDequeIter(rt, id, pos[0])
			if err == nil && len(pos) > 1 {
				n, _ := rt.AsInt64(pos[1])
				if left := mem.U32(it, offDequeIterLeft); n > 0 {
					*left -= uint32(min(n, int64(*left)))
				}
			}
			return it, err
		},
		Dealloc:  objects.DeallocFields(dequeIterSize, offDequeIterOf),
		Traverse: objects.TraverseFields(offDequeIterOf),
		Places:   objects.FieldPlaces([]string{"sequence"}, offDequeIterOf),
		Iter:     objects.SelfIter,
		IterNext: func(rt *objects.Runtime, it Ref) (Ref, error) {
			o, left := *objects.RefAt(it, offDequeIterOf), mem.U32(it, offDequeIterLeft)
			if *mem.U32(it, offDequeIterState) != *mem.U32(o, offDequeState) {
				*left = 0
				return 0, rt.RuntimeErrorf("deque mutated during iteration")
			}
			if *left == 0 {
				return 0, nil
			}
			*left--
			i := int(*left)
			if !reverse {
				i = dequeLen(o) - 1 - i
			}
			return objects.NewRef(*dequeAt(o, i)), nil
		},
	}, Methods: []objects.Native{
		{Name: "__length_hint__", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return rt.NewInt(int64(*mem.U32(a[0], offDequeIterLeft)))
		},
			Doc: "How many items are left."},
		{Name: "__reduce__", Sig: "self, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			o := *objects.RefAt(a[0], offDequeIterOf)
			n, err := rt.NewInt(int64(dequeLen(o)) - int64(*mem.U32(a[0], offDequeIterLeft)))
			if err != nil {
				return 0, err
			}
			args, err := rt.NewTupleSteal([]Ref{objects.NewRef(o), n})
			if err != nil {
				return 0, err
			}
			return rt.NewTupleSteal([]Ref{objects.NewRef(rt.TypeFor(a[0]).Obj), args})
		}},
	}}
}

func newDequeIter(rt *objects.Runtime, id objects.TypeID, o Ref) (Ref, error) {
	it, err := newWith(rt, rt.Type(id), []uintptr{offDequeIterOf}, objects.NewRef(o))
	if err == nil {
		*mem.U32(it, offDequeIterLeft), *mem.U32(it, offDequeIterState) = uint32(dequeLen(o)), *mem.U32(o, offDequeState)
	}
	return it, err
}

var dequeSig = objects.ParseSignature("iterable=, maxlen=")

// dequeInit is __init__: it empties the deque first.
func dequeInit(rt *objects.Runtime, o Ref, args []Ref, kw Ref) error {
	var v [2]Ref
	if err := rt.Unpack("deque", dequeSig, args, kw, v[:]); err != nil {
		return err
	}
	limit := int64(-1)
	if v[1] != 0 && v[1] != rt.None {
		if !rt.IsInt(v[1]) {
			return rt.TypeErrorf("an integer is required")
		}
		if _, ok := rt.AsInt64(v[1]); !ok {
			return rt.OverflowErrorf("Python int too large to convert to C ssize_t")
		}
		n, err := rt.SsizeArg(v[1])
		if err != nil {
			return err
		}
		if n < 0 {
			return rt.ValueErrorf("maxlen must be non-negative")
		}
		limit = int64(n)
	}
	*mem.I64(o, offDequeMax) = limit
	if dequeLen(o) > 0 {
		dequeClear(rt, o)
	}
	if v[0] != 0 {
		return dequeExtend(rt, o, v[0], false)
	}
	return nil
}

func dequeRepr(rt *objects.Runtime, o Ref) (Ref, error) {
	if rt.ReprEnter(o) {
		return rt.NewStr("[...]")
	}
	defer rt.ReprLeave(o)
	l, err := rt.ListFromIter(o)
	if err != nil {
		return 0, err
	}
	s, err := rt.ReprGo(l)
	rt.DecRef(l)
	if err != nil {
		return 0, err
	}
	if limit := *mem.I64(o, offDequeMax); limit >= 0 {
		s += ", maxlen=" + strconv.FormatInt(limit, 10)
	}
	return rt.NewStr(rt.StrGo(rt.TypeFor(o).NameRef()) + "(" + s + ")")
}

func dequeConcat(rt *objects.Runtime, a, b Ref) (Ref, error) {
	if !rt.IsInstanceOf(b, objects.TDeque) {
		return 0, rt.TypeErrorf("can only concatenate deque (not \"%s\") to deque", rt.TypeName(b))
	}
	c, err := dequeLike(rt, a)
	if err != nil {
		return 0, err
	}
	if err := dequeExtend(rt, c, b, false); err != nil {
		rt.DecRef(c)
		return 0, err
	}
	return c, nil
}

func dequeType() objects.TypeSpec {
	return objects.TypeSpec{ID: objects.TDeque, Name: "collections.deque", Module: "collections", Doc: "A sequence that is quick to change at both ends.",
		Flags: objects.FlagGC | objects.FlagBaseType | objects.FlagWeakrefable | objects.FlagSequence, Size: dequeSize, Slots: objects.Slots{
			New:  func(rt *objects.Runtime, t *objects.Type, _ []Ref, _ Ref) (Ref, error) { return newDeque(rt, t, -1) },
			Init: dequeInit,
			Dealloc: func(rt *objects.Runtime, o Ref) {
				rt.Untrack(o)
				if !rt.TrashBegin(o) {
					return
				}
				rt.ClearWeakrefs(o)
				dequeClear(rt, o)
				rt.FreeInstance(o, dequeSize)
				rt.TrashEnd()
			},
			Traverse: func(_ *objects.Runtime, o Ref, visit objects.Visit) {
				for i := range dequeLen(o) {
					visit(*dequeAt(o, i))
				}
			},
			Places: func(_ *objects.Runtime, o, x Ref, found func(objects.Place)) {
				for i := range dequeLen(o) {
					if *dequeAt(o, i) == x {
						found(objects.Place{Kind: objects.PlaceItem, Index: i})
					}
				}
			},
			Clear: dequeClear,
			SizeOf: func(_ *objects.Runtime, o Ref) uintptr {
				return dequeSize + 8 + uintptr(*mem.U32(o, offDequeCap))*4
			},
			Repr:        dequeRepr,
			RichCompare: dequeCompare,
			Iter:        func(rt *objects.Runtime, o Ref) (Ref, error) { return newDequeIter(rt, objects.TDequeIter, o) },
			Len:         func(_ *objects.Runtime, o Ref) (int, error) { return dequeLen(o), nil },
			Contains: func(rt *objects.Runtime, o, v Ref) (bool, error) {
				i, err := dequeFind(rt, o, v, 0, dequeLen(o), objects.TRuntimeError, true)
				return i >= 0, err
			},
			GetItem: func(rt *objects.Runtime, o, key Ref) (Ref, error) {
				i, err := dequeIndex(rt, o, key)
				if err != nil {
					return 0, err
				}
				return objects.NewRef(*dequeAt(o, i)), nil
			},
			SetItem: func(rt *objects.Runtime, o, key, v Ref) error {
				i, err := dequeIndex(rt, o, key)
				if err != nil {
					return err
				}
				if v == 0 {
					rt.DecRef(dequeDelete(o, i))
					return nil
				}
				rt.SetSlot(dequeAt(o, i), objects.NewRef(v))
				return nil
			},
			Concat: dequeConcat,
			Repeat: func(rt *objects.Runtime, o Ref, n int) (Ref, error) {
				c, err := dequeLike(rt, o)
				if err != nil {
					return 0, err
				}
				if err := dequeRepeat(rt, c, n); err != nil {
					rt.DecRef(c)
					return 0, err
				}
				return c, nil
			},
			InplaceConcat: func(rt *objects.Runtime, o, v Ref) (Ref, error) {
				if err := dequeExtend(rt, o, v, false); err != nil {
					return 0, err
				}
				return objects.NewRef(o), nil
			},
			InplaceRepeat: func(rt *objects.Runtime, o Ref, n int) (Ref, error) {
				if err := dequeRepeat(rt, o, n); err != nil {
					return 0, err
				}
				return objects.NewRef(o), nil
			},
		}, Methods: dequeMethods(), GetSets: []objects.GetSet{{Name: "maxlen", Doc: "The greatest length, None if there is no limit.", Get: func(rt *objects.Runtime, o Ref) (Ref, error) {
			if n := *mem.I64(o, offDequeMax); n >= 0 {
				return rt.NewInt(n)
			}
			return rt.None, nil
		}}}}
}

func dequeMethods() []objects.Native {
	none := func(rt *objects.Runtime, err error) (Ref, error) {
		if err != nil {
			return 0, err
		}
		return rt.None, nil
	}
	pop := func(left bool) objects.NativeFunc {
		return func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if dequeLen(a[0]) == 0 {
				return 0, rt.IndexErrorf("pop from an empty deque")
			}
			return dequeTake(a[0], left), nil
		}
	}
	push := func(left bool) objects.NativeFunc {
		return func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return none(rt, dequePush(rt, a[0], objects.NewRef(a[1]), left))
		}
	}
	extend := func(left bool) objects.NativeFunc {
		return func(rt *objects.Runtime, a []Ref) (Ref, error) { return none(rt, dequeExtend(rt, a[0], a[1], left)) }
	}
	like := func(rt *objects.Runtime, a []Ref) (Ref, error) { return dequeLike(rt, a[0]) }
	bounds := func(rt *objects.Runtime, a []Ref, n int) (lo, hi int, err error) {
		b := [2]int{0, n}
		for i, x := range a {
			if x == 0 {
				continue
			}
			if rt.TypeFor(x).Index == nil {
				return 0, 0, rt.TypeErrorf("slice indices must be integers or have an __index__ method")
			}
			if b[i], err = rt.IndexClamp(x); err != nil {
				return 0, 0, err
			}
			if b[i] < 0 {
				b[i] = max(b[i]+n, 0)
			}
			b[i] = min(b[i], n)
		}
		return b[0], b[1], nil
	}
	return []objects.Native{
		{Name: "append", Sig: "self, item, /", Fn: push(false), Doc: "Put an item behind the last one."},
		{Name: "appendleft", Sig: "self, item, /", Fn: push(true), Doc: "Put an item before the first one."},
		{Name: "pop", Sig: "self, /", Fn: pop(false), Doc: "Take the last item out."},
		{Name: "popleft", Sig: "self, /", Fn: pop(true), Doc: "Take the first item out."},
		{Name: "extend", Sig: "self, iterable, /", Fn: extend(false), Doc: "Put items behind the last one, one after the other."},
		{Name: "extendleft", Sig: "self, iterable, /", Fn: extend(true), Doc: "Put items before the first one, one after the other."},
		{Name: "clear", Sig: "self, /", Doc: "Empty the deque.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			dequeClear(rt, a[0])
			return rt.None, nil
		}},
		{Name: "copy", Sig: "self, /", Fn: like, Doc: "A new deque with the same items."},
		{Name: "__copy__", Sig: "self, /", Fn: like, Doc: "A new deque with the same items."},
		{Name: "rotate", Sig: "self, n=, /", Doc: "Move n items from the right end to the left one, or the other way.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n := 1
			if a[1] != 0 {
				var err error
				if n, err = rt.SsizeArg(a[1]); err != nil {
					return 0, err
				}
			}
			return none(rt, dequeRotate(rt, a[0], n))
		}},
		{Name: "reverse", Sig: "self, /", Doc: "Turn the order around.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			for i, j := 0, dequeLen(a[0])-1; i < j; i, j = i+1, j-1 {
				p, q := dequeAt(a[0], i), dequeAt(a[0], j)
				*p, *q = *q, *p
			}
			return rt.None, nil
		}},
		{Name: "count", Sig: "self, value, /", Doc: "How many items equal value.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n := int64(0)
			for i := 0; ; i++ {
				j, err := dequeFind(rt, a[0], a[1], i, dequeLen(a[0]), objects.TRuntimeError, false)
				if err != nil {
					return 0, err
				}
				if j < 0 {
					return rt.NewInt(n)
				}
				n++
				i = j
			}
		}},
		{Name: "index", Sig: "self, value, start=, stop=, /", Doc: "The index of the first item that equals value.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			lo, hi, err := bounds(rt, a[2:], dequeLen(a[0]))
			if err != nil {
				return 0, err
			}
			i, err := dequeFind(rt, a[0], a[1], lo, hi, objects.TRuntimeError, true)
			if err != nil {
				return 0, err
			}
			if i < 0 {
				s, err := rt.ReprGo(a[1])
				if err != nil {
					return 0, err
				}
				return 0, rt.ValueErrorf("%s is not in deque", s)
			}
			return rt.NewInt(int64(i))
		}},
		{Name: "insert", Sig: "self, index, value, /", Doc: "Put an item in front of the one at an index.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			o, n := a[0], dequeLen(a[0])
			i, err := rt.SsizeArg(a[1])
			if err != nil {
				return 0, err
			}
			if limit := *mem.I64(o, offDequeMax); limit >= 0 && int64(n) >= limit {
				return 0, rt.IndexErrorf("deque already at its maximum size")
			}
			if i < 0 {
				i = max(i+n, 0)
			}
			if i = min(i, n); i == 0 {
				return none(rt, dequePush(rt, o, objects.NewRef(a[2]), true))
			}
			if err := dequePush(rt, o, objects.NewRef(a[2]), false); err != nil {
				return 0, err
			}
			for j := n; j > i; j-- {
				p, q := dequeAt(o, j), dequeAt(o, j-1)
				*p, *q = *q, *p
			}
			return rt.None, nil
		}},
		{Name: "remove", Sig: "self, value, /", Doc: "Remove the first item that equals value.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			i, err := dequeFind(rt, a[0], a[1], 0, dequeLen(a[0]), objects.TIndexError, false)
			if err != nil {
				return 0, err
			}
			if i < 0 {
				s, err := rt.ReprGo(a[1])
				if err != nil {
					return 0, err
				}
				return 0, rt.ValueErrorf("%s is not in deque", s)
			}
			rt.DecRef(dequeDelete(a[0], i))
			return rt.None, nil
		}},
		{Name: "__reversed__", Sig: "self, /", Doc: "An iterator from the last item to the first.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			return newDequeIter(rt, objects.TDequeRevIter, a[0])
		}},
		{Name: "__reduce__", Sig: "self, /", Fn: dequeReduce},
		classGetItem,
	}
}

// dequeReduce is (type, ((),) or ((), maxlen), state, iterator of the items).
func dequeReduce(rt *objects.Runtime, a []Ref) (Ref, error) {
	o := a[0]
	state, err := rt.CallMethod(o, objects.NameGetstate)
	if err != nil {
		return 0, err
	}
	it, err := rt.Iter(o)
	if err != nil {
		rt.DecRef(state)
		return 0, err
	}
	args := []Ref(nil)
	if limit := *mem.I64(o, offDequeMax); limit >= 0 {
		n, err := rt.NewInt(limit)
		if err != nil {
			rt.DecRef(state)
			rt.DecRef(it)
			return 0, err
		}
		args = []Ref{objects.NewRef(rt.EmptyTuple), n}
	}
	t, err := rt.NewTupleSteal(args)
	if err != nil {
		rt.DecRef(state)
		rt.DecRef(it)
		return 0, err
	}
	return rt.NewTupleSteal([]Ref{objects.NewRef(rt.TypeFor(o).Obj), t, state, it})
}
