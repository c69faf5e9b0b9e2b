package inspect

import (
	"fmt"
	"strings"

	"minipy/gc"
	"minipy/mem"
	"minipy/objects"
)

// Bytes is an object's block, and what each field of it means.
type Bytes struct {
	What string
	Rows []ByteRow
}

// A ByteRow is one field of a block.
type ByteRow struct {
	Offset  int // from the object; the collector's links lie before it
	Bytes   []byte
	Meaning string
}

// Bytes reads the block of x.
func (g *Graph) Bytes(x Ref) *Bytes {
	rt := g.rt
	d := &Bytes{What: g.brief(x)}
	add := func(off, n int, format string, args ...any) {
		raw := make([]byte, n)
		for i := range raw {
			raw[i] = *mem.U8(x, uintptr(off+i)) // off is negative for the links: the block begins before the object
		}
		d.Rows = append(d.Rows, ByteRow{off, raw, fmt.Sprintf(format, args...)})
	}
	if rt.IsGC(x) {
		next, prev := gc.Links(x)
		if next == 0 {
			add(-8, 4, "collector: not tracked")
			add(-4, 4, "")
		} else {
			add(-8, 4, "collector: next in its generation, %s", g.linkName(next))
			add(-4, 4, "collector: previous, %s", g.linkName(prev))
		}
	}
	if objects.IsImmortal(x) {
		add(0, 4, "refcount: immortal")
	} else {
		add(0, 4, "refcount %d", objects.Refcount(x))
	}
	word := *mem.U32(x, 4)
	flags := ""
	for _, f := range []struct {
		bit  uint32
		name string
	}{{gc.FlagFinalized, "finalized"}, {gc.FlagWeakrefs, "has weak references"}} {
		if word&f.bit != 0 {
			flags += ", " + f.name
		}
	}
	add(4, 4, "type %d: %s%s", word&gc.TypeMask, rt.TypeName(x), flags)
	size := g.blockBytes(x)
	for off := 8; off+4 <= size; off += 4 {
		if off >= maxDump {
			d.Rows = append(d.Rows, ByteRow{Offset: off, Meaning: fmt.Sprintf("... %d bytes more", size-off)})
			break
		}
		add(off, 4, "%s", g.fieldMeaning(x, off))
	}
	return d
}

// maxDump is how many bytes of a block are shown.
const maxDump = 256

// blockBytes is the size of x's block from x on, other blocks that it owns left out.
func (g *Graph) blockBytes(x Ref) int {
	t := g.rt.TypeFor(x)
	size := int(t.Size)
	if t.ValsOff != 0 {
		size = int(g.rt.SizeOf(x)) - 8 // the attributes lie behind
	}
	switch objects.TypeOf(x) {
	case objects.TStr, objects.TBytes, objects.TTuple, objects.TBigInt:
		size = int(g.rt.SizeOf(x))
		if g.rt.IsGC(x) {
			size -= 8
		}
	}
	return size
}

// linkName says what a collector's link leads to: an object, or the head of a list.
func (g *Graph) linkName(o Ref) string {
	if _, ok := g.find(o); ok {
		return g.brief(o)
	}
	return "the head of the list"
}

// fieldMeaning says what the 4 bytes at off of x are.
func (g *Graph) fieldMeaning(x Ref, off int) string {
	rt := g.rt
	v := Ref(*mem.U32(x, uintptr(off)))
	switch objects.TypeOf(x) {
	case objects.TInt, objects.TBool:
		if off == 8 {
			return fmt.Sprintf("value %s, 8 bytes", g.literal(x))
		}
		return ""
	case objects.TFloat:
		if off == 8 {
			return fmt.Sprintf("value %s, an IEEE double", g.literal(x))
		}
		return ""
	}
	name := ""
	n, ok := g.find(v)
	if v != 0 && ok {
		rt.Places(x, v, func(p objects.Place) {
			if name != "" {
				return
			}
			switch p.Kind {
			case objects.PlaceItem:
				name = fmt.Sprintf("[%d]", p.Index)
			case objects.PlaceField, objects.PlaceAttr, objects.PlaceLocal, objects.PlaceCell:
				name = p.Name
			default:
				name = "reference"
			}
		})
		if name != "" {
			return name + ": reference to " + g.brief(g.refs[n])
		}
	}
	if text := g.characters(x, off); text != "" {
		return text
	}
	if name := objects.FieldName(x, uintptr(off)); name != "" {
		return fmt.Sprintf("%s: %d", name, v)
	}
	return fmt.Sprintf("%d", v)
}

// characters shows the text at off of a str or bytes object, "" before it.
func (g *Graph) characters(x Ref, off int) string {
	start, n := objects.TextAt(x)
	if n == 0 || off < start {
		return ""
	}
	if off-start >= n {
		return "padding"
	}
	return "text " + pyQuote(string(mem.Bytes(x, uintptr(off), min(4, n-(off-start)))))
}

// Text shows the block in lines: offset, bytes, meaning.
func (d *Bytes) Text() string {
	var b strings.Builder
	b.WriteString(d.What)
	for _, r := range d.Rows {
		fmt.Fprintf(&b, "\n%5d  %-12s %s", r.Offset, fmt.Sprintf("% x", r.Bytes), r.Meaning)
	}
	return b.String()
}

// Data gives the rows.
func (d *Bytes) Data() any {
	rows := list{}
	for _, r := range d.Rows {
		rows = append(rows, dict{{"offset", r.Offset}, {"bytes", fmt.Sprintf("%x", r.Bytes)}, {"meaning", r.Meaning}})
	}
	return dict{{"object", d.What}, {"rows", rows}}
}
