package stdlib

// dataModules are the modules that work on text, numbers and dates.
func dataModules() []*ModuleDef {
	return []*ModuleDef{reDef}
}
