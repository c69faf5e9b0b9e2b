package stdlib

import (
	"minipy/objects"
)

// sysDisplayhook prints the repr of a value typed at the prompt and remembers it in builtins._.
func sysDisplayhook(rt *objects.Runtime, a []Ref) (Ref, error) {
	if a[0] == rt.None {
		return rt.None, nil
	}
	underscore := rt.Name(objects.WordUnderscore)
	if err := rt.DictSet(rt.Builtins, underscore, rt.None); err != nil {
		return 0, err
	}
	out := hostOf(rt).SysGet(objects.WordStdout)
	if out == 0 || out == rt.None {
		return 0, rt.RuntimeErrorf("lost sys.stdout")
	}
	objects.IncRef(out)
	defer rt.DecRef(out)
	s, err := rt.Repr(a[0])
	if err != nil {
		return 0, err
	}
	p := printer{rt, out, objects.TypeOf(out) == objects.TTextFile}
	err = p.object(s)
	rt.DecRef(s)
	if err == nil {
		err = p.word(0, "\n")
	}
	if err != nil {
		return 0, err
	}
	return rt.None, rt.DictSet(rt.Builtins, underscore, a[0])
}

// sysExcepthook shows an exception with its traceback on sys.stderr.
func sysExcepthook(rt *objects.Runtime, a []Ref) (Ref, error) {
	if !rt.IsException(a[1]) {
		hostOf(rt).WriteStderr("TypeError: print_exception(): Exception expected for value, " + rt.TypeName(a[1]) + " found\n")
		return rt.None, nil
	}
	if a[2] != rt.None && objects.TypeOf(a[2]) == objects.TTraceback && objects.ExcTraceback(a[1]) == 0 {
		rt.SetExcTraceback(a[1], a[2])
	}
	hostOf(rt).DisplayException(a[1])
	return rt.None, nil
}

var unraisableArgs = structSeq{name: "sys.UnraisableHookArgs", doc: "Type used to pass arguments to sys.unraisablehook.",
	fields: []string{"exc_type", "exc_value", "exc_traceback", "err_msg", "object"}}

// sysUnraisablehook shows an exception that nobody can catch.
func sysUnraisablehook(rt *objects.Runtime, a []Ref) (Ref, error) {
	if rt.TypeFor(a[0]).Name != "UnraisableHookArgs" {
		return 0, rt.TypeErrorf("sys.unraisablehook argument type must be UnraisableHookArgs")
	}
	f := seqFields(a[0], len(unraisableArgs.fields))
	exc, msg, obj := f[1], "", f[4]
	if rt.IsStr(f[3]) {
		msg = rt.StrGo(f[3])
	}
	if obj == rt.None {
		obj = 0
	}
	if rt.IsException(exc) {
		hostOf(rt).DisplayUnraisable(exc, obj, msg)
	}
	return rt.None, nil
}

// initUnraisable tells the virtual machine how to make the argument of a hook written in Python.
func initUnraisable(rt *objects.Runtime, d Ref) error {
	t, err := unraisableArgs.register(rt)
	if err != nil {
		return err
	}
	hostOf(rt).SetUnraisableArgs(func(fields []Ref) (Ref, error) {
		for _, v := range fields {
			objects.IncRef(v)
		}
		return unraisableArgs.make(rt, t, fields)
	})
	return rt.DictSet(d, rt.Intern("UnraisableHookArgs"), t.Obj)
}
