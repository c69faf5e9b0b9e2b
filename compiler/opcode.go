package compiler

// Op is an instruction of the virtual machine. The names and what they do are CPython 3.13's; the numbers are not.
type Op uint8

// The instructions, dense from 0 so that a switch over them becomes a jump table. A row of opTable describes each.
const (
	OpNop Op = iota
	OpPopTop
	OpPushNull
	OpEndFor
	OpEndSend
	OpUnaryNegative
	OpUnaryNot
	OpUnaryInvert
	OpToBool
	OpBinarySubscr
	OpBinarySlice
	OpStoreSubscr
	OpStoreSlice
	OpDeleteSubscr
	OpBinaryOp
	OpCompareOp
	OpIsOp
	OpContainsOp
	OpGetIter
	OpGetYieldFromIter
	OpGetAiter
	OpGetAnext
	OpGetAwaitable
	OpGetLen
	OpForIter
	OpSend
	OpYieldValue
	OpReturnValue
	OpReturnConst
	OpReturnGenerator
	OpResume
	OpLoadConst
	OpLoadName
	OpLoadGlobal
	OpLoadLocals
	OpLoadFromDictOrGlobals
	OpLoadFromDictOrDeref
	OpLoadFast
	OpLoadFastCheck
	OpLoadFastAndClear
	OpLoadFastLoadFast
	OpStoreFast
	OpStoreFastLoadFast
	OpStoreFastStoreFast
	OpDeleteFast
	OpLoadDeref
	OpStoreDeref
	OpDeleteDeref
	OpMakeCell
	OpCopyFreeVars
	OpStoreName
	OpDeleteName
	OpStoreGlobal
	OpDeleteGlobal
	OpLoadAttr
	OpStoreAttr
	OpDeleteAttr
	OpLoadSuperAttr
	OpBuildTuple
	OpBuildList
	OpBuildSet
	OpBuildMap
	OpBuildConstKeyMap
	OpBuildString
	OpBuildSlice
	OpListAppend
	OpListExtend
	OpSetAdd
	OpSetUpdate
	OpMapAdd
	OpDictUpdate
	OpDictMerge
	OpUnpackSequence
	OpUnpackEx
	OpConvertValue
	OpFormatSimple
	OpFormatWithSpec
	OpCopy
	OpSwap
	OpJumpForward
	OpJumpBackward
	OpJumpBackwardNoInterrupt
	OpPopJumpIfFalse
	OpPopJumpIfTrue
	OpPopJumpIfNone
	OpPopJumpIfNotNone
	OpCall
	OpCallKw
	OpCallFunctionEx
	OpCallIntrinsic1
	OpCallIntrinsic2
	OpMakeFunction
	OpSetFunctionAttribute
	OpLoadBuildClass
	OpLoadAssertionError
	OpSetupAnnotations
	OpImportName
	OpImportFrom
	OpRaiseVarargs
	OpReraise
	OpPushExcInfo
	OpPopExcept
	OpCheckExcMatch
	OpCheckEgMatch
	OpCleanupThrow
	OpEndAsyncFor
	OpBeforeWith
	OpBeforeAsyncWith
	OpWithExceptStart
	OpMatchClass
	OpMatchMapping
	OpMatchSequence
	OpMatchKeys
	OpExitInitCheck
	OpInterpreterExit

	// NumOps is the number of real instructions; the VM may number its own specialised ones from here.
	NumOps
)

// Pseudo instructions live only inside the compiler.
const (
	psJump Op = iota + 240
	psJumpNoInterrupt
	psLoadClosure
	psPopBlock
	psSetupCleanup
	psSetupFinally
	psSetupWith
	psStoreFastMaybeNull
)

// OperandKind says what the oparg of an instruction means.
type OperandKind uint8

const (
	KindNone       OperandKind = iota // no operand
	KindConst                         // index into Consts
	KindName                          // index into Names
	KindGlobal                        // index into Names, shifted left by one
	KindAttr                          // index into Names, shifted left by one
	KindSuper                         // index into Names, shifted left by two
	KindLocal                         // index into LocalsPlus
	KindLocal2                        // two indexes into LocalsPlus, four bits each
	KindJump                          // distance from the next instruction
	KindCount                         // a plain number
	KindBinop                         // a Nb number
	KindCompare                       // a comparison
	KindInvert                        // 1 for `is not` and `not in`
	KindConvert                       // a conversion
	KindIntrinsic1                    // an Intrinsic1 number
	KindIntrinsic2                    // an Intrinsic2 number
	KindFuncattr                      // a FuncAttr bit
)

// A stackCount is how many values an instruction pops or pushes: base + per*oparg, plus a term read from the oparg's bits.
type stackCount struct {
	base, per int8
	bits      bitTerm
}

type bitTerm uint8

const (
	no  bitTerm = iota
	low         // the oparg's low bit
	ex          // UNPACK_EX: (oparg & 0xFF) + (oparg >> 8)
)

func (c stackCount) of(arg int) int {
	n := int(c.base) + int(c.per)*arg
	switch c.bits {
	case low:
		n += arg & 1
	case ex:
		n += arg&0xFF + arg>>8
	}
	return n
}

type opInfo struct {
	name         string
	kind         OperandKind
	cache        uint8 // inline cache words that follow the instruction
	pops, pushes stackCount
	picture      string // the stack before and after, its top on the right
}

// Caches is the number of inline cache words behind the instruction.
func (op Op) Caches() int { return int(opTable[op].cache) }

// Kind says what the instruction's oparg means.
func (op Op) Kind() OperandKind { return opTable[op].kind }

// Picture shows the value stack before and after the instruction, its top on the right.
func (op Op) Picture() string { return opTable[op].picture }

// String is the name as the dis module prints it.
func (op Op) String() string {
	if n := opTable[op].name; n != "" {
		return n
	}
	return "<op>"
}

// Effect is the instruction's net effect on the stack depth when it does not jump.
func (op Op) Effect(arg int) int {
	info := &opTable[op]
	return info.pushes.of(arg) - info.pops.of(arg)
}

// opTable has a row for every instruction. Everything known about one is here: printer, stack depth, caches and tests read it.
var opTable = [256]opInfo{
	OpNop:                     {"NOP", KindNone, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	OpPopTop:                  {"POP_TOP", KindNone, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "v ->"},
	OpPushNull:                {"PUSH_NULL", KindNone, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> NULL"},
	OpEndFor:                  {"END_FOR", KindNone, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "v ->  (follows a for loop, never executed: FOR_ITER skips it and the POP_TOP behind it)"},
	OpEndSend:                 {"END_SEND", KindNone, 0, stackCount{2, 0, no}, stackCount{1, 0, no}, "receiver value -> value"},
	OpUnaryNegative:           {"UNARY_NEGATIVE", KindNone, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "v -> -v"},
	OpUnaryNot:                {"UNARY_NOT", KindNone, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "bool -> not bool  (the operand is already a bool: TO_BOOL or a cast comparison precedes)"},
	OpUnaryInvert:             {"UNARY_INVERT", KindNone, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "v -> ~v"},
	OpToBool:                  {"TO_BOOL", KindNone, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "v -> bool"},
	OpBinarySubscr:            {"BINARY_SUBSCR", KindNone, 2, stackCount{2, 0, no}, stackCount{1, 0, no}, "container key -> container[key]"},
	OpBinarySlice:             {"BINARY_SLICE", KindNone, 0, stackCount{3, 0, no}, stackCount{1, 0, no}, "container start stop -> container[start:stop]"},
	OpStoreSubscr:             {"STORE_SUBSCR", KindNone, 0, stackCount{3, 0, no}, stackCount{0, 0, no}, "value container key ->"},
	OpStoreSlice:              {"STORE_SLICE", KindNone, 0, stackCount{4, 0, no}, stackCount{0, 0, no}, "value container start stop ->"},
	OpDeleteSubscr:            {"DELETE_SUBSCR", KindNone, 0, stackCount{2, 0, no}, stackCount{0, 0, no}, "container key ->"},
	OpBinaryOp:                {"BINARY_OP", KindBinop, 0, stackCount{2, 0, no}, stackCount{1, 0, no}, "left right -> left op right"},
	OpCompareOp:               {"COMPARE_OP", KindCompare, 0, stackCount{2, 0, no}, stackCount{1, 0, no}, "left right -> result  (b = op<<5 | cast-to-bool 16 | mask)"},
	OpIsOp:                    {"IS_OP", KindInvert, 0, stackCount{2, 0, no}, stackCount{1, 0, no}, "left right -> bool"},
	OpContainsOp:              {"CONTAINS_OP", KindInvert, 0, stackCount{2, 0, no}, stackCount{1, 0, no}, "item container -> bool"},
	OpGetIter:                 {"GET_ITER", KindNone, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "iterable -> iterator"},
	OpGetYieldFromIter:        {"GET_YIELD_FROM_ITER", KindNone, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "iterable -> iterator"},
	OpGetAiter:                {"GET_AITER", KindNone, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "v -> async iterator"},
	OpGetAnext:                {"GET_ANEXT", KindNone, 0, stackCount{1, 0, no}, stackCount{2, 0, no}, "aiter -> aiter awaitable"},
	OpGetAwaitable:            {"GET_AWAITABLE", KindCount, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "v -> awaitable  (b: 0 await, 1 __aenter__, 2 __aexit__)"},
	OpGetLen:                  {"GET_LEN", KindNone, 0, stackCount{1, 0, no}, stackCount{2, 0, no}, "v -> v len(v)"},
	OpForIter:                 {"FOR_ITER", KindJump, 0, stackCount{1, 0, no}, stackCount{2, 0, no}, "iter -> iter next  (exhausted: pops iter and jumps past the END_FOR and POP_TOP at the target)"},
	OpSend:                    {"SEND", KindJump, 0, stackCount{2, 0, no}, stackCount{2, 0, no}, "receiver v -> receiver result  (returned: jumps with receiver value)"},
	OpYieldValue:              {"YIELD_VALUE", KindCount, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "value -> sent  (b: 1 inside await or yield from)"},
	OpReturnValue:             {"RETURN_VALUE", KindNone, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "value ->"},
	OpReturnConst:             {"RETURN_CONST", KindConst, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	OpReturnGenerator:         {"RETURN_GENERATOR", KindNone, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> generator  (and after the first resumption: the sent None)"},
	OpResume:                  {"RESUME", KindCount, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-  (b&3: 0 start, 1 after yield, 2 after yield from, 3 after await; 4 = in except depth 1)"},
	OpLoadConst:               {"LOAD_CONST", KindConst, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> const"},
	OpLoadName:                {"LOAD_NAME", KindName, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> value"},
	OpLoadGlobal:              {"LOAD_GLOBAL", KindGlobal, 2, stackCount{0, 0, no}, stackCount{1, 0, low}, "-> value [NULL]  (b = name<<1 | push NULL)"},
	OpLoadLocals:              {"LOAD_LOCALS", KindNone, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> namespace"},
	OpLoadFromDictOrGlobals:   {"LOAD_FROM_DICT_OR_GLOBALS", KindName, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "mapping -> value"},
	OpLoadFromDictOrDeref:     {"LOAD_FROM_DICT_OR_DEREF", KindLocal, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "mapping -> value"},
	OpLoadFast:                {"LOAD_FAST", KindLocal, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> local"},
	OpLoadFastCheck:           {"LOAD_FAST_CHECK", KindLocal, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> local  (may be unbound)"},
	OpLoadFastAndClear:        {"LOAD_FAST_AND_CLEAR", KindLocal, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> local-or-NULL  (the slot becomes unbound)"},
	OpLoadFastLoadFast:        {"LOAD_FAST_LOAD_FAST", KindLocal2, 0, stackCount{0, 0, no}, stackCount{2, 0, no}, "-> first second  (b = first<<4 | second)"},
	OpStoreFast:               {"STORE_FAST", KindLocal, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "value ->"},
	OpStoreFastLoadFast:       {"STORE_FAST_LOAD_FAST", KindLocal2, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "value -> local  (store into b>>4, then load b&15)"},
	OpStoreFastStoreFast:      {"STORE_FAST_STORE_FAST", KindLocal2, 0, stackCount{2, 0, no}, stackCount{0, 0, no}, "below top ->  (top into b>>4, then below into b&15)"},
	OpDeleteFast:              {"DELETE_FAST", KindLocal, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	OpLoadDeref:               {"LOAD_DEREF", KindLocal, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> cell content"},
	OpStoreDeref:              {"STORE_DEREF", KindLocal, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "value ->"},
	OpDeleteDeref:             {"DELETE_DEREF", KindLocal, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	OpMakeCell:                {"MAKE_CELL", KindLocal, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	OpCopyFreeVars:            {"COPY_FREE_VARS", KindCount, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	OpStoreName:               {"STORE_NAME", KindName, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "value ->"},
	OpDeleteName:              {"DELETE_NAME", KindName, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	OpStoreGlobal:             {"STORE_GLOBAL", KindName, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "value ->"},
	OpDeleteGlobal:            {"DELETE_GLOBAL", KindName, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	OpLoadAttr:                {"LOAD_ATTR", KindAttr, 2, stackCount{1, 0, no}, stackCount{1, 0, low}, "owner -> value | owner -> method self-or-NULL  (b = name<<1 | method)"},
	OpStoreAttr:               {"STORE_ATTR", KindName, 2, stackCount{2, 0, no}, stackCount{0, 0, no}, "value owner ->"},
	OpDeleteAttr:              {"DELETE_ATTR", KindName, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "owner ->"},
	OpLoadSuperAttr:           {"LOAD_SUPER_ATTR", KindSuper, 0, stackCount{3, 0, no}, stackCount{1, 0, low}, "super class self -> value | method self-or-NULL  (b = name<<2 | two-argument super<<1 | method)"},
	OpBuildTuple:              {"BUILD_TUPLE", KindCount, 0, stackCount{0, 1, no}, stackCount{1, 0, no}, "items... -> tuple"},
	OpBuildList:               {"BUILD_LIST", KindCount, 0, stackCount{0, 1, no}, stackCount{1, 0, no}, "items... -> list"},
	OpBuildSet:                {"BUILD_SET", KindCount, 0, stackCount{0, 1, no}, stackCount{1, 0, no}, "items... -> set"},
	OpBuildMap:                {"BUILD_MAP", KindCount, 0, stackCount{0, 2, no}, stackCount{1, 0, no}, "(key value)... -> dict"},
	OpBuildConstKeyMap:        {"BUILD_CONST_KEY_MAP", KindCount, 0, stackCount{1, 1, no}, stackCount{1, 0, no}, "values... keys -> dict"},
	OpBuildString:             {"BUILD_STRING", KindCount, 0, stackCount{0, 1, no}, stackCount{1, 0, no}, "pieces... -> str"},
	OpBuildSlice:              {"BUILD_SLICE", KindCount, 0, stackCount{0, 1, no}, stackCount{1, 0, no}, "start stop [step] -> slice"},
	OpListAppend:              {"LIST_APPEND", KindCount, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "list ... item -> list ...  (list is b below the item)"},
	OpListExtend:              {"LIST_EXTEND", KindCount, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "list ... iterable -> list ..."},
	OpSetAdd:                  {"SET_ADD", KindCount, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "set ... item -> set ..."},
	OpSetUpdate:               {"SET_UPDATE", KindCount, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "set ... iterable -> set ..."},
	OpMapAdd:                  {"MAP_ADD", KindCount, 0, stackCount{2, 0, no}, stackCount{0, 0, no}, "dict ... key value -> dict ..."},
	OpDictUpdate:              {"DICT_UPDATE", KindCount, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "dict ... mapping -> dict ..."},
	OpDictMerge:               {"DICT_MERGE", KindCount, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "callable self-or-NULL args dict mapping -> ... dict  (b 1; errors name the callable)"},
	OpUnpackSequence:          {"UNPACK_SEQUENCE", KindCount, 0, stackCount{1, 0, no}, stackCount{0, 1, no}, "sequence -> items (last first, so the first is on top)"},
	OpUnpackEx:                {"UNPACK_EX", KindCount, 0, stackCount{1, 0, no}, stackCount{1, 0, ex}, "sequence -> items list items  (b = before | after<<8)"},
	OpConvertValue:            {"CONVERT_VALUE", KindConvert, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "v -> text  (b: 1 str, 2 repr, 3 ascii)"},
	OpFormatSimple:            {"FORMAT_SIMPLE", KindNone, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "v -> format(v)"},
	OpFormatWithSpec:          {"FORMAT_WITH_SPEC", KindNone, 0, stackCount{2, 0, no}, stackCount{1, 0, no}, "v spec -> format(v, spec)"},
	OpCopy:                    {"COPY", KindCount, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "... -> ... copy of the b-th from the top (1 is the top)"},
	OpSwap:                    {"SWAP", KindCount, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "swaps the top with the b-th from the top"},
	OpJumpForward:             {"JUMP_FORWARD", KindJump, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	OpJumpBackward:            {"JUMP_BACKWARD", KindJump, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-  (a safe point)"},
	OpJumpBackwardNoInterrupt: {"JUMP_BACKWARD_NO_INTERRUPT", KindJump, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	OpPopJumpIfFalse:          {"POP_JUMP_IF_FALSE", KindJump, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "bool ->"},
	OpPopJumpIfTrue:           {"POP_JUMP_IF_TRUE", KindJump, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "bool ->"},
	OpPopJumpIfNone:           {"POP_JUMP_IF_NONE", KindJump, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "v ->"},
	OpPopJumpIfNotNone:        {"POP_JUMP_IF_NOT_NONE", KindJump, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "v ->"},
	OpCall:                    {"CALL", KindCount, 2, stackCount{2, 1, no}, stackCount{1, 0, no}, "callable self-or-NULL args... -> result"},
	OpCallKw:                  {"CALL_KW", KindCount, 0, stackCount{3, 1, no}, stackCount{1, 0, no}, "callable self-or-NULL args... names -> result"},
	OpCallFunctionEx:          {"CALL_FUNCTION_EX", KindCount, 0, stackCount{3, 0, low}, stackCount{1, 0, no}, "callable NULL args [kwargs] -> result  (b&1: kwargs present)"},
	OpCallIntrinsic1:          {"CALL_INTRINSIC_1", KindIntrinsic1, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "v -> result"},
	OpCallIntrinsic2:          {"CALL_INTRINSIC_2", KindIntrinsic2, 0, stackCount{2, 0, no}, stackCount{1, 0, no}, "v w -> result"},
	OpMakeFunction:            {"MAKE_FUNCTION", KindNone, 0, stackCount{1, 0, no}, stackCount{1, 0, no}, "code -> function"},
	OpSetFunctionAttribute:    {"SET_FUNCTION_ATTRIBUTE", KindFuncattr, 0, stackCount{2, 0, no}, stackCount{1, 0, no}, "value function -> function  (b: 1 defaults, 2 kwdefaults, 4 annotations, 8 closure)"},
	OpLoadBuildClass:          {"LOAD_BUILD_CLASS", KindNone, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> __build_class__"},
	OpLoadAssertionError:      {"LOAD_ASSERTION_ERROR", KindNone, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> AssertionError"},
	OpSetupAnnotations:        {"SETUP_ANNOTATIONS", KindNone, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	OpImportName:              {"IMPORT_NAME", KindName, 0, stackCount{2, 0, no}, stackCount{1, 0, no}, "level fromlist -> module"},
	OpImportFrom:              {"IMPORT_FROM", KindName, 0, stackCount{1, 0, no}, stackCount{2, 0, no}, "module -> module attribute"},
	OpRaiseVarargs:            {"RAISE_VARARGS", KindCount, 0, stackCount{0, 1, no}, stackCount{0, 0, no}, "[exception [cause]] ->"},
	OpReraise:                 {"RERAISE", KindCount, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "[lasti] exception ->  (b = depth of lasti below, 0 none)"},
	OpPushExcInfo:             {"PUSH_EXC_INFO", KindNone, 0, stackCount{1, 0, no}, stackCount{2, 0, no}, "exception -> previous exception"},
	OpPopExcept:               {"POP_EXCEPT", KindNone, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "previous ->"},
	OpCheckExcMatch:           {"CHECK_EXC_MATCH", KindNone, 0, stackCount{2, 0, no}, stackCount{2, 0, no}, "exception type -> exception bool"},
	OpCheckEgMatch:            {"CHECK_EG_MATCH", KindNone, 0, stackCount{2, 0, no}, stackCount{2, 0, no}, "group type -> rest match"},
	OpCleanupThrow:            {"CLEANUP_THROW", KindNone, 0, stackCount{3, 0, no}, stackCount{2, 0, no}, "receiver last exception -> None value"},
	OpEndAsyncFor:             {"END_ASYNC_FOR", KindNone, 0, stackCount{2, 0, no}, stackCount{0, 0, no}, "aiter exception ->"},
	OpBeforeWith:              {"BEFORE_WITH", KindNone, 0, stackCount{1, 0, no}, stackCount{2, 0, no}, "manager -> exit result-of-enter"},
	OpBeforeAsyncWith:         {"BEFORE_ASYNC_WITH", KindNone, 0, stackCount{1, 0, no}, stackCount{2, 0, no}, "manager -> exit awaitable"},
	OpWithExceptStart:         {"WITH_EXCEPT_START", KindNone, 0, stackCount{4, 0, no}, stackCount{5, 0, no}, "exit lasti previous exception -> exit lasti previous exception result"},
	OpMatchClass:              {"MATCH_CLASS", KindCount, 0, stackCount{3, 0, no}, stackCount{1, 0, no}, "subject class names -> tuple-or-None  (b = positional patterns)"},
	OpMatchMapping:            {"MATCH_MAPPING", KindNone, 0, stackCount{1, 0, no}, stackCount{2, 0, no}, "subject -> subject bool"},
	OpMatchSequence:           {"MATCH_SEQUENCE", KindNone, 0, stackCount{1, 0, no}, stackCount{2, 0, no}, "subject -> subject bool"},
	OpMatchKeys:               {"MATCH_KEYS", KindNone, 0, stackCount{2, 0, no}, stackCount{3, 0, no}, "subject keys -> subject keys values-or-None"},
	OpExitInitCheck:           {"EXIT_INIT_CHECK", KindNone, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "v ->  (not emitted by the compiler)"},
	OpInterpreterExit:         {"INTERPRETER_EXIT", KindNone, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "v ->  (not emitted by the compiler)"},
	psJump:                    {"JUMP", KindJump, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	psJumpNoInterrupt:         {"JUMP_NO_INTERRUPT", KindJump, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	psLoadClosure:             {"LOAD_CLOSURE", KindLocal, 0, stackCount{0, 0, no}, stackCount{1, 0, no}, "-> cell"},
	psPopBlock:                {"POP_BLOCK", KindNone, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-"},
	psSetupCleanup:            {"SETUP_CLEANUP", KindJump, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-  (handler: -> lasti exception)"},
	psSetupFinally:            {"SETUP_FINALLY", KindJump, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-  (handler: -> exception)"},
	psSetupWith:               {"SETUP_WITH", KindJump, 0, stackCount{0, 0, no}, stackCount{0, 0, no}, "-  (handler: -> lasti exception)"},
	psStoreFastMaybeNull:      {"STORE_FAST_MAYBE_NULL", KindLocal, 0, stackCount{1, 0, no}, stackCount{0, 0, no}, "value-or-NULL ->"},
}
