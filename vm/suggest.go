package vm

import (
	"slices"
	"strings"

	"minipy/objects"
)

// suggestion is what follows the message of a NameError, AttributeError or ImportError: ". Did you mean: 'x'?", or "".
func (p *tracePrinter) suggestion(e, tb Ref) string {
	rt := p.rt
	attr := ""
	switch {
	case rt.IsInstanceOf(e, objects.TImportError):
		attr = "name_from"
	case rt.IsInstanceOf(e, objects.TNameError), rt.IsInstanceOf(e, objects.TAttributeError):
		attr = "name"
	default:
		return ""
	}
	wrong, ok := p.strAttr(e, attr)
	if !ok {
		return ""
	}
	s := p.suggest(e, tb, wrong)
	text := ""
	if s != "" {
		text = ". Did you mean: '" + s + "'?"
	}
	if rt.IsInstanceOf(e, objects.TNameError) && isStdlibName(wrong) {
		if s != "" {
			text += " Or did you forget to import '" + wrong + "'?"
		} else {
			text += ". Did you forget to import '" + wrong + "'?"
		}
	}
	return text
}

// strAttr returns an attribute that is a str.
func (p *tracePrinter) strAttr(o Ref, name string) (string, bool) {
	rt := p.rt
	v, err := rt.GetAttrStr(o, name)
	if err != nil {
		rt.ClearExc()
		return "", false
	}
	defer rt.DecRef(v)
	if !rt.IsStr(v) {
		return "", false
	}
	return rt.StrGo(v), true
}

func (p *tracePrinter) suggest(e, tb Ref, wrong string) string {
	rt := p.rt
	var frame Ref
	for t := tb; t != 0; t = objects.TbNext(t) {
		frame = objects.TbFrame(t)
	}
	var names []string
	switch {
	case rt.IsInstanceOf(e, objects.TAttributeError):
		obj, err := rt.GetAttr(e, rt.Name(objects.WordObj))
		if err != nil {
			rt.ClearExc()
			return ""
		}
		defer rt.DecRef(obj)
		names = p.dir(obj)
		if !strings.HasPrefix(wrong, "_") && (frame == 0 || p.h.FrameLocal(frame, "self") != obj) {
			names = withoutUnderscored(names)
		}
	case rt.IsInstanceOf(e, objects.TImportError):
		mod, ok := p.strAttr(e, "name")
		if !ok || rt.Modules == 0 {
			return ""
		}
		top, _, _ := strings.Cut(mod, ".")
		m := rt.DictGetStr(rt.Modules, rt.Intern(top))
		if m == 0 {
			return ""
		}
		names = p.dir(m)
		if !strings.HasPrefix(wrong, "_") {
			names = withoutUnderscored(names)
		}
	default:
		if frame == 0 {
			return ""
		}
		if self := p.h.FrameLocal(frame, "self"); self != 0 {
			objects.IncRef(self)
			v, err := rt.GetAttrStr(self, wrong)
			rt.DecRef(self)
			if err == nil {
				rt.DecRef(v)
				return "self." + wrong
			}
			rt.ClearExc()
		}
		names = p.h.FrameNames(frame)
	}
	return closestName(names, wrong)
}

func withoutUnderscored(names []string) []string {
	return slices.DeleteFunc(names, func(s string) bool { return strings.HasPrefix(s, "_") })
}

// dir is dir(o), nothing if it fails.
func (p *tracePrinter) dir(o Ref) []string {
	rt := p.rt
	l, ok, err := rt.CallSpecial(o, objects.NameDir, 0, 0)
	if err != nil || !ok {
		rt.ClearExc()
		return nil
	}
	defer rt.DecRef(l)
	t, err := rt.TupleFromIter(l)
	if err != nil {
		rt.ClearExc()
		return nil
	}
	defer rt.DecRef(t)
	var names []string
	for _, s := range objects.TupleItems(t) {
		if !rt.IsStr(s) {
			return nil
		}
		names = append(names, rt.StrGo(s))
	}
	slices.Sort(names)
	return names
}

func closestName(names []string, wrong string) string { return objects.ClosestName(names, wrong) }

// isStdlibName reports whether 3.13's standard library has a top-level module of that name.
func isStdlibName(s string) bool { return slices.Contains(StdlibModuleNames, s) }
