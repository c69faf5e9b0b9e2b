package stdlib

// concurrencyModules are the modules of threads, tasks and what they hand to each other.
func concurrencyModules() []*ModuleDef {
	list := []*ModuleDef{{Name: "logging", Doc: "Messages of a program about itself.", Source: source("logging", "logging_basic")},
		{Name: "asyncio", Doc: "Tasks that run in turns.", Source: source("asyncio", "asyncio_tasks", "asyncio_sync")}}
	for _, m := range [...][2]string{
		{"threading", "Threads, and what they agree with each other by."},
		{"queue", "Queues that threads hand things through."},
		{"sched", "Events that happen at their time."},
		{"logging.handlers", "More handlers."},
		{"logging.config", "Logging set up from a dict."},
		{"contextvars", "Variables whose values belong to a context."},
		{"configparser", "Configuration files."},
		{"urllib", "Addresses of the web."},
		{"urllib.parse", "Addresses of the web: parts and quoting."},
		{"gzip", "Files compressed with gzip."},
		{"cmd", "Command interpreters that read lines."},
		{"codeop", "Whether a piece of source is a whole statement."},
		{"code", "Prompts of a program of its own."},
		{"filecmp", "Comparing files and folders."},
		{"getpass", "Passwords, and who the user is."},
		{"locale", "The customs of the C language."},
		{"token", "The kinds of tokens."},
		{"tokenize", "Python source as tokens."},
		{"concurrent", "Doing several things at a time."},
		{"concurrent.futures", "Calls whose results come later."},
		{"concurrent.futures._base", "Futures and executors."},
		{"concurrent.futures.thread", "Calls that threads make."},
	} {
		list = append(list, &ModuleDef{Name: m[0], Doc: m[1], Source: source(m[0])})
	}
	return list
}

// toolModules are the modules for tests, command lines and output for people.
func toolModules() []*ModuleDef {
	list := []*ModuleDef{
		{Name: "argparse", Doc: "Command lines: options, arguments, subcommands, and help for all of them.", Source: source("argparse", "argparse_parser")},
		{Name: "unittest.mock", Doc: "Objects that stand for others in tests.", Source: source("unittest.mock", "unittest.mock_patch")},
		{Name: "unittest.case", Doc: "Test cases and their assertions.", Source: source("unittest.case", "unittest.case_test")},
	}
	for _, m := range [...][2]string{
		{"_imp", "What importing is made of."},
		{"_opcode", "What can be asked about instructions by their numbers."},
		{"_string", "What string.Formatter is made of."},
		{"difflib", "Differences between sequences and texts."},
		{"doctest", "Examples in docstrings, run as tests."},
		{"getopt", "Command lines in the way of C's getopt."},
		{"pprint", "Data structures as text that fits the width of a line."},
		{"shlex", "Splitting texts in the way of the shell."},
		{"sysconfig", "How this interpreter was built and where its things are."},
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
