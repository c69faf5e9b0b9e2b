package objects

// Name numbers the attribute names and words that the interpreter itself uses; each is an immortal interned string.
type Name int

// The names, in the order of nameTexts (ORDER names).
const (
	NameInit Name = iota
	NameNew
	NameDel
	NameRepr
	NameStr
	NameHash
	NameEq
	NameNe
	NameLt
	NameLe
	NameGt
	NameGe
	NameCall
	NameGetattribute
	NameGetattr
	NameSetattr
	NameDelattr
	NameGet
	NameSet
	NameDelete
	NameIter
	NameNext
	NameReversed
	NameLen
	NameLengthHint
	NameContains
	NameGetitem
	NameSetitem
	NameDelitem
	NameMissing
	NameBool
	NameInt
	NameFloat
	NameComplex
	NameIndex
	NameNeg
	NamePos
	NameAbs
	NameInvert
	NameAdd
	NameRadd
	NameIadd
	NameAnd
	NameRand
	NameIand
	NameFloordiv
	NameRfloordiv
	NameIfloordiv
	NameLshift
	NameRlshift
	NameIlshift
	NameMatmul
	NameRmatmul
	NameImatmul
	NameMul
	NameRmul
	NameImul
	NameMod
	NameRmod
	NameImod
	NameOr
	NameRor
	NameIor
	NamePow
	NameRpow
	NameIpow
	NameRshift
	NameRrshift
	NameIrshift
	NameSub
	NameRsub
	NameIsub
	NameTruediv
	NameRtruediv
	NameItruediv
	NameXor
	NameRxor
	NameIxor
	NameDivmod
	NameRdivmod
	NameRound
	NameTrunc
	NameFloor
	NameCeil
	NameFormat
	NameEnter
	NameExit
	NameAenter
	NameAexit
	NameAwait
	NameAiter
	NameAnext
	NameClass
	NameDict
	NameWeakref
	NameDoc
	NameModule
	NameQualname
	NameName
	NameBases
	NameMro
	NameSlots
	NameInitSubclass
	NameSetName
	NameClassGetitem
	NameMroEntries
	NamePrepare
	NameClasscell
	NameStaticAttributes
	NameFirstlineno
	NameAnnotations
	NameTypeParams
	NameDefaults
	NameKwdefaults
	NameClosure
	NameCode
	NameGlobals
	NameBuiltins
	NameSelf
	NameFunc
	NameWrapped
	NameDir
	NameSizeof
	NameBytes
	NameFspath
	NameInstancecheck
	NameSubclasscheck
	NameSubclasshook
	NameOrigBases
	NameOrigin
	NameArgs
	NameParameters
	NameMatchArgs
	NameFile
	NamePath
	NamePackage
	NameSpec
	NameLoader
	NameAll
	NameCached
	NameBuildClass
	NameImport
	NameDebug
	NameMain
	NameAbstractmethods
	NameIsabstractmethod
	NameNotes
	NameReduce
	NameReduceEx
	NameGetstate
	NameObjclass
	NameTextSignature
	NameBasicsize
	NameBase
	NameFlags
	NameSubclasses
	WordMro
	WordFget
	WordFset
	WordFdel
	WordValue
	WordName
	WordObj
	WordPath
	WordMsg
	WordArgs
	WordKey
	WordReverse
	WordSep
	WordEnd
	WordFile
	WordFlush
	WordStdout
	WordStderr
	WordStdin
	WordDisplayhook
	WordExcepthook
	WordTracebacklimit
	WordLastExc
	WordLastType
	WordLastValue
	WordLastTraceback
	WordPs1
	WordPs2
	WordModules
	WordBuiltins
	WordUnderscore
	WordSend
	WordThrow
	WordClose
	WordKeys
	WordItems
	WordGet
	WordJoin
	WordWrite
	WordCopy
	WordMetaclass
	WordPrintFileAndLine
	NameTypingSubst
	NameUnpacked
	NameTypingUnpackedTupleArgs
	NameConform
	NameCopy
	NameDeepcopy
	WordUnraisablehook
	NameContext
	NameCause
	NameTraceback
	NameSuppressContext
	NameGetnewargs
	NameReleaseBuffer
	NameBuffer
	NameSetFunction
	NameLambda
	WordNFields
	nameCount
)

// ORDER names
var nameTexts = [nameCount]string{
	NameInit:                    "__init__",
	NameNew:                     "__new__",
	NameDel:                     "__del__",
	NameRepr:                    "__repr__",
	NameStr:                     "__str__",
	NameHash:                    "__hash__",
	NameEq:                      "__eq__",
	NameNe:                      "__ne__",
	NameLt:                      "__lt__",
	NameLe:                      "__le__",
	NameGt:                      "__gt__",
	NameGe:                      "__ge__",
	NameCall:                    "__call__",
	NameGetattribute:            "__getattribute__",
	NameGetattr:                 "__getattr__",
	NameSetattr:                 "__setattr__",
	NameDelattr:                 "__delattr__",
	NameGet:                     "__get__",
	NameSet:                     "__set__",
	NameDelete:                  "__delete__",
	NameIter:                    "__iter__",
	NameNext:                    "__next__",
	NameReversed:                "__reversed__",
	NameLen:                     "__len__",
	NameLengthHint:              "__length_hint__",
	NameContains:                "__contains__",
	NameGetitem:                 "__getitem__",
	NameSetitem:                 "__setitem__",
	NameDelitem:                 "__delitem__",
	NameMissing:                 "__missing__",
	NameBool:                    "__bool__",
	NameInt:                     "__int__",
	NameFloat:                   "__float__",
	NameComplex:                 "__complex__",
	NameIndex:                   "__index__",
	NameNeg:                     "__neg__",
	NamePos:                     "__pos__",
	NameAbs:                     "__abs__",
	NameInvert:                  "__invert__",
	NameAdd:                     "__add__",
	NameRadd:                    "__radd__",
	NameIadd:                    "__iadd__",
	NameAnd:                     "__and__",
	NameRand:                    "__rand__",
	NameIand:                    "__iand__",
	NameFloordiv:                "__floordiv__",
	NameRfloordiv:               "__rfloordiv__",
	NameIfloordiv:               "__ifloordiv__",
	NameLshift:                  "__lshift__",
	NameRlshift:                 "__rlshift__",
	NameIlshift:                 "__ilshift__",
	NameMatmul:                  "__matmul__",
	NameRmatmul:                 "__rmatmul__",
	NameImatmul:                 "__imatmul__",
	NameMul:                     "__mul__",
	NameRmul:                    "__rmul__",
	NameImul:                    "__imul__",
	NameMod:                     "__mod__",
	NameRmod:                    "__rmod__",
	NameImod:                    "__imod__",
	NameOr:                      "__or__",
	NameRor:                     "__ror__",
	NameIor:                     "__ior__",
	NamePow:                     "__pow__",
	NameRpow:                    "__rpow__",
	NameIpow:                    "__ipow__",
	NameRshift:                  "__rshift__",
	NameRrshift:                 "__rrshift__",
	NameIrshift:                 "__irshift__",
	NameSub:                     "__sub__",
	NameRsub:                    "__rsub__",
	NameIsub:                    "__isub__",
	NameTruediv:                 "__truediv__",
	NameRtruediv:                "__rtruediv__",
	NameItruediv:                "__itruediv__",
	NameXor:                     "__xor__",
	NameRxor:                    "__rxor__",
	NameIxor:                    "__ixor__",
	NameDivmod:                  "__divmod__",
	NameRdivmod:                 "__rdivmod__",
	NameRound:                   "__round__",
	NameTrunc:                   "__trunc__",
	NameFloor:                   "__floor__",
	NameCeil:                    "__ceil__",
	NameFormat:                  "__format__",
	NameEnter:                   "__enter__",
	NameExit:                    "__exit__",
	NameAenter:                  "__aenter__",
	NameAexit:                   "__aexit__",
	NameAwait:                   "__await__",
	NameAiter:                   "__aiter__",
	NameAnext:                   "__anext__",
	NameClass:                   "__class__",
	NameDict:                    "__dict__",
	NameWeakref:                 "__weakref__",
	NameDoc:                     "__doc__",
	NameModule:                  "__module__",
	NameQualname:                "__qualname__",
	NameName:                    "__name__",
	NameBases:                   "__bases__",
	NameMro:                     "__mro__",
	NameSlots:                   "__slots__",
	NameInitSubclass:            "__init_subclass__",
	NameSetName:                 "__set_name__",
	NameClassGetitem:            "__class_getitem__",
	NameMroEntries:              "__mro_entries__",
	NamePrepare:                 "__prepare__",
	NameClasscell:               "__classcell__",
	NameStaticAttributes:        "__static_attributes__",
	NameFirstlineno:             "__firstlineno__",
	NameAnnotations:             "__annotations__",
	NameTypeParams:              "__type_params__",
	NameDefaults:                "__defaults__",
	NameKwdefaults:              "__kwdefaults__",
	NameClosure:                 "__closure__",
	NameCode:                    "__code__",
	NameGlobals:                 "__globals__",
	NameBuiltins:                "__builtins__",
	NameSelf:                    "__self__",
	NameFunc:                    "__func__",
	NameWrapped:                 "__wrapped__",
	NameDir:                     "__dir__",
	NameSizeof:                  "__sizeof__",
	NameBytes:                   "__bytes__",
	NameFspath:                  "__fspath__",
	NameInstancecheck:           "__instancecheck__",
	NameSubclasscheck:           "__subclasscheck__",
	NameSubclasshook:            "__subclasshook__",
	NameOrigBases:               "__orig_bases__",
	NameOrigin:                  "__origin__",
	NameArgs:                    "__args__",
	NameParameters:              "__parameters__",
	NameMatchArgs:               "__match_args__",
	NameFile:                    "__file__",
	NamePath:                    "__path__",
	NamePackage:                 "__package__",
	NameSpec:                    "__spec__",
	NameLoader:                  "__loader__",
	NameAll:                     "__all__",
	NameCached:                  "__cached__",
	NameBuildClass:              "__build_class__",
	NameImport:                  "__import__",
	NameDebug:                   "__debug__",
	NameMain:                    "__main__",
	NameAbstractmethods:         "__abstractmethods__",
	NameIsabstractmethod:        "__isabstractmethod__",
	NameNotes:                   "__notes__",
	NameReduce:                  "__reduce__",
	NameReduceEx:                "__reduce_ex__",
	NameGetstate:                "__getstate__",
	NameObjclass:                "__objclass__",
	NameTextSignature:           "__text_signature__",
	NameBasicsize:               "__basicsize__",
	NameBase:                    "__base__",
	NameFlags:                   "__flags__",
	NameSubclasses:              "__subclasses__",
	WordMro:                     "mro",
	WordFget:                    "fget",
	WordFset:                    "fset",
	WordFdel:                    "fdel",
	WordValue:                   "value",
	WordName:                    "name",
	WordObj:                     "obj",
	WordPath:                    "path",
	WordMsg:                     "msg",
	WordArgs:                    "args",
	WordKey:                     "key",
	WordReverse:                 "reverse",
	WordSep:                     "sep",
	WordEnd:                     "end",
	WordFile:                    "file",
	WordFlush:                   "flush",
	WordStdout:                  "stdout",
	WordStderr:                  "stderr",
	WordStdin:                   "stdin",
	WordDisplayhook:             "displayhook",
	WordExcepthook:              "excepthook",
	WordTracebacklimit:          "tracebacklimit",
	WordLastExc:                 "last_exc",
	WordLastType:                "last_type",
	WordLastValue:               "last_value",
	WordLastTraceback:           "last_traceback",
	WordPs1:                     "ps1",
	WordPs2:                     "ps2",
	WordModules:                 "modules",
	WordBuiltins:                "builtins",
	WordUnderscore:              "_",
	WordSend:                    "send",
	WordThrow:                   "throw",
	WordClose:                   "close",
	WordKeys:                    "keys",
	WordItems:                   "items",
	WordGet:                     "get",
	WordJoin:                    "join",
	WordWrite:                   "write",
	WordCopy:                    "copy",
	WordMetaclass:               "metaclass",
	WordPrintFileAndLine:        "print_file_and_line",
	NameTypingSubst:             "__typing_subst__",
	NameUnpacked:                "__unpacked__",
	NameTypingUnpackedTupleArgs: "__typing_unpacked_tuple_args__",
	NameConform:                 "__conform__",
	NameCopy:                    "__copy__",
	NameDeepcopy:                "__deepcopy__",
	WordUnraisablehook:          "unraisablehook",
	NameContext:                 "__context__",
	NameCause:                   "__cause__",
	NameTraceback:               "__traceback__",
	NameSuppressContext:         "__suppress_context__",
	NameGetnewargs:              "__getnewargs__",
	NameReleaseBuffer:           "__release_buffer__",
	NameBuffer:                  "__buffer__",
	NameSetFunction:             "__set_function__",
	NameLambda:                  "__lambda__",
	WordNFields:                 "n_fields",
}

// Name returns the interned string of n, borrowed (it is immortal).
func (rt *Runtime) Name(n Name) Ref { return rt.names[n] }

func (rt *Runtime) initNames() {
	for i, s := range nameTexts {
		rt.names[i] = rt.Intern(s)
	}
}
