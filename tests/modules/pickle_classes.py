import copyreg
import io
import pickle


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


class Record:
    def __init__(self, key):
        self.key = key

    def __repr__(self):
        return f'Record({self.key!r})'


table = {n: Record(n) for n in 'abc'}


class Saver(pickle.Pickler):
    def persistent_id(self, obj):
        if isinstance(obj, Record):
            return 'record', obj.key
        return None


class Loader(pickle.Unpickler):
    def persistent_load(self, pid):
        kind, key = pid
        if kind != 'record':
            raise pickle.UnpicklingError('unsupported')
        return table[key]


for p in range(1, 6):
    f = io.BytesIO()
    Saver(f, p).dump([table['a'], {'x': table['b']}, table['a'], 5])
    f.seek(0)
    out = Loader(f).load()
    print(p, out, out[0] is table['a'] is out[2], out[1]['x'] is table['b'])
    f.seek(0)
    show(pickle.Unpickler(f).load)


class Safe(pickle.Unpickler):
    allowed = {('builtins', 'range'), ('builtins', 'complex')}

    def find_class(self, module, name):
        if (module, name) not in self.allowed:
            raise pickle.UnpicklingError(f'global {module}.{name} is forbidden')
        return super().find_class(module, name)


show(lambda: Safe(io.BytesIO(pickle.dumps([range(3), 2j]))).load())
show(lambda: Safe(io.BytesIO(pickle.dumps([print]))).load())
show(lambda: Safe(io.BytesIO(b"cos\nsystem\n(S'echo hello world'\ntR.")).load())


class Reducing(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Record):
            return Record, (obj.key.upper(),)
        return NotImplemented


f = io.BytesIO()
Reducing(f).dump([Record('a'), {1}])
print(pickle.loads(f.getvalue()))


class Table(pickle.Pickler):
    dispatch_table = copyreg.dispatch_table.copy()
    dispatch_table[Record] = lambda r: (Record, (r.key * 2,))


f = io.BytesIO()
Table(f, 2).dump(Record('q'))
print(pickle.loads(f.getvalue()))
pk = pickle.Pickler(io.BytesIO())
pk.dispatch_table = {Record: lambda r: 'table'}
show(lambda: pk.dump(Record(1)))

copyreg.pickle(Record, lambda r: (Record, (r.key + '!',)))
print(pickle.loads(pickle.dumps(Record('z'))))
del copyreg.dispatch_table[Record]

# several dumps with one pickler share the memo
f = io.BytesIO()
pk = pickle.Pickler(f, 4)
shared = ['shared']
pk.dump([shared])
first = f.tell()
pk.dump([shared])
print(first, f.tell())
pk.clear_memo()
pk.dump([shared])
print(f.tell())
f.seek(0)
u = pickle.Unpickler(f)
x, y, z = u.load(), u.load(), u.load()
print(x, y, z, x[0] is y[0], x[0] is z[0])
show(u.load)

# many objects in one file
f = io.BytesIO()
for i in range(5):
    pickle.dump({'i': i, 'data': 'x' * i}, f, i)
f.seek(0)
while True:
    try:
        print(pickle.load(f))
    except EOFError as e:
        print(e)
        break

fast = pickle.Pickler(f)
fast.fast = True
f.seek(0)
f.truncate()
fast.dump([shared, shared])
print(f.getvalue())
print(pickle.Pickler(io.BytesIO(), 0).bin, pickle.Pickler(io.BytesIO()).bin)
# out-of-band buffers
buffers = []
data = pickle.dumps([pickle.PickleBuffer(bytearray(b'abc')), pickle.PickleBuffer(b'xyz')], 5, buffer_callback=buffers.append)
print(data, [bytes(b.raw()) for b in buffers])
print([bytes(v) for v in pickle.loads(data, buffers=[b.raw() for b in buffers])])
print(pickle.loads(pickle.dumps([pickle.PickleBuffer(bytearray(b'abc')), pickle.PickleBuffer(b'xyz')], 5)))
show(lambda: pickle.loads(data))
show(lambda: pickle.loads(data, buffers=[b'1']))
show(lambda: pickle.dumps(pickle.PickleBuffer(b''), 4))
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.format_version, pickle.MARK, pickle.STACK_GLOBAL)
print(pickle.PicklingError.__mro__, pickle.Pickler, pickle.Unpickler)
# Python 2 strings
for enc in ('ASCII', 'latin1', 'bytes'):
    show(lambda: pickle.loads(b'U\x03a\xe9b.', encoding=enc))
show(lambda: pickle.loads(b'U\x03a\xe9b.', errors='replace'))
copyreg.add_extension('__main__', 'Record', 0x1234)
for p in (1, 2, 4):
    print(pickle.dumps(Record, p), pickle.loads(pickle.dumps(Record, p)))
copyreg.remove_extension('__main__', 'Record', 0x1234)
