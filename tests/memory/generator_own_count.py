import sys
def g():
    while True:
        print(sys.getrefcount(v))
        yield 1
v=g(); next(v); v.send(None); v.__next__()
def run():
    for x in v:
        break
    next(v)
    v.send(None)
    try: v.throw(ValueError)
    except ValueError: pass
run()
def k():
    try:
        print(sys.getrefcount(v)); yield 1
    except ValueError:
        print(sys.getrefcount(v)); yield 2
v=k(); next(v); v.throw(ValueError)
v=k(); list(v)
def d():
    yield from v2
def e():
    print(sys.getrefcount(v2), sys.getrefcount(v)); yield 1
v2=e(); v=d(); next(v)
v2=e(); v=d(); list(v)
