// Package parser turns source text into a syntax tree whose shape is that of CPython's ast module.
package parser

import "math/big"

// Pos is a node's place: lines from 1, columns from 0 in bytes of UTF-8, the end exclusive, as in CPython's ast.
type Pos struct{ Line, Col, EndLine, EndCol int32 }

// Position returns the place itself, so that a node only has to embed it.
func (p Pos) Position() Pos { return p }

// A Node is any part of a tree that has a place, or a *Module.
type Node interface{ Position() Pos }

// Stmt is a statement, Expr an expression, Pattern the pattern of a case.
type (
	Stmt interface {
		Node
		stmt()
	}
	Expr interface {
		Node
		expr()
	}
	Pattern interface {
		Node
		pattern()
	}
)

// Module is the root of every tree. In Eval mode Body is a single ExprStmt.
type Module struct {
	Pos
	Mode Mode
	Body []Stmt
	// FutureAnnotations: `from __future__ import annotations` stands at the top.
	Future []string
	// Warnings: doubtful but valid parts of the source.
	Warnings []Warning
}

// A Warning is what CPython warns about when it parses.
type Warning struct {
	Category, Message string
	Pos               Pos
}

// Mode says what a source text is.
type Mode int

// The modes of compile().
const (
	Exec Mode = iota
	Eval
	Single
	Prompt // Single, for a text whose last line may not be the last: only what the parser comes to counts
)

// Statements.
type (
	FunctionDef struct { // also async def
		Pos
		Name       string
		NamePos    Pos
		TypeParams []*TypeParam
		Args       *Arguments
		Body       []Stmt
		Decorators []Expr
		Returns    Expr // nil: none
		Async      bool
	}
	ClassDef struct {
		Pos
		Name       string
		NamePos    Pos
		TypeParams []*TypeParam
		Bases      []Expr
		Keywords   []*Keyword
		Body       []Stmt
		Decorators []Expr
	}
	Return struct {
		Pos
		Value Expr // nil: none
	}
	Delete struct {
		Pos
		Targets []Expr
	}
	Assign struct {
		Pos
		Targets []Expr
		Value   Expr
	}
	TypeAlias struct {
		Pos
		Name       *Name
		TypeParams []*TypeParam
		Value      Expr
	}
	AugAssign struct {
		Pos
		Target Expr
		Op     Operator
		Value  Expr
	}
	AnnAssign struct {
		Pos
		Target     Expr
		Annotation Expr
		Value      Expr // nil: none
		Simple     bool // a bare name without parentheses
	}
	For struct { // also async for
		Pos
		Target Expr
		Iter   Expr
		Body   []Stmt
		Else   []Stmt
		Async  bool
	}
	While struct {
		Pos
		Test Expr
		Body []Stmt
		Else []Stmt
	}
	If struct { // elif is an If as the only statement of Else
		Pos
		Test Expr
		Body []Stmt
		Else []Stmt
	}
	With struct { // also async with
		Pos
		Items []WithItem
		Body  []Stmt
		Async bool
	}
	Match struct {
		Pos
		Subject Expr
		Cases   []*MatchCase
	}
	Raise struct {
		Pos
		Exc   Expr // nil: re-raise
		Cause Expr // nil: none
	}
	Try struct {
		Pos
		Body     []Stmt
		Handlers []*ExceptHandler
		Else     []Stmt
		Finally  []Stmt
		Star     bool // except*
	}
	Assert struct {
		Pos
		Test Expr
		Msg  Expr // nil: none
	}
	Import struct {
		Pos
		Names []Alias
	}
	ImportFrom struct {
		Pos
		Module string // "" for `from . import`
		Names  []Alias
		Level  int
	}
	Global struct {
		Pos
		Names []string
	}
	Nonlocal struct {
		Pos
		Names []string
	}
	ExprStmt struct {
		Pos
		Value Expr
	}
	Pass     struct{ Pos }
	Break    struct{ Pos }
	Continue struct{ Pos }
)

// Parts of statements.
type (
	WithItem struct {
		Context Expr
		Vars    Expr // nil: none
	}
	ExceptHandler struct {
		Pos
		Type Expr   // nil: bare
		Name string // "": none
		Body []Stmt
	}
	Alias struct {
		Pos
		Name   string // "*" for all
		AsName string // "": none
	}
	MatchCase struct {
		Pattern Pattern
		Guard   Expr // nil: none
		Body    []Stmt
	}
	TypeParam struct {
		Pos
		Kind    TypeParamKind
		Name    string
		Bound   Expr // nil: none
		Default Expr // nil: none
	}
	Keyword struct {
		Pos
		Arg   string // "": **value
		Value Expr
	}
	Arguments struct {
		PosOnly    []*Arg
		Args       []*Arg
		VarArg     *Arg // nil: none
		KwOnly     []*Arg
		KwDefaults []Expr // parallel to KwOnly, nil where there is none
		KwArg      *Arg   // nil: none
		Defaults   []Expr // of the last of PosOnly+Args
	}
	Arg struct {
		Pos
		Name       string
		Annotation Expr // nil: none
	}
	Comprehension struct {
		Target Expr
		Iter   Expr
		Ifs    []Expr
		Async  bool
	}
)

// TypeParamKind tells T, *T and **T.
type TypeParamKind int

// The kinds of type parameters.
const (
	TypeVar TypeParamKind = iota
	TypeVarTuple
	ParamSpec
)

// Expressions.
type (
	BoolOp struct {
		Pos
		Or     bool
		Values []Expr
	}
	NamedExpr struct {
		Pos
		Target *Name
		Value  Expr
	}
	BinOp struct {
		Pos
		Left  Expr
		Op    Operator
		Right Expr
	}
	UnaryOp struct {
		Pos
		Op      UnaryOperator
		Operand Expr
	}
	Lambda struct {
		Pos
		Args *Arguments
		Body Expr
	}
	IfExp struct {
		Pos
		Test, Body, Else Expr
	}
	Dict struct {
		Pos
		Keys   []Expr // nil entry: **value
		Values []Expr
	}
	Set struct {
		Pos
		Elts []Expr
	}
	ListComp struct {
		Pos
		Elt        Expr
		Generators []*Comprehension
	}
	SetComp struct {
		Pos
		Elt        Expr
		Generators []*Comprehension
	}
	DictComp struct {
		Pos
		Key, Value Expr
		Generators []*Comprehension
	}
	GeneratorExp struct {
		Pos
		Elt        Expr
		Generators []*Comprehension
	}
	Await struct {
		Pos
		Value Expr
	}
	Yield struct {
		Pos
		Value Expr // nil: none
	}
	YieldFrom struct {
		Pos
		Value Expr
	}
	Compare struct {
		Pos
		Left        Expr
		Ops         []CompareOperator
		Comparators []Expr
	}
	Call struct {
		Pos
		Func     Expr
		Args     []Expr
		Keywords []*Keyword
	}
	FormattedValue struct {
		Pos
		Value      Expr
		Conversion rune // 0, 's', 'r', 'a'
		FormatSpec Expr // *JoinedStr, nil: none
	}
	JoinedStr struct { // Values are *Constant (str) and *FormattedValue
		Pos
		Values []Expr
	}
	// Constant is a literal. Value: nil (None), bool, int64, *big.Int (outside int64), float64, complex128, string (str: UTF-8,
	// lone surrogates as three bytes), Bytes, Ellipsis.
	Constant struct {
		Pos
		Value any
		Kind  string // "u" for u'...'
	}
	Attribute struct {
		Pos
		Value Expr
		Attr  string
		Ctx   Context
	}
	Subscript struct {
		Pos
		Value Expr
		Slice Expr // Slice, Tuple or any expression
		Ctx   Context
	}
	Starred struct {
		Pos
		Value Expr
		Ctx   Context
	}
	Name struct {
		Pos
		ID  string
		Ctx Context
	}
	List struct {
		Pos
		Elts []Expr
		Ctx  Context
	}
	Tuple struct {
		Pos
		Elts []Expr
		Ctx  Context
	}
	Slice struct {
		Pos
		Lower, Upper, Step Expr // nil: none
	}
)

// Patterns.
type (
	MatchValue struct {
		Pos
		Value Expr
	}
	MatchSingleton struct {
		Pos
		Value any // nil, true, false
	}
	MatchSequence struct {
		Pos
		Patterns []Pattern
	}
	MatchMapping struct {
		Pos
		Keys     []Expr
		Patterns []Pattern
		Rest     string // "": none
	}
	MatchClass struct {
		Pos
		Cls         Expr
		Patterns    []Pattern
		KwdAttrs    []string
		KwdPatterns []Pattern
	}
	MatchStar struct {
		Pos
		Name string // "": _
	}
	MatchAs struct {
		Pos
		Pattern Pattern // nil: a capture or wildcard
		Name    string  // "": _
	}
	MatchOr struct {
		Pos
		Patterns []Pattern
	}
)

// Bytes is the value of a bytes literal.
type Bytes string

// Ellipsis is the value of `...`.
type Ellipsis struct{}

// Big is the value of an integer literal outside int64.
type Big = *big.Int

// Context says what is done with a target.
type Context int8

// The contexts.
const (
	Load Context = iota
	Store
	Del
)

// Operator is a binary operator.
type Operator int8

// The binary operators, numbered as CPython's BINARY_OP arguments (NB_*).
const (
	Add Operator = iota
	BitAnd
	FloorDiv
	LShift
	MatMult
	Mult
	Mod
	BitOr
	Pow
	RShift
	Sub
	Div
	BitXor
)

// UnaryOperator is an operator in front of its operand.
type UnaryOperator int8

// The unary operators.
const (
	Invert UnaryOperator = iota
	Not
	UAdd
	USub
)

// CompareOperator is one of a comparison chain.
type CompareOperator int8

// The comparisons; the first six are numbered as CPython's COMPARE_OP arguments.
const (
	Lt CompareOperator = iota
	LtE
	Eq
	NotEq
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)
