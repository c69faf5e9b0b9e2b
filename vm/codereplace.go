package vm

import (
	"strings"
	"unsafe"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

// codeChange is code.replace() in the making.
type codeChange struct {
	in   *Interp
	src  compiler.Code // the new one
	refs map[uintptr]Ref
	err  error
}

func (c *codeChange) int(p *int, name string, v Ref) {
	n, err := c.in.rt.IndexIntErr(v, objects.TOverflowError)
	switch {
	case err != nil:
		c.err = err
	case n < 0 && name != "co_firstlineno":
		c.err = c.in.rt.ValueErrorf("%s must be a positive integer", name)
	default:
		*p = n
	}
}

func (c *codeChange) want(name string, v Ref, t objects.TypeID) bool {
	rt := c.in.rt
	if !rt.IsInstanceOf(v, t) {
		c.err = rt.TypeErrorf("replace() argument '%s' must be %s, not %s", name, rt.Type(t).Name, rt.ArgTypeName(v))
	}
	return c.err == nil
}

func (c *codeChange) str(p *string, name string, off uintptr, v Ref) {
	if c.want(name, v, objects.TStr) {
		*p = c.in.rt.StrGo(v)
		c.refs[off] = v
	}
}

// names takes a tuple of strings.
func (c *codeChange) names(name string, v Ref) []string {
	if !c.want(name, v, objects.TTuple) {
		return nil
	}
	rt := c.in.rt
	out := []string{}
	for _, s := range objects.TupleItems(rt.Unbox(v)) {
		if !rt.IsStr(s) {
			c.err = rt.TypeErrorf("name tuples must contain only strings, not '%s'", rt.TypeName(s))
			return nil
		}
		out = append(out, rt.StrGo(s))
	}
	return out
}

// locals renames the variables of one kind.
func (c *codeChange) locals(name string, kind uint8, v Ref) {
	names := c.names(name, v)
	if c.err != nil {
		return
	}
	rt := c.in.rt
	n := 0
	out := append([]string(nil), c.src.LocalsPlus...)
	for i, k := range c.src.LocalsKinds {
		if k&kind != 0 {
			if n < len(names) {
				out[i] = names[n]
			}
			n++
		}
	}
	switch {
	case len(names) < n && kind == compiler.FastLocal:
		c.err = rt.ValueErrorf("code: co_varnames is too small")
	case len(names) != n && kind == compiler.FastLocal:
		c.err = rt.ValueErrorf("code: co_nlocals != len(co_varnames)")
	case len(names) != n:
		c.err = rt.ValueErrorf("code: %s has the wrong length", name)
	}
	c.src.LocalsPlus = out
}

// consts checks that the instructions find what they need: code stays code, tuples stay tuples.
func (c *codeChange) consts(old Ref, v Ref) {
	if !c.want("co_consts", v, objects.TTuple) {
		return
	}
	a, b := objects.TupleItems(old), objects.TupleItems(c.in.rt.Unbox(v))
	for i, o := range a {
		t := objects.TypeOf(o)
		if i >= len(b) || (t == objects.TCode || t == objects.TTuple) && objects.TypeOf(b[i]) != t {
			c.err = c.in.rt.ValueErrorf("code: co_consts does not fit the code")
			return
		}
	}
	c.refs[offCodeConsts] = c.in.rt.Unbox(v)
}

func codeReplace(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
	in := host(rt)
	n := len(args)
	if kw != 0 {
		n -= objects.TupleLen(kw)
	}
	if n > 1 {
		return 0, rt.TypeErrorf("replace() takes no positional arguments")
	}
	o := args[0]
	old := in.codeOf(o)
	c := &codeChange{in: in, src: *old.src, refs: map[uintptr]Ref{}}
	c.src.Flags = old.flags
	if kw != 0 {
		for i, k := range objects.TupleItems(kw) {
			c.set(rt.StrGo(k), o, args[n+i])
			if c.err != nil {
				return 0, c.err
			}
		}
	}
	return in.newCodeLike(o, &c.src, c.refs)
}

// set takes one keyword.
func (c *codeChange) set(name string, old, v Ref) {
	rt := c.in.rt
	switch name {
	case "co_argcount":
		c.int(&c.src.ArgCount, name, v)
	case "co_posonlyargcount":
		c.int(&c.src.PosOnlyArgCount, name, v)
	case "co_kwonlyargcount":
		c.int(&c.src.KwOnlyArgCount, name, v)
	case "co_firstlineno":
		c.int(&c.src.FirstLine, name, v)
	case "co_stacksize":
		n := 0
		c.int(&n, name, v)
		c.src.StackSize = max(c.src.StackSize, min(n, 1<<16))
	case "co_nlocals":
		n := 0
		if c.int(&n, name, v); c.err == nil && n != c.src.NLocals {
			c.err = rt.ValueErrorf("code: co_nlocals != len(co_varnames)")
		}
	case "co_flags":
		n := 0
		c.int(&n, name, v)
		const kinds = compiler.FlagGenerator | compiler.FlagCoroutine | compiler.FlagAsyncGenerator | compiler.FlagVarArgs | compiler.FlagVarKeywords | compiler.FlagOptimized
		if f := compiler.Flags(n); c.err == nil && f&kinds != c.src.Flags&kinds {
			c.err = rt.ValueErrorf("code: co_flags does not fit the code")
		}
		c.src.Flags = compiler.Flags(n)
	case "co_name":
		c.str(&c.src.Name, name, offCodeName, v)
	case "co_qualname":
		c.str(&c.src.QualName, name, offCodeQualname, v)
	case "co_filename":
		c.str(&c.src.Filename, name, offCodeFilename, v)
	case "co_consts":
		c.consts(*objects.RefAt(old, offCodeConsts), v)
	case "co_names":
		if names := c.names(name, v); c.err == nil {
			if len(names) < len(c.src.Names) {
				c.err = rt.ValueErrorf("code: co_names is too small")
				return
			}
			c.src.Names = names
		}
	case "co_varnames":
		c.locals(name, compiler.FastLocal, v)
	case "co_cellvars":
		c.locals(name, compiler.FastCell, v)
	case "co_freevars":
		c.locals(name, compiler.FastFree, v)
	case "co_code", "co_linetable", "co_exceptiontable":
		if !c.want(name, v, objects.TBytes) {
			return
		}
		mine, err := rt.GetAttr(old, rt.Intern(name))
		if err != nil {
			c.err = err
			return
		}
		same, err := rt.Equal(mine, v)
		rt.DecRef(mine)
		if c.err = err; err == nil && !same {
			c.err = rt.ValueErrorf("code: minipy's %s cannot be replaced", name)
		}
	default:
		c.err = rt.TypeErrorf("replace() got an unexpected keyword argument '%s'", name)
	}
}

// newCodeLike makes a code object of src, with the constants and the filename of old where refs has no others.
func (in *Interp) newCodeLike(old Ref, src *compiler.Code, refs map[uintptr]Ref) (Ref, error) {
	rt := in.rt
	o, err := rt.Alloc(objects.TCode, codeSize)
	if err != nil {
		return 0, err
	}
	co := &Code{src: src, obj: o}
	co.index = in.newCodeIndex(co)
	*mem.U32(o, offCodeIndex) = uint32(co.index)
	for _, off := range codeFields {
		v := refs[off]
		if v == 0 {
			v = *objects.RefAt(old, off)
		}
		if v != 0 { // some are made when they are first asked for
			*objects.RefAt(o, off) = objects.NewRef(v)
		}
	}
	l := &linker{in: in}
	for _, t := range [...]struct {
		off   uintptr
		names []string
	}{{offCodeNames, src.Names}, {offCodeVarnames, src.LocalsPlus}} {
		tup, err := l.tuple(len(t.names), func(i int) (Ref, error) { return rt.InternName(t.names[i]) })
		if err != nil {
			rt.DecRef(o)
			return 0, err
		}
		rt.Untrack(tup)
		rt.SetSlot(objects.RefAt(o, t.off), tup)
	}
	co.link(src, *objects.RefAt(o, offCodeConsts), *objects.RefAt(o, offCodeNames), in.cfg.OnLine != nil)
	return o, nil
}

// link makes the bytecode copy and what the eval loop wants to know at once. watched: it stops at lines.
func (co *Code) link(src *compiler.Code, consts, names Ref, watched bool) {
	co.instrs = make([]uint64, len(src.Instrs), len(src.Instrs)+1) // pc may point one past the end, and must still point into the block
	for i, w := range src.Instrs {
		co.instrs[i] = uint64(w)
	}
	fuse(co.instrs)
	if watched {
		co.watchLines()
	}
	co.consts = unsafe.Pointer(unsafe.SliceData(objects.TupleItems(consts)))
	co.names = unsafe.Pointer(unsafe.SliceData(objects.TupleItems(names)))
	co.nlocalsplus = len(src.LocalsPlus)
	co.frameUnits = Ref((offLP + 4*(co.nlocalsplus+src.StackSize+1) + 7) / 8)
	co.argcount, co.kwonly, co.flags = src.ArgCount, src.KwOnlyArgCount, src.Flags
	co.hidden = strings.HasPrefix(src.Filename, embeddedFile) && nativeInC[strings.TrimSuffix(src.Filename[len(embeddedFile):], ">")]
	co.simple = co.kwonly == 0 && co.flags&(compiler.FlagVarArgs|compiler.FlagVarKeywords) == 0
}

// listIter makes an iterator over new objects. refs: items stolen
func listIter(rt *objects.Runtime, items []Ref, err error) (Ref, error) {
	var l Ref
	if err == nil {
		l, err = rt.NewListFrom(items)
	}
	for _, v := range items {
		rt.DecRef(v)
	}
	if err != nil {
		return 0, err
	}
	it, err := rt.Iter(l)
	rt.DecRef(l)
	return it, err
}

// intOrNone is None for -1.
func intOrNone(rt *objects.Runtime, n int32) (Ref, error) {
	if n < 0 {
		return rt.None, nil
	}
	return rt.NewInt(int64(n))
}

// ints makes a tuple of numbers, -1 as None.
func intsTuple(rt *objects.Runtime, n ...int32) (Ref, error) {
	items := make([]Ref, len(n))
	for i, x := range n {
		v, err := intOrNone(rt, x)
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

// codeLines is co_lines(): ranges of code with their line; offsets count two for each word, as f_lasti does.
func codeLines(rt *objects.Runtime, a []Ref) (Ref, error) {
	pos := host(rt).codeOf(a[0]).src.Positions()
	var items []Ref
	for i := 0; i < len(pos); {
		j := i + 1
		for j < len(pos) && pos[j].Line == pos[i].Line {
			j++
		}
		t, err := intsTuple(rt, int32(2*i), int32(2*j), pos[i].Line)
		if err != nil {
			return listIter(rt, items, err)
		}
		items = append(items, t)
		i = j
	}
	return listIter(rt, items, nil)
}

func codePositions(rt *objects.Runtime, a []Ref) (Ref, error) {
	var items []Ref
	for _, p := range host(rt).codeOf(a[0]).src.Positions() {
		t, err := intsTuple(rt, p.Line, p.EndLine, p.Col, p.EndCol)
		if err != nil {
			return listIter(rt, items, err)
		}
		items = append(items, t)
	}
	return listIter(rt, items, nil)
}

// codeInstructions is what the module dis reads: (offset, name, caches, operand, operand of a jump) of each instruction.
func codeInstructions(rt *objects.Runtime, a []Ref) (Ref, error) {
	src := host(rt).codeOf(a[0]).src
	l, err := rt.NewList(0)
	for i := 0; err == nil && i < len(src.Instrs); {
		w := src.Instrs[i]
		op := w.Op()
		var items [5]Ref
		for k, n := range [...]int64{int64(2 * i), 0, int64(op.Caches()), int64(w.B()), int64(op)} {
			if k == 1 {
				items[k], err = rt.NewStr(op.String())
			} else if err == nil {
				items[k], err = rt.NewInt(n)
			}
		}
		var t Ref
		if err == nil {
			t, err = rt.NewTupleSteal(items[:])
		}
		if err == nil {
			err = rt.ListAppendSteal(l, t)
		}
		i += 1 + op.Caches()
	}
	if err != nil {
		rt.XDecRef(l)
		return 0, err
	}
	return l, nil
}

// codeExceptions is the exception table: (start, end, target, depth, lasti).
func codeExceptions(rt *objects.Runtime, a []Ref) (Ref, error) {
	l, err := rt.NewList(0)
	for _, e := range host(rt).codeOf(a[0]).src.Exc {
		if err != nil {
			break
		}
		lasti := int32(0)
		if e.Lasti {
			lasti = 1
		}
		var t Ref
		if t, err = intsTuple(rt, 2*e.Start, 2*e.End, 2*e.Target, e.Depth, lasti); err == nil {
			err = rt.ListAppendSteal(l, t)
		}
	}
	if err != nil {
		rt.XDecRef(l)
		return 0, err
	}
	return l, nil
}

func codeVarname(rt *objects.Runtime, a []Ref) (Ref, error) {
	n, err := rt.IndexIntErr(a[1], objects.TOverflowError)
	if err != nil {
		return 0, err
	}
	names := objects.TupleItems(*objects.RefAt(a[0], offCodeVarnames))
	if n < 0 || n >= len(names) {
		return 0, rt.Raisef(objects.TIndexError, "tuple index out of range")
	}
	return objects.NewRef(names[n]), nil
}

var codeMethods = []objects.Native{
	{Name: "replace", Kw: codeReplace, Sig: "self, /, **changes"},
	{Name: "__replace__", Kw: codeReplace, Sig: "self, /, **changes"},
	{Name: "co_lines", Sig: "self, /", Fn: codeLines},
	{Name: "co_positions", Sig: "self, /", Fn: codePositions},
	{Name: "_varname_from_oparg", Sig: "self, oparg, /", Fn: codeVarname},
	{Name: "_instructions", Sig: "self, /", Fn: codeInstructions},
	{Name: "_opnames", Sig: "self, /", Fn: func(rt *objects.Runtime, _ []Ref) (Ref, error) {
		l, err := rt.NewList(0)
		for op := compiler.Op(0); err == nil && op < compiler.NumOps; op++ {
			var s Ref
			if s, err = rt.NewStr(op.String()); err == nil {
				err = rt.ListAppendSteal(l, s)
			}
		}
		if err != nil {
			rt.XDecRef(l)
			return 0, err
		}
		return l, nil
	}},
	{Name: "_exceptions", Sig: "self, /", Fn: codeExceptions},
}
