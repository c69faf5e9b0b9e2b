package stdlib

// coreModules are the modules of iterators, functions and containers.
func coreModules() []*ModuleDef {
	return []*ModuleDef{itertoolsDef, operatorDef, abcDef}
}
