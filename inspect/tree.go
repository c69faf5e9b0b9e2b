package inspect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"minipy/objects"
)

// Tree shows what an object holds, and what that holds, indented. Objects that others hold too are marked, and each is entered once.
type Tree struct{ Root *Branch }

// A Branch is an object at a place of the one above it.
type Branch struct {
	Place    string // .name, [index], ...; "" for the root
	What     string
	Size     int
	Count    int64 // refcount; -1: immortal
	Shared   bool  // more references lead to it than this one
	Again    bool  // it was shown before, and is not entered here
	More     int   // parts that are not shown
	Branches []*Branch
}

// Bounds of a tree.
const (
	treeDepth    = 8 // where the caller does not say
	maxTreeDepth = 100
	treeWidth    = 20
	treeBudget   = 300
)

// Tree makes the tree of x. What the program as a whole shares (classes, modules, immortal objects) is shown, but not entered.
func (g *Graph) Tree(x Ref, depth int) *Tree {
	t := &Tree{}
	n, ok := g.find(x)
	if !ok {
		t.Root = &Branch{What: g.brief(x), Size: int(g.rt.SizeOf(x)), Count: -1}
		return t
	}
	seen := map[node]bool{}
	budget := treeBudget
	var grow func(n node, place string, level int) *Branch
	grow = func(n node, place string, level int) *Branch {
		o := g.refs[n]
		b := &Branch{Place: place, What: g.brief(o), Size: g.own(n), Count: -1}
		budget--
		if place == "" {
			if p := g.path(n); isPath(p) && !isLiteral(o) {
				b.What = p + ": " + b.What
			}
		}
		if objects.IsImmortal(o) || place != "" && g.shared(n) {
			if !objects.IsImmortal(o) {
				b.Count = int64(objects.Refcount(o))
			}
			return b
		}
		b.Count = int64(objects.Refcount(o))
		b.Shared = place != "" && b.Count > 1
		parts := g.parts(n)
		if b.Again = seen[n] && len(parts) > 0; b.Again {
			return b
		}
		seen[n] = true
		if level >= depth {
			b.More = len(parts)
			return b
		}
		for i, p := range parts {
			if i >= treeWidth || budget <= 0 {
				b.More = len(parts) - i
				break
			}
			b.Branches = append(b.Branches, grow(p.to, p.place, level+1))
		}
		return b
	}
	t.Root = grow(n, "", 0)
	return t
}

// part is something that an object holds.
type part struct {
	place string
	to    node
}

// parts lists what an object holds, for people: attributes in place of its dict, no class, of a function only what tells it from others, keys with their values.
func (g *Graph) parts(n node) []part {
	var out []part
	o := g.refs[n]
	for _, to := range distinct(sorted(g.holds(n))) {
		g.rt.Places(o, g.refs[to], func(p objects.Place) {
			switch p.Kind {
			case objects.PlaceItem:
				out = append(out, part{fmt.Sprintf("[%d]", p.Index), to})
			case objects.PlaceValue:
				out = append(out, part{"[" + g.literal(p.Key) + "]", to})
			case objects.PlaceKey:
				if !isLiteral(g.refs[to]) {
					out = append(out, part{"key", to})
				}
			case objects.PlaceElement:
				out = append(out, part{"element", to})
			case objects.PlaceAttr:
				out = append(out, part{"." + p.Name, to})
			case objects.PlaceLocal, objects.PlaceCell:
				out = append(out, part{"local " + p.Name, to})
			case objects.PlaceStack, objects.PlaceArgument:
				out = append(out, part{"value stack", to})
			case objects.PlacePart:
				out = append(out, part{"part", to})
			default:
				switch {
				case p.Name == "__class__" || objects.TypeOf(o) == objects.TFunction && dullFields[p.Name]:
				case p.Name == "__dict__" && layoutOf(g.rt, g.refs[to]) == objects.TDict:
					for _, a := range g.parts(to) {
						if name, ok := strings.CutPrefix(a.place, "['"); ok {
							a.place = "." + strings.TrimSuffix(name, "']")
						}
						out = append(out, a)
					}
				default:
					out = append(out, part{"." + p.Name, to})
				}
			}
		})
	}
	slices.SortStableFunc(out, func(a, b part) int { // [2] before [10]
		if a.place != "" && a.place[0] == '[' && b.place != "" && b.place[0] == '[' {
			return cmp.Or(cmp.Compare(len(a.place), len(b.place)), strings.Compare(a.place, b.place))
		}
		return strings.Compare(a.place, b.place)
	})
	return out
}

// dullFields are what every function has.
var dullFields = map[string]bool{"__code__": true, "__globals__": true, "__builtins__": true, "__module__": true, "__name__": true, "__qualname__": true, "__doc__": true}

// Text draws the tree.
func (t *Tree) Text() string {
	var lines []string
	var draw func(b *Branch, first, rest string)
	draw = func(b *Branch, first, rest string) {
		line := first
		if b.Place != "" {
			line += b.Place + "  "
		}
		line += fmt.Sprintf("%s, %d B", b.What, b.Size)
		switch {
		case b.Count < 0:
			line += ", immortal"
		case b.Shared:
			line += fmt.Sprintf(", shared: refcount %d", b.Count)
		case b.Count != 1:
			line += fmt.Sprintf(", refcount %d", b.Count)
		}
		if b.Again {
			line += ", shown above"
		}
		lines = append(lines, line)
		for i, c := range b.Branches {
			if i == len(b.Branches)-1 && b.More == 0 {
				draw(c, rest+"└─ ", rest+"   ")
			} else {
				draw(c, rest+"├─ ", rest+"│  ")
			}
		}
		if b.More > 0 {
			lines = append(lines, fmt.Sprintf("%s└─ ... %d more", rest, b.More))
		}
	}
	draw(t.Root, "", "")
	return strings.Join(lines, "\n")
}

// Data gives the tree.
func (t *Tree) Data() any { return t.Root.data() }

func (b *Branch) data() dict {
	var count any
	if b.Count >= 0 {
		count = b.Count
	}
	parts := list{}
	for _, c := range b.Branches {
		parts = append(parts, c.data())
	}
	return dict{{"place", b.Place}, {"object", b.What}, {"size", b.Size}, {"refcount", count}, {"shared", b.Shared}, {"again", b.Again}, {"more", b.More}, {"holds", parts}}
}
