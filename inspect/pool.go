package inspect

import (
	"fmt"
	"strings"

	"minipy/mem"
	"minipy/objects"
)

// PoolView is one pool, block by block.
type PoolView struct {
	Arena, Pool int
	PoolUse     Pool
	Blocks      []PoolBlock
}

// PoolBlock is a block of a pool.
type PoolBlock struct {
	State string // free; kept (handed out to a list of dead blocks for reuse); object; part (of an object, or of the interpreter)
	Type  string // of the object, or of the one that a part belongs to
	Count int64  // -1: immortal
	What  string // the object; for a part, the object that it belongs to
	Path  string // the name that leads there
	node  node   // of the object; -1 if there is none
}

// What a block is.
const (
	blockFree   = "free"
	blockKept   = "kept"
	blockObject = "object"
	blockPart   = "part"
)

// Pool looks at each block of one pool.
func (g *Graph) Pool(arena, pool int) (*PoolView, error) {
	m := g.rt.Heap.Map()
	if arena < 0 || arena >= len(m.Arenas) {
		return nil, fmt.Errorf("there are %d arenas, from 0", len(m.Arenas))
	}
	if pool < 0 || pool >= len(m.Arenas[arena].Pools) {
		return nil, fmt.Errorf("arena %d has %d pools, from 0", arena, len(m.Arenas[arena].Pools))
	}
	p := m.Arenas[arena].Pools[pool]
	v := &PoolView{Arena: arena, Pool: pool, PoolUse: poolOf(p)}
	for _, b := range g.blocks(&p, g.owners(within(p.Ref, mem.PoolBytes))) {
		if b.node >= 0 {
			o := g.refs[b.node]
			b.Type, b.What, b.Path, b.Count = g.rt.TypeName(o), g.brief(o), g.path(b.node), int64(objects.Refcount(o))
			if objects.IsImmortal(o) {
				b.Count = -1
			}
			v.PoolUse.Types[b.Type]++
		}
		v.Blocks = append(v.Blocks, b)
	}
	return v, nil
}

func poolOf(p mem.PoolMap) Pool {
	return Pool{BlockSize: p.BlockSize, Capacity: p.Capacity, Live: p.Live, Kind: p.Kind.String(), Types: map[string]int{}}
}

// blocks tells the blocks of a pool, without describing the objects; owners are those of its parts.
func (g *Graph) blocks(p *mem.PoolMap, owners map[Ref]node) []PoolBlock {
	var out []PoolBlock
	for i, free := range p.FreeBlocks() {
		b := PoolBlock{node: -1}
		first := p.Block(i)
		switch {
		case free:
			b.State = blockFree
		case p.Kind == mem.Raw:
			b.State = blockPart
			if n, ok := owners[first]; ok {
				b.node = n
			}
		default:
			b.State = blockKept
			if n, ok := g.find(first + Ref(mem.HeadOf(p.Kind)/8)); ok {
				b.State, b.node = blockObject, n
			}
		}
		out = append(out, b)
	}
	return out
}

// within tells whether an address is in the n bytes from a place on.
func within(from Ref, n int) func(Ref) bool {
	return func(r Ref) bool { return r >= from && r < from+Ref(n/8) }
}

// owners finds the objects whose blocks name a raw block: those that a list's items, a dict's table and the like belong to. wanted says which addresses matter;
// what is found for one that no block begins at means nothing.
func (g *Graph) owners(wanted func(Ref) bool) map[Ref]node {
	found := map[Ref]node{}
	for n, o := range g.refs {
		switch objects.TypeOf(o) {
		case objects.TInt, objects.TFloat, objects.TStr, objects.TBytes, objects.TBool, objects.TNone, objects.TTuple:
			continue // all that these have is in them
		}
		for off, size := 8, g.blockBytes(o); off+4 <= size; off += 4 {
			if r := Ref(*mem.U32(o, uintptr(off))); wanted(r) {
				if _, other := found[r]; !other {
					found[r] = node(n)
				}
			}
		}
	}
	return found
}

// role of a block in a drawing.
func (b *PoolBlock) glyph() string {
	switch b.State {
	case blockFree:
		return "·"
	case blockKept:
		return "░"
	case blockPart:
		return "▒"
	}
	return "█"
}

// poolRow is how many blocks a line of the picture has.
const poolRow = 64

// Text draws the pool and lists its blocks.
func (v *PoolView) Text() string { return v.Draw(nil) }

// Draw is Text in colour.
func (v *PoolView) Draw(paint Paint) string {
	var b strings.Builder
	u := v.PoolUse
	if u.BlockSize == 0 {
		return fmt.Sprintf("pool %d.%d: waits for a size", v.Arena, v.Pool)
	}
	fmt.Fprintf(&b, "pool %d.%d: blocks of %d B, kind %s, %d of %d in use\n", v.Arena, v.Pool, u.BlockSize, u.Kind, u.Live, u.Capacity)
	hues := huesOf(typesByCount(u.Types))
	for i := range v.Blocks {
		b.WriteString(paint.on(v.hue(i, hues), v.Blocks[i].glyph()))
		if i%poolRow == poolRow-1 {
			b.WriteByte('\n')
		}
	}
	if len(v.Blocks)%poolRow != 0 {
		b.WriteByte('\n')
	}
	b.WriteString("each character is a block: · free, ░ dead and kept for reuse, ▒ a part of an object, █ an object\n")
	rows := [][]string{{"block", "type", "refcount", "object", "name"}}
	hue := []int{0}
	for i := 0; i < len(v.Blocks); {
		bl := &v.Blocks[i]
		end := i + 1
		for bl.node < 0 && end < len(v.Blocks) && v.Blocks[end].State == bl.State && v.Blocks[end].node < 0 {
			end++
		}
		name := fmt.Sprint(i)
		if end-i > 1 {
			name += fmt.Sprintf("..%d", end-1)
		}
		row := []string{name, "", "", "", ""}
		switch {
		case bl.node >= 0 && bl.State == blockPart:
			row[1], row[3], row[4] = "part of "+bl.Type, bl.What, bl.Path
		case bl.node >= 0:
			row[1], row[2], row[3], row[4] = bl.Type, countText(bl.Count), bl.What, bl.Path
		case bl.State == blockPart:
			row[1] = "part of the interpreter"
		case bl.State == blockKept:
			row[1] = "dead, kept for reuse"
		default:
			row[1] = bl.State
		}
		rows, hue = append(rows, row), append(hue, v.hue(i, hues))
		i = end
	}
	for i, line := range strings.Split(table(rows, "rlrll"), "\n") {
		b.WriteString(paint.on(hue[i], line) + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (v *PoolView) hue(i int, hues map[string]int) int {
	b := &v.Blocks[i]
	switch {
	case b.State == blockFree || b.State == blockKept:
		return hueFaint
	case b.node < 0:
		return 0
	}
	return hues[b.Type]
}

func countText(n int64) string {
	if n < 0 {
		return "immortal"
	}
	return fmt.Sprint(n)
}

// Data gives the blocks.
func (v *PoolView) Data() any {
	blocks := list{}
	for i, b := range v.Blocks {
		d := dict{{"block", i}, {"state", b.State}}
		if b.node >= 0 {
			var count any = b.Count
			if b.Count < 0 {
				count = nil
			}
			d = append(d, entry{"type", b.Type}, entry{"object", b.What}, entry{"path", b.Path}, entry{"refcount", count})
		}
		blocks = append(blocks, d)
	}
	u := v.PoolUse
	return dict{{"arena", v.Arena}, {"pool", v.Pool}, {"block", u.BlockSize}, {"kind", u.Kind}, {"capacity", u.Capacity}, {"live", u.Live}, {"blocks", blocks}}
}

// Drawing is a Report that can be had in colour.
type Drawing interface {
	Report
	Draw(paint Paint) string
}

// HeapAt is the map of the heap, of an arena, or of a pool, given the numbers of them.
func (g *Graph) HeapAt(at ...int) (Drawing, error) {
	switch len(at) {
	case 0:
		return g.Heap(), nil
	case 1:
		return g.Heap().Arena(at[0])
	}
	return g.Pool(at[0], at[1])
}
