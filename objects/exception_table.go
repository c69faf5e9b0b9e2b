package objects

import "minipy/mem"

// excDef is a line of the hierarchy: a built-in exception, its base and, where it has fields or methods of its own, its kind.
type excDef struct {
	id   TypeID
	base TypeID
	name string
	doc  string
	kind func() TypeSpec // nil: nothing of its own
}

// The hierarchy of 3.13; a base stands before what derives from it.
var excTable = []excDef{
	{TException, TBaseException, "Exception", "Common base class for all non-exit exceptions.", nil},
	{TBaseExceptionGroup, TBaseException, "BaseExceptionGroup", "A combination of multiple unrelated exceptions.", baseExceptionGroupSpec},
	{TSystemExit, TBaseException, "SystemExit", "Request to exit from the interpreter.", systemExitSpec},
	{TKeyboardInterrupt, TBaseException, "KeyboardInterrupt", "Program interrupted by user.", nil},
	{TGeneratorExit, TBaseException, "GeneratorExit", "Request that a generator exit.", nil},
	{TExceptionGroup, TBaseExceptionGroup, "ExceptionGroup", "", nil},

	{TStopIteration, TException, "StopIteration", "Signal the end from iterator.__next__().", stopIterationSpec},
	{TStopAsyncIteration, TException, "StopAsyncIteration", "Signal the end from iterator.__anext__().", nil},
	{TArithmeticError, TException, "ArithmeticError", "Base class for arithmetic errors.", nil},
	{TFloatingPointError, TArithmeticError, "FloatingPointError", "Floating-point operation failed.", nil},
	{TOverflowError, TArithmeticError, "OverflowError", "Result too large to be represented.", nil},
	{TZeroDivisionError, TArithmeticError, "ZeroDivisionError", "Second argument to a division or modulo operation was zero.", nil},
	{TAssertionError, TException, "AssertionError", "Assertion failed.", nil},
	{TAttributeError, TException, "AttributeError", "Attribute not found.", attributeErrorSpec},
	{TBufferError, TException, "BufferError", "Buffer error.", nil},
	{TEOFError, TException, "EOFError", "Read beyond end of file.", nil},
	{TImportError, TException, "ImportError", "Import can't find module, or can't find name in module.", importErrorSpec},
	{TModuleNotFoundError, TImportError, "ModuleNotFoundError", "Module not found.", nil},
	{TLookupError, TException, "LookupError", "Base class for lookup errors.", nil},
	{TIndexError, TLookupError, "IndexError", "Sequence index out of range.", nil},
	{TKeyError, TLookupError, "KeyError", "Mapping key not found.", keyErrorSpec},
	{TMemoryError, TException, "MemoryError", "Out of memory.", memoryErrorSpec},
	{TNameError, TException, "NameError", "Name not found globally.", nameErrorSpec},
	{TUnboundLocalError, TNameError, "UnboundLocalError", "Local name referenced but not bound to a value.", nil},
	{TOSError, TException, "OSError", "Base class for I/O related errors.", osErrorSpec},
	{TBlockingIOError, TOSError, "BlockingIOError", "I/O operation would block.", nil},
	{TChildProcessError, TOSError, "ChildProcessError", "Child process error.", nil},
	{TConnectionError, TOSError, "ConnectionError", "Connection error.", nil},
	{TBrokenPipeError, TConnectionError, "BrokenPipeError", "Broken pipe.", nil},
	{TConnectionAbortedError, TConnectionError, "ConnectionAbortedError", "Connection aborted.", nil},
	{TConnectionRefusedError, TConnectionError, "ConnectionRefusedError", "Connection refused.", nil},
	{TConnectionResetError, TConnectionError, "ConnectionResetError", "Connection reset.", nil},
	{TFileExistsError, TOSError, "FileExistsError", "File already exists.", nil},
	{TFileNotFoundError, TOSError, "FileNotFoundError", "File not found.", nil},
	{TInterruptedError, TOSError, "InterruptedError", "Interrupted by signal.", nil},
	{TIsADirectoryError, TOSError, "IsADirectoryError", "Operation doesn't work on directories.", nil},
	{TNotADirectoryError, TOSError, "NotADirectoryError", "Operation only works on directories.", nil},
	{TPermissionError, TOSError, "PermissionError", "Not enough permissions.", nil},
	{TProcessLookupError, TOSError, "ProcessLookupError", "Process not found.", nil},
	{TTimeoutError, TOSError, "TimeoutError", "Timeout expired.", nil},
	{TReferenceError, TException, "ReferenceError", "Weak ref proxy used after referent went away.", nil},
	{TRuntimeError, TException, "RuntimeError", "Unspecified run-time error.", nil},
	{TNotImplementedError, TRuntimeError, "NotImplementedError", "Method or function hasn't been implemented yet.", nil},
	{TRecursionError, TRuntimeError, "RecursionError", "Recursion limit exceeded.", nil},
	{TPythonFinalizationError, TRuntimeError, "PythonFinalizationError", "Operation blocked during Python finalization.", nil},
	{TSyntaxError, TException, "SyntaxError", "Invalid syntax.", syntaxErrorSpec},
	{TIndentationError, TSyntaxError, "IndentationError", "Improper indentation.", nil},
	{TTabError, TIndentationError, "TabError", "Improper mixture of spaces and tabs.", nil},
	{TIncompleteInputError, TSyntaxError, "_IncompleteInputError", "incomplete input.", nil},
	{TSystemError, TException, "SystemError", "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.", nil},
	{TTypeError, TException, "TypeError", "Inappropriate argument type.", nil},
	{TValueError, TException, "ValueError", "Inappropriate argument value (of correct type).", nil},
	{TUnicodeError, TValueError, "UnicodeError", "Unicode related error.", nil},
	{TUnicodeDecodeError, TUnicodeError, "UnicodeDecodeError", "Unicode decoding error.", unicodeDecodeErrorSpec},
	{TUnicodeEncodeError, TUnicodeError, "UnicodeEncodeError", "Unicode encoding error.", unicodeEncodeErrorSpec},
	{TUnicodeTranslateError, TUnicodeError, "UnicodeTranslateError", "Unicode translation error.", unicodeTranslateErrorSpec},
	{TWarning, TException, "Warning", "Base class for warning categories.", nil},
	{TBytesWarning, TWarning, "BytesWarning", "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.", nil},
	{TDeprecationWarning, TWarning, "DeprecationWarning", "Base class for warnings about deprecated features.", nil},
	{TEncodingWarning, TWarning, "EncodingWarning", "Base class for warnings about encodings.", nil},
	{TFutureWarning, TWarning, "FutureWarning", "Base class for warnings about constructs that will change semantically\nin the future.", nil},
	{TImportWarning, TWarning, "ImportWarning", "Base class for warnings about probable mistakes in module imports", nil},
	{TPendingDeprecationWarning, TWarning, "PendingDeprecationWarning", "Base class for warnings about features which will be deprecated\nin the future.", nil},
	{TResourceWarning, TWarning, "ResourceWarning", "Base class for warnings about resource usage.", nil},
	{TRuntimeWarning, TWarning, "RuntimeWarning", "Base class for warnings about dubious runtime behavior.", nil},
	{TSyntaxWarning, TWarning, "SyntaxWarning", "Base class for warnings about dubious syntax.", nil},
	{TUnicodeWarning, TWarning, "UnicodeWarning", "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.", nil},
	{TUserWarning, TWarning, "UserWarning", "Base class for warnings generated by user code.", nil},
}

// BuiltinException is a name of the builtins module and the exception it stands for.
type BuiltinException struct {
	Name string
	ID   TypeID
}

// BuiltinExceptions lists the exceptions for the builtins module, aliases included.
func BuiltinExceptions() []BuiltinException {
	l := []BuiltinException{{"BaseException", TBaseException}}
	for _, d := range excTable {
		l = append(l, BuiltinException{d.name, d.id})
	}
	return append(l, BuiltinException{"EnvironmentError", TOSError}, BuiltinException{"IOError", TOSError})
}

// initExceptions registers the whole hierarchy and makes the MemoryErrors that wait.
func (rt *Runtime) initExceptions() error {
	if _, err := rt.RegisterType(baseExceptionSpec()); err != nil {
		return err
	}
	for _, d := range excTable {
		var spec TypeSpec
		if d.kind != nil {
			spec = d.kind()
		}
		spec.ID, spec.Base, spec.Name, spec.Doc = d.id, d.base, d.name, d.doc
		spec.Flags |= FlagGC | FlagBaseType | FlagExcSubclass
		rt.ownExcSlots(&spec)
		if _, err := rt.RegisterType(spec); err != nil {
			return err
		}
	}
	if err := rt.addExceptionGroupBase(); err != nil {
		return err
	}
	return rt.initMemErrors()
}

// ownExcSlots gives an exception the methods that its dict shows in CPython though they are its base's.
func (rt *Runtime) ownExcSlots(spec *TypeSpec) {
	base, s := rt.types[spec.Base], &spec.Slots
	if s.Init == nil && spec.ID != TExceptionGroup {
		s.Init = base.Init
	}
	switch plain := fnPtr(s.Init) == fnPtr(rt.types[TBaseException].Init); spec.ID {
	case TUnicodeDecodeError, TUnicodeEncodeError, TUnicodeTranslateError:
		s.New = base.New
	case TAttributeError, TNameError:
		s.Str = base.Str
	case TKeyError, TExceptionGroup:
	default:
		if s.New == nil && plain {
			s.New = base.New
		}
	}
}

// addExceptionGroupBase gives ExceptionGroup its second base, Exception: it is the only built-in class with two.
func (rt *Runtime) addExceptionGroupBase() error {
	t, exc := rt.types[TExceptionGroup], rt.types[TException]
	t.Flags |= FlagWeakrefable
	bases, err := rt.NewTupleFrom([]Ref{rt.types[TBaseExceptionGroup].Obj, exc.Obj})
	if err != nil {
		return err
	}
	mro, err := rt.NewTupleFrom([]Ref{t.Obj, rt.types[TBaseExceptionGroup].Obj, exc.Obj, rt.types[TBaseException].Obj, rt.types[TObject].Obj})
	if err != nil {
		rt.DecRef(bases)
		return err
	}
	rt.Untrack(bases)
	rt.Untrack(mro)
	rt.SetSlot(RefAt(t.Obj, offTypeBases), bases)
	rt.SetSlot(RefAt(t.Obj, offTypeMRO), mro)
	rt.typeModified(t)
	return rt.addSubclass(exc, t)
}

// isNull tells an empty Ref field of o.
func isNull(o Ref, off uintptr) bool { return *mem.U32(o, off) == 0 }
