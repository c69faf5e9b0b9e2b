package vm

import (
	"fmt"
	"strings"
	"unsafe"

	"minipy/compiler"
	"minipy/mem"
	"minipy/objects"
)

// pushCall makes the frame for a call of the function fn. The references in args move into the frame.
// refs: fn and args stolen, also on failure; kw borrowed
func (in *Interp) pushCall(fn Ref, args []Ref, kw, prev Ref) (Ref, error) {
	co := in.codeOf(*objects.RefAt(fn, objects.OffFuncCode))
	if in.depth >= in.recursionLimit {
		in.releaseCall(fn, args)
		return 0, in.recursionError()
	}
	f, err := in.pushFrame(co, fn, prev)
	if err != nil {
		in.releaseCall(fn, args)
		return 0, err
	}
	if kw == 0 && co.simple && len(args) == co.argcount {
		p := mem.At(f)
		for i, a := range args {
			*local(p, uint32(i)) = a
		}
		in.depth++
		return f, nil
	}
	if err := in.bindArgs(f, co, fn, args, kw); err != nil {
		in.endFrame(f)
		return 0, err
	}
	in.depth++
	return f, nil
}

func (in *Interp) releaseCall(fn Ref, args []Ref) {
	for _, a := range args {
		in.rt.DecRef(a)
	}
	in.rt.DecRef(fn)
}

func (in *Interp) recursionError() error {
	return in.rt.Raisef(objects.TRecursionError, "maximum recursion depth exceeded")
}

// bindArgs distributes arguments over parameters. refs: args stolen, also on failure
func (in *Interp) bindArgs(f Ref, co *Code, fn Ref, args []Ref, kw Ref) error {
	rt := in.rt
	p := mem.At(f)
	src := co.src
	nkw := 0
	if kw != 0 {
		nkw = objects.TupleLen(kw)
	}
	npos := len(args) - nkw
	total := co.argcount + co.kwonly
	var kwdict Ref
	if co.flags&compiler.FlagVarKeywords != 0 {
		i := total
		if co.flags&compiler.FlagVarArgs != 0 {
			i++
		}
		d, err := rt.NewDict()
		if err != nil {
			in.dropArgs(args)
			return err
		}
		kwdict = d
		*local(p, uint32(i)) = d
	}
	n := min(npos, co.argcount)
	for i := range n {
		*local(p, uint32(i)) = args[i]
	}
	if co.flags&compiler.FlagVarArgs != 0 {
		rest := rt.EmptyTuple
		if npos > n {
			var err error
			if rest, err = rt.NewTupleSteal(args[n:npos]); err != nil {
				in.dropArgs(args[npos:])
				return err
			}
		}
		*local(p, uint32(total)) = rest
	} else if npos > n {
		in.dropArgs(args[n:npos]) // reported after the keywords
	}
	for i := range nkw {
		name, v := objects.TupleItems(kw)[i], args[npos+i]
		j, err := in.findParam(co, name, total)
		if err != nil {
			in.dropArgs(args[npos+i:])
			return err
		}
		if j < 0 {
			if kwdict == 0 {
				err := in.unexpectedKeyword(co, fn, name, kw)
				in.dropArgs(args[npos+i:])
				return err
			}
			err := rt.DictSet(kwdict, name, v)
			rt.DecRef(v)
			if err != nil {
				in.dropArgs(args[npos+i+1:])
				return err
			}
			continue
		}
		slot := local(p, uint32(j))
		if *slot != 0 {
			in.dropArgs(args[npos+i:])
			return rt.TypeErrorf("%s() got multiple values for argument '%s'", in.funcName(fn), rt.StrGo(name))
		}
		*slot = v
	}
	if npos > n && co.flags&compiler.FlagVarArgs == 0 {
		return in.tooManyPositional(co, fn, npos, kw)
	}
	if npos < co.argcount {
		var defs []Ref
		if d := *objects.RefAt(fn, objects.OffFuncDefaults); d != 0 {
			defs = objects.TupleItems(d)
		}
		first := co.argcount - len(defs)
		missing := 0
		for i := npos; i < first; i++ {
			if *local(p, uint32(i)) == 0 {
				missing++
			}
		}
		if missing > 0 {
			return in.missingArgs(p, co, fn, npos, first, "positional")
		}
		for i := max(npos, first); i < co.argcount; i++ {
			if s := local(p, uint32(i)); *s == 0 && i >= first {
				*s = objects.NewRef(defs[i-first])
			}
		}
	}
	if co.kwonly > 0 {
		missing := 0
		d := *objects.RefAt(fn, objects.OffFuncKwDefaults)
		for i := co.argcount; i < total; i++ {
			s := local(p, uint32(i))
			if *s != 0 {
				continue
			}
			if d != 0 {
				v, err := rt.DictGet(d, rt.Intern(src.LocalsPlus[i]))
				if err != nil {
					return err
				}
				if v != 0 {
					*s = objects.NewRef(v)
					continue
				}
			}
			missing++
		}
		if missing > 0 {
			return in.missingArgs(p, co, fn, co.argcount, total, "keyword-only")
		}
	}
	return nil
}

func (in *Interp) dropArgs(args []Ref) {
	for _, a := range args {
		in.rt.DecRef(a)
	}
}

// findParam is the index of the parameter called name among those that may be named; -1 if there is none.
func (in *Interp) findParam(co *Code, name Ref, total int) (int, error) {
	rt := in.rt
	if !rt.IsStr(name) {
		return 0, rt.TypeErrorf("keywords must be strings")
	}
	vars := objects.TupleItems(*objects.RefAt(co.obj, offCodeVarnames))
	for j := co.src.PosOnlyArgCount; j < total; j++ {
		if vars[j] == name {
			return j, nil
		}
	}
	name = rt.Unbox(name)
	for j := co.src.PosOnlyArgCount; j < total; j++ {
		if objects.StrEq(vars[j], name) {
			return j, nil
		}
	}
	return -1, nil
}

func (in *Interp) funcName(fn Ref) string {
	return in.rt.StrGo(*objects.RefAt(fn, objects.OffFuncQualname))
}

func (in *Interp) unexpectedKeyword(co *Code, fn, name, kw Ref) error {
	rt := in.rt
	var posOnly []string
	for _, k := range objects.TupleItems(kw) {
		if !rt.IsStr(k) {
			continue
		}
		for _, v := range co.src.LocalsPlus[:co.src.PosOnlyArgCount] {
			if v == rt.StrGo(k) {
				posOnly = append(posOnly, v)
			}
		}
	}
	if len(posOnly) > 0 {
		return rt.TypeErrorf("%s() got some positional-only arguments passed as keyword arguments: '%s'", in.funcName(fn), strings.Join(posOnly, ", "))
	}
	s := rt.StrGo(name)
	if sug := closestName(co.src.LocalsPlus[co.src.PosOnlyArgCount:co.argcount+co.kwonly], s); sug != "" {
		return rt.TypeErrorf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", in.funcName(fn), s, sug)
	}
	return rt.TypeErrorf("%s() got an unexpected keyword argument '%s'", in.funcName(fn), s)
}

func (in *Interp) tooManyPositional(co *Code, fn Ref, given int, kw Ref) error {
	rt := in.rt
	kwonlyGiven := 0
	if kw != 0 {
		for _, k := range objects.TupleItems(kw) {
			if rt.IsStr(k) {
				for _, v := range co.src.LocalsPlus[co.argcount : co.argcount+co.kwonly] {
					if v == rt.StrGo(k) {
						kwonlyGiven++
					}
				}
			}
		}
	}
	ndef := 0
	if d := *objects.RefAt(fn, objects.OffFuncDefaults); d != 0 {
		ndef = objects.TupleLen(d)
	}
	pl := co.argcount != 1
	sig := fmt.Sprint(co.argcount)
	if ndef > 0 {
		pl = true
		sig = fmt.Sprintf("from %d to %d", co.argcount-ndef, co.argcount)
	}
	extra := ""
	if kwonlyGiven > 0 {
		extra = fmt.Sprintf(" positional argument%s (and %d keyword-only argument%s)", s(given != 1), kwonlyGiven, s(kwonlyGiven != 1))
	}
	was := "were"
	if given == 1 && kwonlyGiven == 0 {
		was = "was"
	}
	return rt.TypeErrorf("%s() takes %s positional argument%s but %d%s %s given", in.funcName(fn), sig, s(pl), given, extra, was)
}

func s(plural bool) string {
	if plural {
		return "s"
	}
	return ""
}

func (in *Interp) missingArgs(p unsafe.Pointer, co *Code, fn Ref, from, to int, kind string) error {
	var names []string
	for i := from; i < to; i++ {
		if *local(p, uint32(i)) == 0 {
			if kind == "keyword-only" {
				if d := *objects.RefAt(fn, objects.OffFuncKwDefaults); d != 0 && in.rt.DictGetStr(d, in.rt.Intern(co.src.LocalsPlus[i])) != 0 {
					continue
				}
			}
			names = append(names, "'"+co.src.LocalsPlus[i]+"'")
		}
	}
	var list string
	switch n := len(names); n {
	case 1:
		list = names[0]
	case 2:
		list = names[0] + " and " + names[1]
	default:
		list = strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
	return in.rt.TypeErrorf("%s() missing %d required %s argument%s: %s", in.funcName(fn), len(names), kind, s(len(names) != 1), list)
}

// callFunction is the Call slot of functions: a call from native code. refs: args borrowed
func callFunction(rt *objects.Runtime, fn Ref, args []Ref, kw Ref) (Ref, error) {
	in := rt.Host().(*Interp)
	for _, a := range args {
		objects.IncRef(a)
	}
	objects.IncRef(fn)
	if err := rt.Enter(""); err != nil {
		in.releaseCall(fn, args)
		return 0, err
	}
	f, err := in.pushCall(fn, args, kw, in.frame)
	if err != nil {
		rt.Leave()
		return 0, err
	}
	v, err := in.runEntry(f)
	rt.Leave()
	return v, err
}

// runEntry runs a new frame in an eval loop of its own.
func (in *Interp) runEntry(f Ref) (Ref, error) {
	*(*int32)(unsafe.Add(mem.At(f), offRet)) = retEntry
	return in.eval(f)
}

// enterFrame pushes a frame for module or class code. refs: fn stolen
func (in *Interp) enterFrame(co *Code, fn Ref) (Ref, error) {
	if in.depth >= in.recursionLimit {
		in.rt.DecRef(fn)
		return 0, in.recursionError()
	}
	f, err := in.pushFrame(co, fn, in.frame)
	if err != nil {
		in.rt.DecRef(fn)
		return 0, err
	}
	in.depth++
	return f, nil
}

// endFrame clears the newest frame and takes it off the frame stack.
func (in *Interp) endFrame(f Ref) {
	code := *mem.RefAt(f, offCode)
	in.clearFrame(f)
	in.popFrame(f)
	in.rt.DecRef(code)
}

// finishFrame ends a frame that returns or fails; true if it was a generator's.
func (in *Interp) finishFrame(f Ref, co *Code) bool {
	in.depth--
	if *i32(mem.At(f), offRet) == retInit {
		in.depth--
	}
	if co.flags&anyGenerator != 0 && in.isGenFrame(f) {
		in.finishGen(f)
		return true
	}
	in.endFrame(f)
	return false
}
