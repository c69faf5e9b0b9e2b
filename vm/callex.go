package vm

import (
	"unsafe"

	"minipy/objects"
)

// exArgs are the arguments of CALL_FUNCTION_EX: callable, NULL, iterable and perhaps a mapping of keywords on the stack.
type exArgs struct {
	tuple Ref   // positional arguments, borrowed from the stack
	names Ref   // tuple of keyword names, owned; 0: none
	all   []Ref // positional arguments and keyword values, borrowed
}

// exArguments prepares the arguments. all is in Go's heap where there are keywords.
func (in *Interp) exArguments(callee Ref, args *Ref, kwargs Ref) (x exArgs, err error) {
	rt := in.rt
	x.tuple = *args
	if objects.TypeOf(x.tuple) != objects.TTuple {
		old := x.tuple
		if rt.TypeFor(old).Iter == nil && rt.TypeFor(old).GetItem == nil {
			return x, rt.TypeErrorf("%s argument after * must be an iterable, not %s", in.callName(callee), rt.TypeName(old))
		}
		if x.tuple, err = rt.TupleFromIter(old); err != nil {
			return x, err
		}
		*args = x.tuple
		rt.DecRef(old)
	}
	x.all = objects.TupleItems(x.tuple)
	if kwargs == 0 || objects.DictLen(kwargs) == 0 {
		return x, nil
	}
	n := objects.DictLen(kwargs)
	if x.names, err = rt.NewTuple(n); err != nil {
		return x, err
	}
	all := append(make([]Ref, 0, len(x.all)+n), x.all...)
	pos := 0
	for i := range n {
		k, v, ok := objects.DictNext(kwargs, &pos)
		if !ok {
			break
		}
		if !rt.IsStr(k) {
			rt.DecRef(x.names)
			return x, rt.TypeErrorf("keywords must be strings")
		}
		objects.TupleItems(x.names)[i] = objects.NewRef(k)
		all = append(all, v)
	}
	x.all = all
	return x, nil
}

func exOperands(sp unsafe.Pointer, hasKw bool) (callee Ref, args *Ref, kwargs Ref) {
	if hasKw {
		return *at(sp, 4), at(sp, 2), *at(sp, 1)
	}
	return *at(sp, 3), at(sp, 1), 0
}

// callEx calls a callable that is no plain function.
func (in *Interp) callEx(sp unsafe.Pointer, hasKw bool) (Ref, error) {
	callee, args, kwargs := exOperands(sp, hasKw)
	x, err := in.exArguments(callee, args, kwargs)
	if err != nil {
		return 0, err
	}
	r, err := in.rt.CallTuple(callee, x.tuple, x.all, x.names)
	in.rt.XDecRef(x.names)
	return r, err
}

// pushCallEx makes the frame of a function's call. The operands are gone from the stack when it returns, also on failure: nothing of them is held while the
// function runs but what its frame holds.
func (in *Interp) pushCallEx(sp unsafe.Pointer, hasKw bool, prev Ref) (Ref, error) {
	rt := in.rt
	fn, args, kwargs := exOperands(sp, hasKw)
	x, err := in.exArguments(fn, args, kwargs)
	if err != nil {
		rt.DecRef(fn)
		rt.DecRef(*args)
		rt.XDecRef(kwargs)
		return 0, err
	}
	for _, v := range x.all {
		objects.IncRef(v)
	}
	f, err := in.pushCall(fn, x.all, x.names, prev)
	rt.XDecRef(x.names)
	rt.DecRef(*args)
	rt.XDecRef(kwargs)
	return f, err
}
