package repl

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"minipy/inspect"
	"minipy/objects"
	"minipy/stdlib"
	"minipy/vm"
)

var keywords = strings.Fields(`False None True and as assert async await break class continue def del elif else except finally for from global if import in is
lambda nonlocal not or pass raise return try while with yield match case type _`)

// A completion is what could stand before the cursor.
type completion struct {
	words  []string // sorted
	insert string   // what all of them have in common, beyond what is there
}

// A completer finds completions. It looks at the heap from outside, through package inspect: no Python code runs, no property is computed, no object made.
type completer struct {
	in       *vm.Interp
	commands *Commands // nil: there are none
}

// complete tells how the text before the cursor can go on.
func (c *completer) complete(head string) completion {
	p := placeAt(head)
	line := lastLine(head)
	if c.commands != nil && !strings.Contains(head, "\n") && strings.HasPrefix(strings.TrimLeft(head, " "), "%") {
		return c.command(strings.TrimLeft(head, " "))
	}
	if p.comment {
		return completion{}
	}
	if p.quote != "" {
		return c.key(head, p)
	}
	if len(p.brackets) == 0 {
		if words, prefix, ok := c.imported(line); ok {
			return choose(words, prefix)
		}
	}
	prefix := head[len(head)-wordBefore(head):]
	before := head[:len(head)-len(prefix)]
	if prefix != "" && prefix[0] >= '0' && prefix[0] <= '9' {
		return completion{}
	}
	if strings.HasSuffix(before, ".") {
		return choose(c.attributes(primaryBefore(before[:len(before)-1])), prefix)
	}
	var words []string
	if n := len(p.brackets); n > 0 {
		at := p.brackets[n-1]
		switch {
		case head[at] == '(':
			words = c.parameters(head, at)
		case head[at] == '[' && strings.TrimSpace(head[at+1:]) == "":
			if o, ok := c.resolve(primaryBefore(head[:at])); ok {
				return choose(c.keys(o, func(k string) string { return k + "]" }), "")
			}
		}
	}
	if prefix != "" {
		words = append(words, keywords...)
		words = append(words, c.names(c.in.MainGlobals())...)
		words = append(words, c.names(c.in.RT().Builtins)...)
	}
	return choose(words, prefix)
}

// choose keeps the words that begin with prefix; those with underscores in front are shown only to who types them.
func choose(words []string, prefix string) completion {
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		return !strings.HasPrefix(w, prefix) || prefix == "" && strings.HasPrefix(w, "_") || prefix == "_" && strings.HasPrefix(w, "__")
	})
	slices.Sort(words)
	c := completion{words: slices.Compact(words)}
	if len(c.words) == 0 {
		return c
	}
	common := c.words[0]
	for _, w := range c.words[1:] {
		for !strings.HasPrefix(w, common) {
			common = common[:len(common)-1]
		}
	}
	c.insert = strings.ToValidUTF8(common[len(prefix):], "")
	return c
}

// command completes a line that begins with %: the command, or what it takes.
func (c *completer) command(head string) completion {
	name, arg, space := strings.Cut(head, " ")
	if !space {
		return choose(c.commands.Names(), head)
	}
	for _, cmd := range commandList() {
		if "%"+cmd.name != name {
			continue
		}
		if strings.Contains(cmd.args, "EXPR") || strings.Contains(cmd.args, "STATEMENT") || strings.Contains(cmd.args, "NAME") {
			return c.complete(strings.TrimLeft(arg, " "))
		}
		words := strings.FieldsFunc(cmd.args, func(r rune) bool { return r < 'a' || r > 'z' })
		typed := strings.Fields(arg)
		if n := len(typed); n > 0 && !strings.HasSuffix(arg, " ") {
			typed = typed[:n-1]
		}
		words = slices.DeleteFunc(words, func(w string) bool { return slices.Contains(typed, w) })
		return choose(words, arg[strings.LastIndexByte(arg, ' ')+1:])
	}
	return completion{}
}

// key completes a string that is the key of a dict.
func (c *completer) key(head string, p place) completion {
	at := p.quoteAt
	if at == 0 || head[at-1] != '[' || len(p.quote) != 1 {
		return completion{}
	}
	o, ok := c.resolve(primaryBefore(head[:at-1]))
	if !ok {
		return completion{}
	}
	prefix := head[at+1:]
	words := c.keys(o, func(k string) string {
		if k[0] != '\'' && k[0] != '"' {
			return "" // a number
		}
		return k[1:len(k)-1] + p.quote + "]"
	})
	return choose(slices.DeleteFunc(words, func(w string) bool { return w == "" }), prefix)
}

// keys lists the str and int keys of a dict, as shape makes them of their literals. Keys that need escapes are left out.
func (c *completer) keys(d objects.Ref, shape func(string) string) []string {
	rt := c.in.RT()
	if !rt.IsInstanceOf(d, objects.TDict) {
		return nil
	}
	var words []string
	for pos := 0; ; {
		k, _, ok := objects.DictNext(d, &pos)
		switch {
		case !ok:
			return words
		case objects.TypeOf(k) == objects.TInt:
			if n, ok := rt.AsInt64(k); ok {
				words = append(words, shape(strconv.FormatInt(n, 10)))
			}
		case rt.IsStr(k):
			if s := rt.StrGo(k); !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == '\\' || r == '\'' || r == '"' || r == 0xfffd }) {
				words = append(words, shape("'"+s+"'"))
			}
		}
	}
}

// names lists the str keys of a namespace.
func (c *completer) names(d objects.Ref) []string {
	rt := c.in.RT()
	var words []string
	for pos := 0; d != 0; {
		k, _, ok := objects.DictNext(d, &pos)
		if !ok {
			break
		}
		if rt.IsStr(k) {
			words = append(words, rt.StrGo(k))
		}
	}
	return words
}

// resolve finds the object of an expression.
func (c *completer) resolve(expr string) (objects.Ref, bool) {
	if expr == "" {
		return 0, false
	}
	return inspect.Resolve(c.in, expr)
}

// method finds the function of a method call, whose first parameter is the object.
func (c *completer) method(expr string) (objects.Ref, bool) {
	dot := strings.LastIndexByte(expr, '.')
	if dot < 0 {
		return 0, false
	}
	o, ok := c.resolve(expr[:dot])
	if !ok {
		return 0, false
	}
	o = inspect.Method(c.in.RT(), o, expr[dot+1:])
	return o, o != 0 && (objects.TypeOf(o) == objects.TFunction || objects.TypeOf(o) == objects.TMethodDescr)
}

// attributes lists what can follow the dot after an expression: a name with attributes and subscripts, or a literal.
func (c *completer) attributes(expr string) []string {
	if expr == "" {
		return nil
	}
	if o, ok := c.resolve(expr); ok {
		return inspect.Attributes(c.in.RT(), o)
	}
	if o, ok := c.method(expr); ok {
		return inspect.Attributes(c.in.RT(), o)
	}
	t := objects.TStr
	switch quote := strings.IndexAny(expr, `'"`); {
	case expr[0] == '[':
		t = objects.TList
	case expr[0] == '{' && (expr == "{}" || strings.Contains(expr, ":")):
		t = objects.TDict
	case expr[0] == '{':
		t = objects.TSet
	case expr == "()" || expr[0] == '(' && strings.Contains(expr, ","):
		t = objects.TTuple
	case quote < 0 || quote > 2:
		return nil
	case strings.ContainsAny(expr[:quote], "bB"):
		t = objects.TBytes
	}
	if end := literalEnd(expr); end != len(expr) {
		return nil
	}
	return inspect.ClassAttributes(c.in.RT(), c.in.RT().Type(t))
}

// literalEnd is the length of the string or bracketed literal at the start of a text.
func literalEnd(expr string) int {
	for i := 1; i <= len(expr); i++ {
		if p := placeAt(expr[:i]); len(p.brackets) == 0 && p.quote == "" && !isWordByte(expr[i-1]) {
			return i
		}
	}
	return -1
}

// parameters lists the names of the parameters of the function that is called at an open bracket, with their =.
func (c *completer) parameters(head string, at int) []string {
	callee := primaryBefore(head[:at])
	o, ok := c.resolve(callee)
	bound := !ok
	if bound {
		if o, ok = c.method(callee); !ok {
			return nil
		}
	}
	inside := head[at:]
	if before := strings.TrimRight(inside[:len(inside)-wordBefore(inside)], " \n"); !strings.HasSuffix(before, "(") && !strings.HasSuffix(before, ",") {
		return nil
	}
	var words []string
	for _, name := range c.in.Parameters(o, bound) {
		if w := name + "="; !strings.Contains(inside, w) {
			words = append(words, w)
		}
	}
	return words
}

// imported completes an import statement. ok is false for other lines.
func (c *completer) imported(line string) (words []string, prefix string, ok bool) {
	line = strings.TrimLeft(line, " \t")
	if rest, found := strings.CutPrefix(line, "import "); found {
		item := strings.TrimLeft(rest[strings.LastIndexByte(rest, ',')+1:], " ")
		return c.modules(item), item, !strings.Contains(item, " ")
	}
	rest, found := strings.CutPrefix(line, "from ")
	if !found {
		return nil, "", false
	}
	module, after, named := strings.Cut(strings.TrimLeft(rest, " "), " ")
	if !named {
		return c.modules(module), module, true
	}
	after = strings.TrimLeft(after, " ")
	names, found := strings.CutPrefix(after, "import ")
	if !found {
		return []string{"import "}, after, true
	}
	prefix = names[len(names)-wordBefore(names):]
	rt := c.in.RT()
	for _, m := range c.modules(module + ".") {
		words = append(words, m[len(module)+1:])
	}
	if m := inspect.Lookup(rt, rt.Modules, module); m != 0 && objects.TypeOf(m) == objects.TModule {
		words = append(words, c.names(objects.ModuleDict(m))...)
	}
	return words, prefix, true
}

// modules lists what can be imported and begins with prefix: the modules of minipy and those of sys.path, up to the next dot.
func (c *completer) modules(prefix string) []string {
	words := []string{"builtins", "sys"}
	for _, d := range stdlib.Modules() {
		words = append(words, d.Name)
	}
	parent := prefix[:strings.LastIndexByte(prefix, '.')+1]
	for _, dir := range c.searchPath() {
		files, err := os.ReadDir(filepath.Join(dir, strings.ReplaceAll(parent, ".", string(filepath.Separator))))
		if err != nil {
			continue
		}
		for _, f := range files {
			name, py := strings.CutSuffix(f.Name(), ".py")
			_, err := os.Stat(filepath.Join(dir, strings.ReplaceAll(parent, ".", string(filepath.Separator)), name, "__init__.py"))
			if wordLength(name) == len(name) && (py || err == nil) {
				words = append(words, parent+name)
			}
		}
	}
	var found []string
	for _, w := range words {
		if rest, ok := strings.CutPrefix(w, parent); ok && strings.HasPrefix(w, prefix) {
			rest, _, _ = strings.Cut(rest, ".")
			if !strings.HasPrefix(rest, "_") || strings.HasPrefix(prefix, parent+"_") {
				found = append(found, parent+rest)
			}
		}
	}
	return found
}

// searchPath is sys.path, as far as it is a list of str.
func (c *completer) searchPath() []string {
	rt := c.in.RT()
	path := inspect.Lookup(rt, c.in.Sys(), "path")
	if path == 0 || objects.TypeOf(path) != objects.TList {
		return nil
	}
	var dirs []string
	for _, p := range objects.ListItems(path) {
		if rt.IsStr(p) {
			dirs = append(dirs, cmp.Or(rt.StrGo(p), "."))
		}
	}
	return dirs
}

func isWordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// wordBefore is the length of the identifier at the end of a text.
func wordBefore(s string) int {
	n := 0
	for n < len(s) && isWordByte(s[len(s)-1-n]) {
		n++
	}
	return n
}

// primaryBefore returns the expression at the end of a text to which a dot, a subscript or a call can be put: names, attributes and subscripts, or a literal;
// "" for anything else, such as a call.
func primaryBefore(head string) string {
	i := len(head)
	for i > 0 {
		switch ch := head[i-1]; {
		case isWordByte(ch):
			i -= wordBefore(head[:i])
			if i == 0 || head[i-1] != '.' {
				return head[i:]
			}
			i--
		case ch == '\'' || ch == '"':
			p := stringBefore(head[:i])
			if p < 0 {
				return ""
			}
			return head[p:]
		case ch == ']' || ch == ')' || ch == '}':
			open := bracketBefore(head[:i])
			if open < 0 {
				return ""
			}
			i = open
			subscripted := i > 0 && (isWordByte(head[i-1]) || strings.ContainsRune(")]}'\"", rune(head[i-1])))
			switch {
			case !subscripted:
				return head[i:]
			case ch != ']':
				return ""
			}
		default:
			return ""
		}
	}
	return ""
}

// bracketBefore is where the bracket that ends a text opens.
func bracketBefore(s string) int {
	p := placeAt(s[:len(s)-1])
	if n := len(p.brackets); n > 0 && p.quote == "" {
		return p.brackets[n-1]
	}
	return -1
}

// stringBefore is where the string that ends a text begins, with its prefix.
func stringBefore(s string) int {
	for n := 1; n <= 3; n += 2 {
		if n > len(s) {
			break
		}
		if p := placeAt(s[:len(s)-n]); p.quote == s[len(s)-n:] {
			return p.quoteAt - min(2, wordBefore(s[:p.quoteAt]))
		}
	}
	return -1
}
