package stdlib

func moduleList() []*ModuleDef {
	return []*ModuleDef{sysDef, typesDef, gcDef, atexitDef, weakrefDef, mathDef, timeDef, warningsDef, futureDef}
}
