package vm

import (
	"unsafe"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

// Code is the per-interpreter side of a code object: the bytecode copy that gets specialised, and the references it needs.
type Code struct {
	src         *compiler.Code
	instrs      []uint64
	original    []uint64       // instrs without opLine, where lines are watched
	loops       []bool         // there: where loops begin anew
	consts      unsafe.Pointer // items of the consts tuple, in mapped memory
	names       unsafe.Pointer // items of the names tuple
	index       int            // in Interp.codes
	obj         Ref            // the code object; its death ends this entry
	nlocalsplus int
	frameUnits  Ref // size of a frame, in units of 8 bytes
	argcount    int // positional parameters
	kwonly      int
	flags       compiler.Flags
	hidden      bool // its frames do not show in tracebacks
	simple      bool // only positional parameters, no cells to make: arguments can be moved straight into the frame
}

// Code object layout: 8 index uint32, 12 consts tuple, 16 names tuple, 20 varnames tuple (localsplus names), 24 name, 28 qualname, 32 filename, 36 co_varnames once asked for.
const (
	offCodeIndex    = 8
	offCodeConsts   = 12
	offCodeNames    = 16
	offCodeVarnames = 20
	offCodeName     = 24
	offCodeQualname = 28
	offCodeFilename = 32
	offCodeLocals   = 36
	codeSize        = 40
)

var codeFields = [...]uintptr{offCodeConsts, offCodeNames, offCodeVarnames, offCodeName, offCodeQualname, offCodeFilename, offCodeLocals}

// linker turns one compilation unit into objects; equal constants of the unit are one *Const, and so become one object.
type linker struct {
	in   *Interp
	seen map[*compiler.Const]Ref
	tups map[string]Ref // tuples by their items
	// owned is what seen and tups hold, in the order in which it is released: the same in every run
	owned []Ref
	// found are the constants that became a tuple which existed for another reason: the tree's own is gone
	found map[*compiler.Const]bool
	file  Ref
}

// Link makes the code object of a compilation unit. The second result holds the references of the unit's syntax tree: one for each literal, which the main script
// keeps until it ends.
func (in *Interp) Link(u *compiler.Unit, keep bool) (Ref, []Ref, error) {
	l := &linker{in: in, seen: map[*compiler.Const]Ref{}, tups: map[string]Ref{}, found: map[*compiler.Const]bool{}}
	file, err := in.rt.NewStr(u.Code.Filename)
	if err != nil {
		return 0, nil, err
	}
	l.file = file
	o, err := l.code(u.Code)
	var kept []Ref
	if err == nil && keep {
		for _, c := range u.Parsed {
			if r := l.seen[c]; r != 0 && !l.found[c] {
				kept = append(kept, objects.NewRef(r))
			}
		}
	}
	for _, r := range l.owned {
		in.rt.DecRef(r)
	}
	in.rt.DecRef(file)
	return o, kept, err
}

// tuple makes the items first, as CPython does: a collection looks at older objects first, and untracks a tuple only if its items are untracked by then.
func (l *linker) tuple(n int, at func(i int) (Ref, error)) (Ref, error) {
	rt := l.in.rt
	items := make([]Ref, n)
	for i := range items {
		v, err := at(i)
		if err != nil {
			for _, v := range items[:i] {
				rt.DecRef(v)
			}
			return 0, err
		}
		items[i] = v
	}
	return rt.NewTupleSteal(items)
}

// shared is tuple for the tuples of a unit that CPython merges when they have the same items: constants, and those that its code objects consist of.
func (l *linker) shared(n int, at func(i int) (Ref, error)) (Ref, error) {
	t, err := l.tuple(n, at)
	if err != nil || n == 0 {
		return t, err
	}
	items := objects.TupleItems(t)
	key := string(unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(items))), 4*n))
	if old := l.tups[key]; old != 0 {
		l.in.rt.DecRef(t)
		return objects.NewRef(old), nil
	}
	l.tups[key] = t
	l.owned = append(l.owned, objects.NewRef(t))
	return t, nil
}

func (l *linker) code(src *compiler.Code) (Ref, error) {
	in, rt := l.in, l.in.rt
	o, err := rt.Alloc(objects.TCode, codeSize)
	if err != nil {
		return 0, err
	}
	co := &Code{src: src, obj: o}
	co.index = in.newCodeIndex(co)
	*mem.U32(o, offCodeIndex) = uint32(co.index)
	set := func(off uintptr, v Ref, e error) {
		if err == nil {
			err = e
		}
		*objects.RefAt(o, off) = v
	}
	consts, e := l.shared(len(src.Consts), func(i int) (Ref, error) { return l.constant(src.Consts[i]) })
	set(offCodeConsts, consts, e)
	names, e := l.shared(len(src.Names), func(i int) (Ref, error) { return rt.InternName(src.Names[i]) })
	set(offCodeNames, names, e)
	vars, e := l.shared(len(src.LocalsPlus), func(i int) (Ref, error) { return rt.InternName(src.LocalsPlus[i]) })
	set(offCodeVarnames, vars, e)
	for _, n := range [...]struct {
		off  uintptr
		text string
	}{{offCodeName, src.Name}, {offCodeQualname, src.QualName}} {
		s, e := rt.InternName(n.text)
		set(n.off, s, e)
	}
	*objects.RefAt(o, offCodeFilename) = objects.NewRef(l.file)
	if err != nil {
		rt.DecRef(o)
		return 0, err
	}
	co.link(src, consts, names, l.in.cfg.OnLine != nil)
	return o, nil
}

// constant returns the object of c. refs: result new
func (l *linker) constant(c *compiler.Const) (Ref, error) {
	if r := l.seen[c]; r != 0 {
		return objects.NewRef(r), nil
	}
	r, err := l.newConstant(c)
	if err != nil {
		return 0, err
	}
	if c.Kind != compiler.ConstCode {
		l.seen[c] = r
		l.owned = append(l.owned, objects.NewRef(r))
	}
	return r, nil
}

func (l *linker) newConstant(c *compiler.Const) (Ref, error) {
	rt := l.in.rt
	switch c.Kind {
	case compiler.ConstNone:
		return rt.None, nil
	case compiler.ConstBool:
		return rt.Bool(c.Int != 0), nil
	case compiler.ConstEllipsis:
		return rt.Ellipsis, nil
	case compiler.ConstInt:
		return rt.NewInt(c.Int)
	case compiler.ConstBigInt:
		return rt.NewBigInt(c.Big)
	case compiler.ConstFloat:
		return rt.NewFloat(c.Float)
	case compiler.ConstComplex:
		return rt.NewComplex(complex(c.Float, c.Imag))
	case compiler.ConstStr:
		s, err := rt.NewStr(c.Str)
		if err == nil && isNameChars(c.Str) {
			s = rt.InternSteal(s)
		}
		return s, err
	case compiler.ConstBytes:
		return rt.NewBytes([]byte(c.Str))
	case compiler.ConstTuple, compiler.ConstFrozenSet:
		make := l.tuple
		if c.Kind == compiler.ConstTuple {
			make = l.shared
		}
		known := len(l.tups)
		t, err := make(len(c.Items), func(i int) (Ref, error) { return l.constant(c.Items[i]) })
		if err != nil || c.Kind == compiler.ConstTuple {
			l.found[c] = len(l.tups) == known
			return t, err
		}
		l.found[c] = true // the compiler makes a new frozenset of the merged items
		s, err := rt.FrozenSetFromIter(t)
		rt.DecRef(t)
		return s, err
	case compiler.ConstCode:
		return l.code(c.Code)
	}
	return 0, rt.Raisef(objects.TSystemError, "unknown constant kind %d", c.Kind)
}

// isNameChars tells which string constants CPython interns: those made only of ASCII letters, digits and underscores.
func isNameChars(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return true
}

func (in *Interp) newCodeIndex(co *Code) int {
	if n := len(in.freeCodes); n > 0 {
		i := in.freeCodes[n-1]
		in.freeCodes = in.freeCodes[:n-1]
		in.codes[i] = co
		return i
	}
	in.codes = append(in.codes, co)
	return len(in.codes) - 1
}

// codeOf returns the Go side of a code object.
func (in *Interp) codeOf(o Ref) *Code { return in.codes[*mem.U32(o, offCodeIndex)] }
