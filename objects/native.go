package objects

import (
	"strings"

	"minipy/mem"
)

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
)

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

	sig   *signature // parsed on the first call
	owner string     // name of the type it is a method of, for messages
}

type signature struct {
	names    []string
	required []bool
	posOnly  int // the first posOnly parameters cannot be named
	posMax   int // parameters that may be given by position
	minPos   int // required among the positional ones
	varargs  bool
	method   bool // names[0] is self, which messages do not count
}

func parseSignature(s string) *signature {
	g := &signature{posMax: -1}
	if strings.TrimSpace(s) == "" {
		g.posMax = 0
		return g
	}
	for _, p := range strings.Split(s, ",") {
		p = strings.TrimSpace(p)
		switch {
		case p == "/":
			g.posOnly = len(g.names)
		case p == "*":
			g.posMax = len(g.names)
		case strings.HasPrefix(p, "*"):
			g.varargs = true
		default:
			name, opt := strings.CutSuffix(p, "=")
			if len(g.names) == 0 && (name == "self" || name == "cls") {
				g.method = true
			}
			g.names = append(g.names, name)
			g.required = append(g.required, !opt)
		}
	}
	if g.posMax < 0 {
		g.posMax = len(g.names)
	}
	for i := range g.posMax {
		if g.required[i] {
			g.minPos = i + 1
		}
	}
	return g
}

// callNative matches args and kw against n's signature and calls it. Calls with the full number of positional arguments pass the caller's view on.
func (rt *Runtime) callNative(n *Native, args []Ref, kw Ref) (Ref, error) {
	if n.Kw != nil {
		return n.Kw(rt, args, kw)
	}
	g := n.sig
	if g == nil {
		g = parseSignature(n.Sig)
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
	return rt.callNativeSlow(n, g, args, kw)
}

// minRequired counts the parameters up to and including the last required one, keyword-only ones included.
func (g *signature) minRequired() int {
	for i := len(g.required) - 1; i >= 0; i-- {
		if g.required[i] {
			return i + 1
		}
	}
	return 0
}

func (rt *Runtime) callNativeSlow(n *Native, g *signature, args []Ref, kw Ref) (Ref, error) {
	nkw := 0
	if kw != 0 {
		nkw = TupleLen(kw)
	}
	npos := len(args) - nkw
	if g.varargs {
		if nkw > 0 {
			return 0, rt.TypeErrorf("%s() takes no keyword arguments", n.Name)
		}
		return 0, rt.TypeErrorf("%s() expected at least %d argument%s, got %d", n.Name, g.minPos-g.self(), plural(g.minPos-g.self()), npos-g.self())
	}
	if nkw > 0 && g.posOnly == len(g.names) {
		return 0, rt.TypeErrorf("%s takes no keyword arguments", rt.nativeCallName(n, g))
	}
	if npos > g.posMax || (nkw == 0 && npos < g.minPos && g.posOnly >= g.minPos) {
		return 0, rt.nativeCountError(n, g, npos)
	}
	full, mark, err := rt.args.take(rt, len(g.names))
	if err != nil {
		return 0, err
	}
	defer func() { rt.args.release(mark) }()
	k := copy(full, args[:npos])
	clear(full[k:])
	if nkw > 0 {
		names := TupleItems(kw)
		for i, name := range names {
			j := g.index(rt, name)
			if j < g.posOnly {
				return 0, rt.TypeErrorf("%s() got an unexpected keyword argument '%s'", n.Name, rt.StrGo(name))
			}
			if full[j] != 0 {
				return 0, rt.TypeErrorf("argument for %s() given by name ('%s') and position (%d)", n.Name, rt.StrGo(name), j+1-g.self())
			}
			full[j] = args[npos+i]
		}
	}
	for i, req := range g.required {
		if req && full[i] == 0 {
			if i < g.posMax {
				if i < g.posOnly {
					return 0, rt.nativeCountError(n, g, npos)
				}
				return 0, rt.TypeErrorf("%s() missing required argument '%s' (pos %d)", n.Name, g.names[i], i+1-g.self())
			}
			return 0, rt.TypeErrorf("%s() missing required keyword-only argument: '%s'", n.Name, g.names[i])
		}
	}
	return n.Fn(rt, full)
}

func (g *signature) self() int {
	if g.method {
		return 1
	}
	return 0
}

// index finds a keyword's parameter; -1 if there is none.
func (g *signature) index(rt *Runtime, name Ref) int {
	s := rt.StrGo(name)
	for i := g.posOnly; i < len(g.names); i++ {
		if g.names[i] == s {
			return i
		}
	}
	return -1
}

// nativeCallName is how CPython's messages name a method that takes one or no argument: "list.append()".
func (rt *Runtime) nativeCallName(n *Native, g *signature) string {
	if g.method && n.owner != "" {
		return n.owner + "." + n.Name + "()"
	}
	return n.Name + "()"
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

func (rt *Runtime) nativeCountError(n *Native, g *signature, npos int) error {
	lo, hi, got := g.minPos-g.self(), g.posMax-g.self(), npos-g.self()
	switch {
	case got < 0:
		return rt.TypeErrorf("unbound method %s.%s() needs an argument", n.owner, n.Name)
	case hi == 0 && lo == 0:
		return rt.TypeErrorf("%s takes no arguments (%d given)", rt.nativeCallName(n, g), got)
	case hi == 1 && lo == 1:
		return rt.TypeErrorf("%s takes exactly one argument (%d given)", rt.nativeCallName(n, g), got)
	case lo == hi:
		return rt.TypeErrorf("%s expected %d argument%s, got %d", n.Name, lo, plural(lo), got)
	case got < lo:
		return rt.TypeErrorf("%s expected at least %d argument%s, got %d", n.Name, lo, plural(lo), got)
	default:
		return rt.TypeErrorf("%s expected at most %d argument%s, got %d", n.Name, hi, plural(hi), got)
	}
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

func (s *argStack) release(mark int) { s.top = mark }

// Call calls any callable; see CallFunc.
func (rt *Runtime) Call(callee Ref, args []Ref, kw Ref) (Ref, error) {
	f := rt.types[TypeOf(callee)].Call
	if f == nil {
		return 0, rt.TypeErrorf("'%s' object is not callable", rt.TypeName(callee))
	}
	return f(rt, callee, args, kw)
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
