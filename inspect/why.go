package inspect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"minipy/objects"
	"minipy/vm"
)

// An Account explains an object's reference count: every unit of it has a holder.
type Account struct {
	What    string // the object, briefly
	Type    string
	ID      int64
	Size    int    // bytes of its own
	Path    string // an expression that names it, "" if there is none
	Count   int64  // as sys.getrefcount would give it without its own argument
	Why     string // why the object is immortal; "" if it is not
	Holders []Holder
	Native  int      // units that a native function at work holds
	Advice  []string // what to do to free it
}

// A Holder is one unit of a count, or, for an immortal object, one reference.
type Holder struct {
	Kind  string // global, local, item, key, ...: what kind of place the reference is in
	Place string // the place, as a person would name it
	File  string // where a frame stands; "" if the holder is no frame
	Line  int
	Free  string // a statement that gives the unit up; "" if there is none
}

// Why explains the count of x.
func (g *Graph) Why(x Ref) *Account {
	rt := g.rt
	a := &Account{What: g.brief(x), Type: rt.TypeName(x), ID: objects.ID(x), Size: int(rt.SizeOf(x)), Count: int64(objects.Refcount(x))}
	n, ok := g.find(x)
	if !ok {
		return a
	}
	a.Path = g.path(n)
	for _, h := range distinct(g.holders(n)) {
		rt.Places(g.refs[h], x, func(p objects.Place) { a.Holders = append(a.Holders, g.holder(h, p)) })
	}
	frames := map[Ref]bool{}
	for _, r := range g.roots {
		switch {
		case r.Ref != x || frames[r.Frame]:
		case r.Frame == 0:
			a.Holders = append(a.Holders, Holder{Kind: "interpreter", Place: r.What})
		default:
			frames[r.Frame] = true
			g.in.FramePlaces(r.Frame, x, func(p objects.Place) { a.Holders = append(a.Holders, g.frameHolder(r, p)) })
		}
	}
	slices.SortStableFunc(a.Holders, func(x, y Holder) int {
		return cmp.Or(cmp.Compare(kindRank(x.Kind), kindRank(y.Kind)), cmp.Compare(x.Place, y.Place))
	})
	if objects.IsImmortal(x) {
		a.Why = g.whyImmortal(x)
		return a
	}
	a.Native = int(a.Count) - len(a.Holders)
	for _, h := range a.Holders {
		if h.Free != "" {
			a.Advice = append(a.Advice, h.Free)
		}
	}
	return a
}

// kindRank orders holders: names first, then parts of things, then what passes.
func kindRank(kind string) int {
	order := []string{"global", "local", "attribute", "item", "value", "key", "element", "cell", "closure", "default", "constant", "class"}
	if i := slices.Index(order, kind); i >= 0 {
		return i
	}
	return len(order)
}

// distinct drops repetitions from a sorted list.
func distinct(list []node) []node {
	var out []node
	for i, n := range list {
		if i == 0 || n != list[i-1] {
			out = append(out, n)
		}
	}
	return out
}

func sorted(list []node) []node {
	out := slices.Clone(list)
	slices.Sort(out)
	return out
}

// frameHolder describes what a running frame holds.
func (g *Graph) frameHolder(r vm.Root, p objects.Place) Holder {
	function, file, line := g.in.FrameAt(r.Frame)
	h := Holder{File: file, Line: line}
	where := function + "()"
	if function == "<module>" {
		where = "the module's code"
	}
	switch p.Kind {
	case objects.PlaceLocal:
		h.Kind, h.Place, h.Free = "local", p.Name+" in "+where, "del "+p.Name
		if !isName(p.Name) { // a comprehension's
			h.Free = ""
		}
	case objects.PlaceCell:
		h.Kind, h.Place = "cell", "variable "+p.Name+" of "+where
	case objects.PlaceArgument:
		h.Kind, h.Place = "argument", fmt.Sprintf("argument %d of the call that %s makes", p.Index+1, where)
	case objects.PlaceStack:
		h.Kind, h.Place = "stack", "value stack of "+where
	default:
		h.Kind, h.Place = "frame", p.Name+" of "+where
	}
	return h
}

// holder describes a reference at a place of an object.
func (g *Graph) holder(n node, p objects.Place) Holder {
	rt, o := g.rt, g.refs[n]
	at := g.nameOf(n)
	switch p.Kind {
	case objects.PlaceValue:
		return g.dictHolder(n, p, at)
	case objects.PlaceKey:
		if _, kind := g.dictOwner(n); kind != plainDict {
			return Holder{Kind: "name", Place: "a name in the namespace of " + at}
		}
		return Holder{Kind: "key", Place: "key of " + at}
	case objects.PlaceItem:
		if h, ok := g.tupleHolder(n, p); ok {
			return h
		}
		h := Holder{Kind: "item", Place: fmt.Sprintf("%s[%d]", at, p.Index)}
		if path := g.path(n); isPath(path) && objects.TypeOf(o) == objects.TList {
			h.Free = fmt.Sprintf("%s.pop(%d)", path, p.Index)
		}
		return h
	case objects.PlaceElement:
		return Holder{Kind: "element", Place: "element of " + at}
	case objects.PlaceAttr:
		h := Holder{Kind: "attribute", Place: at + "." + p.Name}
		if path := g.path(n); isPath(path) && isName(p.Name) {
			h.Free = "del " + path + "." + p.Name
		}
		return h
	case objects.PlaceLocal:
		return Holder{Kind: "local", Place: p.Name + " in " + at}
	case objects.PlaceCell:
		return Holder{Kind: "cell", Place: "variable " + p.Name + " in " + at}
	case objects.PlaceStack, objects.PlaceArgument:
		return Holder{Kind: "stack", Place: "value stack of " + at}
	case objects.PlaceField:
		switch t := rt.TypeFor(o).Layout; {
		case t == objects.TCell:
			return Holder{Kind: "cell", Place: g.cellName(n)}
		case t == objects.TTraceback || rt.IsInstanceOf(o, objects.TBaseException) && p.Name == "__traceback__":
			return Holder{Kind: "traceback", Place: at + "." + p.Name}
		case p.Name == "__class__":
			return Holder{Kind: "class", Place: "class of " + at}
		case t == objects.TType:
			return Holder{Kind: "class", Place: at + "." + p.Name}
		case strings.HasSuffix(rt.TypeName(o), "iterator") || p.Name == "sequence" || p.Name == "iterator":
			return Holder{Kind: "iterator", Place: p.Name + " of " + at}
		}
		return Holder{Kind: "attribute", Place: at + "." + p.Name}
	}
	return Holder{Kind: "part", Place: "part of " + at}
}

// dictHolder describes a dict's value: a global, an attribute, or just a value.
func (g *Graph) dictHolder(n node, p objects.Place, at string) Holder {
	rt := g.rt
	owner, kind := g.dictOwner(n)
	if kind == plainDict || objects.TypeOf(p.Key) != objects.TStr {
		if g.refs[n] == rt.Modules {
			return Holder{Kind: "module", Place: "sys.modules[" + g.literal(p.Key) + "]"}
		}
		h := Holder{Kind: "value", Place: at + "[" + g.literal(p.Key) + "]"}
		if path := g.path(n); isPath(path) && isLiteral(p.Key) {
			h.Free = "del " + path + "[" + g.literal(p.Key) + "]"
		}
		return h
	}
	name := rt.StrGo(p.Key)
	if kind != moduleDict {
		h := Holder{Kind: "attribute", Place: g.nameOf(owner) + "." + name}
		if path := g.path(owner); isPath(path) && isName(name) {
			h.Free = "del " + path + "." + name
		}
		return h
	}
	return globalHolder(g.moduleName(g.refs[owner]), name)
}

// globalHolder describes a name of a module.
func globalHolder(m, name string) Holder {
	switch {
	case m == "builtins" && name == "_":
		return Holder{Kind: "last value", Place: "_, the last value shown at the prompt", Free: "del __builtins__._"}
	case m == "sys" && strings.HasPrefix(name, "last_"):
		return Holder{Kind: "last traceback", Place: "sys." + name, Free: "del sys." + name}
	case m == "__main__":
		return Holder{Kind: "global", Place: m + "." + name, Free: "del " + name}
	default:
		return Holder{Kind: "global", Place: m + "." + name, Free: "del " + m + "." + name}
	}
}

// tupleHolder describes an item of a tuple that is a part of something with a better name: constants, defaults, names, bases.
func (g *Graph) tupleHolder(n node, p objects.Place) (Holder, bool) {
	if objects.TypeOf(g.refs[n]) != objects.TTuple {
		return Holder{}, false
	}
	owners := distinct(g.holders(n))
	if len(owners) != 1 {
		return Holder{}, false
	}
	owner := g.refs[owners[0]]
	field := ""
	g.rt.Places(owner, g.refs[n], func(q objects.Place) {
		if q.Kind == objects.PlaceField {
			field = q.Name
		}
	})
	switch field {
	case "co_consts":
		return Holder{Kind: "constant", Place: fmt.Sprintf("constant %d of %s()", p.Index, g.in.CodeName(owner))}, true
	case "co_names", "co_varnames", "names of variables":
		return Holder{Kind: "name", Place: "a name in the code of " + g.in.CodeName(owner) + "()"}, true
	case "__defaults__":
		return Holder{Kind: "default", Place: fmt.Sprintf("default argument %d of %s()", p.Index, g.brief(owner)[len("function "):])}, true
	case "__closure__":
		return Holder{Kind: "closure", Place: fmt.Sprintf("cell %d of the closure of %s()", p.Index, g.brief(owner)[len("function "):])}, true
	case "__mro__", "__bases__":
		return Holder{Kind: "class", Place: fmt.Sprintf("%s.%s[%d]", g.nameOf(owners[0]), field, p.Index)}, true
	case "args":
		return Holder{Kind: "item", Place: fmt.Sprintf("%s.args[%d]", g.nameOf(owners[0]), p.Index)}, true
	}
	return Holder{}, false
}

// cellName names the variable whose cell n is by a function that closes over it.
func (g *Graph) cellName(n node) string {
	for _, t := range g.holders(n) {
		if objects.TypeOf(g.refs[t]) != objects.TTuple {
			continue
		}
		for _, f := range g.holders(t) {
			if objects.TypeOf(g.refs[f]) != objects.TFunction || *objects.RefAt(g.refs[f], objects.OffFuncClosure) != g.refs[t] {
				continue
			}
			for i, c := range objects.TupleItems(g.refs[t]) {
				if c == g.refs[n] {
					return "variable " + g.in.FreeName(*objects.RefAt(g.refs[f], objects.OffFuncCode), i) + " in the closure of " + g.rt.StrGo(*objects.RefAt(g.refs[f], objects.OffFuncQualname)) + "()"
				}
			}
		}
	}
	return "contents of " + g.nameOf(n)
}

// nameOf names an object by the expression that leads to it, with its kind, or else by what it is.
func (g *Graph) nameOf(n node) string {
	o := g.refs[n]
	what := g.brief(o)
	path := g.path(n)
	switch {
	case path == "":
		return what
	case isPath(path):
		return path
	}
	return what + " (" + path + ")"
}

// isPath reports whether a path can be written in a program.
func isPath(p string) bool {
	return p != "" && !strings.ContainsAny(p, " <>") && !strings.Contains(p, "...") && !strings.Contains(p, "()")
}

func isName(s string) bool { return s != "" && !strings.ContainsAny(s, ".<> ") }

// isLiteral reports whether an object of o's type is written as its value.
func isLiteral(o Ref) bool {
	switch objects.TypeOf(o) {
	case objects.TStr, objects.TInt, objects.TBool, objects.TNone, objects.TFloat:
		return true
	}
	return false
}

// whyImmortal says why an object's count does not move.
func (g *Graph) whyImmortal(x Ref) string {
	rt := g.rt
	switch objects.TypeOf(x) {
	case objects.TNone, objects.TBool, objects.TEllipsis, objects.TNotImplemented:
		return "one of the constants that exist once: None, True, False, Ellipsis, NotImplemented"
	case objects.TInt:
		return "a small int: those from -5 to 256 are made at the start and shared"
	case objects.TTuple:
		return "the one empty tuple"
	case objects.TStr:
		switch objects.StrLen(x) {
		case 0:
			return "the one empty str"
		case 1:
			return "one of the 256 shared strings of one Latin-1 character"
		}
		return "an interned str: the interpreter's own names and constants that look like names are kept once"
	case objects.TBytes:
		return "one of the shared bytes objects of no or one byte"
	}
	if rt.IsTypeObj(x) {
		return "a built-in type, which is not on any count"
	}
	return "made when the interpreter starts, and never freed before it ends"
}

// Text tells the account in lines.
func (a *Account) Text() string {
	var b strings.Builder
	what := a.What
	if isPath(a.Path) && a.Path != what {
		what = a.Path + ": " + a.Type
	}
	fmt.Fprintf(&b, "%s, %d B, ", what, a.Size)
	n := len(a.Holders)
	switch {
	case a.Why != "":
		fmt.Fprintf(&b, "immortal: %s\n%d reference%s found, none of them counted\n", a.Why, n, plural(n))
	case a.Native == 0:
		fmt.Fprintf(&b, "refcount %d = %d explained\n", a.Count, n)
	default:
		fmt.Fprintf(&b, "refcount %d = %d explained + %d held by a native function at work\n", a.Count, n, a.Native)
	}
	width := 0
	shown := a.Holders
	if len(shown) > maxShown {
		shown = shown[:maxShown]
	}
	for _, h := range shown {
		width = max(width, len(h.Kind))
	}
	for i, h := range shown {
		fmt.Fprintf(&b, "%3d  %-*s  %s", i+1, width, h.Kind, h.Place)
		if h.File != "" {
			fmt.Fprintf(&b, "  %s:%d", h.File, h.Line)
		}
		b.WriteByte('\n')
	}
	if more := n - len(shown); more > 0 {
		fmt.Fprintf(&b, "     ... and %d more\n", more)
	}
	if len(a.Advice) > 0 && a.Why == "" && n <= maxShown {
		fmt.Fprintf(&b, "To free it: %s\n", strings.Join(a.Advice, "; "))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// maxShown is how many holders a text lists.
const maxShown = 30

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// Data gives the account.
func (a *Account) Data() any {
	holders := list{}
	for _, h := range a.Holders {
		d := dict{{"kind", h.Kind}, {"place", h.Place}}
		if h.File != "" {
			d = append(d, entry{"file", h.File}, entry{"line", h.Line})
		}
		if h.Free != "" {
			d = append(d, entry{"free", h.Free})
		}
		holders = append(holders, d)
	}
	var count any = a.Count
	var immortal any
	if a.Why != "" {
		count, immortal = nil, a.Why
	}
	return dict{{"object", a.What}, {"type", a.Type}, {"id", a.ID}, {"size", a.Size}, {"path", a.Path}, {"refcount", count}, {"immortal", immortal}, {"holders", holders}, {"native", a.Native}}
}
