package objects

import "minipy/mem"

// NativeFunc is a function written in Go. Its args have been matched against the signature: one entry a parameter, 0 where an
// optional one was not given. A method's args[0] is self. A signature that ends in "*args" passes all arguments as they came.
// refs: args borrowed, result new
type NativeFunc func(rt *Runtime, args []Ref) (Ref, error)

// NativeKwFunc is a function that matches its arguments itself; see CallFunc for kw.
type NativeKwFunc func(rt *Runtime, args []Ref, kw Ref) (Ref, error)

// NativeFlags say how a native is bound.
type NativeFlags uint8

// The binding flags.
const (
	ClassMethod  NativeFlags = 1 << iota // in a type's table: args[0] is the class
	StaticMethod                         // in a type's table: no self
	Tuple                                // CPython's function takes a tuple (METH_VARARGS), which shows in the wording of errors
	plainTuple                           // it does, but words its errors as functions without a tuple do
)

// UnpackTuple is Tuple with the wording of errors of functions without one.
const UnpackTuple = Tuple | plainTuple

// Native describes a function written in Go. Sig is a parameter list in Python's syntax where "name=" marks an optional parameter,
// "/" and "*" mean what they mean in Python, and a method's first parameter is self: "self, sub, start=, end=, /".
// With Kw set, Sig only serves as documentation (__text_signature__).
type Native struct {
	Name  string
	Sig   string
	Fn    NativeFunc
	Kw    NativeKwFunc
	Flags NativeFlags
	Doc   string

	sig    *Signature // parsed on the first call
	owner  string     // name of the type it is a method of, for messages
	module string     // or the module it is a function of; empty for built-in functions
}

// callNative matches args and kw against n's signature and calls it; bound says that args[0] is the object of a bound method. Calls with the full number of positional arguments pass the caller's view on.
func (rt *Runtime) callNative(n *Native, args []Ref, kw Ref, bound bool) (Ref, error) {
	if n.Kw != nil {
		return n.Kw(rt, args, kw)
	}
	g := n.sig
	if g == nil {
		g = ParseSignature(n.Sig)
		n.sig = g
	}
	if kw == 0 {
		if len(args) == len(g.names) && g.posMax == len(g.names) {
			return n.Fn(rt, args)
		}
		if g.varargs && len(args) >= g.minPos {
			return n.Fn(rt, args)
		}
		if len(args) >= g.minPos && len(args) <= g.posMax && g.minRequired() <= len(args) {
			full, mark, err := rt.args.take(rt, len(g.names))
			if err != nil {
				return 0, err
			}
			k := copy(full, args)
			clear(full[k:])
			res, err := n.Fn(rt, full)
			rt.args.release(mark)
			return res, err
		}
	}
	return rt.callNativeSlow(n, g, args, kw, bound)
}

// callNativeSlow handles the calls that need a closer look, wrong ones above all.
func (rt *Runtime) callNativeSlow(n *Native, g *Signature, args []Ref, kw Ref, bound bool) (Ref, error) {
	nkw := kwLen(kw)
	got := len(args) - nkw - g.self()
	if got < 0 {
		return 0, rt.TypeErrorf("unbound method %s.%s() needs an argument", n.owner, n.Name)
	}
	if g.varargs || g.posOnly == len(g.names) {
		lo, hi := g.minPos-g.self(), g.posMax-g.self()
		switch {
		case nkw > 0 && n.Flags&Tuple != 0 && n.owner == "":
			return 0, rt.TypeErrorf("%s() takes no keyword arguments", n.Name)
		case nkw > 0:
			return 0, rt.TypeErrorf("%s takes no keyword arguments", rt.nativeCallName(n, args, bound))
		case n.Flags&(Tuple|plainTuple) == Tuple && !g.varargs:
			return 0, rt.tupleArgsError(n.Name, got, lo, hi)
		case g.varargs:
			hi = max(got, lo)
		case hi == 0:
			return 0, rt.TypeErrorf("%s takes no arguments (%d given)", rt.nativeCallName(n, args, bound), got)
		case hi == 1 && lo == 1:
			return 0, rt.TypeErrorf("%s takes exactly one argument (%d given)", rt.nativeCallName(n, args, bound), got)
		}
		return 0, rt.CheckPositional(n.Name, got, lo, hi)
	}
	full, mark, err := rt.args.take(rt, len(g.names))
	if err != nil {
		return 0, err
	}
	defer func() { rt.args.release(mark) }()
	if err := rt.Unpack(n.Name, g, args, kw, full); err != nil {
		return 0, err
	}
	return n.Fn(rt, full)
}

func (rt *Runtime) tupleArgsError(name string, got, lo, hi int) error {
	want, n := "exactly", lo
	switch {
	case lo != hi && got < lo:
		want = "at least"
	case lo != hi:
		want, n = "at most", hi
	}
	return rt.TypeErrorf("%s() takes %s %d argument%s (%d given)", name, want, n, plural(n), got)
}

// nativeCallName is how messages name a native without named parameters: "list.append()", "math.floor()". A bound one is a method of its object's type.
func (rt *Runtime) nativeCallName(n *Native, args []Ref, bound bool) string {
	switch {
	case bound && TypeOf(args[0]) == TModule:
	case bound && rt.IsTypeObj(args[0]):
		return rt.StrGo(rt.TypeFromObj(args[0]).QualnameRef()) + "." + n.Name + "()"
	case bound:
		return rt.StrGo(rt.TypeFor(args[0]).QualnameRef()) + "." + n.Name + "()"
	case n.owner != "":
		return n.owner + "." + n.Name + "()"
	case n.module != "":
		return n.module + "." + n.Name + "()"
	}
	return n.Name + "()"
}

// argStack is scratch space in mapped memory for argument vectors that natives build. Its entries are borrowed.
type argStack struct {
	chunk Ref
	cap   int
	top   int
}

const argStackRefs = 1 << 16

// take returns n zero-or-garbage entries and the mark to release afterwards.
func (s *argStack) take(rt *Runtime, n int) ([]Ref, int, error) {
	if s.chunk == 0 {
		c, err := rt.allocRaw(argStackRefs * 4)
		if err != nil {
			return nil, 0, err
		}
		s.chunk, s.cap = c, argStackRefs
	}
	mark := s.top
	if s.top+n > s.cap {
		return make([]Ref, n), mark, nil // a call with thousands of arguments, deep inside others: rare enough for Go's heap
	}
	s.top += n
	return mem.Slice(s.chunk, uintptr(mark)*4, n), mark, nil
}

// more is args with zeros up to n entries; not ok: there is no room yet.
func (s *argStack) more(args []Ref, n int) (full []Ref, mark int, ok bool) {
	mark = s.top
	if s.top+n > s.cap {
		return nil, mark, false
	}
	s.top += n
	full = mem.Slice(s.chunk, uintptr(mark)*4, n)
	clear(full[copy(full, args):])
	return full, mark, true
}

func (s *argStack) release(mark int) { s.top = mark }

// Call calls any callable; see CallFunc.
func (rt *Runtime) Call(callee Ref, args []Ref, kw Ref) (Ref, error) {
	f := rt.types[TypeOf(callee)].Call
	if f == nil {
		return 0, rt.TypeErrorf("'%s' object is not callable", rt.TypeName(callee))
	}
	if rt.depth >= rt.MaxDepth {
		return 0, rt.tooDeep(" while calling a Python object")
	}
	rt.depth++
	v, err := f(rt, callee, args, kw)
	rt.depth--
	return v, err
}

// Call0 calls without arguments.
func (rt *Runtime) Call0(callee Ref) (Ref, error) { return rt.Call(callee, nil, 0) }

// Call1 calls with one argument.
func (rt *Runtime) Call1(callee, a Ref) (Ref, error) { return rt.callN(callee, 1, a, 0, 0) }

// Call2 calls with two arguments.
func (rt *Runtime) Call2(callee, a, b Ref) (Ref, error) { return rt.callN(callee, 2, a, b, 0) }

// Call3 calls with three arguments.
func (rt *Runtime) Call3(callee, a, b, c Ref) (Ref, error) { return rt.callN(callee, 3, a, b, c) }

func (rt *Runtime) callN(callee Ref, n int, a, b, c Ref) (Ref, error) {
	v, mark, err := rt.args.take(rt, 3)
	if err != nil {
		return 0, err
	}
	v[0], v[1], v[2] = a, b, c
	res, err := rt.Call(callee, v[:n], 0)
	rt.args.release(mark)
	return res, err
}

// CallPrepend calls with self put before args.
func (rt *Runtime) CallPrepend(callee, self Ref, args []Ref, kw Ref) (Ref, error) {
	v, mark, err := rt.args.take(rt, len(args)+1)
	if err != nil {
		return 0, err
	}
	v[0] = self
	copy(v[1:], args)
	res, err := rt.Call(callee, v, kw)
	rt.args.release(mark)
	return res, err
}
