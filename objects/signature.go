package objects

import (
	"slices"
	"strings"
)

// Signature is a parsed parameter list, see Native.Sig. Which of CPython's wordings a wrong call gets follows from its shape: parameters that can
// all be given by position only, one or none of them, or some that have names.
type Signature struct {
	names    []string
	required []bool
	posOnly  int // the first posOnly parameters cannot be named
	posMax   int // parameters that may be given by position
	minPos   int // required among the positional ones
	minKw    int // required among the keyword-only ones
	varargs  bool
	direct   bool // any number of arguments from minPos to posMax is enough
	method   bool // names[0] is self, which messages do not count
}

// ParseSignature parses a parameter list.
func ParseSignature(s string) *Signature {
	g := &Signature{posMax: -1}
	if strings.TrimSpace(s) == "" {
		g.posMax = 0
		return g
	}
	for _, p := range strings.Split(s, ",") {
		p = strings.TrimSpace(p)
		switch {
		case p == "/":
			g.posOnly = len(g.names)
		case p == "*":
			g.posMax = len(g.names)
		case strings.HasPrefix(p, "*"):
			g.varargs = true
		default:
			name, opt := strings.CutSuffix(p, "=")
			if len(g.names) == 0 && (name == "self" || name == "cls") {
				g.method = true
			}
			g.names = append(g.names, name)
			g.required = append(g.required, !opt)
		}
	}
	if g.method && g.posOnly == 0 {
		g.posOnly = 1
	}
	if g.posMax < 0 {
		g.posMax = len(g.names)
	}
	for i, req := range g.required {
		switch {
		case req && i < g.posMax:
			g.minPos = i + 1
		case req:
			g.minKw++
		}
	}
	g.direct = g.minPos == g.minRequired()
	return g
}

// minRequired counts the parameters up to and including the last required one, keyword-only ones included.
func (g *Signature) minRequired() int {
	for i := len(g.required) - 1; i >= 0; i-- {
		if g.required[i] {
			return i + 1
		}
	}
	return 0
}

func (g *Signature) self() int {
	if g.method {
		return 1
	}
	return 0
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// Unpack distributes args over the parameters of g, as natives with named parameters do it: out gets one entry a parameter, 0 where nothing was given.
// The last entries of args are the values of the names in kw (0: none).
// refs: out borrowed
func (rt *Runtime) Unpack(fn string, g *Signature, args []Ref, kw Ref, out []Ref) error {
	var names []Ref
	if kw != 0 {
		names = TupleItems(kw)
	}
	self := g.self()
	npos := len(args) - len(names)
	total, maxPos, minPos, posOnly := len(g.names)-self, g.posMax-self, max(g.minPos-self, 0), g.posOnly-self
	given := npos - self
	switch minPosOnly := min(posOnly, minPos); {
	case given+len(names) > total:
		word := ""
		if given == 0 {
			word = "keyword "
		}
		return rt.TypeErrorf("%s() takes at most %d %sargument%s (%d given)", fn, total, word, plural(total), given+len(names))
	case given > maxPos && maxPos == 0:
		return rt.TypeErrorf("%s() takes no positional arguments", fn)
	case given > maxPos:
		return rt.TypeErrorf("%s() takes %s %d positional argument%s (%d given)", fn, bound(minPos < maxPos, "at most"), maxPos, plural(maxPos), given)
	case given < minPosOnly:
		return rt.TypeErrorf("%s() takes %s %d positional argument%s (%d given)", fn, bound(minPosOnly < maxPos, "at least"), minPosOnly, plural(minPosOnly), given)
	}
	clear(out[copy(out, args[:npos]):])
	left := len(names)
	for i := max(npos, g.posOnly); i < len(g.names); i++ {
		if left > 0 {
			if j := rt.keywordIndex(names, g.names[i]); j >= 0 {
				out[i] = args[npos+j]
				left--
				continue
			}
		}
		if g.required[i] {
			return rt.TypeErrorf("%s() missing required argument '%s' (pos %d)", fn, g.names[i], i+1-self)
		}
	}
	if left == 0 {
		return nil
	}
	for i := g.posOnly; i < npos; i++ {
		if rt.keywordIndex(names, g.names[i]) >= 0 {
			return rt.TypeErrorf("argument for %s() given by name ('%s') and position (%d)", fn, g.names[i], i+1-self)
		}
	}
	for _, name := range names {
		if s := rt.StrGo(name); !slices.Contains(g.names[g.posOnly:], s) {
			return rt.unexpectedKeyword(fn, s, g.names[g.posOnly:])
		}
	}
	return nil
}

// UnpackNamed fills out with the keyword arguments of a function that takes any number of positional ones; all of g's parameters are optional.
// refs: out borrowed
func (rt *Runtime) UnpackNamed(fn string, g *Signature, named []Ref, kw Ref, out []Ref) error {
	if kw == 0 {
		return nil
	}
	for i, name := range TupleItems(kw) {
		s := rt.StrGo(name)
		j := slices.Index(g.names, s)
		if j < 0 {
			return rt.unexpectedKeyword(fn, s, g.names)
		}
		out[j] = named[i]
	}
	return nil
}

func bound(open bool, word string) string {
	if open {
		return word
	}
	return "exactly"
}

func (rt *Runtime) keywordIndex(names []Ref, s string) int {
	return slices.IndexFunc(names, func(n Ref) bool { return rt.StrGo(n) == s })
}

func (rt *Runtime) unexpectedKeyword(fn, name string, known []string) error {
	if s := ClosestName(known, name); s != "" {
		return rt.TypeErrorf("%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", fn, name, s)
	}
	return rt.TypeErrorf("%s() got an unexpected keyword argument '%s'", fn, name)
}

// noKeywords raises TypeError if there are keyword arguments.
func (rt *Runtime) noKeywords(fn string, kw Ref) error {
	if kwLen(kw) > 0 {
		return rt.TypeErrorf("%s() takes no keyword arguments", fn)
	}
	return nil
}

// CheckPositional raises the TypeError for a wrong number of arguments of a function without named parameters.
func (rt *Runtime) CheckPositional(fn string, got, lo, hi int) error {
	switch {
	case got >= lo && got <= hi:
		return nil
	case lo == hi:
		return rt.TypeErrorf("%s expected %d argument%s, got %d", fn, lo, plural(lo), got)
	case got < lo:
		return rt.TypeErrorf("%s expected at least %d argument%s, got %d", fn, lo, plural(lo), got)
	default:
		return rt.TypeErrorf("%s expected at most %d argument%s, got %d", fn, hi, plural(hi), got)
	}
}

// SplitArgs parts an argument vector into the positional arguments and the values of the keyword arguments.
// refs: results borrowed
func SplitArgs(args []Ref, kw Ref) (pos, named []Ref) {
	n := len(args) - kwLen(kw)
	return args[:n], args[n:]
}
