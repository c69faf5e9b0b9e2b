# lower, upper, title, capitalize, swapcase and casefold of many scripts.
def t(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        print(type(e).__name__ + ':', e)
    else:
        print(repr(r))


for s in ('Hello World', 'ß', 'ŉ', 'İ', 'ı', 'Σ', 'ΑΣ', 'ΑΣ Β', 'ΣΑΣ.', 'ǅ', 'ǆ', 'ﬁ', 'ﬀ', 'Ω', 'Å', 'ά', 'ᾳ', 'ÿ', 'µ', 'ſ', 'K', 'ᏸ', 'ꭰ', 'Ა', 'ა', '𐐀', '𐐨', "they're bill's", 'a1b2c3', '1a', 'ὈΔΥΣΣΕΎΣ', 'ΐ', 'ᾼ', 'ẞ', 'Ⅷ', 'ⓐ', '\u0345', 'x\u0345'):
    print(ascii(s), ascii(s.lower()), ascii(s.upper()), ascii(s.title()), ascii(s.capitalize()), ascii(s.swapcase()), ascii(s.casefold()))
print([s.istitle() for s in ('A', 'a', 'Ab Cd', 'Ab cd', 'AB', '1A', 'Aǅ', 'ǅ', '', "A'B", 'A1b')])
print([s.isupper() for s in ('A', 'a', 'A1', '1', '', 'ǅ', 'Ⅷ', 'ⓐ', 'Aa')], [s.islower() for s in ('a', 'A', 'a1', '1', '', 'ª', 'ⅷ', 'ǅ', 'ß')])
t('a'.lower, 1)
t('a'.title, x=1)


class S(str):
    pass


print(type(S('a').lower()), type(S('a').upper()), type(S('a').casefold()))
