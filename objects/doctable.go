package objects

import (
	_ "embed"
	"strings"
)

// docTable describes the built-in functions and types, a line each: name, text signature, words. It is searched when somebody asks.
//
//go:embed docs.txt
var docTable string

// docLine finds the line of a name.
func docLine(name string) (signature, doc string, ok bool) {
	_, rest, ok := strings.Cut(docTable, "\n"+name+"\t")
	if !ok {
		return "", "", false
	}
	line, _, _ := strings.Cut(rest, "\n")
	signature, doc, _ = strings.Cut(line, "\t")
	return signature, doc, true
}

// docOf is what a native's __text_signature__ and __doc__ are; "" is None.
func (n *Native) docOf() (signature, doc string) {
	name := n.Name
	switch {
	case n.owner != "":
		name = n.owner + "." + name
	case n.module != "":
		name = n.module + "." + name
	}
	signature, doc, ok := docLine(name)
	if !ok && n.owner != "" {
		signature, doc, _ = docLine("*." + n.Name)
	}
	if signature == "" && !ok {
		signature = n.plainSignature()
	}
	if n.Doc != "" && !ok {
		doc = n.Doc
	}
	return signature, doc
}

// plainSignature makes a text signature of Sig where nothing but names is in it: the table alone knows what the others default to.
func (n *Native) plainSignature() string {
	if n.Kw != nil && n.Sig == "" || strings.ContainsAny(n.Sig, "=") || n.Sig == "*args" {
		return ""
	}
	first, rest, _ := strings.Cut(n.Sig, ",")
	switch first = strings.TrimSpace(first); {
	case n.owner != "" && n.Flags&StaticMethod == 0:
		if first == "cls" {
			first = "type"
		}
		return "($" + strings.TrimSuffix(first+","+rest, ",") + ")"
	case n.owner != "" || n.Sig == "":
		return "(" + n.Sig + ")"
	}
	return "($module, " + n.Sig + ")"
}

// textOrNone is a str, None for "".
func (rt *Runtime) textOrNone(s string) (Ref, error) {
	if s == "" {
		return rt.None, nil
	}
	return rt.NewStr(s)
}

// typeDoc is the description of a built-in type, "" if there is none.
func (rt *Runtime) typeDoc(t *Type) (signature, doc string) {
	if t.Flags&FlagHeapType != 0 {
		return "", ""
	}
	signature, doc, _ = docLine(t.Name)
	return signature, doc
}

// slotDoc is the description of a slot wrapper.
func slotDoc(rt *Runtime, o Ref) (signature, doc string) {
	name := descrName(rt, o)
	signature, doc, ok := docLine(descrOwner(rt, o).Name + "." + name)
	if !ok {
		signature, doc, _ = docLine("*." + name)
	}
	return signature, doc
}
