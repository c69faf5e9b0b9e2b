package stdlib

import "minipy/objects"

// importlibDefs are importlib and its submodules, over two natives of the import system.
func importlibDefs() []*ModuleDef {
	return []*ModuleDef{
		{Name: "importlib", Doc: "The import statement as functions.", Source: source("importlib")},
		{Name: "importlib.util", Doc: "Finding and making modules.", Source: source("importlib_util")},
		{Name: "importlib.machinery", Doc: "Specs and loaders of modules.", Source: source("importlib_machinery"), Natives: []objects.Native{
			{Name: "_find", Sig: "name, path=, /", Fn: importlibFind},
		}, Init: func(rt *objects.Runtime, dict Ref) error {
			return rt.DictSet(dict, rt.Intern("ModuleSpec"), hostOf(rt).ModuleSpecType())
		}},
		{Name: "importlib.abc", Doc: "What finders and loaders are.", Source: source("importlib_abc")},
	}
}

// importlibFind returns (file or None, folder or None, whether it is minipy's own), or None if there is no such module.
func importlibFind(rt *objects.Runtime, a []Ref) (Ref, error) {
	if !rt.IsStr(a[0]) {
		return 0, rt.TypeErrorf("module name must be str, not %s", rt.TypeName(a[0]))
	}
	path := a[1]
	if path == rt.None {
		path = 0
	}
	file, dir, builtin, ok := hostOf(rt).FindModule(rt.StrGo(a[0]), path)
	if !ok {
		return rt.None, nil
	}
	items := []Ref{rt.None, rt.None, rt.Bool(builtin)}
	defer func() {
		for _, v := range items {
			rt.DecRef(v)
		}
	}()
	for i, s := range [...]string{file, dir} {
		if s != "" {
			v, err := rt.NewStr(s)
			if err != nil {
				return 0, err
			}
			items[i] = v
		}
	}
	return rt.NewTupleFrom(items)
}
