package program

import "fmt"

// Statements about the parts of the language that the others only touch: generators that are sent to, thrown into and left behind, context managers,
// tracebacks and chains of exceptions, resurrection, weak dictionaries, comprehensions inside comprehensions, identities, and what the gc module tells.

// wideStatement is one of them. Compound ones only while depth lasts.
func (g *generator) wideStatement(depth int) string {
	v, w := g.v(), g.v()
	e := func() string { return g.expr(1) }
	g.next++
	n := g.next
	kinds := 13
	if depth > 0 {
		kinds = 22
	}
	switch g.r.IntN(kinds) {
	case 0:
		return fmt.Sprintf("%s = %s\n", v, g.comprehension())
	case 1:
		return g.weakContainer(v)
	case 2:
		return fmt.Sprintf("print('ids', %s)\n", g.pick("'ab' is 'a' + 'b'", "int('256') is 256", "int('257') is 257", "(1, 2) is (1, 2)", "'a b' is 'a b'", "chr(65) is 'A'", "chr(1000) is chr(1000)",
			"b'x' is b'xy'[:1]", "b'' is bytes()", "() is tuple([])", "'' is 'a'[:0]", "1.5 is 1.5", "-5 is int('-5')", "-6 is int('-6')", "'k' is str('k')", "frozenset() is frozenset()", "'ab'[0] is 'ba'[1]",
			v+" is "+v+".__class__", "sys.intern('x y') is sys.intern('x ' + 'y')", "type(()) is tuple", "True is bool(1)", "None is (lambda: None)()"))
	case 3:
		return fmt.Sprintf("print('growth', growth(%s))\n", g.pick("[]", "[1]", "[1, 2]", "[*range(7)]", "[0] * 5", "[x for x in range(9)]"))
	case 4:
		return fmt.Sprintf("print('gc', len(gc.get_referents(%s)), holders(%s), gc.is_tracked(%s), gc.is_finalized(%s))\n", g.of("list", "dict", "tuple", "object"), w, g.pick(e(), v), v)
	case 5:
		return fmt.Sprintf("%s = %s.me\nprint('bound', n(%s), rc(%s), %s == %s.me)\n", v, g.of("object"), w, v, v, w)
	case 6:
		return fmt.Sprintf("%s = sorted([%s, %s, %s], key=lambda m: rc(m) %% 2, reverse=%s)\n", v, e(), e(), e(), g.pick("True", "False", "1"))
	case 7:
		return fmt.Sprintf("%s = Phoenix(%s, %s)\n", v, e(), g.pick("1", "2", "3"))
	case 8:
		return fmt.Sprintf("print('back', len(risen), Phoenix.saved and n(Phoenix.saved[-1]))\nPhoenix.saved.%s\n", g.pick("clear()", "append(None)", "reverse()"))
	case 9:
		return fmt.Sprintf("%s = tracing(%s, %s)\n", v, g.pick("boom", "chained", "context", "deep_boom", "nested_finally"), e()) +
			g.pick("", fmt.Sprintf("print('frame', sorted(%s.tb_frame.f_locals), n(%s))\n", v, v), fmt.Sprintf("%s = %s.tb_frame\n", v, v), fmt.Sprintf("%s = %s.tb_next\n", v, v), fmt.Sprintf("%s.tb_next.tb_frame.clear()\n", v))
	case 10:
		return fmt.Sprintf("%s = handled(%s)%s\n", v, e(), g.pick("", "[1]", "[2]", "[1].__traceback__", "[1].args", "[1].__context__"))
	case 11:
		return fmt.Sprintf("print('chain', chain(%s))\n", g.pick(v, w, "EE("+e()+")"))
	case 12:
		return fmt.Sprintf("%s = star(%s)\n", v, g.pick("*["+e()+"], *("+e()+", "+e()+")", "**{'a': "+e()+"}, **dict(b="+e()+")", e()+", *"+g.of("list", "tuple")+", z="+e()))
	case 13, 14, 15:
		return g.coroutine(n, v)
	case 16, 17:
		return g.managed(n, v, depth)
	case 18:
		return fmt.Sprintf("with contextlib.%s as %s:\n%s", g.pick("suppress(ValueError, AttributeError)", "nullcontext("+e()+")", "closing(generator("+e()+"))", "suppress(Exception)"), v, g.block(depth-1)+g.pick("", "    boom("+e()+")\n"))
	case 19:
		return fmt.Sprintf("try:\n    with Leaving(%s):\n%s        %s\nexcept Exception as err:\n    print('left', chain(err), n(err))\n    %s\n", e(), indent(g.block(depth-1)),
			g.pick("boom("+e()+")", "pass", "raise EE("+e()+")"), g.pick("pass", v+" = err", v+" = err.__context__", "raise"))
	case 20:
		return fmt.Sprintf("def counter%d(x=%s):\n    y = %s\n    def step(z=None):\n        nonlocal x, y\n        x, y = y, %s\n        return %s\n    return step\n%s = counter%d(%s)\nprint('step', n(%s()))\n", n, e(), g.pick("x", "[x]", "D(x)"),
			g.pick("z", "x", "D(z)", "(x, z)"), g.pick("x", "y", "step", "lambda: x", "z"), v, n, g.pick("", e()), v)
	default:
		return fmt.Sprintf("match %[1]s:\n    case C(a=got) | D(b=got) if got is not None:\n%[2]s    case (first, second) | [first, second, *_]:\n%[3]s    case {'k': None, **%[4]s} | {'l': 1, **%[4]s}:\n%[5]s    case str() | int() as got:\n        pass\n    case got if n(got) == 0:\n        pass\n",
			g.pick(v, "C("+e()+")", "["+e()+", "+e()+"]", "{'l': 1, 'm': "+e()+"}"), indent(g.block(depth-1)), indent(g.block(depth-1)), g.pick("rest", v), indent(g.block(depth-1)))
	}
}

// comprehension is a comprehension with another one in it. What it makes has the same order in every run.
func (g *generator) comprehension() string {
	return g.repeated(func() string {
		e := func() string { return g.expr(1) }
		v := g.v()
		return g.pick("[[x, y] for x in ("+e()+", "+e()+") for y in [x, "+v+"]]", "{k: [x for x in (k, "+e()+")] for k in (1, 2)}", "{k: v for k, v in zip((1, 2), ["+e()+", "+e()+"])}",
			"len({id(x) for x in ("+e()+", "+v+", "+v+")})", "[f() for f in [lambda: x for x in ("+e()+", "+e()+")]]", "list((x, y) for x in ["+e()+"] for y in ("+e()+",) if x is not y)",
			"[x for x in ("+e()+", "+e()+") if (w := x)]", "[{**d, 'z': "+e()+"} for d in ({'k': "+e()+"},)]", "(y for x in ["+e()+"] for y in (x, "+v+"))", "[lambda q=x: q for x in ("+e()+", 1)]",
			"any(x is "+v+" for x in ["+e()+", "+v+"])", "{x: x for x in range(3)}", "sum(1 for x in ("+e()+", "+e()+") if x)", "[*(x for x in ("+e()+",))]", "dict((k, "+e()+") for k in 'ab')")
	})
}

// weakContainer makes a weak container, lets go of something in it, and says what is left.
func (g *generator) weakContainer(v string) string {
	o := g.of("object")
	switch g.r.IntN(4) {
	case 0:
		return fmt.Sprintf("w = weakref.WeakValueDictionary()\nw['a'] = w['b'] = %s\nw['c'] = %s\nprint('weak', len(w), sorted(w))\n%s = None\nprint('weak', len(w), sorted(w), w.get('a') is None)\n%s\n", o, g.pick("D()", "C()", g.of("object")), v,
			g.pick("w = None", v+" = w", "print(w.pop('a', 5) == 5)", "print(len(w.valuerefs()))"))
	case 1:
		return fmt.Sprintf("w = weakref.WeakKeyDictionary()\nw[%s] = %s\nw[%s] = 2\nprint('weak', len(w), len(w.keyrefs()))\n%s = None\nprint('weak', len(w), sum(1 for k in w))\n%s\n", o, g.expr(1), g.pick("D()", "C()", g.of("object")), v, g.pick("w = None", v+" = w"))
	case 2:
		return fmt.Sprintf("w = weakref.WeakSet([%s])\nw.add(%s)\nprint('weak', len(w))\n%s = None\nprint('weak', len(w), %s in w)\n%s\n", o, g.pick("D()", "C()", g.of("object")), v, g.v(), g.pick("w = None", v+" = w", "w.clear()"))
	default:
		return fmt.Sprintf("w = weakref.ref(%s, callback(%d))\nprint('weak', weak(%s), w() is None, n(w))\n%s = None\nprint('weak', w() is None, w.__callback__ is None)\nw = None\n", o, g.next, o, v)
	}
}

// coroutine is a generator function and what becomes of a generator of it.
func (g *generator) coroutine(n int, v string) string {
	e := func() string { return g.expr(1) }
	body := fmt.Sprintf("def gen%d(x=%s):\n    d = D()\n    try:\n        got = yield %s\n        print('got', n(got), n(x))\n        %s\n    except %s as err:\n        print('thrown', n(err), n(err.args))\n        %s\n    finally:\n        print('over', n(d))\n        %s\n    return %s\n",
		n, e(), g.pick("x", "d", "None", e()), g.pick("other = yield from ["+e()+", "+e()+"]", "other = yield from catching_generator(x)", "yield D(got)", "with CM(x, True) as y:\n            yield y", "return d", "raise KeyError(x)"),
		g.pick("ValueError", "(KeyError, ValueError)", "GeneratorExit", "BaseException"), g.pick("raise", "yield err.args", "x = err", "raise KeyError(x) from err", "return x"),
		g.pick("x = None", "pass", "del d\n        d = x"), g.pick("x", "d", "[x]"))
	body += fmt.Sprintf("%s = gen%d(%s)\n", v, n, g.pick("", e()))
	for range 1 + g.r.IntN(4) {
		step := g.pick("next("+v+")", v+".send(None)", v+".send("+e()+")", v+".throw(ValueError("+e()+"))", v+".throw(KeyError)", v+".close()", "list("+v+")", "next("+v+", "+e()+")")
		body += fmt.Sprintf("try:\n    r = %s\n    print('step', n(r), %s.gi_frame is None)\nexcept Exception as err:\n    print('raised', type(err).__name__, [n(a) for a in err.args], chain(err))\n", step, v)
	}
	return body + g.pick("", v+" = None\n", "r = None\n", "gc.collect()\n", v+" = "+v+".gi_frame\n")
}

// managed is a function for contextlib.contextmanager and its use.
func (g *generator) managed(n int, v string, depth int) string {
	e := func() string { return g.expr(1) }
	return fmt.Sprintf("@contextlib.contextmanager\ndef managed%d(x):\n    d = D()\n    try:\n        yield %s\n    except %s as err:\n        print('managed', n(err))\n        %s\n    finally:\n        print('leaving', n(d))\nwith managed%d(%s) as %s:\n%s    %s\n",
		n, g.pick("x", "d", e()), g.pick("ValueError", "Exception", "KeyError"), g.pick("raise", "pass", "raise KeyError(x)", "raise KeyError(x) from err"), n, e(), v, g.block(depth-1), g.pick("pass", "boom("+e()+")", "chained("+e()+")", "raise EE("+e()+")"))
}
