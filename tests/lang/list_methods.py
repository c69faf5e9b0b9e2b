# all methods of list.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


def run(f, init=(3, 1, 2, 1)):
    l = list(init)
    try:
        r = f(l)
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(r, l)


for f in (lambda l: l.append(5), lambda l: l.append(), lambda l: l.append(1, 2), lambda l: l.extend('ab'), lambda l: l.extend(5), lambda l: l.extend(l), lambda l: l.extend(x for x in l[:2]), lambda l: l.extend(None), lambda l: l.insert(1, 'x'), lambda l: l.insert(-1, 'x'), lambda l: l.insert(-99, 'x'), lambda l: l.insert(99, 'x'), lambda l: l.insert('a', 1), lambda l: l.insert(1), lambda l: l.insert(2**70, 1),
          lambda l: l.pop(), lambda l: l.pop(0), lambda l: l.pop(-4), lambda l: l.pop(4), lambda l: l.pop(-5), lambda l: l.pop('x'), lambda l: l.pop(None), lambda l: l.pop(1, 2), lambda l: l.pop(2**70), lambda l: l.remove(1), lambda l: l.remove(9), lambda l: l.remove(), lambda l: l.index(1), lambda l: l.index(1, 2), lambda l: l.index(1, -1), lambda l: l.index(1, 0, 1), lambda l: l.index(9), lambda l: l.index(3, 1), lambda l: l.index(1, -2**70, 2**70), lambda l: l.index(1, None), lambda l: l.index(1, 'x'), lambda l: l.count(1), lambda l: l.count(9), lambda l: l.reverse(), lambda l: l.reverse(1), lambda l: l.sort(), lambda l: l.sort(reverse=True), lambda l: l.sort(key=lambda x: -x), lambda l: l.sort(None), lambda l: l.sort(key=5), lambda l: l.sort(reverse='x'), lambda l: l.sort(cmp=1), lambda l: l.copy(), lambda l: l.clear(), lambda l: l.__init__(), lambda l: l.__init__('xy'), lambda l: l.__init__(5), lambda l: l.__iadd__('ab'), lambda l: l.__iadd__(5), lambda l: l.__imul__(2), lambda l: l.__imul__(0), lambda l: l.__imul__('x'), lambda l: l.__reversed__().__next__(), lambda l: l.foo, lambda l: l.append(x=1)):
    run(f)
run(lambda l: l.pop(), ())
run(lambda l: l.pop(0), ())
run(lambda l: l.reverse(), ())
run(lambda l: l.sort(), (1, 'a'))
run(lambda l: l.sort(), (1j, 2j))
run(lambda l: l.sort(), (1, None, 2))
t(list, 1, 2)
t(list, x=1)
t(list.append)
t(list.append, (), 1)
t(hash, [])
