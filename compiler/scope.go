package compiler

import (
	"slices"

	"minipy/parser"
)

// scopeKind is what a block of names is.
type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	functionScope // also lambdas and comprehensions
	annotationScope
	typeParamScope // the type parameters of a function, class or alias, around it
	typeVarScope   // a bound or default of one
	typeAliasScope // the value of an alias
)

// symFlags say how a name is used in a scope; CPython's DEF_ flags.
type symFlags uint16

const (
	defGlobal symFlags = 1 << iota
	defLocal
	defParam
	defNonlocal
	defUse
	defFree
	defFreeClass
	defImport
	defAnnot
	defCompIter
	defCompCell
	defTypeParam
	defBound = defLocal | defParam | defImport
)

// nameKind is where a name lives, as analysis finds out.
type nameKind uint8

const (
	kindUnknown nameKind = iota
	kindLocal
	kindGlobalExplicit
	kindGlobalImplicit
	kindFree
	kindCell
)

type symbol struct {
	flags symFlags
	kind  nameKind
}

// A scope is one block of the symbol table.
type scope struct {
	kind     scopeKind
	name     string
	symbols  map[string]*symbol
	order    []string // names in order of their first appearance
	varnames []string // parameters
	children []*scope
	pos      parser.Pos

	nested         bool
	generator      bool
	coroutine      bool
	asyncDef       bool // an async def, whatever stands in it
	lambda         bool
	comprehension  bool // any, generator expressions included
	genexp         bool
	inlined        bool // a comprehension that became part of its parent's code
	iterTarget     bool // inside the target of a comprehension's for
	iterExpr       int  // depth inside the iterable of a comprehension
	varargs        bool
	varkeywords    bool
	needsClassCell bool    // a method needs __class__
	needsClassDict bool    // an annotation scope in the class looks names up in it
	seesClass      bool    // an annotation scope directly in a class
	what           string  // what an annotation scope is, for messages
	mangled        nameSet // not nil: the only names that are mangled here
	annotations    bool
	directives     map[string]parser.Pos // where global and nonlocal stand
}

func newScope(kind scopeKind, name string, pos parser.Pos) *scope {
	return &scope{kind: kind, name: name, symbols: map[string]*symbol{}, pos: pos}
}

func (s *scope) functionLike() bool { return s.kind == functionScope || s.kind >= typeParamScope }

func (s *scope) add(name string, flag symFlags) *symbol {
	y := s.symbols[name]
	if y == nil {
		y = &symbol{}
		s.symbols[name] = y
		s.order = append(s.order, name)
	}
	y.flags |= flag
	return y
}

// kindOf is where a name of the scope lives.
func (s *scope) kindOf(name string) nameKind {
	if y := s.symbols[name]; y != nil {
		return y.kind
	}
	return kindUnknown
}

// sortedKind lists the names of one kind, and those with the flag, in alphabetical order.
func (s *scope) sortedKind(kind nameKind, flag symFlags) []string {
	var out []string
	for _, n := range s.order {
		if y := s.symbols[n]; y.kind == kind || y.flags&flag != 0 {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}

type nameSet map[string]bool

func (s nameSet) union(o nameSet) {
	for n := range o {
		s[n] = true
	}
}

func (s nameSet) clone() nameSet {
	c := make(nameSet, len(s))
	c.union(s)
	return c
}

// analyze decides for each name of s, and of the scopes in it, where it lives. bound: names that functions around s bind (nil for the module); global: names
// declared global around s; typeParams: names of type parameters around s; class: the class whose names s sees, if it is an annotation scope; the result is
// the names that s needs from outside.
func (t *symtable) analyze(s *scope, bound, global, typeParams nameSet, class *scope, isModule bool) (free nameSet) {
	local, newGlobal, newBound := nameSet{}, nameSet{}, nameSet{}
	free = nameSet{}
	if s.kind == classScope {
		// A class body sees the names around it; its own names are not seen by the functions in it.
		newGlobal.union(global)
		newBound.union(bound)
	}
	for _, n := range s.order {
		t.analyzeName(s, n, s.symbols[n], bound, local, free, global, typeParams, class, isModule)
	}
	if s.kind != classScope {
		if s.functionLike() {
			newBound.union(local)
		}
		newBound.union(bound)
		newGlobal.union(global)
	} else {
		newBound["__class__"] = true
		newBound[nameClassDict] = true
	}
	childFree, inlinedCells := nameSet{}, nameSet{}
	var children []*scope
	for _, c := range s.children {
		var seen *scope
		if c.seesClass {
			if seen = class; s.kind == classScope {
				seen = s
			}
		}
		cf := t.analyze(c, newBound.clone(), newGlobal.clone(), typeParams.clone(), seen, false)
		if c.comprehension && !c.genexp && !s.seesClass {
			s.inline(c, cf, inlinedCells)
			c.inlined = true
		}
		childFree.union(cf)
		if c.inlined {
			children = append(children, c.children...)
		} else {
			children = append(children, c)
		}
	}
	s.children = children
	for _, n := range s.order {
		y := s.symbols[n]
		if s.functionLike() && y.kind == kindLocal && (childFree[n] || inlinedCells[n]) {
			y.kind = kindCell
			delete(childFree, n)
		}
		if inlinedCells[n] {
			y.flags |= defCompCell
		}
	}
	if s.kind == classScope && childFree["__class__"] {
		s.needsClassCell = true
		delete(childFree, "__class__")
	}
	if s.kind == classScope && childFree[nameClassDict] {
		s.needsClassDict = true
		delete(childFree, nameClassDict)
	}
	// Names that inner scopes need and s does not know pass through it.
	names := make([]string, 0, len(childFree))
	for n := range childFree {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		if y := s.symbols[n]; y != nil {
			if s.kind == classScope && y.flags&(defBound|defGlobal) != 0 {
				y.flags |= defFreeClass
			}
			if s.seesClass && y.kind == kindGlobalImplicit && bound[n] {
				y.flags |= defFreeClass
			}
			continue
		}
		if bound != nil && bound[n] {
			y := s.add(n, 0)
			y.kind = kindFree
		}
	}
	free.union(childFree)
	return free
}

func (t *symtable) analyzeName(s *scope, n string, y *symbol, bound, local, free, global, typeParams nameSet, class *scope, isModule bool) {
	switch {
	case y.flags&defGlobal != 0:
		if y.flags&defNonlocal != 0 {
			t.fail(s.directives[n], "name '%s' is nonlocal and global", n)
		}
		y.kind = kindGlobalExplicit
		global[n] = true
		delete(bound, n)
	case y.flags&defNonlocal != 0:
		if isModule {
			t.fail(s.directives[n], "nonlocal declaration not allowed at module level")
		}
		if typeParams[n] {
			t.fail(s.directives[n], "nonlocal binding not allowed for type parameter '%s'", n)
		}
		if !bound[n] {
			t.fail(s.directives[n], "no binding for nonlocal '%s' found", n)
		}
		y.kind = kindFree
		free[n] = true
	case y.flags&defBound != 0:
		y.kind = kindLocal
		local[n] = true
		delete(global, n)
		if y.flags&defTypeParam != 0 {
			typeParams[n] = true
		} else {
			delete(typeParams, n)
		}
	case class != nil && class.symbols[n] != nil && class.symbols[n].flags&defGlobal != 0:
		y.kind = kindGlobalExplicit
	case class != nil && class.symbols[n] != nil && class.symbols[n].flags&defBound != 0 && class.symbols[n].flags&defNonlocal == 0:
		y.kind = kindGlobalImplicit // found in the class first, while the program runs
	case bound[n]:
		y.kind = kindFree
		free[n] = true
	default:
		y.kind = kindGlobalImplicit
	}
}

// inline merges the names of a comprehension into the scope whose code will contain it (PEP 709).
func (s *scope) inline(c *scope, compFree, inlinedCells nameSet) {
	classless := false
	for _, n := range c.order {
		y := c.symbols[n]
		if y.flags&defParam != 0 {
			continue
		}
		if y.kind == kindCell || y.flags&defCompCell != 0 {
			inlinedCells[n] = true
		}
		kind := y.kind
		if n == "__class__" && kind == kindFree && s.kind == classScope {
			// The class's own cell is for functions in it; to the body the name is global.
			kind = kindGlobalImplicit
			delete(compFree, n)
			classless = true
		}
		old := s.symbols[n]
		if old == nil {
			s.add(n, y.flags).kind = kind
			continue
		}
		if old.flags&defBound != 0 && s.kind != classScope && !freeInChild(c, n) {
			delete(compFree, n)
		}
	}
	if classless {
		delete(c.symbols, "__class__")
		c.order = slices.DeleteFunc(c.order, func(n string) bool { return n == "__class__" })
	}
}

func freeInChild(c *scope, n string) bool {
	for _, k := range c.children {
		if k.kindOf(n) == kindFree {
			return true
		}
	}
	return false
}
