package stdlib

// dataModules are the modules that work on text, numbers and dates.
func dataModules() []*ModuleDef {
	return []*ModuleDef{pickleDef, codecsNativeDef, tracemallocDef, reDef, structDef, randomDef, hashlibDef, binasciiDef, zlibDef, base64Def, arrayDef, numbersDef, fractionsDef, statisticsDef, calendarDef, secretsDef, hmacDef, uuidDef, csvDef, decimalDef, decimalContextDef, decimalFormatDef, decimalFunctionsDef, datetimeDef, datetimeFormatDef, datetimeTimeDef, strptimeDef, jsonDef, jsonDecoderDef, jsonEncoderDef, jsonScannerDef}
}

var base64Def = &ModuleDef{Name: "base64", Doc: "Data as text: base 16, 32, 64 and 85.", Source: source("base64")}
