package stdlib

// coreModules are the modules of iterators, functions and containers.
func coreModules() []*ModuleDef {
	list := []*ModuleDef{itertoolsDef, operatorDef, abcDef, collectionsDef, collectionsABCDef, functoolsDef, heapqDef, bisectDef}
	list = append(list, &ModuleDef{Name: "_collections_abc", Source: "from collections.abc import *\nfrom collections.abc import __all__, _check_methods\n"})
	for _, n := range [...]string{"keyword", "reprlib", "copy", "copyreg", "string", "textwrap"} {
		list = append(list, &ModuleDef{Name: n, Source: Source(n)})
	}
	return list
}
