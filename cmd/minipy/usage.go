package main

const usageLine = "usage: minipy [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"

const usageHint = "Try `minipy -h' for more information.\n"

const helpText = usageLine + `Options:
-B     : accepted; minipy writes no .pyc files
-c cmd : program passed in as string (terminates option list)
-E     : ignore PYTHON* and MINIPY* environment variables
-h     : print this help message and exit (also -? or --help)
-i     : inspect interactively after running script; forces a prompt even
         if stdin does not appear to be a terminal
-I     : isolate minipy from the user's environment (implies -E, -P and -s)
-m mod : run library module as a script (terminates option list)
-O     : remove assert and __debug__-dependent statements; -OO also discards
         docstrings
-P     : don't prepend a potentially unsafe path to sys.path
-q     : don't print version and copyright messages on interactive startup
--report FILE.html, --report FILE.json
       : run the program, then tell about its memory in a page that needs no
         network, or as data: the heap map, every object and who holds it, how
         the heap grew, the collections, what is left in cycles
-s, -S : accepted; minipy has no site directories
-u     : force the stdout and stderr streams to be unbuffered
-V     : print the version number and exit (also --version); given twice, print
         more about the build
-W arg : warning control; arg is action:message:category:module:lineno
-x     : skip first line of source, allowing use of non-Unix forms of #!cmd
-X opt : set an option of this implementation:
         max-heap=SIZE   limit of the object heap (64M, 1G); running into it
                         raises MemoryError
         malloc=debug    allocator that catches writes out of bounds and uses
                         after free
         audit           check every reference count at each collection and at
                         exit
         showrefcount    tear everything down at exit and print what is left:
                         [0 refs, 0 blocks]
         gostats         print the size of Go's own heap at exit
         CPython's own -X options are accepted without effect.
--leaks : after the program, report on stderr what only the collector could
         free (each cycle, where it was made, which reference to weaken) and
         what grew; with --leaks=fail exit with status 3 if there is a cycle
--step : walk through the file line by line, forward and back: the source, the
         names with their counts, the heap; on a terminal with keys, else with
         a command a line (s, b, o, O, u, c, C, g N, B N, q)
--json : what --leaks, showrefcount and gostats report, as one JSON document;
         what --step shows, as one a line

Arguments:
file   : program read from script file
-      : program read from stdin (default; interactive mode if a tty)
arg ...: arguments passed to program in sys.argv[1:]

Environment:
MINIPYPATH     : directories put before the default module search path
PYTHONUNBUFFERED : as -u, if not empty
MINIPY_HISTORY : file of the prompt's history (default ~/.minipy_history)
NO_COLOR, FORCE_COLOR, PYTHON_COLORS : whether error messages are coloured
`
