package vm

// Inline cache words behind the instructions that have them; a test compares with the compiler's table.
const (
	cacheLoadAttr     = 2
	cacheStoreAttr    = 2
	cacheLoadGlobal   = 2
	cacheCall         = 1
	cacheBinarySubscr = 1
)
