package inspect

import (
	"strconv"
	"strings"

	"minipy/objects"
	"minipy/vm"
)

// Resolve finds the object that an expression of names, attributes and plain subscripts leads to, in __main__, without running code, making an object or
// changing a count. ok is false where the expression is more than that, or leads nowhere. refs: result borrowed
func Resolve(in *vm.Interp, expr string) (o Ref, ok bool) {
	rt := in.RT()
	name, rest := splitName(strings.TrimSpace(expr))
	if name == "" {
		return 0, false
	}
	if o = Lookup(rt, in.MainGlobals(), name); o == 0 {
		if o = Lookup(rt, rt.Builtins, name); o == 0 {
			return 0, false
		}
	}
	for rest != "" {
		switch {
		case rest[0] == '.':
			if name, rest = splitName(rest[1:]); name == "" {
				return 0, false
			}
			o = attribute(rt, o, name)
		case rest[0] == '[':
			end := strings.IndexByte(rest, ']')
			if end < 0 {
				return 0, false
			}
			o = item(rt, o, strings.TrimSpace(rest[1:end]))
			rest = rest[end+1:]
		default:
			return 0, false
		}
		if o == 0 {
			return 0, false
		}
	}
	return o, true
}

// Attributes lists the names of the attributes of o that can be found without running code: its own, then those of its classes. What a descriptor would
// compute is listed too, and not computed.
func Attributes(rt *objects.Runtime, o Ref) []string {
	if objects.TypeOf(o) == objects.TModule {
		return append(keysOf(rt, objects.ModuleDict(o)), ClassAttributes(rt, rt.TypeFor(o))...)
	}
	var names []string
	if t := rt.TypeFor(o); t.Flags&objects.FlagHeapType != 0 || t.DictOff != 0 {
		rt.TraverseAll(o, func(v Ref) {
			rt.Places(o, v, func(p objects.Place) {
				switch {
				case p.Kind == objects.PlaceAttr:
					names = append(names, p.Name)
				case p.Kind == objects.PlaceField && p.Name == "__dict__" && objects.TypeOf(v) == objects.TDict:
					names = append(names, keysOf(rt, v)...)
				}
			})
		})
	}
	if rt.IsTypeObj(o) {
		names = append(names, ClassAttributes(rt, rt.TypeFromObj(o))...)
	}
	return append(names, ClassAttributes(rt, rt.TypeFor(o))...)
}

// Method finds what the class of o has under a name, where Resolve finds nothing because a method would have to be made. refs: result borrowed
func Method(rt *objects.Runtime, o Ref, name string) Ref {
	for _, base := range objects.TupleItems(rt.TypeFor(o).MRO()) {
		if v := Lookup(rt, rt.TypeFromObj(base).TypeDict(), name); v != 0 {
			return v
		}
	}
	return 0
}

// ClassAttributes lists the attributes that a class gives to its instances.
func ClassAttributes(rt *objects.Runtime, t *objects.Type) []string {
	var names []string
	for _, base := range objects.TupleItems(t.MRO()) {
		names = append(names, keysOf(rt, rt.TypeFromObj(base).TypeDict())...)
	}
	return names
}

// keysOf lists the str keys of a dict.
func keysOf(rt *objects.Runtime, d Ref) []string {
	var names []string
	for pos := 0; d != 0; {
		k, _, ok := objects.DictNext(d, &pos)
		if !ok {
			break
		}
		if rt.IsStr(k) {
			names = append(names, rt.StrGo(k))
		}
	}
	return names
}

// splitName cuts the identifier at the start of s.
func splitName(s string) (name, rest string) {
	i := 0
	for i < len(s) && (s[i] == '_' || s[i] >= 0x80 || s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || i > 0 && s[i] >= '0' && s[i] <= '9') {
		i++
	}
	return s[:i], s[i:]
}

// Lookup finds a str key of an exact dict; 0 if there is none. Unlike the Runtime's own way it makes no str. refs: result borrowed
func Lookup(rt *objects.Runtime, d Ref, key string) Ref {
	for pos := 0; d != 0; {
		k, v, ok := objects.DictNext(d, &pos)
		if !ok {
			return 0
		}
		if objects.TypeOf(k) == objects.TStr && objects.StrEqGo(k, key) {
			return v
		}
	}
	return 0
}

// attribute finds what an object itself has under a name, then its class; what a descriptor would compute is not found.
func attribute(rt *objects.Runtime, o Ref, name string) (found Ref) {
	if objects.TypeOf(o) == objects.TModule {
		return Lookup(rt, objects.ModuleDict(o), name)
	}
	var dict Ref
	rt.TraverseAll(o, func(v Ref) {
		rt.Places(o, v, func(p objects.Place) {
			switch {
			case p.Kind == objects.PlaceAttr && p.Name == name, p.Kind == objects.PlaceField && p.Name == name:
				found = v
			case p.Kind == objects.PlaceField && p.Name == "__dict__" && objects.TypeOf(v) == objects.TDict:
				dict = v
			}
		})
	})
	if found != 0 {
		return found
	}
	if dict != 0 {
		if v := Lookup(rt, dict, name); v != 0 {
			return v
		}
	}
	t := rt.TypeFor(o)
	if rt.IsTypeObj(o) {
		t = rt.TypeFromObj(o)
	}
	for _, base := range objects.TupleItems(t.MRO()) {
		if v := Lookup(rt, rt.TypeFromObj(base).TypeDict(), name); v != 0 {
			if !rt.IsTypeObj(o) && rt.TypeFor(v).DescrGet != nil {
				return 0
			}
			return v
		}
	}
	return 0
}

// item finds a list's or tuple's item, or the value under a str or int key of a dict.
func item(rt *objects.Runtime, o Ref, index string) Ref {
	var items []Ref
	switch objects.TypeOf(o) {
	case objects.TList:
		items = objects.ListItems(o)
	case objects.TTuple:
		items = objects.TupleItems(o)
	case objects.TDict:
		if n := len(index); n >= 2 && (index[0] == '\'' || index[0] == '"') && index[n-1] == index[0] && !strings.Contains(index, `\`) {
			return Lookup(rt, o, index[1:n-1])
		}
		want, err := strconv.ParseInt(index, 10, 64)
		for pos := 0; err == nil; {
			k, v, ok := objects.DictNext(o, &pos)
			if !ok {
				return 0
			}
			if objects.TypeOf(k) == objects.TInt && objects.IntVal(k) == want {
				return v
			}
		}
		return 0
	}
	i, err := strconv.Atoi(index)
	if i < 0 {
		i += len(items)
	}
	if err != nil || i < 0 || i >= len(items) {
		return 0
	}
	return items[i]
}
