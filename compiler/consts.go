package compiler

import (
	"encoding/binary"
	"math"
	"math/big"
	"slices"

	"minipy/parser"
)

// A constPool makes the constants of one compilation and merges equal ones: same type, same value, same sign of zero.
type constPool struct {
	none, ellipsis, yes, no *Const

	ints    map[int64]*Const
	floats  map[uint64]*Const
	strs    map[string]*Const
	bytes   map[string]*Const
	others  map[string]*Const // big ints, complex numbers, tuples and frozensets under an encoded key
	codes   map[codeKey][]*Const
	ordinal int32
	key     []byte
	parsed  []*Const
}

// codeKey is what codes must at least have in common to be equal.
type codeKey struct {
	name  string
	line  int
	count int
}

func newConstPool() *constPool {
	p := &constPool{
		ints:   map[int64]*Const{},
		floats: map[uint64]*Const{},
		strs:   map[string]*Const{},
		bytes:  map[string]*Const{},
		others: map[string]*Const{},
		codes:  map[codeKey][]*Const{},
	}
	p.none = p.add(Const{Kind: ConstNone})
	p.ellipsis = p.add(Const{Kind: ConstEllipsis})
	p.no = p.add(Const{Kind: ConstBool})
	p.yes = p.add(Const{Kind: ConstBool, Int: 1})
	return p
}

func (p *constPool) add(c Const) *Const {
	c.ordinal = p.ordinal
	p.ordinal++
	return &c
}

func (p *constPool) boolean(v bool) *Const {
	if v {
		return p.yes
	}
	return p.no
}

func (p *constPool) int(v int64) *Const {
	c := p.ints[v]
	if c == nil {
		c = p.add(Const{Kind: ConstInt, Int: v})
		p.ints[v] = c
	}
	return c
}

// big takes any integer; one that fits 64 bits becomes an Int.
func (p *constPool) big(v *big.Int) *Const {
	if v.IsInt64() {
		return p.int(v.Int64())
	}
	key := append(p.key[:0], 'i')
	if v.Sign() < 0 {
		key[0] = 'I'
	}
	key = append(key, v.Bytes()...)
	return p.other(key, Const{Kind: ConstBigInt, Big: v})
}

func (p *constPool) float(v float64) *Const {
	bits := math.Float64bits(v)
	c := p.floats[bits]
	if c == nil {
		c = p.add(Const{Kind: ConstFloat, Float: v})
		p.floats[bits] = c
	}
	return c
}

func (p *constPool) complex(v complex128) *Const {
	key := append(p.key[:0], 'c')
	key = binary.LittleEndian.AppendUint64(key, math.Float64bits(real(v)))
	key = binary.LittleEndian.AppendUint64(key, math.Float64bits(imag(v)))
	return p.other(key, Const{Kind: ConstComplex, Float: real(v), Imag: imag(v)})
}

func (p *constPool) str(v string) *Const {
	c := p.strs[v]
	if c == nil {
		c = p.add(Const{Kind: ConstStr, Str: v})
		p.strs[v] = c
	}
	return c
}

func (p *constPool) byteString(v string) *Const {
	c := p.bytes[v]
	if c == nil {
		c = p.add(Const{Kind: ConstBytes, Str: v})
		p.bytes[v] = c
	}
	return c
}

// tuple keeps items.
func (p *constPool) tuple(items []*Const) *Const {
	key := append(p.key[:0], 't')
	for _, it := range items {
		key = binary.LittleEndian.AppendUint32(key, uint32(it.ordinal))
	}
	return p.other(key, Const{Kind: ConstTuple, Items: items})
}

// names is the tuple of strings, as keyword calls and class patterns load it.
func (p *constPool) names(names []string) *Const {
	items := make([]*Const, len(names))
	for i, n := range names {
		items[i] = p.str(n)
	}
	return p.tuple(items)
}

// frozenSet keeps items and drops the equal ones among them.
func (p *constPool) frozenSet(items []*Const) *Const {
	var kept []*Const
	for _, it := range items {
		if !slices.ContainsFunc(kept, func(o *Const) bool { return constEqual(o, it) }) {
			kept = append(kept, it)
		}
	}
	ordinals := make([]int32, len(kept))
	for i, it := range kept {
		ordinals[i] = it.ordinal
	}
	slices.Sort(ordinals)
	key := append(p.key[:0], 'f')
	for _, o := range ordinals {
		key = binary.LittleEndian.AppendUint32(key, uint32(o))
	}
	return p.other(key, Const{Kind: ConstFrozenSet, Items: kept})
}

func (p *constPool) other(key []byte, c Const) *Const {
	p.key = key
	if old := p.others[string(key)]; old != nil {
		return old
	}
	made := p.add(c)
	p.others[string(key)] = made
	return made
}

// code merges code compiled twice from one place, as the two copies of a finally block hold it.
func (p *constPool) code(code *Code) *Const {
	key := codeKey{code.Name, code.FirstLine, len(code.Instrs)}
	for _, old := range p.codes[key] {
		if codesEqual(old.Code, code) {
			return old
		}
	}
	c := p.add(Const{Kind: ConstCode, Code: code})
	p.codes[key] = append(p.codes[key], c)
	return c
}

func codesEqual(a, b *Code) bool {
	return a.ArgCount == b.ArgCount && a.PosOnlyArgCount == b.PosOnlyArgCount && a.KwOnlyArgCount == b.KwOnlyArgCount &&
		a.Flags == b.Flags && slices.Equal(a.Instrs, b.Instrs) && slices.Equal(a.Consts, b.Consts) &&
		slices.Equal(a.Names, b.Names) && slices.Equal(a.LocalsPlus, b.LocalsPlus) && slices.Equal(a.Pos, b.Pos) &&
		slices.Equal(a.Exc, b.Exc)
}

// constEqual is Python's == between constants.
func constEqual(a, b *Const) bool {
	if a == b {
		return true
	}
	an, aok := realValue(a)
	bn, bok := realValue(b)
	if aok && bok {
		return an.Cmp(bn) == 0
	}
	if a.Kind == ConstComplex && a.Imag == 0 && bok {
		return constEqual(&Const{Kind: ConstFloat, Float: a.Float}, b)
	}
	if b.Kind == ConstComplex && b.Imag == 0 && aok {
		return constEqual(b, a)
	}
	if a.Kind != b.Kind {
		return false
	}
	switch a.Kind {
	case ConstFloat:
		return a.Float == b.Float
	case ConstStr, ConstBytes:
		return a.Str == b.Str
	case ConstComplex:
		return a.Float == b.Float && a.Imag == b.Imag
	case ConstTuple:
		return slices.EqualFunc(a.Items, b.Items, constEqual)
	}
	return false
}

func realValue(c *Const) (*big.Rat, bool) {
	switch c.Kind {
	case ConstBool, ConstInt:
		return new(big.Rat).SetInt64(c.Int), true
	case ConstBigInt:
		return new(big.Rat).SetInt(c.Big), true
	case ConstFloat:
		if math.IsInf(c.Float, 0) || math.IsNaN(c.Float) {
			return nil, false
		}
		return new(big.Rat).SetFloat64(c.Float), true
	}
	return nil, false
}

// truth is bool(c).
func (c *Const) truth() bool {
	switch c.Kind {
	case ConstNone:
		return false
	case ConstBool, ConstInt:
		return c.Int != 0
	case ConstFloat:
		return c.Float != 0
	case ConstComplex:
		return c.Float != 0 || c.Imag != 0
	case ConstStr, ConstBytes:
		return c.Str != ""
	case ConstTuple, ConstFrozenSet:
		return len(c.Items) > 0
	}
	return true
}

// value is the constant of a literal's value.
func (p *constPool) value(v any) *Const {
	switch v := v.(type) {
	case nil:
		return p.none
	case bool:
		return p.boolean(v)
	case int64:
		return p.int(v)
	case *big.Int:
		return p.big(v)
	case float64:
		return p.float(v)
	case complex128:
		return p.complex(v)
	case string:
		return p.str(v)
	case parser.Bytes:
		return p.byteString(string(v))
	case parser.Ellipsis:
		return p.ellipsis
	case tupleValue:
		return p.tuple(p.values(v))
	case setValue:
		return p.frozenSet(p.values(v))
	}
	panic("compiler: unknown constant")
}

func (p *constPool) values(list []any) []*Const {
	items := make([]*Const, len(list))
	for i, v := range list {
		items[i] = p.value(v)
	}
	return items
}
