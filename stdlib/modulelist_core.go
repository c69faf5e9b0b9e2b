package stdlib

// coreModules are the modules of iterators, functions and containers.
func coreModules() []*ModuleDef {
	list := []*ModuleDef{codecsDef, threadDef, itertoolsDef, operatorDef, abcDef, collectionsDef, collectionsABCDef, functoolsDef, heapqDef, bisectDef}
	list = append(append(list, importlibDefs()...), astDef)
	for _, n := range [...]string{"platform", "html", "colorsys", "graphlib"} {
		list = append(list, &ModuleDef{Name: n, Source: source(n)})
	}
	list = append(list, &ModuleDef{Name: "_collections_abc", Source: source("_collections_abc")})
	for _, n := range [...]string{"keyword", "reprlib", "copy", "copyreg", "string", "textwrap", "pydoc"} {
		list = append(list, &ModuleDef{Name: n, Source: source(n)})
	}
	return list
}
