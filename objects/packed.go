package objects

import "unsafe"

// CPython calls in two ways. With vectorcall the arguments stay where the caller has them. Callables without it get them in a new tuple, and keyword
// arguments in a new dict, which hold references of their own while the call lasts; f(*args) hands its own tuple on. Here arguments are always a view,
// but the tuple and the dict exist where CPython has them: counts, collections and e.args show them.

// argTuple is the tuple that the arguments of the call under way came in, and the view of them by which they are recognised.
type argTuple struct {
	tup   Ref
	view  *Ref
	names Ref // of the keywords, where a tuple was made for them
}

// packedArgs are the arguments of a call to something without vectorcall.
type packedArgs struct {
	args []Ref // the arguments, keyword values last
	tup  Ref
	dict Ref
	old  argTuple
}

// pack makes the tuple and the dict.
func (rt *Runtime) pack(args []Ref, kw Ref) (p packedArgs, err error) {
	npos := len(args) - kwLen(kw)
	p.args = args
	if p.tup, err = rt.NewTupleFrom(args[:npos]); err != nil {
		return p, err
	}
	if npos == len(args) {
		p.args = TupleItems(p.tup)
	} else {
		if p.dict, err = rt.kwDict(args[npos:], kw); err != nil {
			rt.DecRef(p.tup)
			return p, err
		}
	}
	p.old = rt.inTuple(p.tup, p.args)
	return p, nil
}

// inTuple notes that args come in tup, and returns what was noted before.
func (rt *Runtime) inTuple(tup Ref, args []Ref) argTuple {
	old := rt.argTuple
	rt.argTuple = argTuple{tup: tup, view: unsafe.SliceData(args)}
	return old
}

func (rt *Runtime) unpack(p *packedArgs) {
	rt.argTuple = p.old
	rt.DecRef(p.tup)
	rt.XDecRef(p.dict)
}

// ArgsTuple returns the tuple that args, a call's positional arguments, came in; a new one if they came in none.
func (rt *Runtime) ArgsTuple(args []Ref) (Ref, error) {
	if t := rt.argTuple; t.tup != 0 && t.view == unsafe.SliceData(args) && TupleLen(t.tup) == len(args) {
		return NewRef(t.tup), nil
	}
	return rt.NewTupleFrom(args)
}

// ArgsDict returns a new dict of a call's keyword arguments; 0 if there are none, or if they came in a dict.
func (rt *Runtime) ArgsDict(named []Ref, kw Ref) (Ref, error) {
	if len(named) == 0 || rt.argTuple.names == kw {
		return 0, nil
	}
	return rt.kwDict(named, kw)
}

func (rt *Runtime) kwDict(named []Ref, kw Ref) (Ref, error) {
	d, err := rt.NewDict()
	if err != nil {
		return 0, err
	}
	for i, name := range TupleItems(kw) {
		if err := rt.DictSet(d, name, named[i]); err != nil {
			rt.DecRef(d)
			return 0, err
		}
	}
	return d, nil
}

// withoutFirst calls f, a function that uses args[1:], while these are in a tuple of their own.
func (rt *Runtime) withoutFirst(args []Ref, kw Ref, f func() (Ref, error)) (Ref, error) {
	tup, err := rt.NewTupleFrom(positional(args, kw)[1:])
	if err != nil {
		return 0, err
	}
	old := rt.inTuple(tup, args[1:])
	r, err := f()
	rt.argTuple = old
	rt.DecRef(tup)
	return r, err
}

// callSpread calls f with self in front of arguments that came packed. Keywords go through an array, which holds all of them, and a new tuple of their names.
func (rt *Runtime) callSpread(f, self Ref, args []Ref, kw Ref) (Ref, error) {
	if kwLen(kw) == 0 {
		return rt.CallPrepend(f, self, args, 0)
	}
	var names Ref
	if rt.argTuple.names != kw {
		var err error
		if names, err = rt.NewTupleFrom(TupleItems(kw)); err != nil {
			return 0, err
		}
	}
	IncRef(self)
	for _, v := range args {
		IncRef(v)
	}
	r, err := rt.CallPrepend(f, self, args, kw)
	rt.XDecRef(names)
	rt.DecRef(self)
	for _, v := range args {
		rt.DecRef(v)
	}
	return r, err
}

// CallTuple calls with arguments that lie in tup, keyword values excepted, which are borrowed from a dict: f(*tup, **kw).
func (rt *Runtime) CallTuple(callee, tup Ref, args []Ref, kw Ref) (Ref, error) {
	old := rt.inTuple(tup, args)
	rt.argTuple.names = kw
	r, err := rt.callPacked(callee, args, kw)
	rt.argTuple = old
	return r, err
}

// callPacked calls with arguments that came packed.
func (rt *Runtime) callPacked(callee Ref, args []Ref, kw Ref) (Ref, error) {
	if rt.types[TypeOf(callee)].Call == nil {
		return rt.Call(callee, args, kw)
	}
	if err := rt.Enter(" while calling a Python object"); err != nil {
		return 0, err
	}
	r, err := rt.callSlotPacked(rt.types[TypeOf(callee)], callee, args, kw)
	rt.Leave()
	return r, err
}

// callSlotPacked calls the Call slot of t with arguments that came packed.
func (rt *Runtime) callSlotPacked(t *Type, callee Ref, args []Ref, kw Ref) (Ref, error) {
	if f := rt.packedCall(t, callee); f != nil {
		return f(rt, callee, args, kw)
	}
	if kwLen(kw) == 0 {
		return t.Call(rt, callee, args, 0)
	}
	for _, v := range args { // the array that CPython makes of tuple and dict holds its own references
		IncRef(v)
	}
	r, err := t.Call(rt, callee, args, kw)
	for _, v := range args {
		rt.DecRef(v)
	}
	return r, err
}

// packedCall returns the function that calls callee with packed arguments; nil if it has vectorcall.
func (rt *Runtime) packedCall(t *Type, callee Ref) CallFunc {
	f := rt.packedCalls[fnPtr(t.Call)]
	switch {
	case f == nil:
	case t.Flags&FlagTypeSubclass != 0 && fnPtr(f) == fnPtr(CallFunc(typeCallPacked)) && !rt.TypeFromObj(callee).packsArgs():
		return nil
	case t.ID == TBuiltin && !rt.builtinPacks(callee):
		return nil
	}
	return f
}

// initPackedCalls ties the Call slots without vectorcall to the functions that take packed arguments.
func (rt *Runtime) initPackedCalls() {
	rt.packedCalls = map[unsafe.Pointer]CallFunc{
		fnPtr(CallFunc(slotCall)):          slotCallPacked,
		fnPtr(CallFunc(typeCall)):          typeCallPacked,
		fnPtr(CallFunc(builtinCall)):       builtinCallPacked,
		fnPtr(CallFunc(wrapperCall)):       wrapperCallPacked,
		fnPtr(CallFunc(methodWrapperCall)): methodWrapperCallPacked,
		fnPtr(CallFunc(staticMethodCall)):  staticMethodCallPacked,
		fnPtr(CallFunc(callableProxyCall)): callableProxyCallPacked,
	}
}

// packing makes the Call slot of a type without vectorcall from the function that takes packed arguments.
func (rt *Runtime) packing(f CallFunc, callee Ref, args []Ref, kw Ref) (Ref, error) {
	p, err := rt.pack(args, kw)
	if err != nil {
		return 0, err
	}
	r, err := f(rt, callee, p.args, kw)
	rt.unpack(&p)
	return r, err
}

// packsArgs reports whether a class is called without vectorcall.
func (t *Type) packsArgs() bool {
	if t.Flags&FlagHeapType != 0 {
		return true
	}
	switch t.ID {
	case TType, TBool, TDict, TEnumerate, TReversed, TFloat, TFrozenSet, TSet, TList, TInt, TRange, TTuple, TStr, TSuper, TFilter, TMap:
		return false
	}
	return true
}
