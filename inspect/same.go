package inspect

import (
	"fmt"

	"minipy/objects"
)

// Sameness tells whether two references lead to one object, and why.
type Sameness struct {
	Same   bool
	Reason string
}

// Same compares a and b.
func (g *Graph) Same(a, b Ref) *Sameness {
	if a != b {
		s := &Sameness{Reason: fmt.Sprintf("two objects: %s at %#x and %s at %#x", g.rt.TypeName(a), objects.ID(a), g.rt.TypeName(b), objects.ID(b))}
		if objects.TypeOf(a) == objects.TypeOf(b) && isLiteral(a) && g.literal(a) == g.literal(b) {
			s.Reason += ", of equal value: each was made on its own"
		}
		return s
	}
	s := &Sameness{Same: true}
	if objects.IsImmortal(a) {
		s.Reason = g.whyImmortal(a)
		return s
	}
	n, ok := g.find(a)
	if !ok {
		return s
	}
	for _, h := range distinct(g.holders(n)) {
		if t, ok := g.tupleHolder(h, objects.Place{Kind: objects.PlaceItem}); ok && t.Kind == "constant" {
			s.Reason = "a constant: equal constants of one compilation unit are merged (" + t.Place[len("constant 0 of "):] + " has it)"
			return s
		}
	}
	if objects.TypeOf(a) == objects.TStr && objects.IsInterned(a) {
		s.Reason = "an interned str: one object for all equal strings that are interned"
		return s
	}
	names := 0
	for _, h := range g.Why(a).Holders {
		if h.Kind != "argument" && h.Kind != "stack" {
			names++
		}
	}
	s.Reason = fmt.Sprintf("one object, held in %d place%s: a reference was copied, not the object", names, plural(names))
	return s
}

// Text tells it in a line.
func (s *Sameness) Text() string {
	if s.Same {
		return "the same object: " + s.Reason
	}
	return "not the same: " + s.Reason
}

// Data gives both parts.
func (s *Sameness) Data() any { return dict{{"same", s.Same}, {"reason", s.Reason}} }
