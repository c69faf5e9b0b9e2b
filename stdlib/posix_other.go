//go:build !unix

package stdlib

// posixModules is empty where the system is no Unix: there is no module os.
func posixModules() []*ModuleDef { return nil }
