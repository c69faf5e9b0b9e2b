package objects

// Signatures of slot functions. Arguments are borrowed, results new, unless a name says otherwise.
type (
	UnaryFunc   func(rt *Runtime, o Ref) (Ref, error)
	BinaryFunc  func(rt *Runtime, a, b Ref) (Ref, error) // may return rt.NotImplemented (immortal)
	TernaryFunc func(rt *Runtime, a, b, c Ref) (Ref, error)
	// CallFunc is CPython's vectorcall: the last n entries of args are the values of the n names in the tuple kw (0: none).
	// The callee may overwrite nothing in args.
	CallFunc func(rt *Runtime, callee Ref, args []Ref, kw Ref) (Ref, error)
	// Visit receives each reference an object holds.
	Visit = func(Ref)
)

// CmpOp is a rich comparison, numbered as in CPython's COMPARE_OP.
type CmpOp int

// The rich comparisons.
const (
	CmpLT CmpOp = iota
	CmpLE
	CmpEQ
	CmpNE
	CmpGT
	CmpGE
)

// Symbols of the comparisons, by CmpOp.
var cmpSymbols = [...]string{"<", "<=", "==", "!=", ">", ">="}

// SwappedOp gives the reflected comparison: a op b is b SwappedOp[op] a.
var SwappedOp = [...]CmpOp{CmpGT, CmpGE, CmpEQ, CmpNE, CmpLT, CmpLE}

// Binary operators, numbered as in CPython's BINARY_OP (NB_*). An in-place operator is its plain one plus NbInplace.
const (
	NbAdd = iota
	NbAnd
	NbFloorDivide
	NbLshift
	NbMatrixMultiply
	NbMultiply
	NbRemainder
	NbOr
	NbPower
	NbRshift
	NbSubtract
	NbTrueDivide
	NbXor
	NbCount
	NbInplace = NbCount

	// divmod has no instruction, only a slot.
	NbDivmod = NbCount
	nbSlots  = NbCount + 1
)

// Symbols of the binary operators, by NB number.
var nbSymbols = [nbSlots]string{"+", "&", "//", "<<", "@", "*", "%", "|", "** or pow()", ">>", "-", "/", "^", "divmod()"}

// Slots is a type's behaviour. A nil function means that the type has no such operation (inherited ones are copied in when the type is made).
type Slots struct {
	// Life and memory. Dealloc runs at count zero: it releases what o holds and frees the block. Traverse visits the
	// references the collector may subtract; TraverseAll, where it differs, visits every owned reference (for the audit).
	// Clear drops references that may be part of a cycle. Finalize calls __del__ (PEP 442), and may resurrect.
	Dealloc     func(rt *Runtime, o Ref)
	Traverse    func(rt *Runtime, o Ref, visit Visit)
	TraverseAll func(rt *Runtime, o Ref, visit Visit)
	Clear       func(rt *Runtime, o Ref)
	Finalize    func(rt *Runtime, o Ref)
	SizeOf      func(rt *Runtime, o Ref) uintptr // bytes of all blocks the object owns itself, head included (sys.getsizeof)
	// Places calls found with each place where o holds x (nil: places.go knows, or nothing has a name).
	Places func(rt *Runtime, o, x Ref, found func(Place))

	New  func(rt *Runtime, t *Type, args []Ref, kw Ref) (Ref, error)
	Init func(rt *Runtime, self Ref, args []Ref, kw Ref) error
	Call CallFunc

	Repr        UnaryFunc
	Str         UnaryFunc
	Hash        func(rt *Runtime, o Ref) (int64, error)
	RichCompare func(rt *Runtime, a, b Ref, op CmpOp) (Ref, error) // may return rt.NotImplemented

	GetAttr func(rt *Runtime, o, name Ref) (Ref, error)
	SetAttr func(rt *Runtime, o, name, value Ref) error // value 0: delete

	Iter     UnaryFunc
	IterNext UnaryFunc // (0, nil): exhausted

	DescrGet func(rt *Runtime, descr, obj, typ Ref) (Ref, error) // obj 0: through the class
	DescrSet func(rt *Runtime, descr, obj, value Ref) error      // value 0: delete

	// Numbers.
	Binary   [nbSlots]BinaryFunc // called for either side, as in CPython: a or b may be of another type
	Inplace  [NbCount]BinaryFunc
	PowMod   TernaryFunc
	Negative UnaryFunc
	Positive UnaryFunc
	Absolute UnaryFunc
	Invert   UnaryFunc
	Bool     func(rt *Runtime, o Ref) (bool, error)
	Int      UnaryFunc
	Float    UnaryFunc
	Index    UnaryFunc

	// Sequences and mappings. GetItem takes any key; SeqItem is set where the old sequence protocol (iter over
	// indexes, negative index adjusted by the caller) applies.
	Len           func(rt *Runtime, o Ref) (int, error)
	Contains      func(rt *Runtime, o, v Ref) (bool, error)
	GetItem       BinaryFunc
	SetItem       func(rt *Runtime, o, key, value Ref) error // value 0: delete
	Concat        BinaryFunc                                 // tried after Binary[NbAdd] of both sides
	Repeat        func(rt *Runtime, o Ref, n int) (Ref, error)
	InplaceConcat BinaryFunc
	InplaceRepeat func(rt *Runtime, o Ref, n int) (Ref, error)

	// Buffer views the bytes of an object that has the buffer interface (writable ones), see Runtime.BufferView; bytes and its like have none.
	Buffer func(rt *Runtime, o Ref) []byte
	// BufferFormat is the format of its items where they are not bytes.
	BufferFormat func(o Ref) byte
	// Pin counts (delta 1 or -1) who looks at those bytes: while somebody does, they stay where they are.
	Pin func(rt *Runtime, o Ref, delta int)

	// async
	Await UnaryFunc
	AIter UnaryFunc
	ANext UnaryFunc
	// Send resumes a generator-like object without raising StopIteration: done tells that the result is the return value.
	Send func(rt *Runtime, o, v Ref) (res Ref, done bool, err error)
}

// TypeFlags are properties of a type.
type TypeFlags uint32

// The flags. The ...Subclass ones are inherited and make subclass tests of the most used types a bit test.
const (
	FlagGC           TypeFlags = 1 << iota // instances have a collector head
	FlagBaseType                           // may be subclassed
	FlagHeapType                           // made by a class statement or type()
	FlagImmutable                          // attributes cannot be set
	FlagManagedDict                        // instances have a dict field at DictOff
	FlagInlineValues                       // ... whose values lie inside the instance while nobody asks for the dict
	FlagWeakrefable                        // instances can be weakly referenced
	FlagBoxed                              // instances hold an exact int, str, bytes or tuple at offBoxed
	FlagIntSubclass
	FlagListSubclass
	FlagTupleSubclass
	FlagBytesSubclass
	FlagStrSubclass
	FlagDictSubclass
	FlagExcSubclass
	FlagTypeSubclass
	FlagHasDel        // __del__ is defined
	FlagMethodDescr   // LOAD_ATTR may push the function and self instead of a bound method
	FlagSequence      // matches a sequence pattern
	FlagMapping       // matches a mapping pattern
	FlagNoInstantiate // cannot create 'x' instances
	FlagAbstract      // has abstract methods
	FlagSlotsOnly     // __slots__ without __dict__
	FlagNoSequence    // has [] but is no sequence: iter() does not count through it
)
