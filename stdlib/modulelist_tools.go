package stdlib

// toolModules are the modules for tests, command lines and output for people.
func toolModules() []*ModuleDef {
	list := []*ModuleDef{
		{Name: "argparse", Doc: "Command lines: options, arguments, subcommands, and help for all of them.", Source: source("argparse", "argparse_parser")},
		{Name: "unittest.mock", Doc: "Objects that stand for others in tests.", Source: source("unittest.mock", "unittest.mock_patch")},
		{Name: "unittest.case", Doc: "Test cases and their assertions.", Source: source("unittest.case", "unittest.case_test")},
	}
	for _, m := range [...][2]string{
		{"_string", "What string.Formatter is made of."},
		{"threading", "Threads, and what they agree with each other by."},
		{"difflib", "Differences between sequences and texts."},
		{"getopt", "Command lines in the way of C's getopt."},
		{"pprint", "Data structures as text that fits the width of a line."},
		{"shlex", "Splitting texts in the way of the shell."},
		{"timeit", "How long small pieces of code take."},
		{"unittest", "Tests: cases with assertions, suites, loaders, runners."},
		{"unittest.__main__", "python -m unittest"},
		{"unittest.loader", "Finding tests."},
		{"unittest.main", "The command line."},
		{"unittest.result", "What became of tests."},
		{"unittest.runner", "Running tests and telling about it."},
		{"unittest.signals", "What stops a test run."},
		{"unittest.suite", "Tests in groups."},
		{"unittest.util", "Small helpers of the other parts."},
	} {
		list = append(list, &ModuleDef{Name: m[0], Doc: m[1], Source: source(m[0])})
	}
	return list
}
