package compiler

import "math/big"

// An Instr is one word of code: op:8 | x:8 | a:16 | b:32. CPython's oparg is b; x and a are free for the VM's specialised forms.
// Inline cache words have the same size and follow their instruction.
type Instr uint64

// MakeInstr packs an instruction with its oparg.
func MakeInstr(op Op, b int32) Instr { return Instr(op) | Instr(uint32(b))<<32 }

// MakeInstrXA packs an instruction with all its fields.
func MakeInstrXA(op Op, x uint8, a uint16, b int32) Instr {
	return Instr(op) | Instr(x)<<8 | Instr(a)<<16 | Instr(uint32(b))<<32
}

// Op is the operation.
func (i Instr) Op() Op { return Op(i) }

// X is the small extra field.
func (i Instr) X() uint8 { return uint8(i >> 8) }

// A is the wider extra field.
func (i Instr) A() uint16 { return uint16(i >> 16) }

// B is the oparg; for jumps the signed distance from the next instruction, caches skipped.
func (i Instr) B() int32 { return int32(i >> 32) }

// Code is compiled code. It is immutable and knows nothing of the heap: interpreters may share one.
type Code struct {
	Name, QualName, Filename string
	FirstLine                int

	ArgCount, PosOnlyArgCount, KwOnlyArgCount int // ArgCount includes the positional-only ones, as co_argcount
	Flags                                     Flags

	Instrs []Instr
	Consts []*Const
	Names  []string

	// LocalsPlus names the frame's slots: locals first (parameters before all), then cells that are not parameters, then free
	// variables. LocalsKinds is parallel to it.
	LocalsPlus              []string
	LocalsKinds             []uint8
	NLocals, NCells, NFrees int

	StackSize int
	Exc       []ExcEntry // sorted by Start, not overlapping
	Pos       []Pos      // parallel to Instrs; see Positions
	packed    *packedPos // instead of Pos in code that was unpacked
}

// Flags are the CO_ flags of CPython.
type Flags uint32

// The flags of co_flags.
const (
	FlagOptimized         Flags = 0x1
	FlagNewLocals         Flags = 0x2
	FlagVarArgs           Flags = 0x4
	FlagVarKeywords       Flags = 0x8
	FlagNested            Flags = 0x10
	FlagGenerator         Flags = 0x20
	FlagCoroutine         Flags = 0x80
	FlagIterableCoroutine Flags = 0x100
	FlagAsyncGenerator    Flags = 0x200

	FlagFutureDivision       Flags = 0x20000
	FlagFutureAbsoluteImport Flags = 0x40000
	FlagFutureWithStatement  Flags = 0x80000
	FlagFuturePrintFunction  Flags = 0x100000
	FlagFutureUnicode        Flags = 0x200000
	FlagFutureBarryAsBDFL    Flags = 0x400000
	FlagFutureGeneratorStop  Flags = 0x800000
	FlagFutureAnnotations    Flags = 0x1000000
	FlagNoMonitoring         Flags = 0x2000000

	// FlagFutureMask are the flags a unit inherits from the code that compiles it.
	FlagFutureMask = FlagFutureDivision | FlagFutureAbsoluteImport | FlagFutureWithStatement | FlagFuturePrintFunction |
		FlagFutureUnicode | FlagFutureBarryAsBDFL | FlagFutureGeneratorStop | FlagFutureAnnotations
)

// Kinds of a slot in LocalsPlus (bits; a parameter that closures use is Local|Cell).
const (
	FastHidden uint8 = 0x10 // an inlined comprehension's variable: locals() outside does not show it
	FastLocal  uint8 = 0x20
	FastCell   uint8 = 0x40
	FastFree   uint8 = 0x80
)

// An ExcEntry sends exceptions raised in Instrs[Start:End] to Target, with the stack cut to Depth. Lasti: the index of the
// instruction that raised is pushed before the exception.
type ExcEntry struct {
	Start, End, Target, Depth int32
	Lasti                     bool
}

// Pos is the source range of an instruction; lines from 1, columns from 0 in UTF-8 bytes, -1 is none.
type Pos struct{ Line, EndLine, Col, EndCol int32 }

// noPos marks an instruction that belongs to no line.
var noPos = Pos{-1, -1, -1, -1}

// ConstKind is the type of a constant.
type ConstKind uint8

// Kinds of constants.
const (
	ConstNone ConstKind = iota
	ConstBool
	ConstInt
	ConstBigInt
	ConstFloat
	ConstComplex
	ConstStr
	ConstBytes
	ConstTuple
	ConstFrozenSet
	ConstEllipsis
	ConstCode
)

// A Const is an immutable value. Within a unit the pointer is the object's identity: equal constants are one Const.
type Const struct {
	Kind    ConstKind
	Int     int64 // Int; Bool: 0 or 1
	Float   float64
	Imag    float64 // Complex, with the real part in Float
	Str     string  // Str (UTF-8, lone surrogates as three bytes), Bytes
	Big     *big.Int
	Items   []*Const // Tuple; FrozenSet in order of insertion
	Code    *Code
	ordinal int32 // number within the unit, in order of creation: the key by which tuples are merged
}

// A Unit is the result of one compilation: a file, a line typed at the prompt, an eval() string.
type Unit struct {
	Code *Code
	// Parsed has one entry for each literal in the source that the syntax tree's arena would own in CPython: numbers, strings, bytes
	// and the constants that folding made. They are merged like all others, so an entry can occur more than once.
	Parsed   []*Const
	Warnings []Warning
	Inverted int // how often ~ of a bool was folded, which is deprecated
}

// A Warning is a SyntaxWarning (or DeprecationWarning) of the compiler.
type Warning struct {
	Category string
	Message  string
	Pos      Pos
	Parser   bool // found while parsing, when CPython has the text at hand but not the name of a line at the prompt
}
