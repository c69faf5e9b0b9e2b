"""A small Lisp: reader, printer, macros, proper tail calls, and a library written in itself.

Usage: lisp.py [rounds of the loop]
"""

import operator as op
import re
import sys
from functools import reduce

TOKEN = re.compile(r"""\s*(?:;[^\n]*\s*)*(,@|[('`,)]|"(?:\\.|[^\\"])*"|[^\s('"`,;)]+)""")
QUOTES = {"'": "quote", "`": "quasiquote", ",": "unquote", ",@": "unquote-splicing"}


class LispError(Exception):
    pass


class Symbol(str):
    __slots__ = ()
    table = {}

    def __new__(cls, name):
        if name not in cls.table:
            cls.table[name] = super().__new__(cls, name)
        return cls.table[name]

    def __repr__(self):
        return str(self)


DEFINE, IF, LAMBDA, QUOTE, SET, BEGIN, LET, COND, ELSE, QUASI, UNQUOTE, SPLICE, MACRO, AND, OR, DOT = map(
    Symbol, "define if lambda quote set! begin let cond else quasiquote unquote unquote-splicing defmacro and or .".split()
)


def read_all(text):
    tokens = TOKEN.findall(text)
    tokens.reverse()
    while tokens:
        yield read(tokens)


def read(tokens):
    if not tokens:
        raise LispError("unexpected end")
    token = tokens.pop()
    if token == "(":
        items = []
        while tokens and tokens[-1] != ")":
            items.append(read(tokens))
        if not tokens:
            raise LispError("missing )")
        tokens.pop()
        return items
    if token == ")":
        raise LispError("unexpected )")
    if token in QUOTES:
        return [Symbol(QUOTES[token]), read(tokens)]
    if token[0] == '"':
        return re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), token[1:-1])
    if token in ("#t", "#f"):
        return token == "#t"
    for kind in int, float:
        try:
            return kind(token)
        except ValueError:
            pass
    return Symbol(token)


def show(x):
    if x is True or x is False:
        return "#t" if x else "#f"
    if isinstance(x, Symbol):
        return str(x)
    if isinstance(x, str):
        return '"' + x.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(x, list):
        return "(" + " ".join(map(show, x)) + ")"
    return "nil" if x is None else str(x)


class Env(dict):
    def __init__(self, params=(), args=(), outer=None):
        self.outer = outer
        if DOT in params:
            fixed = params.index(DOT)
            if len(args) < fixed:
                raise LispError(f"at least {fixed} arguments wanted, {len(args)} given")
            self.update(zip(params[:fixed], args))
            self[params[fixed + 1]] = list(args[fixed:])
        else:
            if len(params) != len(args):
                raise LispError(f"{len(params)} arguments wanted, {len(args)} given")
            self.update(zip(params, args))

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"unbound: {name}")


class Lambda:
    def __init__(self, params, body, env, macro=False):
        self.params, self.body, self.env = params, body[0] if len(body) == 1 else [BEGIN, *body], env
        self.macro = macro

    def __call__(self, *args):
        return evaluate(self.body, Env(self.params, args, self.env))

    def __str__(self):
        return f"<lambda {show(self.params)}>"


def evaluate(x, env):
    while True:
        if isinstance(x, Symbol):
            return env.find(x)[x]
        if not isinstance(x, list):
            return x
        if not x:
            return []
        head = x[0]
        if head is QUOTE:
            return x[1]
        if head is IF:
            x = x[2] if evaluate(x[1], env) is not False else x[3] if len(x) > 3 else None
        elif head is DEFINE:
            if isinstance(x[1], list):
                name, value = x[1][0], Lambda(x[1][1:], x[2:], env)
            else:
                name, value = x[1], evaluate(x[2], env)
            env[name] = value
            return None
        elif head is MACRO:
            env[x[1][0]] = Lambda(x[1][1:], x[2:], env, macro=True)
            return None
        elif head is SET:
            env.find(x[1])[x[1]] = evaluate(x[2], env)
            return None
        elif head is LAMBDA:
            return Lambda(x[1], x[2:], env)
        elif head is BEGIN:
            for part in x[1:-1]:
                evaluate(part, env)
            x = x[-1]
        elif head is LET:
            env = Env([name for name, _ in x[1]], [evaluate(v, env) for _, v in x[1]], env)
            x = [BEGIN, *x[2:]]
        elif head is COND:
            for test, *body in x[1:]:
                if test is ELSE or evaluate(test, env) is not False:
                    x = [BEGIN, *body]
                    break
            else:
                return None
        elif head is AND or head is OR:
            for part in x[1:-1]:
                value = evaluate(part, env)
                if (value is False) is (head is AND):
                    return value
            x = x[-1]
        elif head is QUASI:
            return fill(x[1], env)
        else:
            function = evaluate(head, env)
            if isinstance(function, Lambda):
                if function.macro:
                    x = function(*x[1:])
                    continue
                args = [evaluate(a, env) for a in x[1:]]
                x, env = function.body, Env(function.params, args, function.env)
            elif callable(function):
                return function(*[evaluate(a, env) for a in x[1:]])
            else:
                raise LispError(f"cannot call {show(function)}")


def fill(x, env):
    if not isinstance(x, list) or not x:
        return x
    if x[0] is UNQUOTE:
        return evaluate(x[1], env)
    out = []
    for part in x:
        if isinstance(part, list) and part and part[0] is SPLICE:
            out.extend(evaluate(part[1], env))
        else:
            out.append(fill(part, env))
    return out


def standard():
    env = Env()
    table = {
        "+": lambda *a: sum(a),
        "*": lambda *a: reduce(op.mul, a, 1),
        "-": lambda a, *b: a - sum(b) if b else -a,
        "/": op.truediv,
        "quotient": op.floordiv,
        "modulo": op.mod,
        "<": op.lt,
        "=": op.eq,
        ">": op.gt,
        "not": lambda x: x is False,
        "car": lambda x: x[0],
        "cdr": lambda x: x[1:],
        "cons": lambda a, b: [a, *b],
        "list": lambda *a: list(a),
        "append": lambda *a: sum(a, []),
        "null?": lambda x: x == [],
        "list?": lambda x: isinstance(x, list),
        "symbol?": lambda x: isinstance(x, Symbol),
        "length": len,
        "apply": lambda f, args: f(*args),
        "string-append": lambda *a: "".join(a),
        "number->string": str,
    }
    env.update((Symbol(name), f) for name, f in table.items())
    return env


LIBRARY = """
(define (map f xs) (if (null? xs) '() (cons (f (car xs)) (map f (cdr xs)))))
(define (filter p xs) (cond ((null? xs) '()) ((p (car xs)) (cons (car xs) (filter p (cdr xs)))) (else (filter p (cdr xs)))))
(define (fold f acc xs) (if (null? xs) acc (fold f (f acc (car xs)) (cdr xs))))
(define (range a b) (if (< a b) (cons a (range (+ a 1) b)) '()))
(define (compose . fs) (if (null? fs) (lambda (x) x) (lambda (x) ((car fs) ((apply compose (cdr fs)) x)))))
(defmacro (unless test . body) `(if ,test #f (begin ,@body)))
(defmacro (while test . body) `(let ((loop #f)) (set! loop (lambda () (if ,test (begin ,@body (loop)) #f))) (loop)))
"""
SESSION = """
(+ 1 (* 2 3) (- 4) (/ 1 4))                      (define (square x) (* x x))
(map square (range 1 8))                         (fold + 0 (filter (lambda (x) (= 1 (modulo x 2))) (range 0 20)))
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))   (fact 25)
((compose square (lambda (x) (+ x 1))) 4)        `(1 ,(+ 1 1) ,@(range 3 6) (nested ,(square 2)))
(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define c (counter)) (c) (c) (define d (counter)) (list (c) (d))
(define i 0) (while (< i 5) (set! i (+ i 1))) i  (unless (> 1 2) "shown")
(define (even? n) (if (= n 0) #t (odd? (- n 1)))) (define (odd? n) (if (= n 0) #f (even? (- n 1)))) (even? ROUNDS)
(define (sort xs) (if (null? xs) '() (let ((p (car xs)) (r (cdr xs)))
  (append (sort (filter (lambda (x) (< x p)) r)) (list p) (sort (filter (lambda (x) (not (< x p))) r))))))
(sort '(5 2 8 1 9 2 7))  (string-append "a\\"b" (number->string 12))  (or #f (and 1 2) 3)
(define (sum n acc) (if (= n 0) acc (sum (- n 1) (+ acc n)))) (sum ROUNDS 0)
square  (let ((x 2) (y 3)) (let ((x 7)) (+ x y)))  'sym  '()
"""
WRONG = ["(car '())", "(undefined 1)", "(square)", "(1 2)", "(+ 1", ")", "(/ 1 0)", '(+ 1 "a")', "((lambda (a b . c) c) 1)"]


def main(rounds):
    env = standard()
    for form in read_all(LIBRARY):
        evaluate(form, env)
    for form in read_all(SESSION.replace("ROUNDS", str(rounds))):
        value = evaluate(form, env)
        if value is not None:
            print(f"{show(form)[:60]:60} => {show(value)}")
    for text in WRONG:
        try:
            for form in read_all(text):
                print(show(evaluate(form, env)))
        except (LispError, IndexError, ZeroDivisionError, TypeError) as e:
            print(f"{text}: {type(e).__name__}: {e}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1500)
