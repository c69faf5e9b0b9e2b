class EE:
    def __del__(self): print('xEE')
def g():
    try:
        yield from [1, EE()]
    except ValueError as e:
        print('thrown')
        yield 3
x=g(); next(x); print(x.throw(ValueError('s')))
def h():
    try:
        print('got')
        other = yield from [1, EE()]
    except BaseException as err:
        print('thrown'); x=err
    finally:
        print('over')
    return 5
x=h(); next(x)
try: x.throw(ValueError('s'))
except StopIteration as e: print(e.value)
x=h(); next(x)
try: x.throw(KeyError)
except StopIteration as e: print(e.value)
x=h(); next(x)
x.close()
