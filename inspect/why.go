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
	Native  int      // units that a native function at work holds, or the prompt
	Prompt  bool     // it is the prompt, which holds the value of an expression while it looks
	Cycle   bool     // no name leads to it: it lives because of a cycle, or of a call that is being made
	Advice  []string // what to do to free it
	Others  int      // holders that Advice says nothing about

	graph *Graph
}

// A Holder is one unit of a count, or, for an immortal object, one reference.
type Holder struct {
	Kind  string // global, local, item, key, ...: what kind of place the reference is in
	Place string // the place, as a person would name it
	File  string // where a frame stands; "" if the holder is no frame
	Line  int
	Free  string // a statement that gives the unit up; "" if there is none
	Name  string // of the place in its holder: a variable, [0], an attribute

	function string // whose frame it is
	in       *node  // the object that holds it
}

// Why explains the count of x.
func (g *Graph) Why(x Ref) *Account {
	rt := g.rt
	a := &Account{graph: g, What: g.brief(x), Type: rt.TypeName(x), ID: objects.ID(x), Size: int(rt.SizeOf(x)), Count: int64(objects.Refcount(x))}
	n, ok := g.find(x)
	if !ok {
		return a
	}
	a.Path = g.path(n)
	for _, h := range distinct(g.holders(n)) {
		rt.Places(g.refs[h], x, func(p objects.Place) {
			hd := g.holder(h, p)
			hd.Name, hd.in = g.placeName(p), &h
			a.Holders = append(a.Holders, hd)
		})
	}
	frames := map[Ref]bool{}
	for _, r := range g.roots {
		switch {
		case r.Ref != x || frames[r.Frame]:
		case r.Frame == 0:
			a.Holders = append(a.Holders, Holder{Kind: "interpreter", Place: r.What, Name: r.What})
		default:
			frames[r.Frame] = true
			g.in.FramePlaces(r.Frame, x, func(p objects.Place) { a.Holders = append(a.Holders, g.frameHolder(r, p)) })
		}
	}
	slices.SortStableFunc(a.Holders, func(x, y Holder) int {
		return cmp.Or(cmp.Compare(kindRank(x.Kind), kindRank(y.Kind)), cmp.Compare(x.Place, y.Place))
	})
	if objects.IsImmortal(x) {
		slices.SortStableFunc(a.Holders, func(x, y Holder) int { return cmp.Compare(ownRank(x), ownRank(y)) })
		a.Path = ""
		a.Why = g.whyImmortal(x)
		return a
	}
	a.Native = int(a.Count) - len(a.Holders)
	a.Prompt = a.Native == 1 && rt.Depth() == 0
	a.Cycle = g.findAnchors()[n] == byNative && slices.ContainsFunc(a.Holders, func(h Holder) bool { return h.Kind != "argument" && h.Kind != "stack" })
	a.Advice = advice(a.Holders)
	for _, h := range a.Holders {
		if h.Free == "" && h.Kind != "argument" && h.Kind != "descriptor" && (h.Kind != "class" || strings.HasPrefix(h.Place, "class of ")) {
			a.Others++
		}
	}
	if rt.IsTypeObj(x) && len(a.Advice) > 0 {
		a.Advice = append(a.Advice, "gc.collect(), since a class is in a cycle with itself")
	}
	return a
}

// ownRank puts the program's own names before the library's.
func ownRank(h Holder) int {
	if h.Kind == "local" || strings.HasPrefix(h.Place, "__main__.") {
		return 0
	}
	return 1
}

// advice lists what to do to give up the units of a count, in an order that works: parts of things before the names that lead to them, later items of a list
// before earlier ones.
func advice(holders []Holder) []string {
	var steps []string
	for i := len(holders) - 1; i >= 0; i-- {
		if f := holders[i].Free; f != "" && !slices.Contains(steps, f) {
			steps = append(steps, f)
		}
	}
	slices.Reverse(steps)
	pops := func(a, b string) bool { // a is an earlier item of the list that b is one of
		x, y := strings.LastIndex(a, ".pop("), strings.LastIndex(b, ".pop(")
		return x >= 0 && x == y && a[:x] == b[:y] && (len(a) < len(b) || len(a) == len(b) && a < b)
	}
	leads := func(a, b string) bool { // a deletes the name that b begins with
		name, ok := strings.CutPrefix(a, "del ")
		if !ok {
			return false
		}
		rest, ok := strings.CutPrefix(strings.TrimPrefix(b, "del "), name)
		return ok && rest != "" && (rest[0] == '.' || rest[0] == '[')
	}
	for i := 0; i < len(steps); i++ {
		for j := len(steps) - 1; j > i; j-- {
			if pops(steps[i], steps[j]) || leads(steps[i], steps[j]) {
				s := steps[i]
				copy(steps[i:], steps[i+1:j+1])
				steps[j] = s
				i--
				break
			}
		}
	}
	return steps
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
	h := Holder{File: file, Line: line, Name: g.placeName(p), function: function}
	where := function + "()"
	if function == "<module>" {
		where = "the module's code"
	}
	switch p.Kind {
	case objects.PlaceLocal:
		h.Kind, h.Place, h.Free = "local", p.Name+" in "+where, "del "+p.Name+" in "+where
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
		return Holder{Kind: "key", Place: "key of " + at, Free: g.outOf(n, "take the key out of ")}
	case objects.PlaceItem:
		if h, ok := g.tupleHolder(n, p); ok {
			return h
		}
		h := Holder{Kind: "item", Place: fmt.Sprintf("%s[%d]", at, p.Index), Free: g.letGo(n)}
		if path := g.path(n); isPath(path) && objects.TypeOf(o) == objects.TList {
			h.Free = fmt.Sprintf("%s.pop(%d)", path, p.Index)
		}
		return h
	case objects.PlaceElement:
		return Holder{Kind: "element", Place: "element of " + at, Free: g.outOf(n, "take it out of ")}
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
			place, function := g.cellHolder(n)
			h := Holder{Kind: "cell", Place: place}
			if function >= 0 {
				h.Free = g.letGo(function)
			}
			return h
		case t == objects.TTraceback || rt.IsInstanceOf(o, objects.TBaseException) && p.Name == "__traceback__":
			h := Holder{Kind: "traceback", Place: at + "." + p.Name}
			if path := g.path(n); isPath(path) && p.Name == "__traceback__" {
				h.Free = path + ".__traceback__ = None"
			}
			return h
		case p.Name == "__class__":
			return Holder{Kind: "class", Place: "class of " + at}
		case t == objects.TType:
			return Holder{Kind: "class", Place: at + "." + p.Name}
		case strings.HasSuffix(rt.TypeName(o), "iterator") || p.Name == "sequence" || p.Name == "iterator":
			return Holder{Kind: "iterator", Place: p.Name + " of " + at, Free: g.letGo(n)}
		case p.Name == "__objclass__":
			return Holder{Kind: "descriptor", Place: "class of the descriptor " + at}
		}
		return Holder{Kind: "attribute", Place: at + "." + p.Name, Free: g.letGo(n)}
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
		return Holder{Kind: "last value", Place: "_, the last value shown at the prompt", Free: "%forget"}
	case m == "sys" && strings.HasPrefix(name, "last_"):
		return Holder{Kind: "last traceback", Place: "sys." + name, Free: "%forget"}
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
		return Holder{Kind: "default", Place: fmt.Sprintf("default argument %d of %s()", p.Index, g.brief(owner)[len("function "):]), Free: g.letGo(owners[0])}, true
	case "__closure__":
		return Holder{Kind: "closure", Place: fmt.Sprintf("cell %d of the closure of %s()", p.Index, g.brief(owner)[len("function "):]), Free: g.letGo(owners[0])}, true
	case "__mro__", "__bases__":
		return Holder{Kind: "class", Place: fmt.Sprintf("%s.%s[%d]", g.nameOf(owners[0]), field, p.Index)}, true
	case "args":
		return Holder{Kind: "item", Place: fmt.Sprintf("%s.args[%d]", g.nameOf(owners[0]), p.Index)}, true
	}
	return Holder{}, false
}

// cellHolder names the variable whose cell n is by a function that closes over it, and gives that; -1 if there is none.
func (g *Graph) cellHolder(n node) (name string, function node) {
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
					return "variable " + g.in.FreeName(*objects.RefAt(g.refs[f], objects.OffFuncCode), i) + " in the closure of " + g.rt.StrGo(*objects.RefAt(g.refs[f], objects.OffFuncQualname)) + "()", f
				}
			}
		}
	}
	return "contents of " + g.nameOf(n), -1
}

// letGo advises to drop a holder that cannot be changed, if it has a global name.
func (g *Graph) letGo(n node) string {
	path := g.path(n)
	if name, _ := splitName(path); name == "" || name != path || g.rt.IsInstanceOf(g.refs[n], objects.TModule) {
		return ""
	}
	return "del " + path
}

// outOf words advice about a container that has a name.
func (g *Graph) outOf(n node, words string) string {
	if p := g.path(n); isPath(p) {
		return words + p
	}
	return ""
}

// nameOf names an object by the expression that leads to it, with its kind, or else by what it is.
func (g *Graph) nameOf(n node) string {
	o := g.refs[n]
	what := g.brief(o)
	path := g.path(n)
	switch {
	case path == "", path[0] == '<': // the value stack
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
	case a.Prompt:
		fmt.Fprintf(&b, "refcount %d = %d explained + 1 held by the prompt, for the value of the expression\n", a.Count, n)
	default:
		fmt.Fprintf(&b, "refcount %d = %d explained + %d held by a native function at work\n", a.Count, n, a.Native)
	}
	width := 0
	shown := a.Holders
	most := maxShown
	if a.Why != "" {
		most = maxImmortal
	}
	shown = shown[:min(len(shown), most)]
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
	passing := 0
	for _, h := range a.Holders {
		if h.Kind == "argument" {
			passing++
		}
	}
	if passing > 0 && a.Why == "" {
		fmt.Fprintf(&b, "After the call: refcount %d\n", a.Count-int64(passing))
	}
	if a.Cycle {
		b.WriteString("No name leads to it: apart from the call that is being made, only a cycle holds it, and only the collector can free it\n")
	}
	if len(a.Advice) > 0 && a.Why == "" && n <= maxShown {
		fmt.Fprintf(&b, "To free it: %s", strings.Join(a.Advice, "; "))
		switch {
		case a.Others == 1:
			b.WriteString("; and the other holder has to go")
		case a.Others > 1:
			fmt.Fprintf(&b, "; and the other %d holders have to go", a.Others)
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// maxShown is how many holders a text lists.
const maxShown = 30

// maxImmortal is how many references to an immortal object a text lists.
const maxImmortal = 10

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// orNil is nil for an empty string.
func orNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// placeName is the short name of a place in its holder.
func (g *Graph) placeName(p objects.Place) string {
	switch p.Kind {
	case objects.PlaceItem:
		return fmt.Sprintf("[%d]", p.Index)
	case objects.PlaceValue:
		if isLiteral(p.Key) {
			return "[" + g.literal(p.Key) + "]"
		}
		return "a value"
	case objects.PlaceKey:
		return "a key"
	case objects.PlaceElement:
		return "an element"
	case objects.PlaceStack, objects.PlaceArgument:
		return placeWord(p)
	case objects.PlacePart:
		return "a part"
	}
	return p.Name
}

// Data gives the account.
func (a *Account) Data() any {
	holders := list{}
	for _, h := range a.Holders {
		var line any
		path := h.function
		if h.in != nil {
			if path = a.graph.path(*h.in); !isPath(path) {
				path = ""
			}
		}
		if h.File != "" {
			line = h.Line
		}
		holders = append(holders, dict{{"kind", h.Kind}, {"place", h.Place}, {"name", orNil(h.Name)}, {"path", orNil(path)}, {"file", orNil(h.File)}, {"line", line}, {"free", orNil(h.Free)}})
	}
	advice := list{}
	for _, s := range a.Advice {
		advice = append(advice, s)
	}
	var count any = a.Count
	var immortal any
	if a.Why != "" {
		count, immortal = nil, a.Why
	}
	return dict{{"object", a.What}, {"type", a.Type}, {"id", a.ID}, {"size", a.Size}, {"path", a.Path}, {"refcount", count}, {"immortal", immortal}, {"holders", holders}, {"native", a.Native}, {"only_cycle", a.Cycle}, {"free", advice}}
}
