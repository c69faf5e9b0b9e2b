package objects

// TypeID is a type's index in the Runtime's table. The IDs of built-in types are constants, so that the eval loop compares with an immediate.
type TypeID uint32

// Built-in types. 0 marks a dead block.
const (
	TFree TypeID = iota
	TObject
	TType
	TInt    // an int that fits 64 bits
	TBigInt // an int that does not; Python sees TInt's type object
	TBool
	TFloat
	TComplex
	TNone
	TNotImplemented
	TEllipsis
	TStr
	TBytes
	TByteArray
	TMemoryView
	TTuple
	TList
	TDict
	TSet
	TFrozenSet
	TSlice
	TRange
	TListIter
	TListRevIter
	TTupleIter
	TStrIter
	TBytesIter
	TByteArrayIter
	TRangeIter
	TLongRangeIter
	TDictKeyIter
	TDictValueIter
	TDictItemIter
	TDictRevKeyIter
	TDictRevValueIter
	TDictRevItemIter
	TDictKeys
	TDictValues
	TDictItems
	TSetIter
	TSeqIter
	TCallIter
	TEnumerate
	TReversed
	TZip
	TMap
	TFilter
	TMappingProxy
	TCell
	TFunction
	TMethod
	TBuiltin     // builtin_function_or_method
	TMethodDescr // method_descriptor
	TClassMethodDescr
	TWrapperDescr // slot wrapper
	TMethodWrapper
	TMemberDescr
	TGetSetDescr
	TStaticMethod
	TClassMethod
	TProperty
	TSuper
	TModule
	TCode
	TFrame
	TTraceback
	TGenerator
	TCoroutine
	TAsyncGen
	TAsyncGenASend
	TAsyncGenAThrow
	TCoroutineWrapper
	TWeakref
	TWeakProxy
	TWeakCallableProxy
	TSimpleNamespace
	TGenericAlias
	TUnion
	TTypeVar
	TTypeVarTuple
	TParamSpec
	TTypeAlias
	TTextFile
	TFrameLocals
	TAnextAwaitable
	TDictKeysBlock // reserved

	// Exceptions; the hierarchy is exception.go's table.
	TBaseException
	TException
	TBaseExceptionGroup
	TExceptionGroup
	TSystemExit
	TKeyboardInterrupt
	TGeneratorExit
	TStopIteration
	TStopAsyncIteration
	TArithmeticError
	TFloatingPointError
	TOverflowError
	TZeroDivisionError
	TAssertionError
	TAttributeError
	TBufferError
	TEOFError
	TImportError
	TModuleNotFoundError
	TLookupError
	TIndexError
	TKeyError
	TMemoryError
	TNameError
	TUnboundLocalError
	TOSError
	TBlockingIOError
	TChildProcessError
	TConnectionError
	TBrokenPipeError
	TConnectionAbortedError
	TConnectionRefusedError
	TConnectionResetError
	TFileExistsError
	TFileNotFoundError
	TInterruptedError
	TIsADirectoryError
	TNotADirectoryError
	TPermissionError
	TProcessLookupError
	TTimeoutError
	TReferenceError
	TRuntimeError
	TNotImplementedError
	TRecursionError
	TPythonFinalizationError
	TSyntaxError
	TIndentationError
	TTabError
	TIncompleteInputError
	TSystemError
	TTypeError
	TValueError
	TUnicodeError
	TUnicodeDecodeError
	TUnicodeEncodeError
	TUnicodeTranslateError
	TWarning
	TBytesWarning
	TDeprecationWarning
	TEncodingWarning
	TFutureWarning
	TImportWarning
	TPendingDeprecationWarning
	TResourceWarning
	TRuntimeWarning
	TSyntaxWarning
	TUnicodeWarning
	TUserWarning

	FirstDynamicType // IDs from here on belong to native modules' types and to classes
)
