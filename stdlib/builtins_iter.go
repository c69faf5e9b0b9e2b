package stdlib

import (
	"math"

	"minipy/objects"
)

// builtinAny is any (want true) and all (want false): the first item whose truth is want decides.
func builtinAny(rt *objects.Runtime, o Ref, want bool) (Ref, error) {
	it, err := rt.Iter(o)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(it)
	for {
		v, err := rt.Next(it)
		if err != nil {
			return 0, err
		}
		if v == 0 {
			return rt.Bool(!want), nil
		}
		ok, err := rt.Truth(v)
		rt.DecRef(v)
		if err != nil {
			return 0, err
		}
		if ok == want {
			return rt.Bool(want), nil
		}
	}
}

// builtinNext passes on a StopIteration that the iterator's own __next__ raised; one that ends quietly gets a plain StopIteration.
func builtinNext(rt *objects.Runtime, a []Ref) (Ref, error) {
	f := rt.TypeFor(a[0]).IterNext
	if f == nil {
		return 0, rt.TypeErrorf("'%s' object is not an iterator", rt.TypeName(a[0]))
	}
	v, err := f(rt, a[0])
	if v != 0 {
		return v, nil
	}
	if a[1] != 0 && (err == nil || rt.ExcMatches(objects.TStopIteration)) {
		rt.ClearExc()
		return objects.NewRef(a[1]), nil
	}
	if err != nil {
		return 0, err
	}
	return 0, rt.RaiseNone(objects.TStopIteration)
}

// builtinIter is iter(object) and iter(callable, sentinel).
func builtinIter(rt *objects.Runtime, a []Ref) (Ref, error) {
	if a[1] == 0 {
		return rt.Iter(a[0])
	}
	if rt.TypeFor(a[0]).Call == nil {
		return 0, rt.TypeErrorf("iter(v, w): v must be callable")
	}
	return rt.NewCallIter(a[0], a[1])
}

var (
	minMaxSig = objects.ParseSignature("*, key=, default=")
	sortSig   = objects.ParseSignature("*, key=, reverse=")
)

func minMax(rt *objects.Runtime, args []Ref, kw Ref, fn string, op objects.CmpOp) (Ref, error) {
	var opt [2]Ref
	pos, named := objects.SplitArgs(args, kw)
	if len(pos) == 0 {
		return 0, rt.TypeErrorf("%s expected at least 1 argument, got 0", fn)
	}
	if err := rt.Unpack(fn, minMaxSig, named, kw, opt[:]); err != nil {
		return 0, err
	}
	key, def := opt[0], opt[1]
	if key == rt.None {
		key = 0
	}
	if len(pos) > 1 && def != 0 {
		return 0, rt.TypeErrorf("Cannot specify a default for %s() with multiple positional arguments", fn)
	}
	var it Ref
	var err error
	if len(pos) == 1 {
		if it, err = rt.Iter(pos[0]); err != nil {
			return 0, err
		}
		defer rt.DecRef(it)
	}
	// best is the item to return, bestKey what it is compared by: both owned, also when they are the same object, as in CPython.
	var best, bestKey Ref
	fail := func(err error, held ...Ref) (Ref, error) {
		for _, r := range append(held, best, bestKey) {
			rt.XDecRef(r)
		}
		return 0, err
	}
	for i := 0; ; i++ {
		var v Ref
		if it != 0 {
			if v, err = rt.Next(it); err != nil {
				return fail(err)
			}
		} else if i < len(pos) {
			v = objects.NewRef(pos[i])
		}
		if v == 0 {
			break
		}
		var k Ref
		if key == 0 {
			k = objects.NewRef(v)
		} else if k, err = rt.Call1(key, v); err != nil {
			return fail(err, v)
		}
		if best == 0 {
			best, bestKey = v, k
			continue
		}
		better, err := rt.CompareBool(k, bestKey, op)
		if err != nil {
			return fail(err, v, k)
		}
		if better {
			v, best = best, v
			k, bestKey = bestKey, k
		}
		rt.DecRef(v)
		rt.DecRef(k)
	}
	rt.XDecRef(bestKey)
	if best != 0 {
		return best, nil
	}
	if def != 0 {
		return objects.NewRef(def), nil
	}
	return 0, rt.ValueErrorf("%s() iterable argument is empty", fn)
}

func builtinSorted(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
	var opt [2]Ref
	pos, named := objects.SplitArgs(args, kw)
	if err := rt.CheckPositional("sorted", len(pos), 1, 1); err != nil {
		return 0, err
	}
	l, err := rt.ListFromIter(pos[0])
	if err != nil {
		return 0, err
	}
	method, err := rt.GetAttrStr(l, "sort") // an object that the collector counts
	if err != nil {
		rt.DecRef(l)
		return 0, err
	}
	defer rt.DecRef(method)
	if err := rt.Unpack("sort", sortSig, named, kw, opt[:]); err != nil {
		rt.DecRef(l)
		return 0, err
	}
	reverse := false
	if opt[1] != 0 {
		if reverse, err = rt.Truth(opt[1]); err != nil {
			rt.DecRef(l)
			return 0, err
		}
	}
	if opt[0] == rt.None {
		opt[0] = 0
	}
	if err := rt.ListSort(l, opt[0], reverse); err != nil {
		rt.DecRef(l)
		return 0, err
	}
	return l, nil
}

// summer adds up items: as int64 while they fit, then as float64 with Neumaier's compensation, then with the + of the objects.
type summer struct {
	rt   *objects.Runtime
	mode int
	i    int64
	f, c float64
	o    Ref // owned
}

const (
	sumInt = iota
	sumFloat
	sumObject
)

func builtinSum(rt *objects.Runtime, a []Ref) (Ref, error) {
	it, err := rt.Iter(a[0])
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(it)
	s := summer{rt: rt}
	if start := a[1]; start != 0 {
		switch {
		case rt.IsStr(start):
			return 0, rt.TypeErrorf("sum() can't sum strings [use ''.join(seq) instead]")
		case rt.TypeFor(start).Flags&objects.FlagBytesSubclass != 0:
			return 0, rt.TypeErrorf("sum() can't sum bytes [use b''.join(seq) instead]")
		case rt.TypeFor(start).Layout == objects.TByteArray:
			return 0, rt.TypeErrorf("sum() can't sum bytearray [use b''.join(seq) instead]")
		}
		switch objects.TypeOf(start) {
		case objects.TInt:
			s.i = objects.IntVal(start)
		case objects.TFloat:
			s.mode, s.f = sumFloat, objects.FloatVal(start)
		default:
			s.mode, s.o = sumObject, objects.NewRef(start)
		}
	}
	for {
		v, err := rt.Next(it)
		if err == nil && v == 0 {
			return s.result()
		}
		if err == nil {
			err = s.add(v)
			rt.DecRef(v)
		}
		if err != nil {
			rt.XDecRef(s.o)
			return 0, err
		}
	}
}

// add adds v, which is borrowed.
func (s *summer) add(v Ref) error {
	t := objects.TypeOf(v)
	switch s.mode {
	case sumInt:
		if t == objects.TInt || t == objects.TBool {
			n := objects.IntVal(v)
			if r := s.i + n; (r > s.i) == (n > 0) || n == 0 {
				s.i = r
				return nil
			}
		} else if t == objects.TFloat {
			// Compensation starts with the next item.
			s.mode, s.f = sumFloat, float64(s.i)+objects.FloatVal(v)
			return nil
		}
	case sumFloat:
		switch t {
		case objects.TFloat:
			s.addFloat(objects.FloatVal(v))
			return nil
		case objects.TInt, objects.TBool:
			s.f += float64(objects.IntVal(v))
			return nil
		}
	}
	if s.mode != sumObject {
		o, err := s.result()
		if err != nil {
			return err
		}
		s.mode, s.o = sumObject, o
	}
	r, err := s.rt.BinaryOp(s.o, v, objects.NbAdd)
	if err != nil {
		return err
	}
	s.rt.DecRef(s.o)
	s.o = r
	return nil
}

func (s *summer) addFloat(x float64) {
	t := s.f + x
	if math.Abs(s.f) >= math.Abs(x) {
		s.c += (s.f - t) + x
	} else {
		s.c += (x - t) + s.f
	}
	s.f = t
}

func (s *summer) result() (Ref, error) {
	switch s.mode {
	case sumInt:
		return s.rt.NewInt(s.i)
	case sumFloat:
		// A sum that overflowed must stay infinite, not become nan.
		if s.c != 0 && !math.IsInf(s.c, 0) && !math.IsNaN(s.c) {
			s.f += s.c
		}
		return s.rt.NewFloat(s.f)
	}
	return s.o, nil
}
