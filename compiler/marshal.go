package compiler

import (
	"encoding/binary"
	"hash/crc32"
	"math"
	"math/big"
	"strconv"
	"sync"
)

// A unit as bytes, so that the library need not be compiled at each start: strings, then constants (what a constant is made of stands before it), the last of
// which is the unit's code. Numbers are varints. Source positions stay packed until somebody asks for them.

// Fingerprint changes when packed code of an earlier build of the compiler can no longer be read.
var Fingerprint = sync.OnceValue(func() uint32 {
	h := crc32.NewIEEE()
	for i := range NumOps {
		_, _ = h.Write([]byte(opTable[i].name + strconv.Itoa(int(opTable[i].cache)) + ";"))
	}
	return h.Sum32()
})

// Pack turns the code of a unit into bytes.
func Pack(u *Unit) []byte {
	p := &packer{strs: map[string]int{}, consts: map[*Const]int{}}
	p.constant(&Const{Kind: ConstCode, Code: u.Code})
	head := binary.AppendUvarint(nil, uint64(len(p.strList)))
	for _, s := range p.strList {
		head = binary.AppendUvarint(head, uint64(len(s)))
		head = append(head, s...)
	}
	head = binary.AppendUvarint(head, uint64(len(p.consts)))
	return append(head, p.out...)
}

type packer struct {
	strs    map[string]int
	strList []string
	consts  map[*Const]int
	out     []byte
}

func (p *packer) uint(v int)  { p.out = binary.AppendUvarint(p.out, uint64(v)) }
func (p *packer) int(v int64) { p.out = binary.AppendVarint(p.out, v) }

func (p *packer) str(s string) {
	i, ok := p.strs[s]
	if !ok {
		i = len(p.strList)
		p.strs[s] = i
		p.strList = append(p.strList, s)
	}
	p.uint(i)
}

func (p *packer) strings(list []string) {
	p.uint(len(list))
	for _, s := range list {
		p.str(s)
	}
}

// constant writes c unless that has been done.
func (p *packer) constant(c *Const) {
	if _, ok := p.consts[c]; ok {
		return
	}
	for _, it := range c.Items {
		p.constant(it)
	}
	if c.Code != nil {
		for _, it := range c.Code.Consts {
			p.constant(it)
		}
	}
	p.consts[c] = len(p.consts)
	p.uint(int(c.Kind))
	switch c.Kind {
	case ConstBool, ConstInt:
		p.int(c.Int)
	case ConstBigInt:
		p.str(c.Big.String())
	case ConstFloat, ConstComplex:
		p.out = binary.LittleEndian.AppendUint64(p.out, math.Float64bits(c.Float))
		p.out = binary.LittleEndian.AppendUint64(p.out, math.Float64bits(c.Imag))
	case ConstStr, ConstBytes:
		p.str(c.Str)
	case ConstTuple, ConstFrozenSet:
		p.refs(c.Items)
	case ConstCode:
		p.code(c.Code)
	}
}

func (p *packer) refs(list []*Const) {
	p.uint(len(list))
	for _, it := range list {
		p.uint(p.consts[it])
	}
}

func (p *packer) code(c *Code) {
	p.str(c.Name)
	p.str(c.QualName)
	p.str(c.Filename)
	for _, n := range [...]int{c.FirstLine, c.ArgCount, c.PosOnlyArgCount, c.KwOnlyArgCount, int(c.Flags), c.NLocals, c.NCells, c.NFrees, c.StackSize} {
		p.uint(n)
	}
	p.refs(c.Consts)
	p.strings(c.Names)
	p.strings(c.LocalsPlus)
	p.out = append(p.out, c.LocalsKinds...)
	p.uint(len(c.Exc))
	for _, e := range c.Exc {
		lasti := 0
		if e.Lasti {
			lasti = 1
		}
		for _, n := range [...]int{int(e.Start), int(e.End - e.Start), int(e.Target), int(e.Depth), lasti} {
			p.uint(n)
		}
	}
	p.uint(len(c.Instrs))
	for i := 0; i < len(c.Instrs); i += 1 + c.Instrs[i].Op().Caches() {
		p.out = append(p.out, byte(c.Instrs[i].Op()))
		p.int(int64(c.Instrs[i].B()))
	}
	pos := packPos(c.Instrs, c.Pos, c.FirstLine)
	p.uint(len(pos))
	p.out = append(p.out, pos...)
}

// packPos writes the position of each instruction: 0 is that of the one before, 1 is none, else the distance in lines, plus 2.
func packPos(code []Instr, pos []Pos, firstLine int) []byte {
	var out []byte
	last, line := noPos, int32(firstLine)
	for i := 0; i < len(code); i += 1 + code[i].Op().Caches() {
		switch at := pos[i]; at {
		case last:
			out = append(out, 0)
		case noPos:
			out = append(out, 1)
			last = at
		default:
			d := int64(at.Line) - int64(line)
			out = binary.AppendUvarint(out, uint64(d<<1^d>>63)+2)
			out = binary.AppendVarint(out, int64(at.EndLine-at.Line))
			out = binary.AppendVarint(out, int64(at.Col))
			out = binary.AppendVarint(out, int64(at.EndCol-at.Col))
			last, line = at, at.Line
		}
	}
	return out
}

// Unpack reads what Pack wrote. The code shares data's memory.
func Unpack(data string) *Unit {
	r := &unpacker{data: data}
	r.strs = make([]string, r.uint())
	for i := range r.strs {
		r.strs[i] = r.bytes(r.uint())
	}
	n := r.uint()
	r.consts = make([]*Const, 0, n)
	slab := make([]Const, n)
	for i := range slab {
		c := &slab[i]
		r.constant(c)
		r.consts = append(r.consts, c)
	}
	return &Unit{Code: slab[n-1].Code}
}

type unpacker struct {
	data   string
	at     int
	strs   []string
	consts []*Const
}

func (r *unpacker) uint() int {
	var v uint64
	for shift := 0; ; shift += 7 {
		b := r.data[r.at]
		r.at++
		v |= uint64(b&0x7F) << shift
		if b < 0x80 {
			return int(v)
		}
	}
}

func (r *unpacker) int() int64 {
	v := uint64(r.uint())
	return int64(v>>1) ^ -int64(v&1)
}

func (r *unpacker) bytes(n int) string {
	r.at += n
	return r.data[r.at-n : r.at]
}

func (r *unpacker) str() string { return r.strs[r.uint()] }

func (r *unpacker) strings() []string {
	n := r.uint()
	if n == 0 {
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = r.str()
	}
	return list
}

func (r *unpacker) float() float64 {
	return math.Float64frombits(binary.LittleEndian.Uint64([]byte(r.bytes(8))))
}

func (r *unpacker) refs() []*Const {
	n := r.uint()
	if n == 0 {
		return nil
	}
	list := make([]*Const, n)
	for i := range list {
		list[i] = r.consts[r.uint()]
	}
	return list
}

func (r *unpacker) constant(c *Const) {
	c.Kind = ConstKind(r.uint())
	switch c.Kind {
	case ConstBool, ConstInt:
		c.Int = r.int()
	case ConstBigInt:
		c.Big, _ = new(big.Int).SetString(r.str(), 10)
	case ConstFloat, ConstComplex:
		c.Float, c.Imag = r.float(), r.float()
	case ConstStr, ConstBytes:
		c.Str = r.str()
	case ConstTuple, ConstFrozenSet:
		c.Items = r.refs()
	case ConstCode:
		c.Code = r.code()
	}
}

func (r *unpacker) code() *Code {
	c := &Code{Name: r.str(), QualName: r.str(), Filename: r.str(), FirstLine: r.uint(), ArgCount: r.uint(), PosOnlyArgCount: r.uint(), KwOnlyArgCount: r.uint(),
		Flags: Flags(r.uint()), NLocals: r.uint(), NCells: r.uint(), NFrees: r.uint(), StackSize: r.uint()}
	c.Consts, c.Names, c.LocalsPlus = r.refs(), r.strings(), r.strings()
	c.LocalsKinds = []uint8(r.bytes(len(c.LocalsPlus)))
	if n := r.uint(); n > 0 {
		c.Exc = make([]ExcEntry, n)
		for i := range c.Exc {
			start, size := int32(r.uint()), int32(r.uint())
			c.Exc[i] = ExcEntry{Start: start, End: start + size, Target: int32(r.uint()), Depth: int32(r.uint()), Lasti: r.uint() != 0}
		}
	}
	c.Instrs = make([]Instr, r.uint())
	for i := 0; i < len(c.Instrs); {
		op := Op(r.data[r.at])
		r.at++
		c.Instrs[i] = MakeInstr(op, int32(r.int()))
		i += 1 + op.Caches()
	}
	c.packed = &packedPos{data: r.bytes(r.uint()), code: c.Instrs, line: int32(c.FirstLine)}
	return c
}

// packedPos are the positions of unpacked code, made when they are first wanted.
type packedPos struct {
	once sync.Once
	data string
	code []Instr
	line int32
	pos  []Pos
}

func (p *packedPos) unpack() {
	r := &unpacker{data: p.data}
	p.pos = make([]Pos, 0, len(p.code))
	last := noPos
	for i := 0; i < len(p.code); {
		switch v := r.uint(); v {
		case 0:
		case 1:
			last = noPos
		default:
			d := uint64(v - 2)
			p.line += int32(int64(d>>1) ^ -int64(d&1))
			last = Pos{Line: p.line, EndLine: p.line + int32(r.int()), Col: int32(r.int())}
			last.EndCol = last.Col + int32(r.int())
		}
		n := 1 + p.code[i].Op().Caches()
		for range n {
			p.pos = append(p.pos, last)
		}
		i += n
	}
	p.data = ""
}

// Positions returns the source range of each instruction.
func (c *Code) Positions() []Pos {
	if c.packed == nil {
		return c.Pos
	}
	c.packed.once.Do(c.packed.unpack)
	return c.packed.pos
}
