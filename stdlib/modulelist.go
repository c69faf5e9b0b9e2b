package stdlib

func moduleList() []*ModuleDef {
	return append([]*ModuleDef{sysDef, typesDef, typingNativeDef, typingDef, enumDef, dataclassesDef, inspectDef, disDef, unicodedataDef, gcDef, atexitDef, weakrefDef, mathDef, timeDef, warningsDef, futureDef}, append(append(append(fileModules(), dataModules()...), toolModules()...), coreModules()...)...)
}
