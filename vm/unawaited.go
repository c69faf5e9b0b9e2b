package vm

import (
	"fmt"
	"strings"

	"minipy/mem"
	"minipy/objects"
)

// NewAnext is anext(it, default).
func (in *Interp) NewAnext(v, def Ref) (Ref, error) { return newAnextAwaitable(in.rt, v, def) }

// AsyncgenHooks are the two hooks, owned; 0: none.
func (in *Interp) AsyncgenHooks() (firstiter, finalizer *Ref) {
	return &in.agFirstiter, &in.agFinalizer
}

// OriginDepth is how many frames a new coroutine's cr_origin has.
func (in *Interp) OriginDepth() *int { return &in.originDepth }

// coroutineOrigin makes cr_origin: (file, line, function) of the frames from f outwards.
func (in *Interp) coroutineOrigin(f Ref) (Ref, error) {
	rt := in.rt
	var list []Ref
	fail := func(err error) (Ref, error) {
		for _, v := range list {
			rt.DecRef(v)
		}
		return 0, err
	}
	for n := in.originDepth; f != 0 && n > 0; n-- {
		co := in.frameCode(f)
		file, err := rt.NewStr(co.src.Filename)
		if err != nil {
			return fail(err)
		}
		line, err := rt.NewInt(int64(in.lineAt(co, int(*mem.U32(f, offPC)))))
		if err != nil {
			rt.DecRef(file)
			return fail(err)
		}
		name, err := rt.NewStr(co.src.Name)
		if err != nil {
			rt.DecRef(file)
			rt.DecRef(line)
			return fail(err)
		}
		t, err := rt.NewTupleSteal([]Ref{file, line, name})
		if err != nil {
			return fail(err)
		}
		list = append(list, t)
		f = *mem.RefAt(f, offPrev)
	}
	return rt.NewTupleSteal(list)
}

// originText is the part of a warning that says where a coroutine was made.
func (in *Interp) originText(origin Ref) string {
	if origin == 0 {
		return ""
	}
	rt := in.rt
	var b strings.Builder
	b.WriteString("\nCoroutine created at (most recent call last)\n")
	items := objects.TupleItems(origin)
	for i := len(items) - 1; i >= 0; i-- {
		f := objects.TupleItems(items[i])
		file, line := rt.StrGo(f[0]), int(objects.IntVal(f[1]))
		fmt.Fprintf(&b, "  File \"%s\", line %d, in %s\n", file, line, rt.StrGo(f[2]))
		if text := in.SourceLine(file, line); text != "" {
			b.WriteString("    " + text + "\n")
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// warnUnawaited warns of a coroutine that dies unused; an exception that this raises is only shown. refs: source borrowed
func (in *Interp) warnUnawaited(msg string, source Ref) {
	rt := in.rt
	if in.finalizing {
		_ = in.Warn(objects.TRuntimeWarning, msg)
		rt.ClearExc()
		return
	}
	if err := in.warnSource(msg, source); err != nil {
		if rt.ExcMatches(objects.TRuntimeWarning) {
			rt.VM.Unraisable("", source)
			return
		}
		rt.ClearExc()
	}
}

// warnSource calls warnings.warn(msg, RuntimeWarning, 1, source).
func (in *Interp) warnSource(msg string, source Ref) error {
	rt := in.rt
	w, err := in.importModule("warnings")
	if err != nil {
		return err
	}
	defer rt.DecRef(w)
	f, err := rt.GetAttr(w, rt.Intern("warn"))
	if err != nil {
		return err
	}
	defer rt.DecRef(f)
	s, err := rt.NewStr(msg)
	if err != nil {
		return err
	}
	defer rt.DecRef(s)
	one, err := rt.NewInt(1)
	if err != nil {
		return err
	}
	r, err := rt.Call(f, []Ref{s, rt.Type(objects.TRuntimeWarning).Obj, one, source}, 0)
	if err == nil {
		rt.DecRef(r)
	}
	return err
}
