package stdlib

// fileModules are the modules about files and the system.
func fileModules() []*ModuleDef {
	return append(posixModules(), ioNativeDef, ioDef, errnoDef)
}
