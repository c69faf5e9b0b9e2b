package stdlib

import "minipy/objects"

var (
	numbersDef    = &ModuleDef{Name: "numbers", Doc: "The tower of abstract numbers.", Source: source("numbers")}
	fractionsDef  = &ModuleDef{Name: "fractions", Doc: "Fractions: exact rational numbers.", Source: source("fractions")}
	statisticsDef = &ModuleDef{Name: "statistics", Doc: "Averages, measures of spread and the normal distribution.", Source: source("statistics")}
	calendarDef   = &ModuleDef{Name: "calendar", Doc: "Calendars as text and as HTML, and questions about months and weekdays.", Source: source("calendar")}
	secretsDef    = &ModuleDef{Name: "secrets", Doc: "Random numbers fit for secrets.", Source: source("secrets")}
	hmacDef       = &ModuleDef{Name: "hmac", Doc: "Keyed hashes (RFC 2104).", Source: source("hmac")}
	uuidDef       = &ModuleDef{Name: "uuid", Doc: "Universally unique identifiers (RFC 4122).", Source: source("uuid")}
	csvDef        = &ModuleDef{Name: "csv", Doc: "Tables as text: comma-separated values.", Source: source("csv")}
	decimalDef    = &ModuleDef{Name: "decimal", Doc: "Decimal floating point arithmetic.", Source: source("decimal"), NativesModule: "_decimal",
		Natives: []objects.Native{{Name: "_name_type", Sig: "cls, name, /", Fn: nameType}}}
	decimalContextDef   = &ModuleDef{Name: "_decimal_context", Source: source("_decimal_context")}
	decimalFormatDef    = &ModuleDef{Name: "_decimal_format", Source: source("_decimal_format")}
	decimalFunctionsDef = &ModuleDef{Name: "_decimal_functions", Source: source("_decimal_functions")}
)
