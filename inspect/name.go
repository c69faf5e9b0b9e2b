package inspect

import (
	"fmt"
	"strconv"
	"strings"

	"minipy/objects"
	"minipy/vm"
)

// brief describes an object without running Python code: a short value, or its type and address.
func (g *Graph) brief(o Ref) string {
	rt := g.rt
	switch objects.TypeOf(o) {
	case objects.TNone, objects.TBool, objects.TEllipsis, objects.TNotImplemented, objects.TInt, objects.TFloat:
		return g.literal(o)
	case objects.TStr:
		return g.literal(o)
	case objects.TTuple:
		if objects.TupleLen(o) == 0 {
			return "()"
		}
	case objects.TFunction:
		return "function " + rt.StrGo(*objects.RefAt(o, objects.OffFuncQualname))
	case objects.TModule:
		return "module " + g.moduleName(o)
	case objects.TCode:
		return "code of " + g.in.CodeName(o) + "()"
	}
	if rt.IsTypeObj(o) {
		return "class " + rt.TypeFromObj(o).Name
	}
	return fmt.Sprintf("%s at %#x", rt.TypeName(o), objects.ID(o))
}

// maxLiteral is how many characters of a string are shown.
const maxLiteral = 30

// literal is the repr of a number, a constant or a string, which may be cut.
func (g *Graph) literal(o Ref) string {
	rt := g.rt
	switch objects.TypeOf(o) {
	case objects.TNone:
		return "None"
	case objects.TBool:
		if o == rt.True {
			return "True"
		}
		return "False"
	case objects.TEllipsis:
		return "Ellipsis"
	case objects.TNotImplemented:
		return "NotImplemented"
	case objects.TInt:
		n, _ := rt.AsInt64(o)
		return strconv.FormatInt(n, 10)
	case objects.TFloat:
		return objects.FloatRepr(objects.FloatVal(o))
	case objects.TStr:
		s, cut := []rune(rt.StrGo(o)), ""
		if len(s) > maxLiteral {
			s, cut = s[:maxLiteral], "..."
		}
		return pyQuote(string(s)) + cut
	}
	return g.brief(o)
}

// pyQuote is repr() of an ordinary string.
func pyQuote(s string) string {
	q := strconv.Quote(s)
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		return q
	}
	return "'" + strings.ReplaceAll(strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`), "'", `\'`) + "'"
}

func (g *Graph) moduleName(m Ref) string {
	return g.namespaceName(objects.ModuleDict(m))
}

// namespaceName is the __name__ in the dict of a module.
func (g *Graph) namespaceName(d Ref) string {
	if d == 0 {
		return "?"
	}
	if n := g.rt.DictGetStr(d, g.rt.Name(objects.NameName)); n != 0 && objects.TypeOf(n) == objects.TStr {
		return g.rt.StrGo(n)
	}
	return "?"
}

// path names an object as an expression from a global or local name; "" if none leads to it.
func (g *Graph) path(n node) string {
	p, known := g.paths[n]
	if !known {
		if g.paths == nil {
			g.paths = map[node]string{}
		}
		p = g.pathTo(n, 0)
		g.paths[n] = p
	}
	return p
}

// maxPath bounds the steps of a path.
const maxPath = 12

func (g *Graph) pathTo(n node, depth int) string {
	g.findPaths()
	if depth > maxPath {
		return "..."
	}
	o := g.refs[n]
	switch p := g.parent[n]; p {
	case unreachable:
		return ""
	case fromRoot:
		return g.rootName(g.roots[g.rootOf[n]], o)
	default:
		return g.step(p, o, depth)
	}
}

// rootName names what a root holds.
func (g *Graph) rootName(r vm.Root, o Ref) string {
	if r.Frame == 0 {
		if objects.TypeOf(o) == objects.TModule {
			return g.moduleName(o)
		}
		return r.What
	}
	name := ""
	g.in.FramePlaces(r.Frame, o, func(p objects.Place) {
		if name == "" {
			switch p.Kind {
			case objects.PlaceLocal, objects.PlaceCell:
				name = p.Name
			default:
				name = "<" + placeWord(p) + ">"
			}
		}
	})
	return name
}

// step names o as a part of its holder h.
func (g *Graph) step(h node, o Ref, depth int) string {
	var place objects.Place
	seen := false
	g.rt.Places(g.refs[h], o, func(p objects.Place) {
		if !seen {
			place, seen = p, true
		}
	})
	if place.Kind == objects.PlaceValue || place.Kind == objects.PlaceKey {
		if owner, kind := g.dictOwner(h); kind != plainDict && place.Kind == objects.PlaceValue && objects.TypeOf(place.Key) == objects.TStr {
			name := g.rt.StrGo(place.Key)
			if kind == moduleDict {
				if objects.TypeOf(o) == objects.TModule && g.refs[owner] == o {
					return g.moduleName(o)
				}
				if m := g.moduleName(g.refs[owner]); m != "__main__" && m != "builtins" {
					return m + "." + name
				}
				return name
			}
			return g.pathTo(owner, depth+1) + "." + name
		}
	}
	if g.refs[h] == g.rt.Modules && objects.TypeOf(o) == objects.TModule {
		return g.moduleName(o)
	}
	base := g.pathTo(h, depth+1)
	switch place.Kind {
	case objects.PlaceItem:
		return fmt.Sprintf("%s[%d]", base, place.Index)
	case objects.PlaceValue:
		return base + "[" + g.literal(place.Key) + "]"
	case objects.PlaceKey:
		return "a key of " + base
	case objects.PlaceElement:
		return "an element of " + base
	case objects.PlaceAttr:
		return base + "." + place.Name
	case objects.PlaceLocal, objects.PlaceCell:
		return place.Name + " in " + base
	case objects.PlaceField:
		if strings.HasPrefix(place.Name, "__") || objects.TypeOf(g.refs[h]) == objects.TTraceback || g.rt.IsInstanceOf(g.refs[h], objects.TBaseException) {
			return base + "." + place.Name
		}
		return place.Name + " of " + base
	}
	return "a part of " + base
}

// What a dict is there for.
type dictKind int

const (
	plainDict dictKind = iota
	moduleDict
	classDict
	instanceDict
)

// dictOwner tells whose __dict__ a dict is.
func (g *Graph) dictOwner(d node) (node, dictKind) {
	if g.rt.TypeFor(g.refs[d]).Layout != objects.TDict {
		return 0, plainDict
	}
	for _, h := range g.holders(d) {
		o := g.refs[h]
		kind := plainDict
		switch {
		case g.rt.IsInstanceOf(o, objects.TModule):
			kind = moduleDict
		case g.rt.IsTypeObj(o):
			kind = classDict
		default:
			kind = instanceDict
		}
		mine := false
		g.rt.Places(o, g.refs[d], func(p objects.Place) {
			mine = mine || p.Kind == objects.PlaceField && p.Name == "__dict__"
		})
		if mine {
			return h, kind
		}
	}
	return 0, plainDict
}

// placeWord says a place of a frame or an object without a path of its own.
func placeWord(p objects.Place) string {
	switch p.Kind {
	case objects.PlaceStack:
		return "value stack"
	case objects.PlaceArgument:
		return fmt.Sprintf("argument %d of the call being made", p.Index+1)
	case objects.PlaceField:
		return p.Name
	}
	return "part"
}
