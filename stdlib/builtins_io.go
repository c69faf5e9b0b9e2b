package stdlib

import (
	"minipy/objects"
)

var printSig = objects.ParseSignature("*, sep=, end=, file=, flush=")

// builtinPrint is print(*objects, sep, end, file, flush).
func builtinPrint(rt *objects.Runtime, args []Ref, kw Ref) (Ref, error) {
	var opt [4]Ref
	pos, named := objects.SplitArgs(args, kw)
	held, err := rt.NewTupleFrom(pos)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(held)
	if err := rt.UnpackNamed("print", printSig, named, kw, opt[:]); err != nil {
		return 0, err
	}
	sep, end, file := opt[0], opt[1], opt[2]
	flush := false
	if opt[3] != 0 {
		var err error
		if flush, err = rt.Truth(opt[3]); err != nil {
			return 0, err
		}
	}
	if file == 0 || file == rt.None {
		if file = hostOf(rt).SysGet(objects.WordStdout); file == 0 {
			return 0, rt.RuntimeErrorf("lost sys.stdout")
		}
		if file == rt.None {
			return rt.None, nil
		}
	}
	for _, o := range [...]struct {
		v    *Ref
		name string
	}{{&sep, "sep"}, {&end, "end"}} {
		if *o.v == rt.None {
			*o.v = 0
		}
		if *o.v != 0 && !rt.IsStr(*o.v) {
			return 0, rt.TypeErrorf("%s must be None or a string, not %s", o.name, rt.TypeName(*o.v))
		}
	}
	objects.IncRef(file)
	defer rt.DecRef(file)
	p := printer{rt, file, objects.TypeOf(file) == objects.TTextFile}
	for i, v := range pos {
		if i > 0 {
			if err := p.word(sep, " "); err != nil {
				return 0, err
			}
		}
		if err := p.object(v); err != nil {
			return 0, err
		}
	}
	if err := p.word(end, "\n"); err != nil {
		return 0, err
	}
	if flush {
		return rt.None, flushFile(rt, file)
	}
	return rt.None, nil
}

// flushFile calls the flush method of a file.
func flushFile(rt *objects.Runtime, file Ref) error {
	if objects.TypeOf(file) == objects.TTextFile {
		return rt.FileFlush(file)
	}
	r, err := rt.CallMethod(file, objects.WordFlush)
	if err == nil {
		rt.DecRef(r)
	}
	return err
}

// printer writes to a file; direct says that it is a stream of our own, whose write method cannot have been replaced.
type printer struct {
	rt     *objects.Runtime
	file   Ref
	direct bool
}

// word writes the str s, or text where s is 0.
func (p *printer) word(s Ref, text string) error {
	if s != 0 {
		return p.object(s)
	}
	v, err := p.rt.NewStr(text)
	if err != nil {
		return err
	}
	err = p.object(v)
	p.rt.DecRef(v)
	return err
}

// object writes str(v). The write method is looked up first, as CPython does.
func (p *printer) object(v Ref) error {
	rt := p.rt
	if p.direct {
		rt.GC.OnAlloc() // the bound method, which CPython makes here
		defer rt.GC.OnFree()
		s, err := rt.ToStr(v)
		if err != nil {
			return err
		}
		err = rt.FileWrite(p.file, s)
		rt.DecRef(s)
		return err
	}
	write, err := rt.GetAttr(p.file, rt.Name(objects.WordWrite))
	if err != nil {
		return err
	}
	defer rt.DecRef(write)
	s, err := rt.ToStr(v)
	if err != nil {
		return err
	}
	r, err := rt.Call1(write, s)
	rt.DecRef(s)
	if err == nil {
		rt.DecRef(r)
	}
	return err
}

// builtinInput is input(prompt): a line of sys.stdin without its newline.
func builtinInput(rt *objects.Runtime, a []Ref) (Ref, error) {
	h := hostOf(rt)
	in, out, errFile := h.SysGet(objects.WordStdin), h.SysGet(objects.WordStdout), h.SysGet(objects.WordStderr)
	for _, f := range [...]struct {
		v    Ref
		name string
	}{{in, "stdin"}, {out, "stdout"}, {errFile, "stderr"}} {
		if f.v == 0 || f.v == rt.None {
			return 0, rt.RuntimeErrorf("input(): lost sys.%s", f.name)
		}
	}
	objects.IncRef(in)
	objects.IncRef(out)
	defer func() { rt.DecRef(in); rt.DecRef(out) }()
	if err := flushFile(rt, errFile); err != nil {
		rt.ClearExc()
	}
	if a[0] != 0 {
		p := printer{rt, out, objects.TypeOf(out) == objects.TTextFile}
		if err := p.object(a[0]); err != nil {
			return 0, err
		}
	}
	if err := flushFile(rt, out); err != nil {
		rt.ClearExc()
	}
	line, err := inputLine(rt, in)
	if err != nil {
		return 0, err
	}
	defer rt.DecRef(line)
	n := objects.StrLen(rt.Unbox(line))
	if n == 0 {
		return 0, rt.Raisef(objects.TEOFError, "EOF when reading a line")
	}
	if rt.StrAt(line, n-1) == '\n' {
		return rt.StrSub(rt.Unbox(line), 0, n-1)
	}
	return objects.NewRef(line), nil
}

// inputLine reads a line with its newline from any file; the empty str at the end.
func inputLine(rt *objects.Runtime, in Ref) (Ref, error) {
	if objects.TypeOf(in) == objects.TTextFile {
		return rt.FileReadLine(in)
	}
	read, err := rt.GetAttr(in, rt.Intern("readline"))
	if err != nil {
		return 0, err
	}
	r, err := rt.Call0(read)
	rt.DecRef(read)
	if err != nil {
		return 0, err
	}
	if !rt.IsStr(r) {
		rt.DecRef(r)
		return 0, rt.TypeErrorf("object.readline() returned non-string")
	}
	return r, nil
}
