# The module unicodedata, names in literals, identifiers.
import unicodedata as u


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

sample = 'aZ5é½²①Ⅷ٣中가ﬁ√\u0301\u200d\u202e <«(\n\t€ßİ😀ｱＡ一Ω\u0378'
for c in sample:
    print('%04X' % ord(c), u.name(c, None), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c),
          u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.decomposition(c))
for n in 'SNOWMAN', 'latin small letter a', 'GREEK SMALL LETTER LAMDA', 'CJK UNIFIED IDEOGRAPH-4E2D', 'HANGUL SYLLABLE GAG', 'LINE FEED', 'no such':
    show(lambda: u.lookup(n))
for f in (lambda: u.name('\n'), lambda: u.name('ab'), lambda: u.name(5), lambda: u.decimal('a'), lambda: u.digit('a'), lambda: u.numeric('a'), lambda: u.normalize('X', 'a'),
          lambda: u.category(''), lambda: u.lookup(5), lambda: u.normalize('NFC', 5)):
    show(f)
for s in 'é', 'e\u0301', 'ﬁ', 'Å', '가', '①':
    print([ascii(u.normalize(f, s)) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')], [u.is_normalized(f, s) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')])
print('\N{SNOWMAN}\N{latin small letter e with acute}\N{CJK UNIFIED IDEOGRAPH-4E2D}', ascii('\N{NO-BREAK SPACE}\N{NBSP}\N{ZERO WIDTH JOINER}'), '\N{GREEK SMALL LETTER ALPHA}' == 'α')
try:
    compile(r"'\N{NO SUCH NAME}'", 'f', 'exec')
except SyntaxError as e:
    print(e.msg)
ﬁeld = 5
print(field, 'field' in globals())
class C:
    ℌ = 1
print(C.H, C().ℌ, [n for n in vars(C) if len(n) == 1])
def f(ª=1): return a
print(f.__code__.co_varnames)
