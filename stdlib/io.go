package stdlib

import "minipy/objects"

var ioNativeDef = &ModuleDef{
	Name: "_io",
	Doc:  "The files behind the io module.",
	Natives: []objects.Native{
		{Name: "open_code", Sig: "path", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			mode, err := rt.NewStr("rb")
			if err != nil {
				return 0, err
			}
			defer rt.DecRef(mode)
			return rt.Call2(rt.DictGetStr(rt.Builtins, rt.Intern("open")), a[0], mode)
		}},
		{Name: "text_encoding", Sig: "encoding, stacklevel=, /", Fn: func(rt *objects.Runtime, a []Ref) (Ref, error) {
			if a[0] == rt.None {
				return rt.NewStr("locale")
			}
			return objects.NewRef(a[0]), nil
		}},
	},
	Init: func(rt *objects.Runtime, d Ref) error {
		if err := rt.EnsureIO(); err != nil {
			return err
		}
		for _, id := range [...]objects.TypeID{objects.TIOBase, objects.TRawIOBase, objects.TBufferedIOBase, objects.TTextIOBase, objects.TFileIO, objects.TBufferedReader,
			objects.TBufferedWriter, objects.TBufferedRandom, objects.TBufferedRWPair, objects.TBytesIO, objects.TStringIO, objects.TTextFile, objects.TBlockingIOError} {
			t := rt.Type(id)
			if err := rt.DictSet(d, t.NameRef(), t.Obj); err != nil {
				return err
			}
		}
		u, err := rt.UnsupportedClass()
		if err != nil {
			return err
		}
		return errs(
			func() error { return rt.DictSet(d, rt.Intern("UnsupportedOperation"), u) },
			func() error { return rt.DictSet(d, rt.Intern("open"), rt.DictGetStr(rt.Builtins, rt.Intern("open"))) },
			func() error { return setInt(rt, d, "DEFAULT_BUFFER_SIZE", objects.DefaultBufferSize) },
		)
	},
}

var ioDef = &ModuleDef{
	Name:   "io",
	Doc:    "The io module: files of bytes and of text, on disk and in memory.",
	Source: source("io"),
}
