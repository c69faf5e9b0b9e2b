package repl

import (
	"slices"
	"strings"

	"minipy/objects"
)

var keywords = strings.Fields(`False None True and as assert async await break class continue def del elif else except finally for from global if import in is
lambda nonlocal not or pass raise return try while with yield match case type _`)

// Complete returns what the identifier before position pos of line could become, sorted, and where it begins. Attributes are looked up in type and instance
// dicts only: no property or other descriptor runs.
func Complete(e Engine, line string, pos int) (words []string, start int) {
	head := line[:min(pos, len(line))]
	start = len(head)
	for start > 0 && isWordByte(head[start-1]) {
		start--
	}
	prefix := head[start:]
	if start > 0 && head[start-1] == '.' {
		words = attrNames(e, dottedBefore(head[:start-1]))
	} else {
		if prefix == "" {
			return nil, start
		}
		words = append(words, keywords...)
		words = append(words, dictNames(e, e.MainGlobals())...)
		words = append(words, dictNames(e, e.RT().Builtins)...)
	}
	words = slices.DeleteFunc(words, func(w string) bool {
		return !strings.HasPrefix(w, prefix) || prefix == "" && strings.HasPrefix(w, "_")
	})
	slices.Sort(words)
	return slices.Compact(words), start
}

func isWordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// dottedBefore returns the names of a dotted expression at the end of s; nil if what stands there is more than names and dots.
func dottedBefore(s string) []string {
	i := len(s)
	for i > 0 && (isWordByte(s[i-1]) || s[i-1] == '.') {
		i--
	}
	if i > 0 && strings.ContainsRune(")]}\"'", rune(s[i-1])) {
		return nil
	}
	parts := strings.Split(s[i:], ".")
	for _, p := range parts {
		if p == "" || p[0] >= '0' && p[0] <= '9' {
			return nil
		}
	}
	return parts
}

func dictNames(e Engine, d objects.Ref) []string {
	rt := e.RT()
	if d == 0 || !rt.IsInstanceOf(d, objects.TDict) {
		return nil
	}
	var names []string
	pos := 0
	for {
		k, _, ok := objects.DictNext(d, &pos)
		if !ok {
			return names
		}
		if rt.IsStr(k) {
			names = append(names, rt.StrGo(k))
		}
	}
}

// attrNames lists the attributes of the object that the dotted name stands for, found without running code.
func attrNames(e Engine, path []string) []string {
	if len(path) == 0 {
		return nil
	}
	rt := e.RT()
	o := rt.DictGetStr(e.MainGlobals(), rt.Intern(path[0]))
	if o == 0 && rt.Builtins != 0 {
		o = rt.DictGetStr(rt.Builtins, rt.Intern(path[0]))
	}
	for _, p := range path[1:] {
		if o == 0 {
			return nil
		}
		o = plainAttr(e, o, p)
	}
	if o == 0 {
		return nil
	}
	names := instanceNames(e, o)
	t := rt.TypeFor(o)
	names = append(names, mroNames(e, t)...)
	if rt.IsTypeObj(o) {
		names = append(names, mroNames(e, rt.TypeFromObj(o))...)
	}
	return names
}

// ownDict is an instance's or module's dict, new; 0 if it has none. Making the dict of an instance runs no Python code.
func ownDict(e Engine, o objects.Ref) objects.Ref {
	rt := e.RT()
	if objects.TypeOf(o) == objects.TModule {
		return objects.NewRef(objects.ModuleDict(o))
	}
	if rt.TypeFor(o).DictOff == 0 || rt.IsTypeObj(o) {
		return 0
	}
	d, err := objects.InstanceDict(rt, o)
	if err != nil {
		rt.ClearExc()
		return 0
	}
	return d
}

func instanceNames(e Engine, o objects.Ref) []string {
	d := ownDict(e, o)
	if d == 0 {
		return nil
	}
	defer e.RT().DecRef(d)
	return dictNames(e, d)
}

func mroNames(e Engine, t *objects.Type) []string {
	rt := e.RT()
	var names []string
	for _, b := range objects.TupleItems(t.MRO()) {
		names = append(names, dictNames(e, rt.TypeFromObj(b).TypeDict())...)
	}
	return names
}

// plainAttr follows one attribute without running code: the instance's own dict, then what the class holds if it is no descriptor.
// refs: result borrowed
func plainAttr(e Engine, o objects.Ref, name string) objects.Ref {
	rt := e.RT()
	key := rt.Intern(name)
	if d := ownDict(e, o); d != 0 {
		v := rt.DictGetStr(d, key)
		rt.DecRef(d)
		if v != 0 {
			return v
		}
	}
	if rt.IsTypeObj(o) {
		if v := rt.TypeLookup(rt.TypeFromObj(o), key); v != 0 {
			return v
		}
	}
	v := rt.TypeLookup(rt.TypeFor(o), key)
	if v != 0 && rt.TypeFor(v).DescrGet != nil {
		return 0
	}
	return v
}
