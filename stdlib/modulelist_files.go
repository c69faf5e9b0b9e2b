package stdlib

// fileModules are the modules about files and the system, and those about errors and contexts.
func fileModules() []*ModuleDef {
	list := append(posixModules(), ioNativeDef, ioDef, errnoDef, tracebackNativeDef)
	for _, m := range [...][2]string{
		{"stat", "Names for the bits of st_mode and functions that look at them."},
		{"posixpath", "Operations on paths as Unix writes them."},
		{"os", "The operating system: files, folders, the environment."},
		{"fnmatch", "Patterns of file names as the shell knows them."},
		{"glob", "File names that match patterns."},
		{"linecache", "Lines of source files, each file read once."},
		{"traceback", "Stacks and exceptions as text."},
		{"contextlib", "Helpers for with statements."},
		{"shutil", "Copying and removing files and trees of them."},
		{"tempfile", "Temporary files and folders."},
		{"pathlib", "Paths of the file system as objects."},
	} {
		list = append(list, &ModuleDef{Name: m[0], Doc: m[1], Source: source(m[0])})
	}
	return list
}
