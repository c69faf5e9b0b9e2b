package program

import (
	"fmt"
	"strings"
)

// Statements and expressions that use the later part of prelude.py: classes whose special methods print the counts that they see. CPython specialises an
// instruction when it runs the second time, which takes some of the counted references away; so these come only where each instruction runs once.

// repeated writes something whose code may run more than once.
func (g *generator) repeated(write func() string) string {
	g.warm++
	defer func() { g.warm-- }()
	return write()
}

// object returns an expression that makes or names an instance of one of the telling classes.
func (g *generator) object(depth int) string {
	e := func() string { return g.expr(max(0, depth-1)) }
	switch g.r.IntN(14) {
	case 0, 1, 2:
		return "N(" + g.pick("", e(), "k="+e(), "*["+e()+"]", e()+", **{'k': "+e()+"}") + ")"
	case 3:
		return "P(" + e() + ")"
	case 4:
		return "S2(" + g.pick("", e(), e()+", "+e()) + ")"
	case 5:
		return "SD(" + g.pick("", e()) + ")"
	case 6:
		return "LL([" + e() + ", " + e() + "])"
	case 7:
		return "DD(" + g.pick("", "a="+e(), "{'k': "+e()+"}") + ")"
	case 8:
		return "TT((" + e() + ", " + e() + "))"
	case 9:
		return g.pick("SS('word')", "II(300)", "FF(1.5)", "ST([1, 2])")
	case 10:
		return "A()"
	case 11:
		return "Base(" + g.pick("", e()) + ")"
	case 12:
		return "EE(" + g.pick("", e(), e()+", "+e()) + ")"
	default:
		return "It(" + e() + ", 2)"
	}
}

// tellingExpr is an expression with special methods, callbacks or subclasses in it.
func (g *generator) tellingExpr(depth int) string {
	e := func() string { return g.expr(max(0, depth-1)) }
	o := func() string { return g.pick(g.of("N"), g.of("N"), "N("+e()+")") }
	v := g.v()
	switch g.r.IntN(40) {
	case 0, 1, 2, 3, 4, 5:
		return g.object(depth)
	case 6:
		return o() + g.pick(" + ", " - ", " < ", " == ", " != ", " in ", " and ", " or ", " is ") + "(" + e() + ")"
	case 7:
		return e() + g.pick(" + ", " < ", " == ", " in ", " not in ") + o()
	case 8:
		return "(" + g.pick("-", "not ", "") + o() + ")"
	case 9:
		return o() + "[" + g.pick(e(), "1", e()+":"+e(), ":", "::"+e(), e()+", "+e()) + "]"
	case 10:
		return o() + g.pick("(", ".method(", ".of_class(", ".static(") + g.pick("", e(), e()+", k="+e(), "*["+e()+", "+e()+"]", "**{'k': "+e()+"}", "*("+e()+",), **dict(k="+e()+")") + ")"
	case 11:
		return o() + g.pick(".method", ".of_class", ".static", ".v", ".__class__", ".__init__")
	case 12:
		return g.pick("len(", "bool(", "hash(", "repr(", "format(", "list(", "tuple(", "iter(", "callable(", "id(None) and (") + o() + ")"
	case 13:
		return g.pick("sorted(", "min(", "max(") + g.pick("["+e()+", "+e()+"]", "("+e()+", "+e()+", "+e()+")") + ", key=" + g.pick("key", "lambda m: 0", o()) + g.pick("", ", default="+e()) + ")"
	case 14:
		return "list(" + g.pick("map", "filter") + "(" + g.pick("keep", "C", "N", o()) + ", [" + e() + ", " + e() + "]))"
	case 15:
		return "list(map(pair, [" + e() + "], (" + e() + "," + e() + ")))"
	case 16:
		return g.pick("list", "dict", "tuple", "iter") + "(zip([" + e() + ", " + e() + "], (" + e() + ", " + e() + ")))"
	case 17:
		return g.pick("any", "all", "list", "set", "tuple", "frozenset") + "(" + g.pick("It("+e()+", 2)", "Seq(steady("+e()+"), steady("+e()+"))", o()) + ")"
	case 18:
		return g.pick("star", "defaults") + "(" + g.pick(e(), e()+", "+e(), "*["+e()+", "+e()+"]", "*("+e()+",), d="+e(), "**{'z': "+e()+"}", e()+", *It("+e()+", 1), **{'y': "+e()+"}", e()+", c="+e()+", d="+e()) + ")"
	case 19:
		return "nest(" + g.pick("3", "60", "210", "500") + ", " + g.pick("0", "1", "2", "3", "4") + ", " + e() + ")"
	case 20:
		return "cell_counter(" + e() + ")[" + g.pick("0", "1") + "]"
	case 21:
		return "catching_generator(" + e() + ")"
	case 22:
		return g.pick("iterating_generator", "outer_generator") + "(" + e() + ")"
	case 23:
		return "f'{" + g.pick(o(), o()+"!r", o()+"!r:>{4}", o()+":x{1}") + g.pick("}'", "} {"+o()+"}'")
	case 24:
		return g.pick("returning", "swallowing") + "(" + e() + ")"
	case 25:
		return "{" + g.pick("D()", "N()", "steady("+o()+")", "C()") + ", " + g.pick("D()", "steady("+o()+")", "1") + "}" + g.pick("", " | {1, 2}", " - {2}", " & {1, D()}", " ^ {3}", ".union([D()])", ".difference([1])", ".copy()", ".issubset({1})")
	case 26:
		return "{" + o() + ": " + e() + ", " + g.pick("'k'", o(), "1") + ": " + e() + "}"
	case 27:
		return "[" + o() + ", *" + g.pick("It("+e()+", 2)", "Seq("+e()+")", "["+e()+"]") + "]"
	case 28:
		return "(*" + g.pick("It("+e()+", 1)", "("+e()+",)") + ", " + e() + ")"
	case 29:
		return g.pick("getattr", "hasattr") + "(" + g.pick("A()", "P("+e()+")", o()) + ", '" + g.pick("p", "d", "zz", "v") + "'" + ")"
	case 30:
		return "isinstance(" + e() + ", " + g.pick("(C, N)", "Base", "list") + ")"
	case 31:
		return g.pick("sum", "reversed", "enumerate") + "([" + e() + "])"
	case 32:
		return "dict(" + g.pick("[("+e()+", "+e()+")]", "a="+e(), "{'k': "+e()+"}, b="+e(), "zip('ab', ["+e()+", "+e()+"])") + ")"
	case 33:
		return "(w := " + e() + ")"
	case 34:
		return g.pick("super(D, D()).me", "super(D, D()).me()", "C.me", "C.me(D())", "type(D())", "D().__init__")
	case 35:
		return "weakref." + g.pick("WeakValueDictionary({'k': "+g.of("object")+"})", "WeakKeyDictionary({"+g.of("object")+": 1})", "WeakKeyDictionary({"+g.of("object")+"})")
	case 36:
		return "weakref.WeakMethod(" + g.of("object") + ".me" + g.pick(")", ", callback("+fmt.Sprint(g.next)+"))")
	case 37:
		return "[" + e() + " for _ in range(1) if " + v + "]"
	case 38:
		return "next(" + g.pick("It("+e()+", 1)", "iter(["+e()+"])", "(x for x in ["+e()+"])") + g.pick("", ", "+e()) + ")"
	default:
		return "P(" + e() + ")." + g.pick("p", "d", "args", "zz")
	}
}

// tellingStatement is a statement with special methods, callbacks or subclasses in it.
func (g *generator) tellingStatement(depth int) string {
	v, w := g.v(), g.v()
	e := func() string { return g.expr(1) }
	o := func() string { return g.pick(g.of("N"), g.of("N"), "N("+e()+")") }
	p := func() string { return g.pick(g.of("P"), g.of("P"), "P("+e()+")") }
	kinds := 22
	if depth > 0 {
		kinds = 36
	}
	switch g.r.IntN(kinds) {
	case 0, 1, 2:
		return g.assign(v, g.object(2))
	case 3:
		return fmt.Sprintf("%s = %s\n", v, g.tellingExpr(2))
	case 4:
		return fmt.Sprintf("%s[%s] = %s\n", o(), g.pick(e(), e()+":"+e(), "1, "+e()), e())
	case 5:
		return fmt.Sprintf("del %s[%s]\n", o(), g.pick(e(), e()+":"))
	case 6:
		return fmt.Sprintf("%s += %s\n", g.pick(g.of("N"), o()+".v", o()+"[0]", g.of("list"), g.of("object")+".a", g.of("list")+"[0]"), g.pick(e(), "["+e()+"]", o()))
	case 7:
		return fmt.Sprintf("%s.%s = %s\n", p(), g.pick("p", "d", "args", "zz"), g.pick(e(), "None"))
	case 8:
		return fmt.Sprintf("del %s.%s\n", p(), g.pick("p", "d", "args"))
	case 9:
		return fmt.Sprintf("%s.%s = %s\n", g.pick(g.of("A"), "A()"), g.pick("x", "y"), e())
	case 10:
		return fmt.Sprintf("%s = %s.%s\n", v, g.of("A"), g.pick("x", "y", "__dict__", "__class__"))
	case 11:
		return fmt.Sprintf("del %s.%s\n", g.of("A"), g.pick("x", "y"))
	case 12:
		return fmt.Sprintf("%s, %s = %s\n", v, w, g.pick("It("+e()+", 2)", "It("+e()+", 3)", "It("+e()+", 1)", "Seq("+e()+", "+e()+")", "{'k': 1, 'l': 2}.values()", "(x for x in ("+e()+", "+e()+"))", o()))
	case 13:
		return fmt.Sprintf("%s, *%s, (%s, *_) = %s\n", v, w, g.v(), g.pick("It(["+e()+"], 3)", "[1, "+e()+", ["+e()+"]]", "["+e()+", ("+e()+", 2)]", "It(1, 1)"))
	case 14:
		return fmt.Sprintf("%s = sorted([D(), %s, D()], key=%s)\n", v, e(), g.pick("key", "lambda m: rc(m)"))
	case 15:
		return fmt.Sprintf("%s = %s.%s\n", v, g.of("iter"), g.pick("send(None)", "send("+e()+")", "throw(ValueError("+e()+"))", "throw(ValueError)", "close()", "__next__()", "gi_frame", "gi_running", "gi_yieldfrom", "gi_frame.f_locals.keys()"))
	case 16:
		return fmt.Sprintf("%s.%s\n", g.of("call"), g.pick("x = "+e(), "__closure__", "__defaults__", "__dict__", "__call__()"))
	case 17:
		return fmt.Sprintf("print('counts', n(%s), n(%s), n(%s.a), holders(%s))\n", v, w, g.of("object"), g.pick(v, w))
	case 18:
		return fmt.Sprintf("print('holds', [kind(x) for x in gc.get_referents(%s)])\n", g.of("list", "tuple", "N", "P", "object"))
	case 19:
		return fmt.Sprintf("%s.__class__ = %s\n", g.of("object", "N", "P"), g.pick("C", "D", "P", "make_class("+e()+")"))
	case 20:
		return fmt.Sprintf("print(%s)\n", g.pick("gc.is_tracked("+g.object(1)+")", "gc.is_finalized("+v+")", "weak("+v+")", o(), "f'{"+o()+":a}{"+o()+"!r}'", "'%s %r' % ("+o()+", 1)", "'{} {!r}'.format("+o()+", "+o()+")"))
	case 21:
		return fmt.Sprintf("gc.collect()\n%s = %s\ncount = gc.get_count()[0]\nprint('count', count)\n", v, g.pick("[]", "()", "{}", "C()", "[C(), C()]", "(1, [])", "{'k': []}", "lambda: 0", "D()", "closure(1)", "generator(1)", "[*range(3)]", "{1, 2}", "S()", "weakref.ref("+w+")", "make_class(1)", "iter([])", "C().me"))
	case 22, 23:
		return fmt.Sprintf("with %s as %s, %s:\n%s", g.pick(o(), "CM("+e()+", False)"), v, g.pick(o(), "CM("+e()+", True)"), g.block(depth-1)+g.pick("", "    boom("+e()+")\n", "    chained("+w+")\n"))
	case 24, 25:
		return fmt.Sprintf("try:\n    %s\nexcept %s as err:\n    print('caught', type(err).__name__, n(err), [n(a) for a in err.args], frames(err)%s)\n    %s\n",
			g.pick("chained("+e()+")", "context("+w+")", "nested_finally("+e()+")", "deep(20, "+e()+")", "raise EE("+e()+", "+e()+")", "raise EE("+e()+") from KeyError("+e()+")", "raise EE", o()+".zz", "{}["+e()+"]", "[]["+e()+"]", e()+".zz", "None + "+e(), e()+"()", "raise "+e(), "star(k="+e()+", **{'k': "+e()+"})", "pair("+e()+", "+e()+", "+e()+")", "pair("+e()+", z="+e()+")", "pair("+e()+")"),
			g.pick("Exception", "(ValueError, LookupError, TypeError, AttributeError)"), g.pick("", ", err.__context__ is None, err.__cause__ is None"),
			g.pick("pass", v+" = err", v+" = err.__traceback__", v+" = err.args", "raise", "err.__traceback__ = None\n    "+v+" = err", v+" = err.with_traceback(None)", "raise KeyError("+e()+")", "raise KeyError("+e()+") from None", "del err"))
	case 26:
		return fmt.Sprintf("try:\n%s    raise EE(%s)\nexcept* ValueError as group:\n    print('group', n(group), len(group.exceptions))\n", g.block(depth-1), e())
	case 27:
		return fmt.Sprintf("for %s in %s:\n%s    break\nelse:\n    print('else')\n", v, g.pick("It("+e()+", 2)", "Seq("+e()+", "+e()+")", o(), "zip([1], It("+e()+", 2))", "enumerate(It("+e()+", 1))", "map(keep, ["+e()+"])", "filter(None, ["+e()+", 1])", "reversed(["+e()+", "+e()+"])", "dict(a="+e()+").values()", "iterating_generator(["+e()+"])", "catching_generator("+e()+")"), g.block(depth-1))
	case 28:
		return g.class(depth)
	case 29:
		return fmt.Sprintf("match %s:\n    case [%s, *rest]:\n%s    case {'k': got, **rest}:\n%s    case C(a=got):\n%s    case _:\n        pass\n", g.pick(v, "["+e()+", "+e()+"]", "{'k': "+e()+", 'm': "+e()+"}", "C("+e()+")"), g.pick("first", "_"), indent(g.block(depth-1)), indent(g.block(depth-1)), indent(g.block(depth-1)))
	case 30:
		return fmt.Sprintf("with CM(%s, %s):\n    while True:\n%s        break\n", e(), g.pick("True", "False"), indent(g.block(depth-1)))
	case 31:
		return g.automatic(depth)
	case 32:
		return fmt.Sprintf("def inner(x=%s):\n    global %s\n    %s = x\n    def innermost():\n        nonlocal x\n        x = %s\n        return x\n    return innermost\n%s = inner(%s)\n", e(), "v0", "v0", g.pick("D()", "[x]", "C(x)"), v, g.pick("", e()))
	case 33:
		return fmt.Sprintf("assert %s, %s\n", g.pick(o(), v, "[]", "not "+v), g.pick(e(), o()))
	case 34:
		return fmt.Sprintf("%s = %s = %s\n", v, w, e())
	default:
		return fmt.Sprintf("if %s and (w := %s):\n%selif %s or %s:\n%s", o(), e(), g.block(depth-1), v, o(), g.block(depth-1))
	}
}

// class is a class statement and what becomes of the class.
func (g *generator) class(depth int) string {
	e := func() string { return g.expr(1) }
	g.next++
	name := fmt.Sprintf("K%d", g.next)
	var b strings.Builder
	fmt.Fprintf(&b, "class %s(%s):\n    a = %s\n", name, g.pick("C", "D", "Base", "Base, flag="+e(), "LL", "P", "N", "C, metaclass=Meta", "SD", "R", "object", "TT"), e())
	for range g.r.IntN(3) {
		b.WriteString("    " + g.pick("def method(self):\n        return __class__\n", "def method(self):\n        return super().me()\n", "__slots__ = ('q',)\n", "d = Desc()\n", "b = property(lambda self: self)\n", "def __del__(self):\n        print('xK', __class__.__name__)\n", "c = lambda self: "+g.v()+"\n", "me = a\n", "@classmethod\n    def made(cls):\n        return cls()\n"))
	}
	v := g.v()
	fmt.Fprintf(&b, "%s = %s\n", v, g.pick(name, name+"()", name+"("+e()+")", name+".__dict__.get('method')", name+".a", name+".__mro__[1:]"))
	if g.r.IntN(2) == 0 {
		fmt.Fprintf(&b, "print(type(%s).__name__, %s is %s, n(%s.a))\n", v, v, name, name)
	}
	if g.r.IntN(3) > 0 {
		fmt.Fprintf(&b, "%s.%s\n", name, g.pick("a = "+e(), "z = "+e(), "self = "+name, "made()", "__subclasses__()", "inst = "+name+"()"))
	}
	fmt.Fprintf(&b, "del %s\n", name)
	return b.String()
}

// automatic is a block during which collections happen by themselves.
func (g *generator) automatic(depth int) string {
	return g.repeated(func() string {
		return fmt.Sprintf("try:\n    gc.collect()\n    gc.callbacks.append(watcher)\n    gc.set_threshold(%d, %d, %d)\n    gc.enable()\n%sfinally:\n    gc.disable()\n    gc.set_threshold(2000, 10, 10)\n    gc.callbacks.clear()\n", 1+g.r.IntN(20), 1+g.r.IntN(3), 1+g.r.IntN(3), g.block(depth-1)+g.block(depth-1))
	})
}
