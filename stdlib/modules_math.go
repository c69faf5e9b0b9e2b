package stdlib

var (
	numbersDef   = &ModuleDef{Name: "numbers", Doc: "The tower of abstract numbers.", Source: source("numbers")}
	fractionsDef = &ModuleDef{Name: "fractions", Doc: "Fractions: exact rational numbers.", Source: source("fractions")}
)
