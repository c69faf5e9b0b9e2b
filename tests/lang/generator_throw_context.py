# What an exception thrown into a generator gets for its context.
def g(kind):
    try:
        yield 1
    except ValueError as e:
        if kind == 'from': raise KeyError(3) from e
        try:
            yield 2
        finally: pass
def chain(e):
    r=[]
    while e is not None and len(r)<6: r.append(repr(e)); e=e.__context__
    return r
for outer in (0,1):
    for thrown in (KeyError, KeyError(5), GeneratorExit):
        x=g('')
        next(x); x.throw(ValueError(1))
        def go():
            try:
                x.throw(thrown)
            except BaseException as e: print(chain(e))
        if outer:
            try: raise OSError('outer')
            except OSError: go()
        else: go()
x=g('')
next(x); v=ValueError(1); x.throw(v)
try: x.throw(v)
except ValueError as e: print(chain(e))
x=g('')
k=KeyError(8)
try:
    raise OSError(1)
except OSError:
    try: x.throw(k)
    except KeyError as e: print(chain(e))
x=g('')
next(x)
try:
    raise OSError(1)
except OSError:
    try: x.throw(KeyError(1))
    except KeyError as e: print(chain(e))
try:
    raise OSError(1)
except OSError:
    x=g('')
    next(x);x.throw(ValueError(1))
try: x.throw(KeyError(1))
except KeyError as e: print(chain(e))
def d(): 
    try: yield from g('')
    except OSError: yield 7
    finally: pass
x=d(); next(x); x.throw(ValueError(2))
try: x.throw(KeyError(1))
except KeyError as e: print(chain(e))
x=d(); next(x); x.throw(ValueError(2))
x.close()
