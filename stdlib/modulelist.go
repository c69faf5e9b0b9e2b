package stdlib

import "slices"

func moduleList() []*ModuleDef {
	return slices.Concat(
		languageModules(),
		fileModules(),
		dataModules(),
		toolModules(),
		coreModules(),
		concurrencyModules(),
	)
}

// languageModules are the modules that belong to the language and its memory.
func languageModules() []*ModuleDef {
	return []*ModuleDef{
		sysDef,
		typesDef,
		typingNativeDef,
		typingDef,
		enumDef,
		dataclassesDef,
		inspectDef,
		disDef,
		unicodedataDef,
		gcDef,
		atexitDef,
		weakrefDef,
		mathDef,
		cmathDef,
		timeDef,
		warningsDef,
		futureDef,
	}
}
