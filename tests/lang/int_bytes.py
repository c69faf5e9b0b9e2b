# to_bytes and from_bytes.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for n, args, kw in ((0, (), {}), (255, (), {}), (256, (), {}), (-1, (), {}), (-1, (2, 'big'), {'signed': True}), (1000, (2, 'little'), {}), (1000, (4,), {'byteorder': 'little'}), (-129, (1,), {'signed': True}),
                    (-128, (1,), {'signed': True}), (128, (1,), {'signed': True}), (0, (0,), {}), (1, (0,), {}), (2**64, (9, 'big'), {}), (2**64, (8, 'big'), {}), (-2**63, (8, 'little'), {'signed': True}), (5, (-1,), {}), (5, (1, 'middle'), {}),
                    (5, (1, 3), {}), (5, ('x',), {}), (5, (1, 'big', True), {}), (5, (1,), {'signed': []}), (10**40, (20, 'little'), {})):
    t(n.to_bytes, *args, **kw)
for a, kw in (((b'', 'big'), {}), ((b'\x01\x02', 'big'), {}), ((b'\x01\x02', 'little'), {}), ((b'\xff', 'big'), {'signed': True}), ((b'\xff\x00', 'little'), {'signed': True}), (([1, 2], 'big'), {}), (([256], 'big'), {}), (('ab', 'big'), {}),
              ((5, 'big'), {}), ((bytearray(b'\x80'),), {}), ((memoryview(b'\x01\x00'), 'little'), {}), ((b'\x01', 'x'), {}), ((None,), {}), ((iter([1, 0]), 'big'), {}), ((b'\xff' * 20, 'big'), {'signed': True})):
    t(int.from_bytes, *a, **kw)


class B:
    def __bytes__(self):
        return b'\x01\x00'


class I(int):
    pass


t(int.from_bytes, B(), 'big')
print(type(I.from_bytes(b'\x05')), I.from_bytes(b'\x05'), type(bool.from_bytes(b'\x00')), bool.from_bytes(b'\x05'))
