// Package program writes random programs about memory: counts, identities, deaths, collections, weak references. The differential tester runs them beside
// CPython, others look at the heap while they run.
package program

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"strings"
)

// Prelude is the module prelude, which every program imports.
//
//go:embed prelude.py
var Prelude string

// A Program is a list of top-level chunks, each a statement with its indented lines. Any subset of the chunks is again a
// program, which is what makes shrinking easy: each chunk catches its own exceptions and the variables exist beforehand.
type Program struct {
	Chunks []string
}

const variables = 7

// header starts every program. The collection empties the free lists, since what the import has left there is the importer's own affair.
func header() string {
	var names []string
	for i := range variables {
		names = append(names, fmt.Sprintf("v%d", i))
	}
	return "from prelude import *\n" + strings.Join(names, " = ") + " = None\nD.made = D.turns = 0\ngc.collect()\n"
}

// footer lets go of the variables one by one, so that every program ends by showing what died when.
func footer() string {
	var b strings.Builder
	for i := range variables {
		fmt.Fprintf(&b, "print('end', %d)\nv%d = None\n", i, i)
	}
	b.WriteString("print('collected', gc.collect(), len(risen), len(gc.garbage))\nrisen.clear()\nprint('again', gc.collect())\n")
	return b.String()
}

// Text is the whole program.
func (p Program) Text() string {
	return header() + strings.Join(p.Chunks, "") + footer()
}

// generator writes one random program.
type generator struct {
	r     *rand.Rand
	scope []string // the names that statements may use
	next  int      // numbers functions and callbacks
	kinds map[string]string
	warm  int // inside so many parts that may run more than once
}

// kindOf guesses from an expression's text what it makes, so that most operations later meet an object that has them.
func (g *generator) kindOf(expr string) string {
	for _, k := range []struct{ prefix, kind string }{
		{"[", "list"}, {"list(", "list"}, {"L(", "list"}, {"{'", "dict"}, {"{*", "dict"}, {"{k", "dict"}, {"dict", "dict"},
		{"N(", "N"}, {"P(", "P"}, {"A(", "A"}, {"LL(", "list"}, {"DD(", "dict"}, {"TT(", "tuple"}, {"S2(", "object"}, {"SD(", "object"}, {"Base(", "object"},
		{"It(", "iter"}, {"catching", "iter"}, {"iterating", "iter"}, {"outer", "iter"}, {"cell_counter", "call"}, {"C(", "object"}, {"D(", "object"}, {"S(", "object"}, {"R(", "object"}, {"lambda", "call"}, {"closure", "call"},
		{"recursive", "call"}, {"weakref.ref", "call"}, {"generator", "iter"}, {"delegate", "iter"}, {"plain_", "iter"},
		{"(x for", "iter"}, {"iter(", "iter"}, {"map(", "iter"}, {"enumerate", "iter"}, {"(", "tuple"}, {"tuple", "tuple"},
	} {
		if strings.HasPrefix(expr, k.prefix) {
			return k.kind
		}
	}
	return g.kinds[expr]
}

// of returns a variable of one of the kinds if there is one, now and then another one all the same.
func (g *generator) of(kinds ...string) string {
	if g.r.IntN(12) > 0 {
		for range 20 {
			v := g.v()
			for _, k := range kinds {
				if g.kinds[v] == k {
					return v
				}
			}
		}
	}
	return g.v()
}

// assign writes v = expr and remembers the kind.
func (g *generator) assign(v, expr string) string {
	g.kinds[v] = g.kindOf(expr)
	return v + " = " + expr + "\n"
}

// Generate writes program number n of a seed.
func Generate(seed, n uint64) Program {
	g := &generator{r: rand.New(rand.NewPCG(seed, n)), kinds: map[string]string{}}
	for i := range variables {
		g.scope = append(g.scope, fmt.Sprintf("v%d", i))
	}
	var p Program
	for _, v := range g.scope {
		p.Chunks = append(p.Chunks, guarded(g.assign(v, g.expr(2))))
	}
	for range 8 + g.r.IntN(30) {
		p.Chunks = append(p.Chunks, g.chunk())
	}
	return p
}

// pick returns one of several texts.
func (g *generator) pick(texts ...string) string { return texts[g.r.IntN(len(texts))] }

// v returns a variable.
func (g *generator) v() string { return g.scope[g.r.IntN(len(g.scope))] }

func indent(text string) string {
	return "    " + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n    ") + "\n"
}

// chunk is a top-level statement that survives its own exceptions; one in eight is a function and calls of it.
func (g *generator) chunk() string {
	if g.r.IntN(8) == 0 {
		return g.function()
	}
	return guarded(g.statement(2))
}

func guarded(statement string) string {
	return "try:\n" + indent(statement) + "except Exception as error:\n    print('E', type(error).__name__)\n"
}

// function defines a function with locals of its own and calls it once or twice.
func (g *generator) function() string {
	g.next++
	name := fmt.Sprintf("f%d", g.next)
	outer := g.scope
	arguments := g.repeated(func() string { return g.expr(2) + ", " + g.expr(1) })
	g.warm++
	defer func() { g.warm-- }()
	head := g.pick("p, q", "p, q=None", "p, *q", "*p, q=1", "p, q, /", "p, q, r=D()")
	g.scope = []string{"p", "q", "a", "b", "c"}
	var body strings.Builder
	body.WriteString("a = b = None\n" + g.assign("c", g.expr(1)))
	if head[:1] != "*" {
		g.kinds["p"] = g.kindOf(arguments)
	}
	if g.r.IntN(4) == 0 {
		body.WriteString("def inner():\n    return a, p\n")
	}
	for range 1 + g.r.IntN(6) {
		body.WriteString(g.statement(1))
	}
	if g.r.IntN(2) == 0 {
		fmt.Fprintf(&body, "return %s\n", g.pick("a", "b", "p", "(a, b)", "[p, q]", "lambda: a", "locals()"))
	}
	g.scope = outer
	var b strings.Builder
	fmt.Fprintf(&b, "def %s(%s):\n%s", name, head, indent(body.String()))
	for range 1 + g.r.IntN(2) {
		b.WriteString(guarded(fmt.Sprintf("%s = %s(%s)\n", g.v(), name, arguments)))
	}
	return b.String()
}

// block is an indented body of one to three statements.
func (g *generator) block(depth int) string {
	var b strings.Builder
	for range 1 + g.r.IntN(3) {
		b.WriteString(g.statement(depth))
	}
	return indent(b.String())
}

// statement returns one statement, with its line end. Compound ones only while depth lasts.
func (g *generator) statement(depth int) string {
	v, w := g.v(), g.v()
	e := func() string { return g.expr(2) }
	if g.warm == 0 {
		switch g.r.IntN(6) {
		case 0, 1:
			return g.tellingStatement(depth)
		case 2:
			return g.wideStatement(depth)
		}
	}
	kinds := 38
	if depth > 0 {
		kinds = 46
	}
	switch g.r.IntN(kinds) {
	case 0, 1, 2, 3, 4, 5:
		return g.assign(v, e())
	case 6:
		return g.assign(v, g.pick("None", w))
	case 7:
		return g.assign(v, w)
	case 8:
		return fmt.Sprintf("%s, %s = %s, %s\n", v, w, w, v)
	case 9, 10:
		return fmt.Sprintf("%s.%s = %s\n", g.of("object", "object", "call"), g.pick("a", "b", "c"), e())
	case 11:
		return fmt.Sprintf("%s.%s = %s\n", g.of("object", "call"), g.pick("a", "b"), g.pick(v, w))
	case 12:
		return fmt.Sprintf("del %s.%s\n", g.of("object"), g.pick("a", "b"))
	case 13, 14:
		return fmt.Sprintf("%s.append(%s)\n", g.of("list"), g.pick(v, w, e()))
	case 15:
		if g.r.IntN(2) == 0 {
			return fmt.Sprintf("%s[%s] = %s\n", g.of("dict"), g.pick("'k'", "'l'", "1", "(1, 2)", "D()"), g.pick(v, w, e()))
		}
		return fmt.Sprintf("%s[%s] = %s\n", g.of("list"), g.pick("0", "-1", "1"), g.pick(v, w, e()))
	case 16:
		if g.r.IntN(3) == 0 {
			return fmt.Sprintf("del %s[%s]\n", g.of("dict"), g.pick("'k'", "'l'"))
		}
		return fmt.Sprintf("del %s[%s]\n", g.of("list"), g.pick("0", "-1", "1:", ":1", "::2"))
	case 17:
		if g.r.IntN(2) == 0 {
			return fmt.Sprintf("%s.%s\n", g.of("dict"), g.pick("clear()", "pop('k', None)", "popitem()", "copy()", "update(k="+w+")", "setdefault('m', "+e()+")", "pop('l', None)"))
		}
		return fmt.Sprintf("%s.%s\n", g.of("list"), g.pick("pop()", "clear()", "reverse()", "pop(0)", "copy()", "insert(0, "+e()+")", "extend((1, "+w+"))", "add(D())", "sort(key=lambda m: 0)", "remove("+w+")", "discard("+w+")"))
	case 18:
		return fmt.Sprintf("%s[%s] = [%s]\n", g.of("list"), g.pick("1:1", ":1", "1:", ":"), e())
	case 19:
		return fmt.Sprintf("%s += %s\n", g.of("list", "tuple"), g.pick("["+e()+"]", "("+e()+",)", "1"))
	case 20:
		return fmt.Sprintf("%s, *%s = %s\n", v, w, g.pick("[1, "+e()+", "+e()+"]", g.of("list", "tuple"), "("+e()+",)"))
	case 21, 22, 23, 24:
		return g.counted(v)
	case 25:
		return fmt.Sprintf("print('is', %s is %s)\n", v, w)
	case 26, 27:
		return fmt.Sprintf("print('shape', describe(%s))\n", v)
	case 28, 29:
		return fmt.Sprintf("print('gc', gc.collect(%s))\n", g.pick("", "", "", "0", "1"))
	case 30:
		return fmt.Sprintf("print('tracked', gc.is_tracked(%s))\n", v)
	case 31:
		return fmt.Sprintf("print('calls', count(%s), count_star(%s))\n", e(), g.pick("*["+w+"]", e()+", k="+w, "**{'k': "+w+"}"))
	case 32:
		w = g.of("iter")
		return fmt.Sprintf("%s = %s\n", v, g.pick("next("+w+")", "next("+w+", None)", w+".send("+e()+")", w+".close()", w+".throw(ValueError)", "list("+w+")"))
	case 33:
		return fmt.Sprintf("%s = %s()\n", v, g.of("call"))
	case 34:
		return fmt.Sprintf("print(%s)\n", g.pick("weak("+v+")", "referents("+v+")", "len("+v+")", "bool("+v+")", "gc.is_finalized("+v+")", "type("+v+").__name__", v+".__dict__.keys()", "risen and describe(risen[-1])"))
	case 35:
		return fmt.Sprintf("%s.__dict__%s\n", g.of("object"), g.pick("", "['a'] = "+e(), " = {'z': "+e()+"}", ".clear()", ".pop('a', None)"))
	case 36:
		return e() + "\n"
	case 37:
		return fmt.Sprintf("risen%s\n", g.pick(".clear()", "", ".append(C("+v+"))"))
	case 38, 39:
		return fmt.Sprintf("for %s in %s:\n%s", v, g.pick(g.of("list", "tuple", "iter"), "["+e()+", "+e()+"]", "enumerate(["+e()+"])", "zip([1, 2], ["+e()+", 3])", "{'k': "+e()+"}.items()", "("+g.repeated(e)+" for _ in range(2))", "range(2)"), g.repeated(func() string { return g.loopBlock(depth - 1) }))
	case 40:
		return fmt.Sprintf("try:\n%s%s\n%s", g.block(depth-1), "    "+g.pick("boom("+w+")", "deep_boom("+e()+")", "1 / 0", "raise KeyError("+w+")", "pass"),
			g.pick("except ValueError as err:\n    "+v+" = err\n", "except Exception:\n"+g.block(depth-1), "except ValueError as err:\n"+g.block(depth-1)+"finally:\n    print('finally')\n", "finally:\n"+g.block(depth-1)))
	case 41:
		return fmt.Sprintf("with CM(%s, %s) as %s:\n%s", e(), g.pick("True", "False"), v, g.block(depth-1))
	case 42:
		return fmt.Sprintf("if %s:\n%selse:\n%s", g.pick(v, v+" is None", v+" is "+w, "not "+v), g.block(depth-1), g.block(depth-1))
	case 43:
		return fmt.Sprintf("try:\n    boom(%s)\nexcept ValueError as err:\n    %s.a = err\n", w, g.of("object"))
	case 44:
		return fmt.Sprintf("%s = [x for x in %s]\n", v, g.pick(g.of("list", "tuple", "iter"), "("+e()+", "+e()+")", "("+w+", "+w+")"))
	default:
		return fmt.Sprintf("del %s\n%s = None\n", v, v)
	}
}

// loopBlock is a body that ends its loop soon: what is iterated may be growing meanwhile.
func (g *generator) loopBlock(depth int) string {
	return g.block(depth) + "    " + g.pick("break", "pass\n    if D.made % 3 == 0 or tired():\n        break", "print('turn')\n    break") + "\n"
}

// counted prints a count; of a str or a class it would depend on the other programs of the same process.
func (g *generator) counted(v string) string {
	return fmt.Sprintf("print('rc', '-' if type(%s) in (str, type) else rc(%s))\n", v, v)
}

// expr returns an expression.
func (g *generator) expr(depth int) string {
	if depth == 0 {
		return g.pick(g.v(), g.v(), g.v(), "None", "1", "'s'", "D()", "[]", "C()", "()")
	}
	e := func() string { return g.expr(depth - 1) }
	v := g.v()
	g.next++
	if g.warm == 0 && g.r.IntN(5) == 0 {
		return g.tellingExpr(depth)
	}
	switch g.r.IntN(36) {
	case 0, 1:
		return "[" + e() + ", " + e() + "]"
	case 2:
		return "(" + e() + ", " + e() + ")"
	case 3:
		return "{'k': " + e() + ", 'l': " + e() + "}"
	case 4:
		return "{" + g.pick("D()", "1", "2", "(1, 2)") + ", " + g.pick("3", "D()") + "}"
	case 5, 6, 7:
		return "D(" + g.pick("", e(), e()+", "+e()) + ")"
	case 8, 9:
		return "C(" + g.pick("", e(), e()+", "+e()) + ")"
	case 10:
		return "S(" + g.pick("", e(), e()+", "+e()) + ")"
	case 11:
		return "R(" + g.pick("", e()) + ")"
	case 12:
		return g.of("object") + "." + g.pick("a", "b", "me", "me()", "append", "__dict__", "__class__")
	case 13:
		if g.r.IntN(3) == 0 {
			return g.of("dict") + g.pick("['k']", "['l']")
		}
		return g.of("list", "tuple") + g.pick("[0]", "[-1]", "[:]", "[1:]", "[::-1]")
	case 14:
		return "lambda: " + v
	case 15:
		return "lambda d=" + e() + ": d"
	case 16:
		return g.pick("closure", "recursive") + "(" + e() + ")"
	case 17:
		return g.pick("generator", "plain_generator", "delegate") + "(" + e() + ")"
	case 18:
		return "weakref.ref(" + g.of("object", "call") + ")"
	case 19:
		return fmt.Sprintf("weakref.ref(%s, callback(%d))", g.of("object", "call", "iter"), g.next)
	case 20:
		return g.pick("list", "tuple", "iter", "L", "countable_set", "dict.fromkeys", "enumerate", "reversed") + "(" + g.pick(g.of("list", "tuple", "dict"), "["+e()+"]") + ")"
	case 21:
		return "dict(a=" + e() + ")"
	case 22:
		return "(" + e() + " " + g.pick("or", "and") + " " + e() + ")"
	case 23:
		return "(" + e() + " if " + v + " else " + e() + ")"
	case 24:
		return "[" + e() + "] * 2"
	case 25:
		return g.pick("make_class("+e()+")", "make_class("+e()+")()", "type('T', (C,), {'x': "+e()+"})")
	case 26:
		return "[x for x in (" + e() + ", " + e() + ")]"
	case 27:
		return "{k: " + g.repeated(e) + " for k in 'ab'}"
	case 28:
		return "(x for x in [" + e() + "])"
	case 29:
		return "[*" + g.pick(g.of("list", "tuple", "dict"), "["+e()+"]", "("+e()+", "+e()+")") + "]"
	case 30:
		return "{**" + g.pick(g.of("dict"), "{'k': "+e()+"}") + "}"
	case 31:
		return "(lambda p, q=1: p)(" + e() + ")"
	case 32:
		return "map(" + g.pick("C", "lambda m: m", "closure") + ", [" + e() + "])"
	case 33:
		return g.pick("weakref.proxy("+g.of("object")+")", "weakref.WeakSet()", "weakref.finalize("+g.of("object")+", print, 'finalized')", "frozenset([1, "+g.pick("D()", "2")+"])", "slice("+e()+")", "property("+v+")", "staticmethod("+v+")")
	case 34:
		return "getattr(" + v + ", 'a', " + e() + ")"
	default:
		return v
	}
}
