package inspect

import (
	"strings"

	"minipy/objects"
)

// The whole heap's references with their places, each found once: to ask Places for one reference after the other would walk a long list for each of its
// items.

// A placed is a reference that an object holds.
type placed struct {
	to    node
	place objects.Place
}

// bigHolder is from how many references on an object's places are not asked for one by one.
const bigHolder = 2000

// placesOf calls found with each reference that n holds, as often as it counts.
func (g *Graph) placesOf(n node, found func(placed)) {
	o := g.refs[n]
	held := g.holds(n)
	rest := map[node]int{} // what is not found yet, and how often
	for _, to := range held {
		rest[to]++
	}
	give := func(v Ref, p objects.Place) {
		if to, ok := g.find(v); ok && rest[to] > 0 {
			if rest[to]--; rest[to] == 0 {
				delete(rest, to)
			}
			found(placed{to, p})
		}
	}
	listed := true // all items, keys and values, that is
	switch t := g.rt.TypeFor(o); {
	case t.Layout == objects.TList:
		for i, v := range objects.ListItems(o) {
			give(v, objects.Place{Kind: objects.PlaceItem, Index: i})
		}
	case objects.TypeOf(o) == objects.TTuple:
		for i, v := range objects.TupleItems(o) {
			give(v, objects.Place{Kind: objects.PlaceItem, Index: i})
		}
	case t.Layout == objects.TDict:
		for pos := 0; ; {
			k, v, ok := objects.DictNext(o, &pos)
			if !ok {
				break
			}
			give(k, objects.Place{Kind: objects.PlaceKey})
			give(v, objects.Place{Kind: objects.PlaceValue, Key: k})
		}
	case objects.TypeOf(o) == objects.TDeque:
		for i, to := range held {
			give(g.refs[to], objects.Place{Kind: objects.PlaceItem, Index: i})
		}
	case objects.TypeOf(o) == objects.TSet, objects.TypeOf(o) == objects.TFrozenSet:
		for _, to := range held {
			give(g.refs[to], objects.Place{Kind: objects.PlaceElement})
		}
	default:
		listed = false
	}
	if len(rest) == 0 {
		return
	}
	var left []node
	for _, to := range held { // in the order in which they are held
		if rest[to] > 0 && (len(left) == 0 || left[len(left)-1] != to) {
			left = append(left, to)
		}
	}
	for _, to := range left {
		if len(left) <= bigHolder && rest[to] > 0 {
			g.rt.Places(o, g.refs[to], func(p objects.Place) {
				if !listed || p.Kind == objects.PlaceField || p.Kind == objects.PlaceAttr {
					give(g.refs[to], p)
				}
			})
		}
		for rest[to] > 0 {
			give(g.refs[to], objects.Place{Kind: objects.PlacePart})
		}
	}
}

// placeLetters are the kinds of places in a report, one letter each, in the order of their constants.
const placeLetters = "pfiekvalcsg"

// placeKey writes a place in o that is no item: its letter and what names it. A field of an exception has the letter x; a key whose repr is not just the text in
// quotes is followed by the text.
func (g *Graph) placeKey(o Ref, p objects.Place) string {
	letter := placeLetters[p.Kind : p.Kind+1]
	switch p.Kind {
	case objects.PlaceValue:
		s := g.literal(p.Key)
		if objects.TypeOf(p.Key) == objects.TStr {
			if text := g.rt.StrGo(p.Key); s[1:len(s)-1] != text {
				s += "\x00" + text
			}
		}
		return letter + s
	case objects.PlaceField:
		if g.rt.IsInstanceOf(o, objects.TBaseException) {
			letter = "x"
		}
		return letter + p.Name
	case objects.PlaceAttr, objects.PlaceLocal, objects.PlaceCell:
		return letter + p.Name
	}
	return letter
}

// value is what a report shows of an object besides its type and address: a literal, or what names it.
func (g *Graph) value(o Ref) string {
	s := g.brief(o)
	if strings.HasPrefix(s, g.rt.TypeName(o)+" at 0x") {
		return ""
	}
	return s
}
