package stdlib

import (
	"math"
	"strconv"

	"minipy/mem"
	"minipy/objects"
)

var itertoolsDef = &ModuleDef{
	Name: "itertools",
	Doc:  "Iterators made of iterators.",
	Init: func(rt *objects.Runtime, d Ref) error {
		return addTypes(rt, d, itCountType(), itCycleType(), itRepeatType(), itAccumulateType(), itBatchedType(), itPairwiseType(), itChainType(), itCompressType(),
			itDropWhileType(), itTakeWhileType(), itFilterFalseType(), itStarmapType(), itIsliceType(), itZipLongestType(), itProductType(), itPermutationsType(),
			itCombinationsType(), itCombinationsWRType(), itTeeDataType(), itTeeType(), itGroupByType(), itGrouperType())
	},
	Natives: []objects.Native{{Name: "tee", Sig: "iterable, n=, /", Fn: itTee, Doc: "Several iterators over what one gives."}},
}

// Fields of the simple iterators are Refs from offset 8 on.
const (
	itF0 = 8
	itF1 = 12
	itF2 = 16
	itF3 = 20
)

var itFields = [...]uintptr{itF0, itF1, itF2, itF3}

// itSpec describes an iterator type of n Ref fields in an object of the given size.
func itSpec(id objects.TypeID, name, doc string, size uintptr, n int, new func(*objects.Runtime, *objects.Type, []Ref, Ref) (Ref, error), next objects.UnaryFunc, methods ...objects.Native) objects.TypeSpec {
	return objects.TypeSpec{ID: id, Name: "itertools." + name, Module: "itertools", Doc: doc, Flags: objects.FlagGC | objects.FlagBaseType, Size: size, Slots: objects.Slots{
		New:      new,
		Dealloc:  objects.DeallocFields(size, itFields[:n]...),
		Traverse: objects.TraverseFields(itFields[:n]...),
		Places:   objects.FieldPlaces([]string{"iterator", "second field", "third field", "fourth field"}, itFields[:n]...),
		Iter:     objects.SelfIter,
		IterNext: next,
	}, Methods: methods}
}

// count: 8 next number int64, 16 next number as an object or 0 while the int64 counts, 20 step.
const (
	offCountNext = 8
	offCountLong = 16
	offCountStep = 20
	countSize    = 24
)

var countSig = objects.ParseSignature("start=, step=")

func itCountType() objects.TypeSpec {
	s := itSpec(objects.TItCount, "count", "start, start + step, start + 2 * step and so on.", countSize, 0, itCountNew, itCountNext, itCountReduce)
	s.Slots.Dealloc = objects.DeallocFields(countSize, offCountLong, offCountStep)
	s.Slots.Traverse = objects.TraverseFields(offCountLong, offCountStep)
	s.Slots.Repr = func(rt *objects.Runtime, o Ref) (Ref, error) {
		v, err := itCountValue(rt, o)
		if err != nil {
			return 0, err
		}
		text, err := rt.ReprGo(v)
		rt.DecRef(v)
		if err != nil {
			return 0, err
		}
		one := int64(0)
		if step := *objects.RefAt(o, offCountStep); rt.IsInt(step) {
			one, _ = rt.AsInt64(step)
		}
		if one != 1 {
			step, err := rt.ReprGo(*objects.RefAt(o, offCountStep))
			if err != nil {
				return 0, err
			}
			text += ", " + step
		}
		return rt.NewStr(itName(rt, o) + "(" + text + ")")
	}
	return s
}

// itName is the last part of the name of o's type, which reprs begin with.
func itName(rt *objects.Runtime, o Ref) string { return rt.StrGo(rt.TypeFor(o).NameRef()) }

// itCountValue is the number that comes next. refs: result new
func itCountValue(rt *objects.Runtime, o Ref) (Ref, error) {
	if v := *objects.RefAt(o, offCountLong); v != 0 {
		return objects.NewRef(v), nil
	}
	return rt.NewInt(*mem.I64(o, offCountNext))
}

func itCountNew(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
	var v [2]Ref
	if err := rt.Unpack("count", countSig, args, kw, v[:]); err != nil {
		return 0, err
	}
	for _, x := range v {
		if x != 0 && !rt.IsNumber(x) {
			return 0, rt.TypeErrorf("a number is required")
		}
	}
	o, err := rt.GenericAlloc(t)
	if err != nil {
		return 0, err
	}
	step := v[1]
	if step == 0 {
		if step, err = rt.NewInt(1); err != nil {
			rt.DecRef(o)
			return 0, err
		}
	} else {
		objects.IncRef(step)
	}
	*objects.RefAt(o, offCountStep) = step
	start, fits := int64(0), true
	if v[0] != 0 {
		if fits = rt.IsInt(v[0]); fits {
			start, fits = rt.AsInt64(v[0])
		}
	}
	one := int64(0)
	if rt.IsInt(step) {
		one, _ = rt.AsInt64(step)
	}
	if fits && one == 1 {
		*mem.I64(o, offCountNext) = start
		return o, nil
	}
	*mem.I64(o, offCountNext) = math.MaxInt64
	first := v[0]
	if first == 0 {
		if first, err = rt.NewInt(0); err != nil {
			rt.DecRef(o)
			return 0, err
		}
	} else {
		objects.IncRef(first)
	}
	*objects.RefAt(o, offCountLong) = first
	return o, nil
}

func itCountNext(rt *objects.Runtime, o Ref) (Ref, error) {
	long := objects.RefAt(o, offCountLong)
	if *long == 0 {
		if p := mem.I64(o, offCountNext); *p != math.MaxInt64 {
			v, err := rt.NewInt(*p)
			if err == nil {
				*p++
			}
			return v, err
		}
	}
	v, err := itCountValue(rt, o)
	if err != nil {
		return 0, err
	}
	next, err := rt.BinaryOp(v, *objects.RefAt(o, offCountStep), objects.NbAdd)
	if err != nil {
		rt.DecRef(v)
		return 0, err
	}
	rt.SetSlot(long, next)
	return v, nil
}

// cycle: 8 iterator or 0, 12 list of what it gave, 16 index uint32, 20 whether the list has all of the items already uint32.
const (
	offCycleIndex = 16
	offCycleFull  = 20
	cycleSize     = 24
)

func itCycleType() objects.TypeSpec {
	return itSpec(objects.TItCycle, "cycle", "The items of an iterable, over and over.", cycleSize, 2,
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			a, err := positionalArgs(rt, t, objects.TItCycle, "cycle", args, kw, 1, 1)
			if err != nil {
				return 0, err
			}
			it, err := rt.Iter(a[0])
			if err != nil {
				return 0, err
			}
			saved, err := rt.NewList(0)
			if err != nil {
				rt.DecRef(it)
				return 0, err
			}
			return newWith(rt, t, itFields[:], it, saved)
		},
		func(rt *objects.Runtime, o Ref) (Ref, error) {
			saved := *objects.RefAt(o, itF1)
			if it := *objects.RefAt(o, itF0); it != 0 {
				v, err := rt.Next(it)
				if err != nil {
					return 0, err
				}
				if v != 0 {
					if *mem.U32(o, offCycleFull) != 0 {
						return v, nil
					}
					if err := rt.ListAppend(saved, v); err != nil {
						rt.DecRef(v)
						return 0, err
					}
					return v, nil
				}
				rt.ClearSlot(objects.RefAt(o, itF0))
			}
			n := objects.ListLen(saved)
			if n == 0 {
				return 0, nil
			}
			i := mem.U32(o, offCycleIndex)
			v := objects.ListItems(saved)[*i]
			if *i++; int(*i) >= n {
				*i = 0
			}
			return objects.NewRef(v), nil
		}, itCyclePickle...)
}

// repeat: 8 object, 16 how often still int64, negative for ever.
const (
	offRepeatLeft = 16
	repeatSize    = 24
)

var repeatSig = objects.ParseSignature("object, times=")

func itRepeatType() objects.TypeSpec {
	s := itSpec(objects.TItRepeat, "repeat", "The same object, as often as times says or for ever.", repeatSize, 1,
		func(rt *objects.Runtime, t *objects.Type, args []Ref, kw Ref) (Ref, error) {
			var v [2]Ref
			if err := rt.Unpack("repeat", repeatSig, args, kw, v[:]); err != nil {
				return 0, err
			}
			times := -1
			if v[1] != 0 {
				var err error
				if times, err = rt.SsizeArg(v[1]); err != nil {
					return 0, err
				}
				times = max(times, 0)
			}
			o, err := newWith(rt, t, itFields[:], objects.NewRef(v[0]))
			if err == nil {
				*mem.I64(o, offRepeatLeft) = int64(times)
			}
			return o, err
		},
		func(rt *objects.Runtime, o Ref) (Ref, error) {
			n := mem.I64(o, offRepeatLeft)
			if *n == 0 {
				return 0, nil
			}
			if *n > 0 {
				*n--
			}
			return objects.NewRef(*objects.RefAt(o, itF0)), nil
		},
		objects.Native{Name: "__length_hint__", Sig: "self, /", Doc: "How many items are left.", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			n := *mem.I64(a[0], offRepeatLeft)
			if n < 0 {
				return 0, rt.TypeErrorf("len() of unsized object")
			}
			return rt.NewInt(n)
		}}, itRepeatReduce)
	s.Slots.Repr = func(rt *objects.Runtime, o Ref) (Ref, error) {
		text, err := rt.ReprGo(*objects.RefAt(o, itF0))
		if err != nil {
			return 0, err
		}
		if n := *mem.I64(o, offRepeatLeft); n >= 0 {
			text += ", " + strconv.FormatInt(n, 10)
		}
		return rt.NewStr(itName(rt, o) + "(" + text + ")")
	}
	return s
}
