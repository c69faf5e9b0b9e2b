package stdlib

func moduleList() []*ModuleDef {
	return append([]*ModuleDef{sysDef, typesDef, typingNativeDef, typingDef, enumDef, dataclassesDef, inspectDef, disDef, unicodedataDef, gcDef, atexitDef, weakrefDef, mathDef, cmathDef, timeDef, warningsDef, futureDef}, append(append(fileModules(), dataModules()...), coreModules()...)...)
}
